"""What a score says beside the one before it, with every number that is needed to check it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from ladder_app.domain.moments import day_of, order_by, order_of
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.scores.reliable_change import ScaleError, Verdict, is_at_or_past, verdict
from ladder_app.domain.scores.scales import Scale, scale_of

EXTREME_SHARE: Final = 0.2
"""Of a range without bands, this share at its worse end is called extreme."""


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """Two scores of one form, the earlier first, and what is known about the scale."""

    before: QuestionnaireResponse
    after: QuestionnaireResponse
    points: float
    """Later − earlier score; above 0 when it rose."""

    @property
    def scale(self) -> Scale:
        """The scale of both."""
        return scale_of(self.after)

    @property
    def error(self) -> ScaleError | None:
        """How exact the scale is, if SD and reliability stand beside the later score."""
        sd, reliability = self.after.sd, self.after.reliability
        return None if sd is None or reliability is None else ScaleError(sd, reliability)

    @property
    def threshold(self) -> float | None:
        """The smallest change that counts, in points: computed, or else as published."""
        return self.scale.change_points if self.error is None else self.error.threshold

    @property
    def index(self) -> float | None:
        """RC; None where only a published threshold is known, or nothing."""
        if self.error is None or self.before.score is None or self.after.score is None:
            return None
        return self.error.index(self.before.score, self.after.score)

    @property
    def verdict(self) -> Verdict | None:
        """What the change amounts to; None without an RC or a direction."""
        before, after, direction = self.before.score, self.after.score, self.scale.direction
        if self.error is None or direction is None or before is None or after is None:
            return None
        return verdict(before, after, self.error.threshold, direction, cut_off_of(self.after))

    @property
    def days(self) -> int | None:
        """Days from the one to the other; None if a date cannot be read."""
        first, last = day_of(self.before.at), day_of(self.after.at)
        return None if first is None or last is None else (last - first).days

    @property
    def overlaps(self) -> bool:
        """Whether both ask in part about the same days."""
        period, days = self.scale.period_days, self.days
        return period is not None and days is not None and days < period

    @property
    def began_extreme(self) -> bool:
        """Whether the earlier score was so far out that the next is nearer the middle anyway."""
        return _is_extreme(self.scale, self.before.score)


def cut_off_of(response: QuestionnaireResponse) -> float | None:
    """The cut-off beside the score, or else that of its scale."""
    return scale_of(response).cut_off if response.cut_off is None else response.cut_off


def is_past_cut_off(response: QuestionnaireResponse) -> bool | None:
    """Whether the score lies at the cut-off or on its worse side; None without one."""
    cut_off, direction = cut_off_of(response), scale_of(response).direction
    if response.score is None or cut_off is None or direction is None:
        return None
    return is_at_or_past(response.score, cut_off, direction)


def is_heavy(response: QuestionnaireResponse) -> bool:
    """Whether a score lies where it is said plainly that things are heavy."""
    heavy_from = scale_of(response).heavy_from
    return heavy_from is not None and response.score is not None and response.score >= heavy_from


def is_same_form(one: QuestionnaireResponse, other: QuestionnaireResponse) -> bool:
    """Whether both are scores of one form: one scale and range, one version, one language."""
    return form_of(one) == form_of(other)


def change_since(
    responses: Iterable[QuestionnaireResponse], latest: QuestionnaireResponse
) -> ScoreChange | None:
    """The change from the last comparable score before `latest`; None if there is none.

    Of two scores of one moment the one written down first comes first, as in `responses`.
    """
    if not latest.is_complete or latest.score is None:
        return None
    earlier = takewhile(lambda response: response.id != latest.id, _by_time(responses))
    comparable = [
        r for r in earlier if _is_by(r, latest.at) and r.is_complete and is_same_form(r, latest)
    ]
    if not comparable:
        return None
    before = comparable[-1]
    return ScoreChange(before, latest, latest.score - (before.score or 0))


def last_scores(
    responses: Iterable[QuestionnaireResponse], like: QuestionnaireResponse, count: int = 3
) -> tuple[QuestionnaireResponse, ...]:
    """The last complete scores of the form `like` was, up to that and with it, oldest first."""
    others = (r for r in responses if r.id != like.id and _is_by(r, like.at))
    found = [r for r in (*others, like) if r.is_complete and is_same_form(r, like)]
    return tuple(_by_time(found)[-count:])


def _by_time(responses: Iterable[QuestionnaireResponse]) -> list[QuestionnaireResponse]:
    return sorted(responses, key=order_by("at"))


def _is_by(response: QuestionnaireResponse, at: str) -> bool:
    return order_of(response.at) <= order_of(at)


def form_of(response: QuestionnaireResponse) -> tuple[object, ...]:
    """What two scores have in common that may be compared."""
    scale = scale_of(response)
    return (
        scale.key,
        scale.minimum,
        scale.maximum,
        scale.direction,
        (response.instrument_version or "").strip().casefold(),
        (response.language or "").strip().casefold(),
    )


def _is_extreme(scale: Scale, score: float | None) -> bool:
    if score is None or scale.direction is None:
        return False
    if scale.bands:
        worst = scale.bands[-1 if scale.direction == "lower_is_better" else 0]
        return worst.lowest <= score <= worst.highest
    if scale.minimum is None or scale.maximum is None:
        return False
    reach = (scale.maximum - scale.minimum) * EXTREME_SHARE
    if scale.direction == "lower_is_better":
        return score >= scale.maximum - reach
    return score <= scale.minimum + reach
