"""A note on a date, said aloud."""

from ladder_app.domain.curves.dated_note import DatedNote
from ladder_app.domain.curves.day import Day
from ladder_app.language import _


def note_line(note: DatedNote, day: Day) -> str:
    """ "12 March, note 1: Moved house"."""
    return _("{when}, note {number}: {words}").format(
        when=day(note.day), number=note.number, words=note.text
    )
