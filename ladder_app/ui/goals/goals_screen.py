"""The page "What I want back".

Somebody reads what they are doing all this for, writes it down, or puts it away. From each goal a
way leads to the ladders that are for it, or to a new one. Nothing is counted against a goal.
"""

from functools import partial

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.goals.goal_edits import goals_in_order, ladders_of
from ladder_app.domain.goals.goal_starts import goal_starts
from ladder_app.domain.goals.goal_words import how_far
from ladder_app.domain.journal.journal_entry import Link
from ladder_app.domain.ladders.ladder_name import discreet_ladder_name
from ladder_app.domain.record import trashed
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.note.note_dialog import NoteDialog
from ladder_app.ui.goals.goal_card import DEEDS, GoalCard
from ladder_app.ui.goals.goal_dialog import GoalDialog
from ladder_app.ui.goals.goals_keys import goals_keys
from ladder_app.ui.goals.starts_card import StartsCard
from ladder_app.ui.widgets.beside import set_beside
from ladder_app.ui.widgets.buttons import primary_button, quiet_button
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import give_keys, page_keys
from ladder_app.ui.widgets.laid_out import lay_out_at_once
from ladder_app.ui.widgets.screen import PageKey, Screen
from ladder_app.ui.widgets.tab_order import tab_before
from ladder_app.ui.widgets.words import heading, muted


class GoalsScreen(Screen):
    """Goals one is on first, then those put away, then three to start from."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("What I want back"))
        self.back = quiet_button(_("Back"))
        self.back.clicked.connect(partial(self.finished.emit, ""))
        self.write = primary_button(_("Write a goal"))
        self.write.clicked.connect(self.write_goal)
        self._head_buttons = QWidget()
        flow = FlowLayout(self._head_buttons)
        flow.addWidget(self.back)
        flow.addWidget(self.write)
        self.header.addWidget(self._head_buttons)
        self.starts = StartsCard()
        self.starts.wanted.connect(self.begin_from)
        self.cards: list[GoalCard] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(16)
        self.body.addWidget(
            muted(
                _(
                    "A goal says what the steps are for, in your words. It may be small, it may "
                    "rest, and it may be let go. Nothing moves by itself, and nothing has to."
                )
            )
        )
        self.body.addLayout(self._list)
        self.body.addWidget(self.starts)
        self.body.addStretch(1)
        self._give_keys()

    def show_records(self, records: Records) -> None:
        """Draw the goals anew; the one with the keys keeps them, or the one now in its place."""
        held = self._with_the_keys()
        place = self.cards.index(held) if held is not None else 0
        self._clear()
        for goal in goals_in_order(records):
            self._add(records, goal)
        writes = self.desk.workspace.read_only is None
        self.write.setVisible(writes)
        self.starts.setVisible(writes)
        lay_out_at_once(self)
        if held is not None:
            self._give_keys_back(held.goal.id, place)
        self.keys_changed.emit()

    def show_place(self, record_id: str) -> None:
        """Bring a goal into view."""
        card = self._card(record_id)
        if card is not None:
            card.buttons["change"].setFocus()
            self.scroll_area.ensureWidgetVisible(card)

    def page_keys(self) -> tuple[PageKey, ...]:
        """The keys that work on this page alone; those of a goal where there is one."""
        writes = self.desk.workspace.read_only is None
        return page_keys(
            row for row in goals_keys() if row.name not in DEEDS or (writes and self.cards)
        )

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """The buttons beside the title, or below it where they would take its room."""
        super().resizeEvent(event)
        room = self.width() - 64
        natural = sum(one.sizeHint().width() for one in (self.back, self.write)) + 8
        below = natural > 0.62 * room
        set_beside(self.header, not below)
        self._head_buttons.setFixedWidth(room if below else natural)

    def write_goal(self) -> None:
        """Ask for a new goal."""
        self._open(GoalDialog(self.desk, self))

    def begin_from(self, name: str) -> None:
        """Ask for a new goal that begins with words of ours."""
        start = next(one for one in goal_starts() if one.name == name)
        self._open(GoalDialog(self.desk, self, start=start), name)

    def do(self, deed: str, goal: Goal) -> None:
        """Do one of `DEEDS` to a goal."""
        if self.desk.workspace.read_only is not None:
            self.said.emit(self.desk.workspace.read_only)
        elif deed == "change":
            self._open(GoalDialog(self.desk, self, goal=goal))
        elif deed == "ladder":
            self.begin_wanted.emit(goal.id, "")
        elif deed == "note":
            NoteDialog(self.desk, Link(kind="goal", id=goal.id), self).open()
        elif deed == "delete":
            self._delete(goal)

    def _open(self, dialog: GoalDialog, start: str = "") -> None:
        dialog.made.connect(partial(self._take_made, start))
        dialog.open()

    def _take_made(self, start: str, goal_id: str, begins: bool) -> None:
        if begins:
            self.begin_wanted.emit(goal_id, start)
        else:
            self.show_place(goal_id)

    def _delete(self, goal: Goal) -> None:
        self.change(_("Delete a goal"), [trashed(goal, self.desk.workspace.stamp())])

    # The cards ------------------------------------------------------------------------------

    def _add(self, records: Records, goal: Goal) -> None:
        if goal.status != "active" and all(one.goal.status == "active" for one in self.cards):
            self._list.addWidget(heading(_("Put away")))
        ladders = [
            (one.id, discreet_ladder_name(one), how_far(records, one))
            for one in ladders_of(records, goal)
        ]
        card = GoalCard(goal, ladders, writes=self.desk.workspace.read_only is None)
        card.wanted.connect(partial(self._take, card))
        card.ladder_wanted.connect(partial(self.place_wanted.emit, "ladder"))
        self.cards.append(card)
        self._list.addWidget(card)
        tab_before(next(iter(self.starts.buttons.values())), card)

    def _clear(self) -> None:
        self.cards = []
        while (item := self._list.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()

    def _card(self, goal_id: str) -> GoalCard | None:
        return next((one for one in self.cards if one.goal.id == goal_id), None)

    def _current(self) -> GoalCard | None:
        """The one that has the keys, or else the first."""
        return self._with_the_keys() or next(iter(self.cards), None)

    def _with_the_keys(self) -> GoalCard | None:
        focused: QWidget | None = self.focusWidget()
        if focused is None:
            return None
        return next((one for one in self.cards if one.isAncestorOf(focused)), None)

    def _give_keys_back(self, goal_id: str, place: int) -> None:
        card = self._card(goal_id)
        if card is None and self.cards:
            card = self.cards[min(place, len(self.cards) - 1)]
        (self.write if card is None else card.buttons["change"]).setFocus()

    def _take(self, card: GoalCard, deed: str) -> None:
        self.do(deed, card.goal)

    def _press(self, deed: str) -> None:
        card = self._current()
        if card is not None:
            self.do(deed, card.goal)

    def _give_keys(self) -> None:
        give_keys(goals_keys(), {"write": self.write, "back": self.back, **self.starts.buttons})
        for row in goals_keys():
            if row.name in DEEDS:
                QShortcut(QKeySequence(row.key), self).activated.connect(
                    partial(self._press, row.name)
                )
