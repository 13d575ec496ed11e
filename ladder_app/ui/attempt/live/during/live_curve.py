"""The curve of the attempt under way, shown because it was asked for."""

from dataclasses import replace

from ladder_app.charts.attempt_chart import AttemptChart
from ladder_app.domain.attempts.running_attempt import RunningAttempt, finished
from ladder_app.domain.curves.attempt_curve import attempt_curve
from ladder_app.domain.curves.attempt_words import attempt_sentence
from ladder_app.domain.suds import Scale
from ladder_app.language import _
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.chart_card import ChartCard
from ladder_app.ui.widgets.chart_look import chart_look


class LiveCurve(ChartCard):
    """Start and ratings so far, and what was predicted as a dashed line."""

    def __init__(self, look: Look, *, single_keys: bool) -> None:
        self._drawing = AttemptChart(chart_look(look), low=True)
        self._drawing.single_keys = single_keys
        keys = _("← → points · T table") if single_keys else _("← → points")
        super().__init__(self._drawing, chart_look(look), keys)
        self._look = look
        look.changed.connect(self._follow_look)

    def show_running(self, running: RunningAttempt, scale: Scale) -> None:
        """Draw it as it is now; its notes stand beside it."""
        curve = attempt_curve(finished(running))
        rated_until = curve.points[-1].minute if curve.points else 0
        gaps = tuple(gap for gap in curve.gaps if gap.minute < rated_until)
        curve = replace(curve, notes=(), gaps=gaps)
        self._drawing.draw(curve, scale)
        said = attempt_sentence(curve, scale) if curve.points else ""
        self.say(said, self._drawing.legend())

    def _follow_look(self) -> None:
        self.show_look(chart_look(self._look))
