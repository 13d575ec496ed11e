"""Notes of one's own."""

from typing import Any

import pytest

from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.journal.notes import notes_about, step_about
from ladder_app.domain.records import Records
from tests import make

STEP = Link(kind="step", id="step-1")
ATTEMPT = Link(kind="attempt", id="attempt-3")
LADDER = Link(kind="ladder", id="ladder")


def note(name: str, at: str = make.STAMP, link: Link | None = None, **values: Any) -> JournalEntry:
    return JournalEntry(id=name, at=at, text="Words", link=link, **values)


def test_notes_of_a_step_are_its_own_and_those_of_its_attempts_newest_first() -> None:
    records = Records(
        (
            make.ladder(),
            make.step(1),
            make.step(2),
            make.attempt(3),
            make.attempt(4, "step-2"),
            note("old", "2026-03-01T10:00:00+01:00", STEP),
            note("new", "2026-03-05T10:00:00+01:00", ATTEMPT),
            note("other", link=Link(kind="attempt", id="attempt-4")),
            note("ladder", link=LADDER),
            note("free"),
            note("gone", link=STEP, deleted_at=make.STAMP),
        )
    )
    assert [one.id for one in notes_about(records, make.step(1))] == ["new", "old"]


@pytest.mark.parametrize(
    ("link", "step_id"),
    [
        (STEP, "step-1"),
        (ATTEMPT, "step-1"),
        (LADDER, None),
        (None, None),
        (Link(kind="attempt", id="nowhere"), None),
    ],
)
def test_the_step_a_note_is_about(link: Link | None, step_id: str | None) -> None:
    records = Records((make.ladder(), make.step(1), make.attempt(3)))
    found = step_about(records, link)
    assert (None if found is None else found.id) == step_id
