"""The scores of questionnaires over time, one questionnaire chosen from several."""

from collections.abc import Sequence

from ladder_app.charts.dated_chart import DatedChart
from ladder_app.charts.legend import LegendEntry
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark
from ladder_app.domain.curves.dated_curve import DatedCurve, score_curves
from ladder_app.domain.curves.dated_curve_words import bands_line, score_line, scores_sentence
from ladder_app.domain.curves.dated_note import notes_among_values
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.scores.score_words import band_words
from ladder_app.language import _
from ladder_app.ui.progress.dated_card import DatedCard
from ladder_app.ui.progress.shown import Shown
from ladder_app.ui.widgets.number_words import number_words


class ScoresCard(DatedCard):
    """Begins with the questionnaire that was filled in last."""

    def __init__(self, look: ChartLook) -> None:
        self._drawing = DatedChart(look, _("Questionnaires"), Mark.SCORE)
        super().__init__(self._drawing, look, _("Questionnaire"))

    @staticmethod
    def is_wanted(shown: Shown) -> bool:
        return bool(score_curves(shown.records))

    def curves(self, shown: Shown) -> Sequence[DatedCurve]:
        return score_curves(shown.records)

    def values_of_one(self, shown: Shown, chosen: str) -> tuple[object, ...]:
        curve = self.curve(shown, chosen)
        written = *_responses(shown, curve), *shown.annotations
        return curve, *written, shown.today, shown.can_write

    def draw_one(self, shown: Shown, chosen: str) -> None:
        curve = self.curve(shown, chosen)
        responses = _responses(shown, curve)
        self._drawing.draw(
            curve,
            [score_line(one, number_words, shown.day) for one in responses],
            (_("date"), _("score"), _("in words")),
            [_row(one, shown) for one in responses],
            shown.day,
            notes_among_values(shown.annotations, curve),
        )
        bands = bands_line(responses[-1], number_words)
        legend = [*self._drawing.legend(), *([LegendEntry(None, bands)] if bands else [])]
        self.say(scores_sentence(shown.records, curve, number_words, shown.day), legend)
        self.take_curve(curve, shown)


def _responses(shown: Shown, curve: DatedCurve) -> list[QuestionnaireResponse]:
    by_id = {one.id: one for one in shown.records.questionnaire_responses()}
    return [by_id[point.record_id] for point in curve.points]


def _row(response: QuestionnaireResponse, shown: Shown) -> tuple[str, ...]:
    score = number_words(response.score or 0)
    return shown.day(response.at[:10]), score, band_words(response) or ""
