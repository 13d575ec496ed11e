"""Going on from a step that was done: R7 to R10, R14 and R15."""

from collections.abc import Iterator, Sequence

from ladder_app.domain.attempt import Attempt
from ladder_app.domain.ladder import Ladder
from ladder_app.domain.measures.beliefs import checked
from ladder_app.domain.measures.conditions import variability
from ladder_app.domain.measures.within import peak_effective, wsh_percent
from ladder_app.domain.step import Step
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.suggestion import Suggestion, Values
from ladder_app.language import _, ngettext


def move_up(scene: Scene) -> Iterator[Suggestion]:
    """R7: done on two days, and easier, or what was feared is believed less."""
    for ladder, step in _under_way(scene):
        attempts = scene.done(step)
        found = _ready(scene, ladder, attempts)
        if found is None:
            continue
        words = _(
            "What you were afraid of did not come true, or you coped, and it seems less likely."
        )
        if found["by"] == "fear_down":
            words = _("You have been here on two days, and it looks easier than it was.")
        yield Suggestion(
            rule="R7",
            ladder_id=ladder.id,
            record_ids=(step.id, *(attempt.id for attempt in attempts[-2:])),
            noticed=words,
            idea=_(
                "You could go on to another step, do the same one in a new place, or do it once "
                "more. Which would suit you?"
            ),
            why=_(
                "This note comes after two times on different days: either anxiety stayed at "
                "{peak:.0f} or below or came down by {fall:.0f} in a hundred, and one time began "
                "at {start:.0f} or below; or what was feared did not happen and is thought "
                "{likelihood:.0f} in a hundred likely or less, or half as likely as at first."
            ).format(
                peak=scene.number("ready_peak"),
                fall=scene.number("ready_fall"),
                start=scene.number("ready_start"),
                likelihood=scene.number("ready_likelihood"),
            ),
            values=found,
            choices=("next_step", "vary_step", "repeat_step"),
            step_id=step.id,
        )


def repeat(scene: Scene) -> Iterator[Suggestion]:
    """R8: done once. Nothing is suggested for steps that are never to be reminded of."""
    for ladder, step in _under_way(scene):
        attempts = scene.done(step)
        if len(attempts) == 1 and not step.no_reminder:
            yield Suggestion(
                rule="R8",
                ladder_id=ladder.id,
                record_ids=(step.id, attempts[0].id),
                noticed=_("You have done “{step}” once.").format(step=step.text),
                idea=_("Learning tends to stick with repeats. Another go in the next days?"),
                why=_("Nearly every guide suggests doing a step several times."),
                values={"times": 1},
                choices=("plan_step",),
                step_id=step.id,
            )


def spread_out(scene: Scene) -> Iterator[Suggestion]:
    """R9: several times on the last day it was done."""
    most = scene.number("attempts_a_day")
    for ladder, step in _under_way(scene):
        attempts = scene.done(step)
        day = attempts[-1].local_date if attempts else ""
        that_day = [attempt for attempt in attempts if day and attempt.local_date == day]
        if len(that_day) >= most:
            count = ngettext(
                "You did this step once on one day.",
                "You did this step {n} times on one day.",
                len(that_day),
            )
            yield Suggestion(
                rule="R9",
                ladder_id=ladder.id,
                record_ids=(step.id, *(attempt.id for attempt in that_day)),
                noticed=count.format(n=len(that_day)),
                idea=_("Spreading practice over several days might help it last."),
                why=_("This note comes from {n:.0f} times on one day.").format(n=most),
                values={"times": len(that_day), "attempts_a_day": most},
                choices=("plan_step",),
                step_id=step.id,
            )


def vary(scene: Scene) -> Iterator[Suggestion]:
    """R10: ready to go on, and always done under much the same conditions."""
    share, fewest = scene.number("varied_share"), scene.number("varied_attempts")
    for ladder, step in _under_way(scene):
        attempts = scene.done(step)
        if len(attempts) < fewest or _ready(scene, ladder, attempts) is None:
            continue
        varied = variability(attempts)
        if varied is None or 100 * varied >= share:
            continue
        yield Suggestion(
            rule="R10",
            ladder_id=ladder.id,
            record_ids=(step.id, *(attempt.id for attempt in attempts[-2:])),
            noticed=_("This step has mostly been done in one setting."),
            idea=_("The same step in a new setting? Another time, place or person could do."),
            why=_(
                "This note comes when fewer than {share:.0f} in a hundred attempts differ in "
                "place, people, time of day or how you were, from {n:.0f} attempts on."
            ).format(share=share, n=fewest),
            values={
                "variability": varied,
                "attempts": len(attempts),
                "varied_share": share,
                "varied_attempts": fewest,
            },
            choices=("vary_step",),
            step_id=step.id,
        )


def too_easy(scene: Scene) -> Iterator[Suggestion]:
    """R14: the last two times with nearly no anxiety."""
    easy = scene.number("easy_peak")
    for ladder, step in _under_way(scene):
        last = scene.done(step)[-2:]
        peaks = [peak for attempt in last if (peak := peak_effective(attempt)) is not None]
        if len(peaks) == 2 and max(peaks) < easy:
            yield Suggestion(
                rule="R14",
                ladder_id=ladder.id,
                record_ids=(step.id, *(attempt.id for attempt in last)),
                noticed=_("There was nearly no anxiety the last two times."),
                idea=_("You could move on, or take something away that makes it easier."),
                why=_(
                    "Some people take boredom as a sign to go on. "
                    "This note comes when both stay below {n:.0f}."
                ).format(n=easy),
                values={"peaks": tuple(map(float, peaks)), "easy_peak": easy},
                choices=("next_step", "take_something_away"),
                step_id=step.id,
            )


def hard_but_stayed(scene: Scene) -> Iterator[Suggestion]:
    """R15: stayed to the planned end at much the same height, and it did not happen."""
    high = scene.number("stayed_high")
    for ladder, step in _under_way(scene):
        last = scene.done(step)[-1:]
        fall = wsh_percent(last[0]) if last else None
        if fall is None or last[0].status != "completed" or 100 - fall < high:
            continue
        if not _tested(last[0]) or set(_tested(last[0])) != {"no"}:
            continue
        yield Suggestion(
            rule="R15",
            ladder_id=ladder.id,
            record_ids=(step.id, last[0].id),
            noticed=_("Anxiety stayed about as strong as it got, and you stayed too."),
            idea=_(
                "That counts. What you were afraid of did not happen: is there something you "
                "would like to remember of it?"
            ),
            why=_(
                "Anxiety need not come down for something to be learned. "
                "This note comes when the end is at {n:.0f} in a hundred of the highest or more."
            ).format(n=high),
            values={"end_share": 100 - fall, "stayed_high": high},
            choices=("write_learned", "repeat_step"),
            step_id=step.id,
        )


def _under_way(scene: Scene) -> Iterator[tuple[Ladder, Step]]:
    return ((ladder, step) for ladder, step in scene.open_steps() if step.status != "mastered")


def _ready(scene: Scene, ladder: Ladder, attempts: Sequence[Attempt]) -> Values | None:
    """The numbers that speak for going on (R7), if the ladder's view of learning finds any."""
    last = attempts[-2:]
    if len(last) < 2 or last[0].local_date == last[1].local_date:
        return None
    if ladder.learning_view != "prediction" and _is_easier(scene, last):
        return {
            "by": "fear_down",
            "peaks": tuple(float(peak_effective(attempt) or 0) for attempt in last),
            "falls": tuple(fall for one in last if (fall := wsh_percent(one)) is not None),
            "ready_peak": scene.number("ready_peak"),
            "ready_fall": scene.number("ready_fall"),
            "ready_start": scene.number("ready_start"),
        }
    if ladder.learning_view != "fear_down" and all(_came_to_little(scene, one) for one in last):
        return _believed_less(scene, attempts)
    return None


def _is_easier(scene: Scene, last: Sequence[Attempt]) -> bool:
    low, fall = scene.number("ready_peak"), scene.number("ready_fall")
    start = scene.number("ready_start")
    for attempt in last:
        peak, fallen = peak_effective(attempt), wsh_percent(attempt)
        if peak is None or not (peak <= low or (fallen is not None and fallen >= fall)):
            return False
    return any(one.suds_start is not None and one.suds_start <= start for one in last)


def _came_to_little(scene: Scene, attempt: Attempt) -> bool:
    """Whether all that was tested did not happen, or happened and was coped with."""
    coped = scene.number("ready_coped")
    tested = [one for one in attempt.outcomes if one.occurred in ("no", "partly", "yes")]
    return bool(tested) and all(
        one.occurred == "no"
        or (one.occurred == "yes" and one.coped is not None and one.coped >= coped)
        for one in tested
    )


def _believed_less(scene: Scene, attempts: Sequence[Attempt]) -> Values | None:
    """Of the prediction that stands for the last attempt: how likely it seems by now."""
    belief = _belief_now(attempts[-1])
    if belief is None:
        return None
    expectation, now = belief
    first = next(
        (
            prediction.likelihood_before
            for attempt in attempts
            for prediction in attempt.predictions
            if prediction.expectation_id == expectation and prediction.likelihood_before is not None
        ),
        None,
    )
    low, share = scene.number("ready_likelihood"), scene.number("ready_share")
    halved = first is not None and now <= first * share / 100
    if now > low and not halved:
        return None
    numbers: dict[str, float | str] = {"by": "prediction", "likelihood_after": now}
    if first is not None:
        numbers["first_likelihood"] = first
    return {**numbers, "ready_likelihood": low, "ready_share": share}


def _belief_now(attempt: Attempt) -> tuple[str, int] | None:
    """The expectation that stands for the attempt, of those with a likelihood after it."""
    after = {
        one.expectation_id: one.likelihood_after
        for one in attempt.outcomes
        if one.likelihood_after is not None
    }
    surprise = {one.prediction.expectation_id: one.violation for one in checked(attempt)}
    known = {name: surprise.get(name) for name in after}
    if not known:
        return None
    name = max(known, key=lambda one: -101.0 if (v := known[one]) is None else v)
    return name, after[name]


def _tested(attempt: Attempt) -> tuple[str, ...]:
    known = ("no", "partly", "yes")
    return tuple(one.occurred for one in attempt.outcomes if one.occurred in known)
