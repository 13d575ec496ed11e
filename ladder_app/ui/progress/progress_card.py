"""A card of the page: a chart that draws what the page is about, and can be saved as a file."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ladder_app.charts.chart import Chart
from ladder_app.charts.legend import LegendEntry
from ladder_app.charts.look import ChartLook
from ladder_app.domain.curves.dated_note import DatedNote
from ladder_app.language import _
from ladder_app.ui.progress.chart_saving import ChartSaving
from ladder_app.ui.progress.shown import Shown
from ladder_app.ui.widgets.chart_card import ChartCard
from ladder_app.ui.widgets.menu_button import MenuButton
from ladder_app.ui.widgets.words import Words


class ProgressCard(ChartCard):
    """Answer `is_wanted` and `draw`. Everything the person asks for goes up as a signal."""

    step_chosen = Signal(str)
    attempt_chosen = Signal(str)
    said = Signal(str)
    note_wanted = Signal(str)
    """A note on a date: its id, or "" for a new one."""

    def __init__(self, chart: Chart, look: ChartLook, keys: str) -> None:
        super().__init__(chart, look, keys)
        self.more_button = MenuButton(_("More"))
        self.more_button.setAccessibleName(
            _("More about this chart: {name}").format(name=chart.accessibleName())
        )
        self.saving = ChartSaving(self)
        self.saving.said.connect(self.said)
        self._note_actions: list[QAction] = []
        self.notes = Words()
        self.notes.hide()
        self.body.addWidget(self.notes)
        self.foot.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignTop)
        self.more_button.choices.addActions(self.saving.actions)

    @staticmethod
    def is_wanted(shown: Shown) -> bool:
        """Whether there is anything to draw."""
        raise NotImplementedError

    def draw(self, shown: Shown) -> None:
        """Draw other values."""
        raise NotImplementedError

    def tab_stops(self) -> tuple[QWidget, ...]:
        return *super().tab_stops(), self.more_button

    def say(self, sentence: str, legend: Sequence[LegendEntry]) -> None:
        super().say(sentence, legend)
        self.more_button.setVisible(not self.chart.is_empty)

    def show_notes(
        self, every: Sequence[DatedNote], drawn: Sequence[DatedNote], shown: Shown
    ) -> None:
        """The words of the notes that are drawn; the menu changes each of them and adds one."""
        numbered = [(n, note) for n, note in enumerate(every, 1)]
        line = _("{number} · {when} · {words}")
        self.notes.setText(
            "\n".join(
                line.format(number=n, when=shown.day(note.day), words=note.text)
                for n, note in numbered
                if note in drawn
            )
        )
        self.notes.setVisible(bool(self.notes.text()))
        for action in self._note_actions:
            self.more_button.choices.removeAction(action)
            action.deleteLater()
        self._note_actions = []
        if shown.can_write:
            self._offer_note(_("Add a note on a date …"), "")
            for n, note in numbered:
                self._offer_note(_("Change note {number} …").format(number=n), note.annotation_id)

    def _offer_note(self, words: str, annotation_id: str) -> None:
        action = QAction(words, self)
        action.triggered.connect(lambda: self.note_wanted.emit(annotation_id))
        self.more_button.choices.addAction(action)
        self._note_actions.append(action)
