"""Looking again, and keeping what was learned alive: R18, R20, R21 and R22."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.measures.within import peak_effective
from ladder_app.domain.moments import is_later, order_by
from ladder_app.domain.suggestions.following import REPEAT_WEEKS, own_note
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.suggestion import Suggestion
from ladder_app.language import _


def rate_again(scene: Scene) -> Iterator[Suggestion]:
    """R18: the ladder was not rated for a while, or a step was found ready to leave."""
    limit = scene.number("rerate_days")
    for ladder in scene.open_ladders():
        steps = [s for s in scene.active_steps(ladder) if not s.no_reminder]
        last = _last_round(scene, steps)
        if last is None:
            continue
        days = (scene.now.date() - date.fromisoformat(last.rated_at[:10])).days
        accepted = _accepted_since(scene, steps, last)
        if days < limit and not accepted:
            continue
        noticed = _("The ratings of this ladder are from a while ago.")
        if accepted and days < limit:
            noticed = _("Something on this ladder has become easier.")
        yield Suggestion(
            rule="R18",
            ladder_id=ladder.id,
            record_ids=(ladder.id, last.id),
            noticed=noticed,
            idea=_("Ratings change. Would you like to rate the ladder without the old numbers?"),
            why=_(
                "Seeing the old number pulls the new one towards it. This idea comes after "
                "{n:.0f} days, or once you have gone on from a step."
            ).format(n=limit),
            values={"days": days, "rerate_days": limit},
            choices=("rate_steps",),
        )


def flare_up(scene: Scene) -> Iterator[Suggestion]:
    """R20: a mastered step was much harder than the time before."""
    rise = scene.number("flare_rise")
    for ladder, step in scene.climbed_steps():
        last = scene.last_told(step, 2, _has_peak) if step.status == "mastered" else ()
        if len(last) < 2 or not _is_since(last[-1], step):
            continue
        before, after = (peak_effective(attempt) or 0 for attempt in last)
        if after - before < rise:
            continue
        words = _("Some people find that one easy repeat helps.")
        if own_note(scene.records, step.id):
            words = _("You could read your own note of it again, and try one easy repeat.")
        yield Suggestion(
            rule="R20",
            ladder_id=ladder.id,
            record_ids=(step.id, last[-1].id),
            noticed=_("“{step}” was harder this time.").format(step=step.text),
            idea=words,
            why=_(
                "Fear can come back for a while; it does not erase what you learned. "
                "This idea comes when it is {n:.0f} or more above the time before."
            ).format(n=rise),
            values={"before": before, "after": after, "flare_rise": rise},
            choices=("read_own_note", "repeat_step"),
            step_id=step.id,
        )


def keep_alive(scene: Scene) -> Iterator[Suggestion]:
    """R21: the ladder is completed. Steps that are never reminded of stay out of it."""
    for ladder in scene.climbed_ladders():
        steps = [s for s in scene.active_steps(ladder) if not s.no_reminder]
        if ladder.status != "completed" or not steps:
            continue
        yield Suggestion(
            rule="R21",
            ladder_id=ladder.id,
            record_ids=(ladder.id,),
            noticed=_("You called the ladder “{ladder}” complete.").format(ladder=ladder.title),
            idea=_(
                "If you like, you could come back to a step now and then: after one week, two, "
                "four and eight."
            ),
            why=_("Returning at growing distances might help it last. It is a choice, not a duty."),
            values={"weeks": tuple(map(float, REPEAT_WEEKS))},
            choices=("plan_repeats",),
        )


def on_my_own(scene: Scene) -> Iterator[Suggestion]:
    """R22: mastered steps were mostly done in company; never of steps that take two."""
    share, fewest = scene.number("companion_share"), scene.number("companion_attempts")
    for ladder in scene.climbed_ladders():
        every = list(_done_when_mastered(scene, ladder))
        with_someone = [attempt for attempt in every if _in_company(attempt)]
        is_enough = with_someone and len(every) >= fewest
        if not is_enough or 100 * len(with_someone) < share * len(every):
            continue
        steps = dict.fromkeys(attempt.step_id for attempt in with_someone)
        yield Suggestion(
            rule="R22",
            ladder_id=ladder.id,
            record_ids=(ladder.id, *steps),
            noticed=_(
                "At the steps you called done somebody was with you {n} of {m} times."
            ).format(n=len(with_someone), m=len(every)),
            idea=_("Would you like a version on your own?"),
            why=_(
                "For some people the company becomes what makes it feel safe. "
                "This idea comes from {n:.0f} in a hundred times, once there are {few:.0f}."
            ).format(n=share, few=fewest),
            values={
                "with_someone": len(with_someone),
                "attempts": len(every),
                "companion_share": share,
                "companion_attempts": fewest,
            },
            choices=("step_alone",),
        )


def _last_round(scene: Scene, steps: list[Step]) -> StepRating | None:
    """The rating that has stood longest: by then the whole ladder was rated.

    A round in which a few steps were left out is a round all the same.
    """
    last = [rating for step in steps for rating in scene.records.ratings(step.id)[-1:]]
    oldest = min(last, key=order_by("rated_at"), default=None)
    days = Counter(r.rated_at[:10] for r in last if r.occasion in ("weekly", "review"))
    rounds = [r for r in last if 2 * days[r.rated_at[:10]] > len(last)]
    return max(rounds, key=order_by("rated_at"), default=oldest)


def _accepted_since(scene: Scene, steps: list[Step], last: StepRating) -> bool:
    """Whether the person went on to another step (R7) after the ladder was last rated."""
    rated = scene.moment(last.rated_at)
    return rated is not None and any(
        event.user_choice == "next_step"
        and any(step.id in event.detail for step in steps)
        and is_later(event.raised_at, rated)
        for event in scene.events("R7")
    )


def _has_peak(attempt: Attempt) -> bool:
    return attempt.is_done and peak_effective(attempt) is not None


def _is_since(attempt: Attempt, step: Step) -> bool:
    return step.mastered_at is None or attempt.local_date >= step.mastered_at[:10]


def _done_when_mastered(scene: Scene, ladder: Ladder) -> Iterator[Attempt]:
    for step in scene.active_steps(ladder):
        if step.status == "mastered" and not (step.needs_other_person or step.needs_agreement):
            yield from scene.done(step)


def _in_company(attempt: Attempt) -> bool:
    """What was not said is not company."""
    return attempt.context is not None and attempt.context.companion is True
