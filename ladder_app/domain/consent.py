"""Which agreement holds for a ladder, and where one is missing."""

from datetime import datetime

from ladder_app.domain.agreement import Agreement
from ladder_app.domain.moments import instant
from ladder_app.domain.records import Records
from ladder_app.domain.step import Step


def current_agreement(records: Records, ladder_id: str, now: datetime) -> Agreement | None:
    """The newest version, unless it was withdrawn: then none holds, whatever was agreed before."""
    versions = records.agreements(ladder_id)
    if not versions:
        return None
    newest = versions[-1]
    withdrawn = instant(newest.withdrawn_at, now)
    return newest if withdrawn is None or withdrawn > now else None


def lacks_agreement(records: Records, step: Step, now: datetime) -> bool:
    """Whether the step needs a yes from two people and nothing says that they talked about it.

    An attempt is saved all the same, with a kind note (CLINICAL 1.4, invariant 5).
    """
    return step.needs_agreement and current_agreement(records, step.ladder_id, now) is None
