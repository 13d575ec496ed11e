"""What is told of one ladder."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.measures import standing
from ladder_app.domain.measures.adherence import Adherence, adherence
from ladder_app.domain.measures.catalogue.measure import Measure, Value
from ladder_app.domain.measures.weeks import attempts_per_week, minutes_per_week
from ladder_app.domain.records import Records
from ladder_app.language import _


@dataclass(frozen=True, slots=True)
class LadderBasis:
    """Where the steps stand, every attempt at them, and what became of the plans up to a day."""

    steps: tuple[standing.Standing, ...]
    attempts: tuple[Attempt, ...]
    plans: Adherence
    today: date


def ladder_basis(records: Records, ladder_id: str, today: date) -> LadderBasis:
    """What the measures of a ladder are computed from."""
    attempts = records.ladder_attempts(ladder_id)
    plans = [plan for step in records.steps(ladder_id) for plan in records.plans(step.id)]
    return LadderBasis(
        steps=standing.standings(records, ladder_id),
        attempts=attempts,
        plans=adherence(plans, attempts, today),
        today=today,
    )


def _rerating(read: Callable[[standing.Rerating], Value]) -> Callable[[LadderBasis], Value]:
    return lambda basis: read(standing.rerating(basis.steps))


def _needs_active_steps() -> str:
    return _("Needs a step that is neither parked nor retired.")


def _needs_second_ratings() -> str:
    return _("Needs a step that was rated a second time.")


LADDER_MEASURES: Final[tuple[Measure[LadderBasis], ...]] = (
    Measure(
        "mastered",
        lambda basis: standing.mastered(basis.steps).mastered,
        lambda: _("steps called done"),
    ),
    Measure(
        "active",
        lambda basis: standing.mastered(basis.steps).active,
        lambda: _("steps on the ladder"),
    ),
    Measure(
        "mastered_percent",
        lambda basis: standing.mastered(basis.steps).percent,
        lambda: _("steps called done, in per cent"),
        _needs_active_steps,
    ),
    Measure(
        "weighted_percent",
        lambda basis: standing.weighted_percent(basis.steps),
        lambda: _("steps called done, by how hard they seemed, in per cent"),
        lambda: _("Needs a step on the ladder with a first rating above 0."),
    ),
    Measure(
        "rerating_drop_mean",
        _rerating(lambda found: found.mean),
        lambda: _("how much easier the steps seem now"),
        _needs_second_ratings,
    ),
    Measure(
        "rerating_drop_percent",
        _rerating(lambda found: found.percent),
        lambda: _("how much easier the steps seem now, in per cent"),
        lambda: _("Needs a step that was rated a second time, with a first rating above 0."),
    ),
    Measure(
        "rerating_coverage",
        _rerating(lambda found: found.coverage),
        lambda: _("share of steps rated a second time"),
        _needs_active_steps,
    ),
    Measure(
        "practised_drop_mean",
        _rerating(lambda found: found.practised_mean),
        lambda: _("how much easier the practised steps seem"),
        lambda: _("Needs a practised step that was rated a second time."),
    ),
    Measure(
        "unpractised_drop_mean",
        _rerating(lambda found: found.unpractised_mean),
        lambda: _("how much easier the steps not yet practised seem"),
        lambda: _("Needs a step not yet practised that was rated a second time."),
    ),
    Measure("planned", lambda basis: basis.plans.planned, lambda: _("plans whose day is over")),
    Measure(
        "excused",
        lambda basis: basis.plans.excused,
        lambda: _("plans taken back or excused"),
    ),
    Measure("done", lambda basis: basis.plans.done, lambda: _("plans that were practised")),
    Measure(
        "adherence_percent",
        lambda basis: basis.plans.percent,
        lambda: _("plans practised, in per cent"),
        lambda: _("Needs four plans whose day is over and that were not excused."),
    ),
    Measure(
        "minutes_per_week",
        lambda basis: minutes_per_week(basis.attempts, basis.today),
        lambda: _("minutes a week"),
    ),
    Measure(
        "attempts_per_week",
        lambda basis: attempts_per_week(basis.attempts, basis.today),
        lambda: _("attempts a week"),
    ),
    Measure(
        "approach_share",
        lambda basis: standing.approach_share(basis.attempts),
        lambda: _("share of attempts begun"),
        lambda: _("Needs an attempt that was done, or decided against."),
    ),
)
