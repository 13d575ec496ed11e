"""Practice that leads nowhere: P9."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from ladder_app.domain.attempt import Attempt
from ladder_app.domain.measures.beliefs import most_surprising
from ladder_app.domain.measures.within import peak_effective
from ladder_app.domain.step import Step
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
    """The last attempt, and how little changed since the first; None if something did."""
    many, weeks = scene.number("stuck_attempts"), scene.number("stuck_days")
    small = scene.number("stuck_change")
    ends = _ends(scene, step, peak_effective)
    days = None if ends is None else _days_between(*ends)
    if ends is None or days is None or days < weeks:
        return None
    changes: dict[str, float] = {}
    for name, measure in _MEASURES.items():
        change = _first_minus_last(scene, step, measure)
        if change is not None and abs(change) >= small:
            return None
        if change is not None:
            changes[name] = change
    times = sum(map(_has_peak, scene.told(step)))
    if times < many:
        return None
    numbers = {"stuck_attempts": many, "stuck_days": weeks, "stuck_change": small}
    return ends[1], {**changes, "attempts": times, "days": days, **numbers}


def _first_minus_last(scene: Scene, step: Step, measure: _Measure) -> int | None:
    ends = _ends(scene, step, measure)
    return None if ends is None else (measure(ends[0]) or 0) - (measure(ends[1]) or 0)


def _ends(scene: Scene, step: Step, measure: _Measure) -> tuple[Attempt, Attempt] | None:
    """The first and the last attempt with a peak that say this; None if these are not two.

    They are looked for from both ends, because a long series is mostly middle.
    """

    def says(attempt: Attempt) -> bool:
        is_told = attempt.step_text_version == step.text_version
        return is_told and measure(attempt) is not None and _has_peak(attempt)

    attempts = scene.attempts(step)
    first, last = next(filter(says, attempts), None), next(filter(says, reversed(attempts)), None)
    return None if first is None or last is None or first is last else (first, last)


def _days_between(first: Attempt, last: Attempt) -> int | None:
    if not (first.local_date and last.local_date):
        return None
    return (date.fromisoformat(last.local_date) - date.fromisoformat(first.local_date)).days


def _likelihood(attempt: Attempt) -> int | None:
    one = most_surprising(attempt)
    return None if one is None else one.prediction.likelihood_before


def _confidence(attempt: Attempt) -> int | None:
    return attempt.confidence_before


def _has_peak(attempt: Attempt) -> bool:
    return peak_effective(attempt) is not None


_MEASURES: Final[dict[str, _Measure]] = {
    "peak_change": peak_effective,
    "likelihood_change": _likelihood,
    "confidence_change": _confidence,
}
