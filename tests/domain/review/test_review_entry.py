"""What was typed becomes a review and a note; drafts keep all of it."""

import json

import pytest

from ladder_app.domain.records import Records
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.domain.review.review_entry import ReviewEntry, finished, from_draft, to_draft
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


def test_without_a_note_there_is_none() -> None:
    (review,) = finished(ReviewEntry(note=" \n"), RECORDS, NOW)
    assert isinstance(review, SessionReview)


def test_a_draft_brings_everything_back() -> None:
    assert from_draft(json.loads(json.dumps(to_draft(FULL)))) == FULL


@pytest.mark.parametrize("content", [None, [], {"sharing": 3}, {"note": 5}])
def test_a_draft_that_cannot_be_read_is_none(content: object) -> None:
    assert from_draft(content) is None
