"""What is told of one attempt."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.measures import beliefs, over_time, safety, within
from ladder_app.domain.measures.catalogue.measure import Measure, Value
from ladder_app.language import _


@dataclass(frozen=True, slots=True)
class AttemptBasis:
    """An attempt, and the ids of what is simply sensible on its ladder."""

    attempt: Attempt
    precautions: Collection[str] = ()


def _by(measure: Callable[[Attempt], Value]) -> Callable[[AttemptBasis], Value]:
    return lambda basis: measure(basis.attempt)


def _cost_error(attempt: Attempt) -> int | None:
    one = beliefs.most_surprising(attempt)
    return None if one is None else one.cost_error


def _predictions(attempt: Attempt) -> Value:
    return [
        {
            "expectation_id": one.prediction.expectation_id,
            "likelihood_before": one.prediction.likelihood_before,
            "occurred": one.occurred,
            "expectancy_violation": one.violation,
            "belief_change": one.belief_change,
            "residual_belief": one.residual_belief,
            "cost_error": one.cost_error,
        }
        for one in beliefs.checked(attempt)
    ]


def _never_halved(basis: AttemptBasis) -> str | None:
    if not over_time.half_peak_not_reached(basis.attempt):
        return None
    return _("It had not come down to half when the ratings ended.")


def _needs_two_moments() -> str:
    return _("Needs ratings at two moments that are a minute or more apart.")


ATTEMPT_MEASURES: Final[tuple[Measure[AttemptBasis], ...]] = (
    Measure(
        "peak_effective",
        _by(within.peak_effective),
        lambda: _("highest"),
        lambda: _("Needs at least one rating from the time itself."),
    ),
    Measure(
        "peak_adjusted",
        _by(within.peak_adjusted),
        lambda: _("a rating lies above the highest that was remembered"),
    ),
    Measure(
        "wsh",
        _by(within.wsh),
        lambda: _("came down while I stayed"),
        lambda: _("Needs a rating at the end."),
    ),
    Measure(
        "wsh_percent",
        _by(within.wsh_percent),
        lambda: _("came down, in per cent of the highest"),
        lambda: _("Needs a rating at the end and a highest of 20 or more."),
    ),
    Measure(
        "start_minus_end",
        _by(within.start_minus_end),
        lambda: _("start minus end"),
        lambda: _("Needs a rating at the start and one at the end."),
    ),
    Measure(
        "halved_from_peak",
        _by(within.halved_from_peak),
        lambda: _("came down to half of the highest"),
        lambda: _("Needs a rating at the end and a highest of 20 or more."),
    ),
    Measure(
        "halved_from_start",
        _by(within.halved_from_start),
        lambda: _("came down to half of the start"),
        lambda: _("Needs ratings at the start and at the end, and a highest of 20 or more."),
    ),
    Measure(
        "minutes_to_half_peak",
        _by(over_time.minutes_to_half_peak),
        lambda: _("minutes from the highest to half of it"),
        lambda: _("Needs ratings at three moments, the highest among them."),
        _never_halved,
    ),
    Measure(
        "initial_activation",
        _by(within.initial_activation),
        lambda: _("how strongly it started"),
        lambda: _("Needs a rating from before, and one from the time itself."),
    ),
    Measure(
        "anticipation_error",
        _by(within.anticipation_error),
        lambda: _("predicted minus highest"),
        lambda: _("Needs a prediction of how high it would get, and a rating."),
    ),
    Measure(
        "expectancy_violation",
        _by(beliefs.expectancy_violation),
        lambda: _("surprise"),
        lambda: _("Needs how likely it seemed before, and whether it happened."),
    ),
    Measure(
        "belief_change",
        _by(beliefs.belief_change),
        lambda: _("belief, before minus after"),
        lambda: _("Needs how likely it seemed before, and how likely it seems now."),
    ),
    Measure(
        "cost_error",
        _by(_cost_error),
        lambda: _("how bad it would be minus how bad it was"),
        lambda: _("Needs something that happened, with how bad it seemed before and how it was."),
    ),
    Measure(
        "minutes",
        _by(within.minutes),
        lambda: _("minutes"),
        lambda: _("Needs a length, and an attempt that was done."),
    ),
    Measure(
        "auc",
        _by(over_time.area),
        lambda: _("area under the curve"),
        _needs_two_moments,
    ),
    Measure(
        "auc_increase",
        _by(over_time.area_increase),
        lambda: _("area above the first rating"),
        _needs_two_moments,
    ),
    Measure(
        "auc_is_lower_bound",
        _by(over_time.area_is_lower_bound),
        lambda: _("the true area is larger"),
        _needs_two_moments,
    ),
    Measure(
        "mean_suds",
        _by(over_time.mean_suds),
        lambda: _("mean over the time"),
        _needs_two_moments,
    ),
    Measure(
        "resist_rate",
        lambda basis: safety.resist_rate(basis.attempt, basis.precautions),
        lambda: _("share of safety behaviours left out"),
        lambda: _("Needs what was done to feel safer, or left out."),
    ),
    Measure(
        "stayed_with_it",
        lambda basis: safety.stayed_with_it(basis.attempt, basis.precautions),
        lambda: _("stayed with it"),
        lambda: _("Needs how the attempt went."),
    ),
    Measure(
        "predictions",
        _by(_predictions),
        lambda: _("each thing I was afraid of"),
    ),
)
