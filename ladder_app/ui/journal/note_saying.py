"""A note in words: what it is, what it is about, and what it says."""

from datetime import date

from ladder_app.domain.annotation import Annotation
from ladder_app.domain.journal.timeline import Note, Passage
from ladder_app.language import _
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.note_words import entry_name


def kind_of(note: Note) -> str:
    """What kind of note it is."""
    if note.entry is not None:
        return entry_name(note.entry.kind)
    return _("On this date") if isinstance(note.record, Annotation) else _("From an attempt")


def head(note: Note) -> str:
    """What kind it is and what it is about: "Then and now · Say hello"."""
    name = note.about.discreet_name()
    return _("{kind} · {about}").format(kind=kind_of(note), about=name) if name else kind_of(note)


def told(note: Note, *, uncovered: bool) -> str:
    """What it says, a paragraph each; of a covered note only that it is covered."""
    if note.about.covered and not uncovered:
        return _("Covered until you ask for it.")
    return "\n\n".join(_passage(one) for one in note.passages)


def heard(note: Note, today: date, *, uncovered: bool) -> str:
    """All of it as one sentence after another, for who hears it."""
    day = stamp_words(note.at, today, time=True)
    return f"{day}. {head(note)}. {told(note, uncovered=uncovered)}"


def _passage(one: Passage) -> str:
    if one.kind == "learned":
        return _("Learned: {words}").format(words=one.text)
    if one.kind == "meanwhile":
        return _("While it lasted: {words}").format(words=one.text)
    if one.kind == "private":
        return _("Only for me: {words}").format(words=one.text)
    return one.text
