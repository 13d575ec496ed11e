"""What was planned and practised on the ladder, week by week."""

from ladder_app.charts.look import ChartLook
from ladder_app.charts.weeks_chart import WeeksChart
from ladder_app.domain.curves.dated_note import notes_among_weeks
from ladder_app.domain.curves.practice_weeks_words import weeks_sentence
from ladder_app.domain.curves.step_words import drawn_sentence
from ladder_app.language import _
from ladder_app.ui.progress.progress_card import ProgressCard
from ladder_app.ui.progress.shown import Shown


class WeeksCard(ProgressCard):
    """Draws the latest half year; a week without notes is told as that and nothing else."""

    def __init__(self, look: ChartLook) -> None:
        self._drawing = WeeksChart(look)
        super().__init__(self._drawing, look, _("← → weeks · T table"))

    @staticmethod
    def is_wanted(shown: Shown) -> bool:
        steps = shown.records.steps(shown.ladder.id)
        return any(shown.records.attempts(step.id) for step in steps)

    def values(self, shown: Shown) -> tuple[object, ...]:
        return *shown.weeks, *shown.annotations, shown.today, shown.can_write

    def draw_values(self, shown: Shown) -> None:
        weeks = shown.weeks
        notes = notes_among_weeks(shown.annotations, weeks)
        self._drawing.draw(weeks, shown.day, notes)
        drawn = drawn_sentence(len(self._drawing.weeks), len(weeks))
        self.say(" ".join(filter(None, (weeks_sentence(weeks), drawn))), self._drawing.legend())
        self.show_notes(notes, self._drawing.notes, shown)
