"""The four gentle questions about a goal, and which ladders lead to it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.goals.goal import SmartCheck
from ladder_app.domain.goals.goal_words import CHECKS, check_idea, check_question, checks_words
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.ladder_name import discreet_ladder_name
from ladder_app.language import _
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.uncover_button import UncoverButton
from ladder_app.ui.widgets.words import Words, small


class FourQuestions(Folded):
    """Each may stay unanswered; where the answer is "not yet" an idea stands below it."""

    def __init__(self) -> None:
        super().__init__(_("Four questions about it"))
        self.choices = {one: Choices(check_question(one), _answers()) for one in CHECKS}
        self._ideas = {one: small(check_idea(one)) for one in CHECKS}
        for one in CHECKS:
            part = QVBoxLayout()
            part.setSpacing(4)
            part.addWidget(self.choices[one])
            part.addWidget(self._ideas[one])
            self.body.addLayout(part)

    def check(self) -> SmartCheck | None:
        """The answers, None before there is one."""
        said = {one: _ANSWERS.get(field.value()) for one, field in self.choices.items()}
        return None if all(one is None for one in said.values()) else SmartCheck(**said)

    def show_check(self, check: SmartCheck | None) -> None:
        """Show these answers, silently."""
        for one, field in self.choices.items():
            answer = None if check is None else getattr(check, one)
            field.set_value(next((name for name, is_yes in _ANSWERS.items() if is_yes is answer)))

    def follow(self) -> None:
        """Show the ideas that belong to the answers, and the answers in words."""
        for one, idea in self._ideas.items():
            idea.setVisible(self.choices[one].value() == "no")
        self.set_summary(checks_words(self.check()))


class LadderTicks(QWidget):
    """A box for each ladder; without a ladder it is not there.

    A sensitive one is named only where that is asked for.
    """

    def __init__(self, ladders: Sequence[Ladder]) -> None:
        super().__init__()
        self._ladders = ladders
        self.boxes = {one.id: TickLine(discreet_ladder_name(one)) for one in ladders}
        self.uncover = UncoverButton()
        self.uncover.toggled.connect(self._uncover)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Words(_("Which ladders lead there?")))
        for box in self.boxes.values():
            layout.addWidget(box)
        layout.addLayout(row(self.uncover))
        self.uncover.setVisible(any(one.sensitive for one in ladders))
        layout.addWidget(small(_("A ladder leads to one goal: ticked here, it comes along.")))
        if not ladders:
            self.hide()

    def ticked(self) -> tuple[str, ...]:
        """The ids of those that are ticked."""
        return tuple(one for one, box in self.boxes.items() if box.isChecked())

    def tick(self, ladders: Sequence[Ladder]) -> None:
        """Tick these."""
        for ladder in ladders:
            if ladder.id in self.boxes:
                self.boxes[ladder.id].setChecked(True)

    def _uncover(self, uncovered: bool) -> None:
        for one in self._ladders:
            self.boxes[one.id].show_words(one.title if uncovered else discreet_ladder_name(one))


_ANSWERS: dict[str | None, bool | None] = {"yes": True, "no": False, None: None}


def _answers() -> list[tuple[str, str]]:
    return [("yes", _("yes")), ("no", _("not yet"))]
