"""What stands in the form of a note, and the entry that comes of it."""

from dataclasses import replace

import pytest

from ladder_app.domain.journal.journal_entry import EntryKind, JournalEntry, Link
from ladder_app.domain.journal.writing import (
    Writing,
    from_draft,
    to_draft,
    whole_text,
    writing_of,
    written,
)
from tests import make

ATTEMPT = Link(kind="attempt", id="attempt-3")
ROOTS = Writing(
    kind="roots_reflection",
    period="childhood",
    what_i_learned_then="Do not ask",
    is_it_true_now="Not with M.",
    still_painful=35,
)
THREE_PARTS = Writing(
    kind="situation_thought_feeling", situation="She looked away", thought="I bore her"
)


def entry(writing: Writing, before: JournalEntry | None = None, stop: str = "") -> JournalEntry:
    return written(writing, before, entry_id="new", at=make.STAMP, stop_offered_at=stop)


def test_a_new_note_is_for_the_person_alone() -> None:
    made = entry(Writing(text="  It was\r\nquiet.\x07 ", feelings="glad, tired;glad\n"))
    assert (made.id, made.at, made.share_scope, made.suds) == ("new", make.STAMP, "me_only", None)
    assert (made.text, made.feelings) == ("It was\nquiet.", ("glad", "tired"))


@pytest.mark.parametrize(
    "writing",
    [
        Writing(text=" \n "),
        Writing(kind="roots_reflection", period="recent", still_painful=0, text="elsewhere"),
        replace(THREE_PARTS, situation=" ", thought=""),
    ],
)
def test_without_words_there_is_nothing_to_keep(writing: Writing) -> None:
    assert whole_text(writing) == ""
    with pytest.raises(ValueError, match="text"):
        entry(writing)


@pytest.mark.parametrize(
    ("writing", "text"),
    [
        (THREE_PARTS, "What happened: She looked away\n\nWhat went through my mind: I bore her"),
        (replace(THREE_PARTS, situation=""), "What went through my mind: I bore her"),
        (ROOTS, "What I learned then: Do not ask\n\nIs it true now: Not with M."),
    ],
)
def test_answers_stand_in_the_text_and_in_their_fields(writing: Writing, text: str) -> None:
    made = entry(writing)
    assert made.text == text
    assert writing_of(made) == writing


def test_what_another_kind_asked_is_not_kept() -> None:
    made = entry(replace(ROOTS, kind="free", text="Words"), stop=make.STAMP)
    assert (made.text, made.period, made.what_i_learned_then) == ("Words", None, None)
    assert (made.is_it_true_now, made.still_painful, made.stop_offered_at) == (None, None, None)


def test_that_one_can_stop_was_said_is_kept_once() -> None:
    first = entry(ROOTS, stop="2026-03-01T10:00:00+01:00")
    again = entry(replace(ROOTS, period="recent"), first, stop=make.STAMP)
    assert again.stop_offered_at == first.stop_offered_at == "2026-03-01T10:00:00+01:00"


def test_a_change_leaves_the_first_moment_and_what_is_not_asked() -> None:
    before = JournalEntry(id="a", at="2026-01-01", text="Old", link=ATTEMPT, expectation_id="fear")
    after = entry(replace(writing_of(before), text="New", share_scope="clinician"), before)
    assert after == replace(before, text="New", share_scope="clinician")


@pytest.mark.parametrize("kind", ["situation_thought_feeling", "roots_reflection"])
def test_words_without_prompts_are_shown_at_the_first_one(kind: EntryKind) -> None:
    before = JournalEntry(id="a", at="2026-01-01", text="Whole", kind=kind)
    shown = writing_of(before)
    assert "Whole" in (shown.situation, shown.what_i_learned_then)
    assert "Whole" in entry(shown, before).text


@pytest.mark.parametrize("writing", [Writing(), ROOTS, replace(THREE_PARTS, link=ATTEMPT, suds=0)])
def test_a_draft_comes_back_as_it_was(writing: Writing) -> None:
    assert from_draft(to_draft(writing)) == writing


@pytest.mark.parametrize(
    "typed",
    [{}, {"kind": "poem", "period": 3, "share_scope": "all", "suds": 300, "link": {"kind": "x"}}],
)
def test_what_cannot_be_read_of_a_draft_is_as_if_not_typed(typed: dict[str, object]) -> None:
    assert from_draft(typed) == Writing()
