"""Before anything is said about help for two: whether it is safe for the one who reads it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.stop_signs.hard_words import made_to
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.words import Words


class TwoPart(QWidget):
    """Nothing of the answer is kept, and each time it is asked anew."""

    alone_wanted = Signal()
    """Please show what may help where somebody is afraid of the other."""
    people_wanted = Signal()

    def __init__(self, *, leads_on: bool) -> None:
        super().__init__()
        self.question = Choices(
            _(
                "Are you afraid of the other person? Do they threaten, hurt, force or watch you, "
                "does a “no” have a price, or could you not speak freely while they listen?"
            ),
            [("some", _("Some of it, or I am not sure")), ("none", _("None of it"))],
        )
        self.question.changed.connect(self._follow)
        self.alone_button = button(_("See what may help"))
        self.alone_button.clicked.connect(self.alone_wanted)
        self.people_button = button(_("Write down what we agree on"))
        self.people_button.clicked.connect(self.people_wanted)
        self.alone = _words(_alone_first(), self.alone_button)
        self.together = _words(_together(), self.people_button)
        self.people_button.setVisible(leads_on)
        column = ColumnLayout()
        column.setSpacing(12)
        for part in (self.question, self.alone, self.together):
            column.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(column)
        self._follow()

    def start_afresh(self) -> None:
        """Nothing is answered."""
        self.question.set_value(None)
        self._follow()

    def _follow(self) -> None:
        answer = self.question.value()
        self.alone.setVisible(answer == "some")
        self.together.setVisible(answer == "none")


def _words(sentences: tuple[str, ...], button: QWidget) -> QWidget:
    part = QWidget()
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    for sentence in sentences:
        layout.addWidget(Words(sentence))
    layout.addLayout(row(button))
    return part


def _alone_first() -> tuple[str, ...]:
    _nothing, caution = made_to()
    return (
        _(
            "Then help for two is not where to begin, however well it is meant: what is said "
            "there can be turned against you later. Talk to somebody on your own first. Nothing "
            "has to be decided now."
        ),
        caution,
    )


def _together() -> tuple[str, ...]:
    return (
        _(
            "Two people can learn to say what is welcome, what is not now, and how they stop. "
            "Nobody is the patient, and no session makes a yes."
        ),
        _(
            "You could ask: “Do you see each of us alone once, too? How do you work with fear of "
            "closeness? What do you do when one of us wants to stop?”"
        ),
    )
