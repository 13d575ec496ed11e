"""What was typed becomes a review and a note; drafts keep all of it."""

import json
from dataclasses import replace

import pytest

from ladder_app.domain.entry_draft import from_draft, to_draft
from ladder_app.domain.records import Records
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.domain.review.review_entry import (
    ReviewEntry,
    corrected,
    entry_of,
    finished,
)
from ladder_app.domain.review.session_review import Period, SessionReview
from ladder_app.domain.review.sharing import Sharing
from tests import make
from tests.domain.review.people import NOW, client

FULL = ReviewEntry(
    sharing=Sharing(turned=frozenset({"step-2"}), words=False),
    note="ask about sleep",
    agenda="Work",
    went_well="Said it twice",
    learned="Quiet is not rejection",
    stuck="  ",
    safety_topics_discussed=True,
    measures_discussed=("predictions", "beliefs"),
)
RECORDS = Records([make.case(), *client()])


def test_a_review_and_the_note_apart_from_it() -> None:
    review, note = finished(FULL, RECORDS, NOW)
    assert isinstance(review, SessionReview)
    assert isinstance(note, ClinicianNote)
    assert (note.review, note.text) == (review.id, "ask about sleep")
    assert "sleep" not in repr(review)
    assert (review.agenda, review.stuck, review.next_plan_ids) == (
        "Work",
        None,
        ("next", "secret"),
    )
    assert review.period == Period(since="2026-03-12", until="2026-03-19")
    assert review.ladders == ("ladder",)
    assert review.present == ("client", "clinician")
    assert review.measures_discussed == ("predictions", "beliefs")


def test_without_a_note_there_is_none() -> None:
    (review,) = finished(ReviewEntry(note=" \n"), RECORDS, NOW)
    assert isinstance(review, SessionReview)


def test_a_draft_brings_everything_back() -> None:
    assert from_draft(json.loads(json.dumps(to_draft(FULL))), ReviewEntry) == FULL


@pytest.mark.parametrize("content", [None, [], {"sharing": 3}, {"note": 5}])
def test_a_draft_that_cannot_be_read_is_none(content: object) -> None:
    assert from_draft(content, ReviewEntry) is None


def test_a_review_and_its_note_are_corrected_in_one_edit() -> None:
    made = finished(FULL, RECORDS, NOW)
    review, note = made[0], made[1]
    assert isinstance(review, SessionReview)
    assert isinstance(note, ClinicianNote)
    assert entry_of(review, [note]) == replace(FULL, sharing=Sharing(), stuck="")
    entry = replace(
        entry_of(review, [note]),
        note="ask about sleep and work",
        agenda=" The market ",
        went_well="",
        present=("client",),
        measures_discussed=("weeks",),
    )
    changed, noted = corrected(review, [note], entry, make.STAMP)
    assert changed == replace(
        review,
        agenda="The market",
        went_well=None,
        present=("client",),
        measures_discussed=("weeks",),
    )
    assert noted == replace(note, text="ask about sleep and work")


@pytest.mark.parametrize(
    ("has_note", "text", "deleted"),
    [(True, " ", [None, make.STAMP]), (False, "New", [None, None]), (False, "", [None])],
)
def test_the_note_comes_and_goes_with_its_words(
    has_note: bool, text: str, deleted: list[str | None]
) -> None:
    review = SessionReview(id="review", at="2026-03-19")
    notes = [ClinicianNote(id="note", text="Old", review="review")] if has_note else []
    entry = replace(entry_of(review, notes), note=text)
    put = corrected(review, notes, entry, make.STAMP)
    assert [one.deleted_at for one in put] == deleted
