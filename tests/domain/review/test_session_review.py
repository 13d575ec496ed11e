"""Reviews, the notes of the clinician about them, and what cannot be true of either."""

from datetime import date

import pytest

from ladder_app.domain.records import Records
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.domain.review.session_review import Period, SessionReview
from tests import make


def review(day: int) -> SessionReview:
    return SessionReview(id=f"review-{day}", at=f"2026-03-{day:02d}T10:00:00+01:00")


@pytest.mark.parametrize(
    ("since", "until"),
    [("soon", None), (None, "2026-13-01"), ("2026-03-19", "2026-03-18")],
)
def test_a_period_that_cannot_be(since: str | None, until: str | None) -> None:
    with pytest.raises(ValueError, match=r"isoformat|month|ends after"):
        Period(since=since, until=until)


def test_a_period_of_one_day_and_one_from_the_beginning() -> None:
    assert Period(since="2026-03-19", until="2026-03-19").since == "2026-03-19"
    assert Period(until="2026-03-19").since is None


def test_the_day_of_a_review_is_the_one_of_its_own_place() -> None:
    late = SessionReview(id="late", at="2026-03-12T23:30:00-08:00")
    assert late.day == date(2026, 3, 12)
    with pytest.raises(ValueError, match="isoformat"):
        SessionReview(id="none", at="soon")


def test_a_note_needs_its_text() -> None:
    with pytest.raises(ValueError, match="text"):
        ClinicianNote(id="note", text=" \n")


def test_reviews_come_in_order_each_with_its_own_notes() -> None:
    mine = ClinicianNote(id="mine", text="ask about sleep", review="review-12")
    other = ClinicianNote(id="other", text="x", review="review-5")
    gone = ClinicianNote(id="gone", text="x", review="review-12", deleted_at=make.STAMP)
    records = Records([make.case(), review(12), mine, other, gone, review(5)])
    assert [one.id for one in records.reviews()] == ["review-5", "review-12"]
    assert records.clinician_notes("review-12") == (mine,)
