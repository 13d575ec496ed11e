"""Going on from a step that was done: R7 to R10, R14 and R15."""

from collections.abc import Iterator
from itertools import takewhile

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.measures.across import comparable
from ladder_app.domain.measures.conditions import variability
from ladder_app.domain.measures.within import peak_effective, wsh_percent
from ladder_app.domain.suggestions.readiness import ready_by
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.suggestion import Suggestion, Values
from ladder_app.language import _, ngettext


def move_up(scene: Scene) -> Iterator[Suggestion]:
    """R7: done on two days, and easier, or what was feared is believed less."""
    for ladder, step in _under_way(scene):
        found = ready_by(scene, ladder, step)
        if found is None:
            continue
        yield Suggestion(
            rule="R7",
            ladder_id=ladder.id,
            record_ids=(step.id, *(attempt.id for attempt in scene.last_done(step))),
            noticed=_why_ready(found),
            idea=_(
                "You could go on to another step, do the same one in a new place, or do it once "
                "more. Which would suit you?"
            ),
            why=_(
                "This idea comes after two times on different days: either anxiety stayed at "
                "{peak:.0f} or below or came down by {fall:.0f} in a hundred, and one time began "
                "at {start:.0f} or below; or what was feared did not happen, or was coped with, "
                "and is thought {likelihood:.0f} in a hundred likely or less, or at most "
                "{share:.0f} in a hundred of how likely it seemed at first."
            ).format(
                peak=scene.number("ready_peak"),
                fall=scene.number("ready_fall"),
                start=scene.number("ready_start"),
                likelihood=scene.number("ready_likelihood"),
                share=scene.number("ready_share"),
            ),
            values=found,
            choices=("next_step", "vary_step", "repeat_step"),
            step_id=step.id,
        )


def repeat(scene: Scene) -> Iterator[Suggestion]:
    """R8: done once. Nothing is suggested for steps that are never to be reminded of."""
    for ladder, step in _under_way(scene):
        attempts = scene.last_done(step)
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
        that_day = _on_the_last_day(scene, step)
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
                why=_("This idea comes from {n:.0f} times on one day.").format(n=most),
                values={"times": len(that_day), "attempts_a_day": most},
                choices=("plan_step",),
                step_id=step.id,
            )


def vary(scene: Scene) -> Iterator[Suggestion]:
    """R10: ready to go on, and always done under much the same conditions."""
    share, fewest = scene.number("varied_share"), scene.number("varied_attempts")
    for ladder, step in _under_way(scene):
        if ready_by(scene, ladder, step) is None:
            continue
        attempts = tuple(scene.done(step))
        if len(attempts) < fewest:
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
                "This idea comes when fewer than {share:.0f} in a hundred attempts differ in "
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
        last = scene.last_done(step)
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
                    "This idea comes when both stay below {n:.0f}."
                ).format(n=easy),
                values={"peaks": tuple(map(float, peaks)), "easy_peak": easy},
                choices=("next_step", "take_something_away"),
                step_id=step.id,
            )


def hard_but_stayed(scene: Scene) -> Iterator[Suggestion]:
    """R15: stayed to the planned end at much the same height, and it did not happen."""
    high = scene.number("stayed_high")
    for ladder, step in _under_way(scene):
        last = scene.last_done(step)[-1:]
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
                "This idea comes when the end is at {n:.0f} in a hundred of the highest or more."
            ).format(n=high),
            values={"end_share": 100 - fall, "stayed_high": high},
            choices=("write_learned", "repeat_step"),
            step_id=step.id,
        )


def _why_ready(found: Values) -> str:
    """What of the two times spoke for going on: no more than was found."""
    if found["by"] == "fear_down":
        return _("You have been here on two days, and anxiety stayed low or came down.")
    happened = _("What you were afraid of did not happen on either of two days.")
    if found["happened"]:
        happened = _("You were there on two days, and coped with what happened.")
    now, first = found["likelihood_after"], found.get("first_likelihood")
    believed = _("By now you think it {now} in a hundred likely.")
    if first is not None and first != now:
        believed = _("By now you think it {now} in a hundred likely; at first it was {first}.")
    return f"{happened} {believed.format(now=now, first=first)}"


def _under_way(scene: Scene) -> Iterator[tuple[Ladder, Step]]:
    return ((ladder, step) for ladder, step in scene.open_steps() if step.status != "mastered")


def _on_the_last_day(scene: Scene, step: Step) -> tuple[Attempt, ...]:
    """What was done on the last day the step was done, oldest first."""
    last = scene.last_done(step)[-1:]
    day = last[0].local_date if last else ""
    if not day:
        return ()
    since = takewhile(lambda a: a.local_date >= day, reversed(scene.attempts(step)))
    return comparable(tuple(since)[::-1], step.text_version)


def _tested(attempt: Attempt) -> tuple[str, ...]:
    known = ("no", "partly", "yes")
    return tuple(one.occurred for one in attempt.outcomes if one.occurred in known)
