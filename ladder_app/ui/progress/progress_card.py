"""A card of the page: a chart that draws what the page is about, and can be saved as a file."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ladder_app.charts.chart import Chart
from ladder_app.charts.legend import LegendEntry
from ladder_app.charts.look import ChartLook
from ladder_app.charts.noted_chart import NotedChart
from ladder_app.domain.curves.dated_note import DatedNote
from ladder_app.language import _
from ladder_app.ui.progress.chart_saving import ChartSaving
from ladder_app.ui.progress.shown import Shown
from ladder_app.ui.widgets.chart_card import ChartCard
from ladder_app.ui.widgets.menu_button import MenuButton
from ladder_app.ui.widgets.words import Words


class ProgressCard(ChartCard):
    """Answer `is_wanted`, `values` and `draw_values`.

    Everything the person asks for goes up as a signal.
    """

    step_chosen = Signal(str)
    attempt_chosen = Signal(str)
    said = Signal(str)
    record_wanted = Signal(str)
    """Please open the score or check-in of this id."""
    note_wanted = Signal(str)
    """A note on a date: its id, or "" for a new one."""

    def __init__(self, chart: Chart, look: ChartLook, keys: str) -> None:
        super().__init__(chart, look, keys)
        self._shown: Shown | None = None
        self._values: tuple[object, ...] | None = None
        self.more_button = MenuButton(_("More"))
        self.more_button.setAccessibleName(
            _("More about this chart: {name}").format(name=chart.accessibleName())
        )
        self.saving = ChartSaving(self)
        self.saving.said.connect(self.said)
        if isinstance(chart, NotedChart):
            chart.note_chosen.connect(self._open_note)
        self._note_actions: list[QAction] = []
        self.notes = Words()
        self.notes.hide()
        self.body.addWidget(self.notes)
        # On one line, though the one is a little higher than the other.
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for one in (self._table, self.more_button):
            buttons.addWidget(one)
        self.foot.addLayout(buttons)
        self.foot.setAlignment(buttons, Qt.AlignmentFlag.AlignTop)
        self.more_button.choices.addActions(self.saving.actions)

    @staticmethod
    def is_wanted(shown: Shown) -> bool:
        """Whether there is anything to draw."""
        raise NotImplementedError

    def values(self, shown: Shown) -> tuple[object, ...]:
        """All that decides what is drawn and said: where it is equal, nothing is drawn anew."""
        raise NotImplementedError

    def draw_values(self, shown: Shown) -> None:
        """Draw it, and say it in a sentence."""
        raise NotImplementedError

    def draw(self, shown: Shown) -> None:
        """Follow what the page is about."""
        self._shown = shown
        values = self.values(shown)
        if values != self._values:
            self._values = values
            self.draw_values(shown)

    def draw_again(self) -> None:
        """After the person chose something on the card itself."""
        if self._shown is not None:
            self.draw(self._shown)

    def tab_stops(self) -> tuple[QWidget, ...]:
        return *super().tab_stops(), self.more_button

    def say(self, sentence: str, legend: Sequence[LegendEntry]) -> None:
        super().say(sentence, legend)
        for action in self.saving.actions:
            action.setVisible(not self.chart.is_empty)
        self._offer_more()

    def show_notes(
        self, every: Sequence[DatedNote], drawn: Sequence[DatedNote], shown: Shown
    ) -> None:
        """The words of the notes that are drawn; the menu changes each of them and adds one."""
        line = _("{number} · {when} · {words}")
        self.notes.setText(
            "\n".join(
                line.format(number=note.number, when=shown.day(note.day), words=note.text)
                for note in drawn
            )
        )
        self.notes.setVisible(bool(self.notes.text()))
        for action in self._note_actions:
            self.more_button.choices.removeAction(action)
            action.deleteLater()
        self._note_actions = []
        if shown.can_write:
            self._offer_note(_("Add a note on a date …"), "")
            for note in every:
                words = _("Change note {number} …").format(number=note.number)
                self._offer_note(words, note.annotation_id)
        self._offer_more()

    def _open_note(self, annotation_id: str) -> None:
        if self._shown is not None and self._shown.can_write:
            self.note_wanted.emit(annotation_id)

    def _offer_more(self) -> None:
        self.more_button.setVisible(bool(self._note_actions) or not self.chart.is_empty)

    def _offer_note(self, words: str, annotation_id: str) -> None:
        action = QAction(words, self)
        action.triggered.connect(lambda: self.note_wanted.emit(annotation_id))
        self.more_button.choices.addAction(action)
        self._note_actions.append(action)
