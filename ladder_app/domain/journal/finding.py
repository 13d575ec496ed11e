"""Finding notes again: by what they say, what kind they are, and which ladder they are about."""

import unicodedata
from dataclasses import dataclass
from typing import Literal

from ladder_app.domain.annotation import Annotation
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.journal.journal_entry import EntryKind
from ladder_app.domain.journal.timeline import Note

NoteKind = Literal["", "written", "attempts", "learned", "dates"] | EntryKind


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which notes somebody looks for; "" is any.

    Unless `uncovered`, nothing of a covered note is searched, so that finding it tells nothing.
    """

    words: str = ""
    kind: NoteKind = ""
    ladder_id: str = ""
    uncovered: bool = False


def is_wanted(note: Note, wanted: Wanted) -> bool:
    """Whether a note is among those looked for: each of the words is in it somewhere."""
    if wanted.ladder_id and note.about.ladder_id != wanted.ladder_id:
        return False
    if wanted.kind and not _is_of_kind(note, wanted.kind):
        return False
    parts = folded(wanted.words).split()
    if not parts:
        return True
    if note.about.covered and not wanted.uncovered:
        return False
    said = folded(f"{note.text}\n{note.about.name}\n{_feelings(note)}")
    return all(part in said for part in parts)


def folded(text: str) -> str:
    """Without capitals and accents, so that "Cafe" finds "café"."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(mark for mark in parts if not unicodedata.combining(mark))


def _is_of_kind(note: Note, kind: NoteKind) -> bool:
    if kind == "written":
        return note.entry is not None
    if kind == "attempts":
        return isinstance(note.record, Attempt)
    if kind == "learned":
        return any(one.kind == "learned" for one in note.passages)
    if kind == "dates":
        return isinstance(note.record, Annotation)
    return note.entry is not None and note.entry.kind == kind


def _feelings(note: Note) -> str:
    return "" if isinstance(note.record, Annotation) else " ".join(note.record.feelings)
