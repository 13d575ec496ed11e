"""Making it smaller, and beginning: R16, R17, R19 and R23."""

from collections.abc import Iterator

from ladder_app.domain.attempts.attempt import AVOIDED, NOT_STARTED, Attempt, AttemptNotes
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_order import by_rating
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.planned import gone_by
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.suggestion import Suggestion, Values
from ladder_app.language import _


def smaller(scene: Scene) -> Iterator[Suggestion]:
    """R16: it was too much lately, or is expected to be."""
    for ladder, step in scene.open_steps():
        if step.status == "mastered":
            continue
        found = _too_much_lately(scene, step) or _expected_too_much(scene, step)
        if found is None:
            continue
        record_ids, noticed, values = found
        yield Suggestion(
            rule="R16",
            ladder_id=ladder.id,
            record_ids=(step.id, *record_ids),
            noticed=noticed,
            idea=_(
                "You could make it smaller: half the time, more distance, with a friend, or in "
                "imagination. Going down a step is planning."
            ),
            why=_(
                "This idea comes when {many:.0f} of the last three times were left because of "
                "anxiety or decided against, or when {n:.0f} or more is expected of a step not "
                "done yet."
            ).format(many=scene.number("hard_attempts"), n=scene.number("high_prediction")),
            values=values,
            choices=("smaller_step", "insert_between"),
            step_id=step.id,
        )


def first_time(scene: Scene) -> Iterator[Suggestion]:
    """R17: nothing was begun on any ladder yet."""
    for ladder in scene.records.ladders():
        if any(attempt.status not in NOT_STARTED for attempt in scene.ladder_attempts(ladder)):
            return
    first = _first_step(scene)
    if first is None:
        return
    ladder, step = first
    confident = scene.number("first_confidence")
    yield Suggestion(
        rule="R17",
        ladder_id=ladder.id,
        record_ids=(step.id,),
        noticed=_("This would be the first time."),
        idea=_(
            "You could begin with a step you feel at least {n:.0f} in a hundred sure of, and stay "
            "long enough to notice the strongest moment pass."
        ).format(n=confident),
        why=_(
            "A first time that works out makes a second one likelier. This idea takes the lowest "
            "step between {low:.0f} and {high:.0f}, or else the lowest of all."
        ).format(low=scene.number("first_from"), high=scene.number("first_step")),
        values={
            "first_confidence": confident,
            "first_from": scene.number("first_from"),
            "first_step": scene.number("first_step"),
        },
        choices=("plan_step",),
        step_id=step.id,
    )


def plans_gone_by(scene: Scene) -> Iterator[Suggestion]:
    """R19: plans that nothing came of and that were not spoken of before; never their number."""
    fewest = scene.number("plans_passed")
    known = {
        record_id
        for event in scene.events("R19")
        if event.user_choice not in (None, "not_now")
        for record_id in event.detail
    }
    for ladder in scene.open_ladders():
        gone = [plan for plan in _gone_by(scene, ladder) if plan.id not in known]
        if len(gone) >= fewest:
            last = gone[-int(fewest) :]
            yield Suggestion(
                rule="R19",
                ladder_id=ladder.id,
                record_ids=tuple(plan.id for plan in last),
                noticed=_for_whom(scene, ladder, last),
                idea=_(
                    "Plans meet life. Would something smaller suit, or another time, or letting "
                    "them go?"
                ),
                why=_("A plan that does not fit can be changed like anything else here."),
                values={"plans_passed": fewest},
                choices=("smaller_step", "plan_again", "let_plans_go"),
                step_id=last[-1].step_id,
            )


def left_early(scene: Scene) -> Iterator[Suggestion]:
    """R23: the last time was left after a few minutes because anxiety was too high."""
    short = scene.number("short_minutes")
    for ladder, step in scene.open_steps():
        last = scene.last_done(step)[-1:]
        if not last or last[0].duration_s is None or last[0].left_because != "anxiety_too_high":
            continue
        minutes = last[0].duration_s / 60
        if minutes < short:
            yield Suggestion(
                rule="R23",
                ladder_id=ladder.id,
                record_ids=(step.id, last[0].id),
                noticed=_("That was a lot, and you left after a short while."),
                idea=_(
                    "Leaving at the strongest moment is human. If you can, you might pause nearby "
                    "and go back in."
                ),
                why=_(
                    "Some people find that going back, even briefly, leaves a better memory of "
                    "it. This idea comes below {n:.0f} minutes."
                ).format(n=short),
                values={"minutes": minutes, "short_minutes": short},
                choices=("repeat_step", "smaller_step"),
                step_id=step.id,
            )


_Found = tuple[tuple[str, ...], str, Values]


def _too_much_lately(scene: Scene, step: Step) -> _Found | None:
    many = scene.number("hard_attempts")
    last = scene.last_tried(step, 3)
    hard = [attempt for attempt in last if _was_too_much(attempt)]
    if len(hard) < many:
        return None
    ids = tuple(attempt.id for attempt in hard)
    return (
        ids,
        _("That was a lot, the last few times."),
        {"times": len(hard), "of": len(last), "hard_attempts": many},
    )


def _was_too_much(attempt: Attempt) -> bool:
    return attempt.status in AVOIDED or attempt.left_because == "anxiety_too_high"


def _expected_too_much(scene: Scene, step: Step) -> _Found | None:
    if scene.last_done(step):
        return None
    high = scene.number("high_prediction")
    running = scene.records.running_attempt()
    before: list[AttemptNotes] = list(scene.last_tried(step, 1))
    if running is not None and running.step_id == step.id:
        before.append(running)
    if not before or before[-1].suds_anticipated is None or before[-1].suds_anticipated < high:
        return None
    return (
        (before[-1].id,),
        _("You expect this one to become very strong."),
        {"anticipated": before[-1].suds_anticipated, "high_prediction": high},
    )


def _first_step(scene: Scene) -> tuple[Ladder, Step] | None:
    """The lowest step that is neither very easy nor hard, or else the lowest of all."""
    least, most = scene.number("first_from"), scene.number("first_step")
    for ladder in scene.open_ladders():
        steps = scene.active_steps(ladder)
        rated = by_rating(steps)
        gentle = [step for step in rated if least <= (step.suds_current or 0) <= most]
        for step in (*gentle, *rated, *steps):
            return ladder, step
    return None


def _for_whom(scene: Scene, ladder: Ladder, plans: list[Plan]) -> str:
    """The step is named where all of them are for the same one."""
    step = scene.records.step(plans[-1].step_id)
    if step is None or len({plan.step_id for plan in plans}) > 1:
        return _("Life came between some plans.")
    return _("{step}: life came between some plans.").format(step=scene.called(ladder, step))


def _gone_by(scene: Scene, ladder: Ladder) -> list[Plan]:
    today = scene.now.date()
    plans = [
        plan
        for step in scene.active_steps(ladder)
        for plan in gone_by(scene.records, step.id, today)
    ]
    return sorted(plans, key=lambda plan: plan.due_date)
