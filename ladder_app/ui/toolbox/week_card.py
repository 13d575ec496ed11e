"""A week with rest, movement, people and something pleasant in it."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ladder_app.domain.measures.weeks import week_of
from ladder_app.domain.records import Records
from ladder_app.domain.toolbox.week_edits import plan_of_week, week_after
from ladder_app.domain.toolbox.week_words import item_words
from ladder_app.domain.toolbox.weekly_plan import WeekItem
from ladder_app.language import _
from ladder_app.ui.toolbox.toolbox_keys import toolbox_keys
from ladder_app.ui.widgets.buttons import button, link_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.day_words import weekday_words
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.line_button import LineButton
from ladder_app.ui.widgets.tab_order import tab_before
from ladder_app.ui.widgets.tick_box import TickBox
from ladder_app.ui.widgets.words import heading, muted


class WeekCard(Card):
    """`ticked` carries an item and whether it is done; `item_wanted` one that is to be changed."""

    ticked = Signal(object, bool)
    item_wanted = Signal(object)
    add_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.week = ""
        self._today: date | None = None
        self._records = Records()
        self._read_only = False
        self._is_next = False
        self._shown: tuple[object, ...] | None = None
        self.rows: dict[str, ItemRow] = {}
        self._name = heading()
        self.other_week = link_button("")
        self.add = button(_("Add something"))
        self._nothing = muted(
            _(
                "Rest, movement, people, something pleasant: a little of it, planned like anything "
                "else. It is looked at apart from your steps."
            )
        )
        self._items = QVBoxLayout()
        self._items.setSpacing(4)
        self.body.addWidget(self._name)
        self.body.addWidget(self._nothing)
        self.body.addLayout(self._items)
        ways = FlowLayout(spacing=16)
        ways.addWidget(self.add)
        ways.addWidget(self.other_week)
        self.body.addLayout(ways)
        self.add.clicked.connect(self.add_wanted)
        self.other_week.clicked.connect(self._turn)
        give_keys(toolbox_keys(), {"add": self.add})

    def show_week(self, records: Records, today: date, *, read_only: bool) -> None:
        """The week of `today`, or the one after it."""
        self._records, self._today, self._read_only = records, today, read_only
        this = week_of(today)
        self.week = week_after(this) if self._is_next else this
        name = _("Next week") if self._is_next else _("This week")
        self._name.setText(name)
        self.setAccessibleName(name)
        self.other_week.setText(_("This week") if self._is_next else _("Next week"))
        give_keys(toolbox_keys(), {"week": self.other_week})
        self.add.setVisible(not read_only)
        plan = plan_of_week(records, self.week)
        self._show_items(() if plan is None else plan.items)

    def _show_items(self, items: tuple[WeekItem, ...]) -> None:
        self._nothing.setVisible(not items)
        shown = (self.week, self._read_only, items)
        if shown == self._shown:
            for item in items:
                self.rows[item.id].show_done(item.done)
            return
        self._shown = shown
        place, on_tick = self._focused()
        for one in self.rows.values():
            self._items.removeWidget(one)
            one.hide()
            one.deleteLater()
        self.rows = {item.id: ItemRow(item, read_only=self._read_only) for item in items}
        for item, made in zip(items, self.rows.values(), strict=True):
            made.tick.toggled.connect(partial(self.ticked.emit, item))
            made.line.clicked.connect(partial(self._want, item))
            self._items.addWidget(made)
            tab_before(self.add, made)
            made.show()
        if place is not None:
            self._focus(place, on_tick=on_tick)

    def _focused(self) -> tuple[int | None, bool]:
        """The place of the row that has the focus of its window, and whether its box has it."""
        has_it = self.window().focusWidget()
        for place, one in enumerate(self.rows.values()):
            if has_it in (one.tick, one.line):
                return place, has_it is one.tick
        return None, False

    def _focus(self, place: int, *, on_tick: bool) -> None:
        """The row that stands there now, the last one if there are fewer, or the way to add one."""
        rows = list(self.rows.values())
        if not rows:
            self.add.setFocus()
            return
        one = rows[min(place, len(rows) - 1)]
        (one.tick if on_tick else one.line).setFocus()

    def _want(self, item: WeekItem, _checked: bool = False) -> None:
        self.item_wanted.emit(item)

    def _turn(self) -> None:
        self._is_next = not self._is_next
        if self._today is not None:
            self.show_week(self._records, self._today, read_only=self._read_only)


class ItemRow(QWidget):
    """A box to tick, and the words, which open the form."""

    def __init__(self, item: WeekItem, *, read_only: bool) -> None:
        super().__init__()
        day = "" if item.day is None else weekday_words(date.fromisoformat(item.day))
        words = item_words(item, day)
        self.tick = TickBox("")
        self.tick.setProperty("bare", True)
        self.tick.setAccessibleName(_("Done: {what}").format(what=words))
        self.tick.setChecked(item.done)
        self.line = LineButton(words)
        for part in (self.tick, self.line):
            part.setEnabled(not read_only)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.tick)
        layout.addWidget(self.line, 1)

    def show_done(self, done: bool) -> None:
        """Ticked or not, silently."""
        before = self.tick.blockSignals(True)
        self.tick.setChecked(done)
        self.tick.blockSignals(before)
