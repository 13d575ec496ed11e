"""The form of a look back, and the note that comes of it."""

import pytest

from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.look_back.look_back_writing import (
    LookBackWriting,
    looked_back,
    writing_of,
)
from tests import make

FULL = LookBackWriting(
    did="I phoned.", learned="It ends", feelings="glad, tired", ahead="One walk\nor rest"
)


def made(writing: LookBackWriting, before: JournalEntry | None = None) -> JournalEntry:
    """The note of this writing."""
    return looked_back(writing, before, entry_id="new", at=make.STAMP)


def test_a_new_one_is_for_nobody_else() -> None:
    entry = made(FULL)
    assert (entry.kind, entry.share_scope, entry.at) == ("look_back", "me_only", make.STAMP)
    assert entry.feelings == ("glad", "tired")


def test_its_text_is_all_of_it_as_one_reads_it() -> None:
    assert made(FULL).text == (
        "What I did: I phoned.\n\nWhat I learned: It ends\n\n"
        "What next week may hold: One walk\nor rest"
    )


@pytest.mark.parametrize(
    "writing",
    [
        FULL,
        LookBackWriting(did="x"),
        LookBackWriting(learned="x"),
        LookBackWriting(ahead="x"),
        LookBackWriting(feelings="glad, tired"),
    ],
)
def test_what_was_written_is_shown_again_as_it_was(writing: LookBackWriting) -> None:
    assert writing_of(made(writing)) == writing


def test_changed_later_it_keeps_its_moment_and_who_may_see_it() -> None:
    before = JournalEntry(
        id="old", at="2026-03-01", text="x", kind="look_back", share_scope="clinician"
    )
    entry = made(FULL, before)
    assert (entry.id, entry.at, entry.share_scope) == ("old", "2026-03-01", "clinician")


def test_a_text_from_elsewhere_is_what_was_done() -> None:
    entry = JournalEntry(id="old", at="2026-03-01", text="A week", kind="look_back")
    assert writing_of(entry) == LookBackWriting(did="A week")


def test_nothing_written_is_none() -> None:
    assert LookBackWriting(did=" ", learned="\n").is_empty
    with pytest.raises(ValueError, match="text"):
        made(LookBackWriting())
