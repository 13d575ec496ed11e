"""What stands in the form of a look back, and the note that comes of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.text import clean_text, parted_words
from ladder_app.language import _


@dataclass(frozen=True, slots=True, kw_only=True)
class LookBackWriting:
    """Each part as it is typed, "" is nothing; `feelings` have commas between them."""

    did: str = ""
    learned: str = ""
    feelings: str = ""
    ahead: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to keep."""
        return not any(
            words.strip() for words in (self.did, self.learned, self.feelings, self.ahead)
        )


def writing_of(entry: JournalEntry) -> LookBackWriting:
    """A look back as it stands in the form; words of no part are what was done."""
    parts = (entry.what_i_did, entry.what_i_learned, entry.next_week)
    did, learned, ahead = (words or "" for words in parts)
    whole = "" if any(parts) or entry.text == _felt(entry.feelings) else entry.text
    return LookBackWriting(
        did=did or whole, learned=learned, feelings=", ".join(entry.feelings), ahead=ahead
    )


def looked_back(
    writing: LookBackWriting, before: JournalEntry | None, *, entry_id: str, at: str
) -> JournalEntry:
    """The note, changed from `before` or new; only the person sees a new one. ValueError for none.

    It keeps its first moment.
    """
    entry = before or JournalEntry(id=entry_id, at=at, text=_("A look back"), kind="look_back")
    feelings = parted_words(writing.feelings)
    bare = replace(
        entry,
        what_i_did=clean_text(writing.did).strip() or None,
        what_i_learned=clean_text(writing.learned).strip() or None,
        next_week=clean_text(writing.ahead).strip() or None,
        feelings=feelings,
    )
    return replace(bare, text="\n\n".join(_sentences(bare)) or _felt(feelings))


def _sentences(entry: JournalEntry) -> Iterator[str]:
    for sentence, words in (
        (_("What I did: {words}"), entry.what_i_did),
        (_("What I learned: {words}"), entry.what_i_learned),
        (_("What next week may hold: {words}"), entry.next_week),
    ):
        if words:
            yield sentence.format(words=words)


def _felt(feelings: tuple[str, ...]) -> str:
    return _("What I felt: {words}").format(words=", ".join(feelings)) if feelings else ""
