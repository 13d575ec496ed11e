"""Which ladders something can still be agreed on for."""

from typing import Final

from ladder_app.domain.agreements.standing import newest_version
from ladder_app.domain.attempts.attempt_subject import own_ladder_title
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.records import Records

_ALONE: Final = ("panic", "specific", "ocd", "health")
"""What is practised without anybody, unless a step says otherwise."""


def ladders_to_agree(records: Records) -> tuple[Ladder, ...]:
    """The ladders in use that can be about two people and of which nothing was agreed yet.

    First those of which a step waits for it.
    """
    found = [
        ladder
        for ladder in records.ladders()
        if ladder.status in ("active", "draft")
        and newest_version(records, ladder.id) is None
        and _can_be_for_two(records, ladder)
    ]
    return tuple(sorted(found, key=lambda ladder: not _waits(records, ladder)))


def _can_be_for_two(records: Records, ladder: Ladder) -> bool:
    if ladder.partner_alias_id or _waits(records, ladder):
        return True
    if any(step.needs_other_person for step in records.active_steps(ladder.id)):
        return True
    return ladder.theme not in _ALONE and ladder.title != own_ladder_title()


def _waits(records: Records, ladder: Ladder) -> bool:
    return any(step.needs_agreement for step in records.active_steps(ladder.id))
