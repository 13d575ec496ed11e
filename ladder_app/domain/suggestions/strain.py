"""When practice weighs too much, or leads nowhere: P3, P4, P5, P9 and P10.

Rules about safety look at everything written down, neutral outcomes too; they hold nothing
against anybody.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

from ladder_app.domain.attempt import Attempt
from ladder_app.domain.measures.beliefs import most_surprising
from ladder_app.domain.measures.safety import used
from ladder_app.domain.measures.within import peak_effective
from ladder_app.domain.stop_sign import AFTERMATH, StopSign
from ladder_app.domain.suggestions.consent import place_of
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.suggestion import Suggestion, Values
from ladder_app.language import _

_AFTERMATH_SIGNS = frozenset({*AFTERMATH, "C", "H"})
"""The report by name, and the signs of the list that say the same."""


def harder_each_time(scene: Scene) -> Iterator[Suggestion]:
    """P3: the last peaks rose one over the other, the last one high, and no belief was eased."""
    many, high = int(scene.number("strain_attempts")), scene.number("strain_peak")
    for ladder, step in scene.every_step():
        last = [a for a in scene.told(step) if peak_effective(a) is not None][-many:]
        peaks = [peak_effective(attempt) or 0 for attempt in last]
        if len(last) < many or peaks[-1] < high or any(b <= a for a, b in pairwise(peaks)):
            continue
        belief = most_surprising(last[-1])
        if belief is None or belief.belief_change is None or belief.belief_change > 0:
            continue
        yield Suggestion(
            rule="P3",
            ladder_id=ladder.id,
            record_ids=(step.id, *(attempt.id for attempt in last)),
            noticed=_("{step} has become harder each time.").format(
                step=scene.called(ladder, step)
            ),
            idea=_(
                "This may be the wrong size or the wrong time. You could pause, make it smaller, "
                "or talk it over with a professional."
            ),
            why=_(
                "This note comes after {n} times that each rose higher, the last one to {high:.0f} "
                "or more, with what is feared seeming as likely as before."
            ).format(n=many, high=high),
            values={"peaks": tuple(map(float, peaks)), "strain_peak": high},
            choices=("pause_ladder", "smaller_step", "open_help"),
            step_id=step.id,
        )


def heavy_afterwards(scene: Scene) -> Iterator[Suggestion]:
    """P4: still very distressed hours later, twice, or the person reports an aftermath."""
    times = int(scene.number("late_times"))
    late = _still_late(scene)
    if len(late) >= times:
        step = scene.records.step(late[-1].step_id)
        ids = tuple(attempt.id for attempt in late[-times:])
        yield _rest(scene, "" if step is None else step.ladder_id, ids, {"times": len(late)})
    for sign in _aftermaths(scene):
        yield _rest(scene, place_of(scene, sign)[0], (sign.id,), {"which": sign.which})


def exposure_rests_until(scene: Scene) -> datetime | None:
    """Until when P4 lets every suggestion of practice rest."""
    late = _still_late(scene)
    moments = [scene.moment(sign.at) for sign in _aftermaths(scene)]
    if len(late) >= scene.number("late_times"):
        moments.append(_rated_late_at(scene, late[-1]))
    known = [moment for moment in moments if moment is not None]
    hours = timedelta(hours=scene.number("late_rest_hours"))
    return max(known) + hours if known else None


def came_true(scene: Scene) -> Iterator[Suggestion]:
    """P5: what was feared really happened, and it was severe, when it was last looked at."""
    limit = scene.number("came_true_severity")
    for ladder, step in scene.every_step():
        told = [a for a in scene.attempts(step) if any(o.occurred for o in a.outcomes)]
        severe = [
            outcome.severity_actual
            for attempt in told[-1:]
            for outcome in attempt.outcomes
            if outcome.occurred == "yes" and (outcome.severity_actual or 0) >= limit
        ]
        if severe:
            yield Suggestion(
                rule="P5",
                ladder_id=ladder.id,
                record_ids=(step.id, told[-1].id),
                noticed=_("What you were afraid of happened, and it was hard."),
                idea=_(
                    "You could write about it, or tell somebody. Was this step a reasonable one, "
                    "looking back?"
                ),
                why=_(
                    "One time like this says nothing about you. No next step is suggested here. "
                    "This note comes from a severity of {n:.0f} on."
                ).format(n=limit),
                values={"severity": max(one or 0 for one in severe), "came_true_severity": limit},
                choices=("write_in_journal", "open_help", "change_step"),
                step_id=step.id,
            )


def stuck(scene: Scene) -> Iterator[Suggestion]:
    """P9: many attempts over weeks, and peak, likelihood and confidence are where they were."""
    many, weeks = scene.number("stuck_attempts"), scene.number("stuck_days")
    small = scene.number("stuck_change")
    for ladder, step in scene.every_step():
        if step.status == "mastered":
            continue
        series = [a for a in scene.told(step) if peak_effective(a) is not None]
        if len(series) < many:
            continue
        days = _days_between(series[0], series[-1])
        changes = _changes(series)
        if days is None or days < weeks or any(abs(one) >= small for one in changes.values()):
            continue
        yield Suggestion(
            rule="P9",
            ladder_id=ladder.id,
            record_ids=(step.id, series[-1].id),
            noticed=_("{step} has stayed much the same for some weeks.").format(
                step=scene.called(ladder, step)
            ),
            idea=_(
                "Being stuck is information. A therapist can look at it with you: a page of it?"
            ),
            why=_(
                "This note comes after {n:.0f} attempts over {days:.0f} days in which nothing "
                "changed by {small:.0f} or more."
            ).format(n=many, days=weeks, small=small),
            values={
                **changes,
                "attempts": len(series),
                "days": days,
                "stuck_attempts": many,
                "stuck_days": weeks,
                "stuck_change": small,
            },
            choices=("export_page", "show_someone"),
            step_id=step.id,
        )


def substances(scene: Scene) -> Iterator[Suggestion]:
    """P10: alcohol or drugs helped to get through, more than once."""
    times = scene.number("substance_times")
    named = _substances(scene)
    with_it = [
        attempt
        for ladder in (scene.every_ladder() if named else ())
        for attempt in scene.ladder_attempts(ladder)
        if used(attempt) & named
    ]
    with_it.sort(key=lambda attempt: attempt.when)
    if len(with_it) < times:
        return
    step = scene.records.step(with_it[-1].step_id)
    behaviours = sorted({one for attempt in with_it for one in used(attempt) & named})
    yield Suggestion(
        rule="P10",
        ladder_id="" if step is None else step.ladder_id,
        record_ids=(*behaviours, *(attempt.id for attempt in with_it[-int(times) :])),
        noticed=_("Alcohol or something like it was with you more than once."),
        idea=_(
            "Many people find this hard to do without. Somebody who knows about it could help, "
            "and what you say there stays there."
        ),
        why=_("It can become what seems to make a situation possible. This note is for you alone."),
        values={"times": len(with_it), "substance_times": times},
        choices=("open_help",),
    )


def _still_late(scene: Scene) -> list[Attempt]:
    high, hours = scene.number("late_distress"), scene.number("late_hours")
    late = [
        attempt
        for ladder in scene.every_ladder()
        for attempt in scene.ladder_attempts(ladder)
        if attempt.suds_post is not None
        and attempt.suds_post >= high
        and attempt.post_delay_s is not None
        and attempt.post_delay_s > hours * 3600
    ]
    return sorted(late, key=lambda attempt: attempt.when)


def _rated_late_at(scene: Scene, attempt: Attempt) -> datetime | None:
    end = scene.moment(attempt.ended_at or attempt.when)
    if end is None:
        return None
    return end + timedelta(seconds=attempt.post_delay_s or 0)


def _aftermaths(scene: Scene) -> list[StopSign]:
    return [sign for sign in scene.records.stop_signs() if sign.which in _AFTERMATH_SIGNS]


def _rest(scene: Scene, ladder_id: str, ids: tuple[str, ...], values: Values) -> Suggestion:
    high, hours = scene.number("late_distress"), scene.number("late_hours")
    return Suggestion(
        rule="P4",
        ladder_id=ladder_id,
        record_ids=ids,
        noticed=_("It stays heavy long after practice."),
        idea=_(
            "A pause might be kind now, and a professional could help. For this moment: feel your "
            "feet on the floor and name five things you can see."
        ),
        why=_(
            "This note comes when distress is at {high:.0f} or above more than {hours:.0f} hours "
            "later, or when you say what came after. No practice is suggested for "
            "{rest:.0f} hours."
        ).format(high=high, hours=hours, rest=scene.number("late_rest_hours")),
        values={
            **values,
            "late_distress": high,
            "late_hours": hours,
            "late_rest_hours": scene.number("late_rest_hours"),
        },
        choices=("pause_ladder", "open_help", "go_on"),
    )


def _days_between(first: Attempt, last: Attempt) -> int | None:
    if not (first.local_date and last.local_date):
        return None
    return (date.fromisoformat(last.local_date) - date.fromisoformat(first.local_date)).days


def _changes(series: Sequence[Attempt]) -> dict[str, float]:
    """First minus last of peak, likelihood and confidence, of those that were noted twice."""
    measures: dict[str, Callable[[Attempt], int | None]] = {
        "peak_change": peak_effective,
        "likelihood_change": _likelihood,
        "confidence_change": lambda attempt: attempt.confidence_before,
    }
    changes = {name: _first_minus_last(series, measure) for name, measure in measures.items()}
    return {name: change for name, change in changes.items() if change is not None}


def _likelihood(attempt: Attempt) -> int | None:
    one = most_surprising(attempt)
    return None if one is None else one.prediction.likelihood_before


def _first_minus_last(
    series: Sequence[Attempt], measure: Callable[[Attempt], int | None]
) -> int | None:
    """Looked for from both ends, because a long series is mostly middle."""
    places = range(len(series))
    first = next((i for i in places if measure(series[i]) is not None), None)
    last = next((i for i in reversed(places) if measure(series[i]) is not None), None)
    if first is None or last is None or first == last:
        return None
    return (measure(series[first]) or 0) - (measure(series[last]) or 0)


def _substances(scene: Scene) -> frozenset[str]:
    """Ids of what is drunk or taken to get through; a prescribed medicine is a precaution."""
    return frozenset(
        behaviour.id
        for ladder in scene.every_ladder()
        for behaviour in scene.records.safety_behaviours(ladder.id)
        if behaviour.kind == "substance" and not behaviour.is_real_precaution
    )
