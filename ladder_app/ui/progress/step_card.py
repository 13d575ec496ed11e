"""Predicted, highest and at the end over the attempts at a step, and what may be laid over them."""

from PySide6.QtGui import QAction

from ladder_app.charts.look import ChartLook
from ladder_app.charts.step_chart import StepChart
from ladder_app.domain.curves.dated_note import notes_among_occasions
from ladder_app.domain.curves.peak_trend import PeakTrend, peak_trend
from ladder_app.domain.curves.peak_trend_words import median_sentence, trend_sentence
from ladder_app.domain.curves.step_words import drawn_sentence, step_sentence
from ladder_app.language import _
from ladder_app.ui.progress.progress_card import ProgressCard
from ladder_app.ui.progress.shown import Shown


class StepCard(ProgressCard):
    """A point chosen twice asks for the curve of its attempt. Nothing is laid over at first."""

    def __init__(self, look: ChartLook) -> None:
        self._drawing = StepChart(look)
        super().__init__(self._drawing, look, _("← → points · T table"))
        self._drawing.chosen.connect(self._choose)
        self.median_action = self._overlay(_("Show a moving median"))
        self.trend_action = self._overlay(_("Show the trend"))

    @staticmethod
    def is_wanted(shown: Shown) -> bool:
        return shown.is_of_a_step

    def values(self, shown: Shown) -> tuple[object, ...]:
        laid_over = self.median_action.isChecked(), self.trend_action.isChecked()
        about = shown.curve, shown.scale, shown.today, shown.can_write
        return *about, *laid_over, *shown.annotations

    def draw_values(self, shown: Shown) -> None:
        curve = shown.curve
        notes = notes_among_occasions(shown.annotations, curve.occasions)
        self._drawing.draw(curve, shown.scale, shown.day, notes)
        found = peak_trend(curve)
        self._lay_over(found)
        drawn = drawn_sentence(len(self._drawing.occasions), len(curve.occasions))
        over = self._said_over(found, shown)
        sentence = " ".join(filter(None, (step_sentence(curve, shown.scale), drawn, *over)))
        self.say(sentence, self._drawing.legend())
        self.show_notes(notes, self._drawing.notes, shown)

    def _lay_over(self, found: PeakTrend) -> None:
        self._drawing.draw_over(
            found.medians if self.median_action.isChecked() else (),
            found.line if self.trend_action.isChecked() else (),
        )

    def _said_over(self, found: PeakTrend, shown: Shown) -> list[str]:
        said = []
        if self.median_action.isChecked():
            said.append(median_sentence(found))
        if self.trend_action.isChecked():
            said.append(trend_sentence(found, shown.scale))
        return list(dict.fromkeys(said))

    def _overlay(self, words: str) -> QAction:
        action = QAction(words, self)
        action.setCheckable(True)
        action.toggled.connect(self.draw_again)
        self.more_button.choices.insertAction(self.saving.actions[0], action)
        return action

    def _choose(self, index: int) -> None:
        self.attempt_chosen.emit(self._drawing.occasions[index].attempt_id)
