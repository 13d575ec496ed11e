"""Notes of one's own about a step, an attempt, a ladder or a goal."""

from dataclasses import replace
from typing import Final

from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.record import new_id
from ladder_app.domain.records import Records
from ladder_app.domain.text import clean_text, parted_words

_FIRST_WORDS: Final = 80


def new_note(link: Link | None, text: str, feelings: str, at: str) -> JournalEntry:
    """A note made at the moment `at`; only the person sees it. ValueError without a text."""
    return JournalEntry(
        id=new_id(),
        at=at,
        text=clean_text(text).strip(),
        kind="after_attempt" if link is not None and link.kind == "attempt" else "free",
        feelings=parted_words(feelings),
        link=link,
    )


def reworded(note: JournalEntry, text: str, feelings: str) -> JournalEntry:
    """The note in other words; everything else about it stays. ValueError without a text."""
    return replace(note, text=clean_text(text).strip(), feelings=parted_words(feelings))


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


def is_with_somebody(records: Records, link: Link | None) -> bool:
    """Whether it is about a ladder that needs another person."""
    step = step_about(records, link)
    ladder_id = step.ladder_id if step is not None else (link.id if link is not None else "")
    ladder = records.ladder(ladder_id)
    if ladder is None:
        return False
    steps = records.steps(ladder_id)
    needed = any(one.needs_other_person or one.needs_agreement for one in steps)
    return needed or ladder.partner_alias_id is not None


def beginning(note: JournalEntry) -> str:
    """The beginning of a note on one line."""
    words = " ".join(note.text.split())
    if len(words) <= _FIRST_WORDS:
        return words
    return words[:_FIRST_WORDS].rsplit(" ", 1)[0].rstrip(" ,;.") + " …"
