"""The page Toolbox: practices, a week for oneself, and what was done; none of it is exposure.

One begins a practice with its button or Alt and its number, is led through it in a window of its
own, and may write down how it was. Beside it stand today's energy, the week, and what was done.
"""

from dataclasses import replace
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from ladder_app.domain.records import Records
from ladder_app.domain.toolbox.in_attempt import noted_in
from ladder_app.domain.toolbox.offering import beside_now, under_way_without
from ladder_app.domain.toolbox.practices import practice_of
from ladder_app.domain.toolbox.week_edits import with_energy, with_item
from ladder_app.domain.toolbox.weekly_plan import Energy, WeekItem
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.practices import practising
from ladder_app.ui.practices.practice_keys import practice_keys
from ladder_app.ui.toolbox.done_card import DoneCard
from ladder_app.ui.toolbox.energy_card import EnergyCard
from ladder_app.ui.toolbox.practices_card import PracticesCard
from ladder_app.ui.toolbox.toolbox_keys import toolbox_keys
from ladder_app.ui.toolbox.week_card import WeekCard
from ladder_app.ui.toolbox.week_item_dialog import WeekItemDialog
from ladder_app.ui.widgets.beside import set_beside
from ladder_app.ui.widgets.key_row import page_keys
from ladder_app.ui.widgets.screen import PageKey, Screen

_TWO_COLUMNS: Final = 46
"""Lines of text in its width from which there are two columns."""
_LEAST_FOR_TWO: Final = 760


class ToolboxScreen(Screen):
    """Two columns, or one where there is little room or the text is large."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Toolbox"))
        self._records = Records()
        self.practices = PracticesCard()
        self.energy = EnergyCard()
        self.week = WeekCard()
        self.done = DoneCard()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(16)
        for cards in ((self.practices,), (self.energy, self.week, self.done)):
            column = QVBoxLayout()
            column.setSpacing(16)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._columns.addLayout(column)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self._connect()

    def show_records(self, records: Records) -> None:
        self._records = records
        today = self.desk.workspace.now().date()
        read_only = self.desk.workspace.read_only is not None
        self.practices.offer(not under_way_without(records, records.running_attempt()))
        self.energy.show_day(records, today, read_only=read_only)
        self.week.show_week(records, today, read_only=read_only)
        self.done.show_logs(records, today, read_only=read_only)

    def page_keys(self) -> tuple[PageKey, ...]:
        return page_keys((*toolbox_keys(), *practice_keys()))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        room_for_words = self.width() >= _TWO_COLUMNS * self.fontMetrics().lineSpacing()
        two = room_for_words and self.width() >= _LEAST_FOR_TWO
        set_beside(self._columns, two)
        for place in range(2):
            self._columns.setStretch(place, 1 if two else 0)

    # Practices ------------------------------------------------------------------------------

    def _practise(self, practice_id: str) -> None:
        beside = beside_now(self._records)
        practice = practice_of(practice_id)
        practising.practise(self.desk, self, practice, beside, self._note_use)

    def _note_use(self) -> None:
        """A practice that was done while an attempt is under way belongs to it, too."""
        workspace = self.desk.workspace
        running = workspace.records.running_attempt()
        if running is None:
            return
        noted = noted_in(workspace.records, running)
        self.change(_("Attempt under way"), (*noted.made, noted.running), quiet=True)

    def _change_log(self, log_id: str) -> None:
        for log in self._records.practice_logs():
            if log.id == log_id:
                practising.change(self.desk, self, log)

    def _write_down(self) -> None:
        practising.write_down(self.desk, self)

    # The week -------------------------------------------------------------------------------

    def _add(self) -> None:
        WeekItemDialog(self.desk, self, self.week.week).open()

    def _change_item(self, item: WeekItem) -> None:
        WeekItemDialog(self.desk, self, self.week.week, item).open()

    def _tick(self, item: WeekItem, done: bool) -> None:
        workspace = self.desk.workspace
        changed = replace(item, done=done)
        put = with_item(workspace.records, self.week.week, changed, workspace.stamp())
        label = _("Tick something of the week") if done else _("Take a tick back")
        if not self.change(label, put):
            self.week.rows[item.id].show_done(item.done)

    def _say_energy(self, energy: Energy | None) -> None:
        workspace = self.desk.workspace
        today = workspace.now().date()
        put = with_energy(workspace.records, today, energy, workspace.stamp())
        if not self.change(_("Energy today"), put):
            self.energy.show_day(self._records, today, read_only=False)

    def _connect(self) -> None:
        self.practices.wanted.connect(self._practise)
        self.energy.said.connect(self._say_energy)
        self.week.ticked.connect(self._tick)
        self.week.item_wanted.connect(self._change_item)
        self.week.add_wanted.connect(self._add)
        self.done.wanted.connect(self._change_log)
        self.done.write.clicked.connect(self._write_down)
