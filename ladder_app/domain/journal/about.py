"""What a note is about: where it leads, and what that is called."""

from dataclasses import dataclass

from ladder_app.domain.journal.journal_entry import Link
from ladder_app.domain.journal.notes import step_about
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_name import is_sensitive
from ladder_app.domain.records import Records
from ladder_app.language import _


@dataclass(frozen=True, slots=True)
class About:
    """`link` is None for nothing, and where that was deleted; `name` is "" for nothing.

    It is `covered` where the step or the ladder is sensitive.
    """

    link: Link | None = None
    name: str = ""
    ladder_id: str = ""
    covered: bool = False

    def discreet_name(self) -> str:
        """Its name, or no more than what it is, where it may be seen by chance."""
        if not self.covered:
            return self.name
        is_ladder = self.link is not None and self.link.kind == "ladder"
        return _("One of your ladders") if is_ladder else _("One of your steps")


NOTHING = About()


def about(records: Records, link: Link | None) -> About:
    """What a link is about as the records are now."""
    if link is None:
        return NOTHING
    step = step_about(records, link)
    if step is not None:
        return _step(records, step, link)
    if link.kind == "ladder":
        ladder = records.ladder(link.id)
        return NOTHING if ladder is None else _ladder(ladder, link)
    goal = next((one for one in records.goals() if one.id == link.id), None)
    return NOTHING if goal is None else About(link, goal.title)


def _ladder(ladder: Ladder, link: Link) -> About:
    kept = link if ladder.deleted_at is None else None
    return About(kept, ladder.title, ladder.id, ladder.sensitive)


def _step(records: Records, step: Step, link: Link) -> About:
    ladder = records.ladder(step.ladder_id)
    attempt = records.attempt(link.id) if link.kind == "attempt" else None
    every = (step, ladder, attempt) if link.kind == "attempt" else (step, ladder)
    is_there = all(one is not None and one.deleted_at is None for one in every)
    return About(link if is_there else None, step.text, step.ladder_id, is_sensitive(records, step))
