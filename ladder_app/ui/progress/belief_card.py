"""How likely a feared outcome seemed before and after, one of several chosen by its words."""

from collections.abc import Sequence

from ladder_app.charts.belief_chart import BeliefChart
from ladder_app.charts.look import ChartLook
from ladder_app.domain.curves.belief_words import belief_curve_sentence
from ladder_app.domain.curves.dated_note import notes_among_occasions
from ladder_app.language import _
from ladder_app.ui.progress.choice import Choice
from ladder_app.ui.progress.choosing_card import ChoosingCard
from ladder_app.ui.progress.shown import Shown


class BeliefCard(ChoosingCard):
    """Begins with the belief that most attempts speak of."""

    def __init__(self, look: ChartLook) -> None:
        self._drawing = BeliefChart(look)
        super().__init__(self._drawing, look, _("What I was afraid of"), _("← → points · T table"))
        self._drawing.chosen.connect(self._choose_attempt)

    @staticmethod
    def is_wanted(shown: Shown) -> bool:
        return bool(shown.beliefs)

    def choices(self, shown: Shown) -> Sequence[Choice]:
        return [Choice(name, curve.statement) for name, curve in shown.beliefs.items()]

    def first(self, shown: Shown) -> str:
        return max(shown.beliefs.values(), key=lambda curve: len(curve.points)).expectation_id

    def values_of_one(self, shown: Shown, chosen: str) -> tuple[object, ...]:
        return shown.beliefs[chosen], *shown.annotations, shown.today

    def draw_one(self, shown: Shown, chosen: str) -> None:
        curve = shown.beliefs[chosen]
        notes = notes_among_occasions(shown.annotations, shown.curve.occasions)
        self._drawing.draw(curve, shown.day, notes)
        said = _("“{words}”").format(words=curve.statement)
        self.say(f"{said}\n{belief_curve_sentence(curve)}", self._drawing.legend())

    def _choose_attempt(self, index: int) -> None:
        self.attempt_chosen.emit(self._drawing.points[index].attempt_id)
