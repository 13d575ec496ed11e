"""What a clinician chose to have on the screen when two people look at it.

A sensitive ladder or step is there only if somebody ticked it.
"""

from dataclasses import dataclass, replace

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.domain.review.session_review import SessionReview, Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """`turned` are the ids of the ladders and steps that differ from what is usual: plain ones
    that are left out, sensitive ones that are shown. So a ladder that comes in later is shown as
    usual. `words` says whether the client's own sentences are shown.
    """

    turned: frozenset[str] = frozenset()
    words: bool = True

    def is_ticked(self, thing: Ladder | Step) -> bool:
        """Whether it is shown; a step only together with its ladder."""
        return (thing.id in self.turned) != _is_usual(thing)

    def shows(self, records: Records, step: Step) -> bool:
        """Whether a step and its ladder are shown."""
        ladder = records.ladder(step.ladder_id)
        return ladder is not None and self.is_ticked(ladder) and self.is_ticked(step)

    def with_tick(self, thing: Ladder | Step, shown: bool) -> "Sharing":
        """A ladder or step is shown now, or not."""
        turned = self.turned - {thing.id}
        return replace(self, turned=turned if shown == _is_usual(thing) else turned | {thing.id})

    def ladders(self, records: Records) -> tuple[Ladder, ...]:
        """The ladders that are shown."""
        return tuple(one for one in records.ladders() if self.is_ticked(one))


def shown_by(records: Records, sharing: Sharing) -> Shown:
    """What is on the screen with this choice, as a review keeps it."""
    steps = (
        step.id
        for ladder in sharing.ladders(records)
        for step in records.steps(ladder.id)
        if sharing.is_ticked(step)
    )
    return Shown(step_ids=tuple(steps), words=sharing.words)


def sharing_of(records: Records, review: SessionReview) -> Sharing:
    """Exactly what was shown in a review, and nothing that came in since.

    Where the review does not say it, only the plain steps that were agreed on are known to have
    been on the screen.
    """
    shown = review.shown or Shown(step_ids=_agreed_on(records, review))
    sharing = Sharing(words=shown.words)
    for ladder in records.ladders():
        sharing = sharing.with_tick(ladder, ladder.id in review.ladders)
        for step in records.steps(ladder.id):
            sharing = sharing.with_tick(step, step.id in shown.step_ids)
    return sharing


def _agreed_on(records: Records, review: SessionReview) -> tuple[str, ...]:
    plans = (records.plan(one) for one in review.next_plan_ids)
    steps = (records.step(plan.step_id) for plan in plans if plan is not None)
    return tuple(step.id for step in steps if step is not None and not step.sensitive)


def _is_usual(thing: Ladder | Step) -> bool:
    put_away = isinstance(thing, Ladder) and thing.status == "archived"
    return not thing.sensitive and not put_away
