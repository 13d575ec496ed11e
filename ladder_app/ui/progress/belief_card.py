"""How likely a feared outcome seemed before and after, one of several chosen by its words."""

from PySide6.QtWidgets import QWidget

from ladder_app.charts.belief_chart import BeliefChart
from ladder_app.charts.look import ChartLook
from ladder_app.domain.curves.belief_curve import BeliefCurve, belief_curves
from ladder_app.domain.curves.belief_words import belief_curve_sentence
from ladder_app.domain.curves.step_curve import curve_of_step
from ladder_app.language import _
from ladder_app.ui.progress.choice import Choice
from ladder_app.ui.progress.choice_box import ChoiceBox
from ladder_app.ui.progress.progress_card import ProgressCard
from ladder_app.ui.progress.shown import Shown


class BeliefCard(ProgressCard):
    """Begins with the belief that most attempts speak of."""

    def __init__(self, look: ChartLook) -> None:
        self._drawing = BeliefChart(look)
        super().__init__(self._drawing, look, _("← → points · T table"))
        self._shown: Shown | None = None
        self._chosen = ""
        self._box = ChoiceBox(_("What I was afraid of"))
        self._box.chosen.connect(self._choose)
        self._drawing.chosen.connect(self._choose_attempt)
        self.body.insertWidget(1, self._box)

    def tab_stops(self) -> tuple[QWidget, ...]:
        return self._box, *super().tab_stops()

    @staticmethod
    def is_wanted(shown: Shown) -> bool:
        return bool(_curves(shown))

    def draw(self, shown: Shown) -> None:
        self._shown = shown
        curves = {curve.expectation_id: curve for curve in _curves(shown)}
        most = max(curves.values(), key=lambda curve: len(curve.points))
        curve = curves.get(self._chosen, most)
        named = [Choice(one.expectation_id, one.statement) for one in curves.values()]
        self._box.show_choices(named, curve.expectation_id)
        self._drawing.draw(curve, shown.day)
        said = _("“{words}”").format(words=curve.statement)
        self.say(f"{said}\n{belief_curve_sentence(curve)}", self._drawing.legend())
        self._box.setVisible(len(curves) > 1)

    def _choose(self, expectation_id: str) -> None:
        self._chosen = expectation_id
        if self._shown is not None:
            self.draw(self._shown)

    def _choose_attempt(self, index: int) -> None:
        self.attempt_chosen.emit(self._drawing.points[index].attempt_id)


def _curves(shown: Shown) -> tuple[BeliefCurve, ...]:
    curve = curve_of_step(shown.records, shown.step)
    hidden = shown.records.case.hidden_attempt_ids
    return belief_curves(shown.records, shown.step, curve, hidden)
