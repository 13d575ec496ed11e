"""What was learned long ago, made into a prediction that can be tested now."""

from dataclasses import replace

from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.record import Known
from ladder_app.domain.records import Records
from ladder_app.domain.text import clean_line
from ladder_app.language import _


def statement_of(doing: str, following: str) -> str:
    """ "If I …, then …" from its two halves; "" while one of them is missing."""
    doing, following = clean_line(doing), clean_line(following)
    if not doing or not following:
        return ""
    return clean_line(_("If I {doing}, then {following}").format(doing=doing, following=following))


def prediction(
    entry: JournalEntry,
    ladder: Ladder,
    step: Step | None,
    statement: str,
    *,
    expectation_id: str,
) -> tuple[Known, ...]:
    """What is put so that the entry becomes a prediction of a ladder, and of a step if given.

    ValueError without a statement.
    """
    made = Expectation(
        id=expectation_id, statement=statement, ladder_id=ladder.id, testable_in_attempt=True
    )
    points = replace(entry, expectation_id=made.id)
    if step is None:
        return made, points
    return made, points, replace(step, expectation_ids=(*step.expectation_ids, made.id))


def origins(records: Records) -> dict[str, JournalEntry]:
    """The entries that became predictions, by the id of the prediction."""
    return {one.expectation_id: one for one in records.journal_entries() if one.expectation_id}


def became(records: Records, entry: JournalEntry) -> Expectation | None:
    """The prediction an entry became, unless it was deleted."""
    found = records.expectation(entry.expectation_id or "")
    return None if found is None or found.deleted_at is not None else found


def can_become_prediction(records: Records, entry: JournalEntry) -> bool:
    """Whether it is about then and now and is no prediction yet."""
    return entry.kind == "roots_reflection" and became(records, entry) is None
