"""Practice that leads nowhere: P9."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.measures.beliefs import most_surprising
from ladder_app.domain.measures.within import peak_effective
from ladder_app.domain.moments import day_of
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.suggestion import Suggestion, Values
from ladder_app.language import _

_Measure = Callable[[Attempt], int | None]


def stuck(scene: Scene) -> Iterator[Suggestion]:
    """P9: many attempts over weeks, and peak, likelihood and confidence are where they were."""
    for ladder, step in scene.every_step():
        found = None if step.status == "mastered" else _unchanged(scene, step)
        if found is None:
            continue
        last, values = found
        yield Suggestion(
            rule="P9",
            ladder_id=ladder.id,
            record_ids=(step.id, last.id),
            noticed=_("{step} has stayed much the same for some weeks.").format(
                step=scene.called(ladder, step)
            ),
            idea=_(
                "Being stuck is information. A therapist can look at it with you. Would a page "
                "of it help?"
            ),
            why=_(
                "This is said after {n:.0f} attempts over {days:.0f} days in which nothing "
                "changed by {small:.0f} or more."
            ).format(
                n=scene.number("stuck_attempts"),
                days=scene.number("stuck_days"),
                small=scene.number("stuck_change"),
            ),
            values=values,
            choices=("export_page", "show_someone"),
            step_id=step.id,
        )


def _unchanged(scene: Scene, step: Step) -> tuple[Attempt, Values] | None:
    """The last attempt, and how far each number ranged; None if one did, or is not known."""
    many, weeks = scene.number("stuck_attempts"), scene.number("stuck_days")
    small = scene.number("stuck_change")
    told = scene.told(step)
    ends = _ends(told)
    days = None if ends is None else _days_between(*ends)
    if ends is None or days is None or days < weeks or _ranges(ends, small) is None:
        return None
    series = tuple(filter(_has_peak, told))
    ranges = _ranges(series, small)
    if len(series) < many or ranges is None:
        return None
    numbers = {"stuck_attempts": many, "stuck_days": weeks, "stuck_change": small}
    return ends[1], {**ranges, "attempts": len(series), "days": days, **numbers}


def _ends(told: Sequence[Attempt]) -> tuple[Attempt, Attempt] | None:
    """The first and the last with a peak: they say of most series that something changed."""
    first, last = next(filter(_has_peak, told), None), next(filter(_has_peak, reversed(told)), None)
    return None if first is None or last is None else (first, last)


def _ranges(series: Sequence[Attempt], small: float) -> dict[str, float] | None:
    """From the lowest to the highest of each; None if one is not small, or unknown at an end."""
    ranges: dict[str, float] = {}
    for name, measure in _MEASURES.items():
        if measure(series[0]) is None or measure(series[-1]) is None:
            return None
        known = [value for attempt in series if (value := measure(attempt)) is not None]
        ranges[name] = max(known) - min(known)
        if ranges[name] >= small:
            return None
    return ranges


def _days_between(first: Attempt, last: Attempt) -> int | None:
    begun, ended = day_of(first.local_date), day_of(last.local_date)
    return (ended - begun).days if begun and ended else None


def _likelihood(attempt: Attempt) -> int | None:
    one = most_surprising(attempt)
    return None if one is None else one.prediction.likelihood_before


def _confidence(attempt: Attempt) -> int | None:
    return attempt.confidence_before


def _has_peak(attempt: Attempt) -> bool:
    return peak_effective(attempt) is not None


_MEASURES: Final[dict[str, _Measure]] = {
    "peak_range": peak_effective,
    "likelihood_range": _likelihood,
    "confidence_range": _confidence,
}
