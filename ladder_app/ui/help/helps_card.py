"""What helps, in the person's own words, and when they last looked at it."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from ladder_app.domain.support.safety_plan_card import SafetyPlanCard
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.words import Words, heading, muted


class HelpsCard(Card):
    """`name` can be gone to. Nothing is offered here where nothing can be saved."""

    write_wanted = Signal()
    right_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("My safety card"))
        self.name = heading(_("My safety card"))
        self.name.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.about = Words()
        self.again = Words(_("That is some time ago. Is everything still right?"))
        self.looked = muted()
        self.write_button = button("")
        self.right_button = button(_("It is still right"))
        self.write_button.clicked.connect(self.write_wanted)
        self.right_button.clicked.connect(self.right_wanted)
        self._groups = [_Group(name) for name in _names()]
        column = ColumnLayout()
        column.setSpacing(4)
        self.body.addWidget(self.name)
        self.body.addLayout(column)
        column.addWidget(self.about)
        for group in self._groups:
            column.addLayout(group)
        column.addSpacing(4)
        column.addWidget(self.looked)
        column.addWidget(self.again)
        column.addSpacing(4)
        offers = FlowLayout()
        offers.addWidget(self.right_button)
        offers.addWidget(self.write_button)
        column.addLayout(offers)

    def show_card(
        self, card: SafetyPlanCard | None, today: date, *, is_old: bool, can_write: bool
    ) -> None:
        """Show the card, and ask whether it is still right where that is some time ago."""
        helps = _lines(card) if card is not None else ("", "", "")
        for group, words in zip(self._groups, helps, strict=True):
            group.show_words(words)
        self.about.setText(_invitation() if card is None else _only_people())
        self.about.setVisible(card is None or not card.says_what_helps)
        last = "" if card is None else card.last_reviewed or ""
        self.looked.setText(
            _("You last looked at this card: {day}.").format(day=stamp_words(last, today))
        )
        self.looked.setVisible(bool(last))
        self.again.setVisible(is_old and bool(last))
        self.right_button.setVisible(is_old and can_write)
        self.write_button.setVisible(can_write)
        self.write_button.setText(
            _("Write my safety card") if card is None else _("Change my safety card")
        )


class _Group(QVBoxLayout):
    """A name and what the person wrote below it; neither where they wrote nothing."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setSpacing(0)
        self._name = Words(name, "strong")
        self._words = Words()
        self._words.setContentsMargins(0, 0, 0, 8)
        self.addWidget(self._name)
        self.addWidget(self._words)

    def show_words(self, words: str) -> None:
        self._words.setText(words)
        for one in (self._name, self._words):
            one.setVisible(bool(words))


def _names() -> tuple[str, str, str]:
    return _("What helps me"), _("Where I feel safer"), _("What keeps me going")


def _lines(card: SafetyPlanCard) -> tuple[str, str, str]:
    helps = "\n".join(f"· {one}" for one in card.things_that_help)
    return helps, card.safe_place or "", card.reasons_to_keep_going or ""


def _invitation() -> str:
    return _(
        "Whom could you turn to if things get very heavy, and what has helped before? Written "
        "down on a calm day, it is here with one click on a hard one. Names and numbers then "
        "stand at the top of this page."
    )


def _only_people() -> str:
    return _("You can also write down what helps you, where you feel safer, what keeps you going.")
