"""Notes of one's own."""

import pytest

from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.journal.notes import (
    beginning,
    is_with_somebody,
    new_note,
    notes_about,
    reworded,
    step_about,
)
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from tests import make

STEP = Link(kind="step", id="step-1")
ATTEMPT = Link(kind="attempt", id="attempt-3")
LADDER = Link(kind="ladder", id="ladder")


def note(name: str, at: str = make.STAMP, link: Link | None = None, **values: str) -> JournalEntry:
    return JournalEntry(id=name, at=at, text="Words", link=link, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("link", "kind"),
    [(None, "free"), (STEP, "free"), (LADDER, "free"), (ATTEMPT, "after_attempt")],
)
def test_a_new_note_is_for_the_person_alone(link: Link | None, kind: str) -> None:
    made = new_note(link, "  It was\r\nquiet.\x07 ", "glad, tired;glad\n", make.STAMP)
    assert (made.kind, made.link, made.at) == (kind, link, make.STAMP)
    assert made.share_scope == "me_only"
    assert (made.text, made.feelings) == ("It was\nquiet.", ("glad", "tired"))


def test_a_note_without_words_is_none() -> None:
    with pytest.raises(ValueError, match="text"):
        new_note(STEP, " \n ", "glad", make.STAMP)


def test_other_words_leave_the_rest_as_it_is() -> None:
    before = note("a", link=ATTEMPT, share_scope="clinician")
    after = reworded(before, "Other", "")
    assert (after.text, after.feelings) == ("Other", ())
    assert (after.id, after.at, after.link, after.share_scope) == (
        "a",
        before.at,
        ATTEMPT,
        "clinician",
    )


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


@pytest.mark.parametrize("link", [STEP, ATTEMPT, LADDER])
@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ((make.ladder(), make.step(2)), False),
        ((make.ladder(), make.step(2, needs_other_person=True)), True),
        ((make.ladder(), make.step(2, needs_agreement=True)), True),
        ((make.ladder(partner_alias_id="b"),), True),
    ],
)
def test_a_ladder_with_somebody(link: Link, more: tuple[Record, ...], expected: bool) -> None:
    records = Records((make.step(1), make.attempt(3), *more))
    assert is_with_somebody(records, link) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quiet was\nnot  rejection.", "Quiet was not rejection."),
        ("word " * 40, ("word " * 16).rstrip() + " …"),
        ("x" * 300, "x" * 80 + " …"),
    ],
)
def test_the_beginning_stand_on_a_line(text: str, expected: str) -> None:
    assert beginning(new_note(None, text, "", make.STAMP)) == expected
