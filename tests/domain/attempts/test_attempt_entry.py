"""What the form holds ⇄ the attempt ⇄ the draft."""

import pytest

from ladder_app.domain.attempts.attempt import Attempt, Status
from ladder_app.domain.attempts.attempt_entry import (
    AttemptEntry,
    NewExpectation,
    SampleEntry,
    entry_of,
)
from ladder_app.domain.entry_draft import from_draft, to_draft
from tests import make
from tests.make_full import full_attempt


@pytest.mark.parametrize(
    ("status", "answer", "begun"),
    [
        ("completed", "did", True),
        ("partial", "partly", True),
        ("avoided", "not_today", False),
        ("stopped_by_consent", "stopped", True),
        ("stopped_for_safety", "stopped", True),
        ("cancelled_external", "in_the_way", False),
        (None, None, True),
    ],
)
def test_every_status_has_its_answer(
    status: Status | None, answer: str | None, begun: bool
) -> None:
    entry = entry_of(make.attempt(status=status))
    assert entry.answer == answer
    assert entry.status == status
    assert entry.was_begun is begun


def test_a_stop_was_respected_unless_it_is_said_that_it_was_not_safe() -> None:
    assert AttemptEntry(answer="stopped").status == "stopped_by_consent"
    assert AttemptEntry(answer="stopped", stop_way="not_safe").status == "stopped_for_safety"


def test_what_is_not_asked_for_this_answer_does_not_count() -> None:
    assert AttemptEntry(answer="partly", stop_way="not_safe").status == "partial"


def test_lengths_are_shown_as_they_are_typed() -> None:
    entry = entry_of(make.attempt(duration_s=754, peak_t_s=120, post_delay_s=None))
    assert (entry.duration, entry.peak_at, entry.post_delay) == ("12:34", "2", "")


@pytest.mark.parametrize("attempt", [Attempt(id="a", step_id="s"), full_attempt()])
def test_a_draft_comes_back_as_it_was(attempt: Attempt) -> None:
    entry = entry_of(attempt, "ladder")
    assert from_draft(to_draft(entry), AttemptEntry) == entry


def test_half_typed_things_come_back_too() -> None:
    entry = AttemptEntry(
        other_words="asked",
        duration="twe",
        samples=(SampleEntry(at="x"),),
        new_expectations=(NewExpectation(id="n", statement=""),),
    )
    assert from_draft(to_draft(entry), AttemptEntry) == entry


@pytest.mark.parametrize("document", [None, 3, [], {"suds_peak": "high"}, {"predictions": [{}]}])
def test_a_draft_nobody_can_read_is_none(document: object) -> None:
    assert from_draft(document, AttemptEntry) is None


def test_a_draft_with_more_in_it_than_we_know_is_read() -> None:
    assert from_draft({"other_words": "x", "new_field": 1}, AttemptEntry) == AttemptEntry(
        other_words="x"
    )
