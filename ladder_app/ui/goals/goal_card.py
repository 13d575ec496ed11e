"""One goal as it can be read: why it matters, the ladders that lead there, what can be done."""

from collections.abc import Sequence
from functools import partial
from typing import Final, Literal

from PySide6.QtCore import Signal

from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.goals.goal_words import about_words, checks_words
from ladder_app.domain.moments import day_of
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button, quiet_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.day_words import date_words
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.line_button import LineButton, hanging
from ladder_app.ui.widgets.words import Words, heading, muted, small

Deed = Literal["change", "ladder", "note", "delete"]
DEEDS: Final[tuple[Deed, ...]] = ("change", "ladder", "note", "delete")


class GoalCard(Card):
    """`ladders` are the ladders that lead there: id, name, and how far in words.

    All of the goal is read on it; the buttons are there where it can be changed.
    """

    wanted = Signal(str)
    """Please do this: one of `DEEDS`."""
    ladder_wanted = Signal(str)
    """Please show the ladder of this id."""

    def __init__(
        self, goal: Goal, ladders: Sequence[tuple[str, str, str]], *, writes: bool
    ) -> None:
        super().__init__()
        self.goal = goal
        self.setAccessibleName(goal.title)
        self.buttons = {
            "change": button(_("Read or change …")),
            "ladder": button(_("Begin a ladder for it …")),
            "note": quiet_button(_("Write a note …")),
            "delete": quiet_button(_("Delete")),
        }
        self.lines = [LineButton(f"{name} · {far}") for _id, name, far in ladders]
        column = ColumnLayout()
        column.setSpacing(6)
        self.body.addLayout(column)
        for words in _read(goal):
            column.addWidget(words)
        if ladders:
            column.addSpacing(4)
            column.addWidget(small(_("Ladders that lead there")))
        for line, (ladder_id, _name, _far) in zip(self.lines, ladders, strict=True):
            line.clicked.connect(partial(self._show_ladder, ladder_id))
        column.addLayout(hanging(*self.lines))
        flow = FlowLayout()
        for deed, one in self.buttons.items():
            one.setAccessibleDescription(goal.title)
            one.clicked.connect(partial(self._ask, deed))
            if not writes:
                one.hide()
            flow.addWidget(one)
        self.body.addSpacing(4)
        self.body.addLayout(flow)

    def _ask(self, deed: str, _checked: bool = False) -> None:
        self.wanted.emit(deed)

    def _show_ladder(self, ladder_id: str, _checked: bool = False) -> None:
        self.ladder_wanted.emit(ladder_id)


def _read(goal: Goal) -> list[Words]:
    day = day_of(goal.horizon_date or "")
    until = "" if day is None else date_words(day)
    said = [heading(goal.title), small(about_words(goal, until))]
    if goal.why_it_matters:
        said.append(Words(goal.why_it_matters))
    if checks := checks_words(goal.smart_check):
        said.append(muted(_("Four questions: {answers}").format(answers=checks)))
    return said
