"""Notes of one's own about a step, an attempt, a ladder or a goal."""

from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records


def notes_about(records: Records, step: Step) -> tuple[JournalEntry, ...]:
    """What was written about a step and the attempts at it, newest first."""
    about = {("step", step.id)} | {("attempt", one.id) for one in records.attempts(step.id)}
    notes = (note for note in records.journal_entries() if note.link is not None)
    found = [n for n in notes if n.link is not None and (n.link.kind, n.link.id) in about]
    return tuple(reversed(found))


def step_about(records: Records, link: Link | None) -> Step | None:
    """The step that is meant, by itself or through an attempt, if it is one."""
    if link is None or link.kind not in ("attempt", "step"):
        return None
    attempt = records.attempt(link.id) if link.kind == "attempt" else None
    return records.step(link.id if attempt is None else attempt.step_id)
