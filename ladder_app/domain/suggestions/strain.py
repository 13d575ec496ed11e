"""When practice weighs too much: P3, P4, P5 and P10.

Rules about safety look at everything written down, neutral outcomes too; they hold nothing
against anybody.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.measures.beliefs import most_surprising
from ladder_app.domain.measures.safety import used
from ladder_app.domain.measures.within import peak_effective
from ladder_app.domain.stop_signs.stop_sign import AFTERMATH, StopSign
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
        last = scene.last_told(step, many, _has_peak)
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
                "This is said after {n} times that each rose higher, the last one to {high:.0f} "
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
        newest_first = reversed(scene.attempts(step))
        told = next((a for a in newest_first if any(o.occurred for o in a.outcomes)), None)
        severe = [
            outcome.severity_actual
            for outcome in (() if told is None else told.outcomes)
            if outcome.occurred == "yes" and (outcome.severity_actual or 0) >= limit
        ]
        if told is not None and severe:
            yield Suggestion(
                rule="P5",
                ladder_id=ladder.id,
                record_ids=(step.id, told.id),
                noticed=_("What you were afraid of happened, and it was hard."),
                idea=_(
                    "You could write about it, or tell somebody. Was this step a reasonable one, "
                    "looking back?"
                ),
                why=_(
                    "One time like this says nothing about you. No next step is suggested here. "
                    "This is said from a severity of {n:.0f} on."
                ).format(n=limit),
                values={"severity": max(one or 0 for one in severe), "came_true_severity": limit},
                choices=("write_in_journal", "open_help", "change_step"),
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
        if any(use.safety_behaviour_id in named for use in attempt.safety_used)
    ]
    with_it.sort(key=lambda attempt: attempt.order)
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
        for _ladder, step in scene.every_step()
        for attempt in scene.stops(step)
        if attempt.suds_post is not None
        and attempt.suds_post >= high
        and attempt.post_delay_s is not None
        and attempt.post_delay_s > hours * 3600
    ]
    return sorted(late, key=lambda attempt: attempt.order)


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
            "This is said when distress is at {high:.0f} or above more than {hours:.0f} hours "
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


def _has_peak(attempt: Attempt) -> bool:
    return peak_effective(attempt) is not None


def _substances(scene: Scene) -> frozenset[str]:
    """Ids of what is drunk or taken to get through; a prescribed medicine is a precaution."""
    return frozenset(
        behaviour.id
        for ladder in scene.every_ladder()
        for behaviour in scene.records.safety_behaviours(ladder.id)
        if behaviour.kind == "substance" and not behaviour.is_real_precaution
    )
