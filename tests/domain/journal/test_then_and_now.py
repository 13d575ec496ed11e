"""What was learned then becomes a prediction that can be tested now."""

import pytest

from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.journal.then_and_now import (
    became,
    can_become_prediction,
    origins,
    prediction,
    statement_of,
)
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.record import trashed
from ladder_app.domain.records import Records
from tests import make

ENTRY = JournalEntry(id="then", at=make.STAMP, text="Do not ask", kind="roots_reflection")
SAID = "If I ask, then they turn away"


@pytest.mark.parametrize(
    ("doing", "following", "expected"),
    [
        ("ask", "they turn away", SAID),
        (" ask\n", " they  turn away ", SAID),
        ("", "they turn away", ""),
        ("ask", " ", ""),
    ],
)
def test_it_takes_both_halves(doing: str, following: str, expected: str) -> None:
    assert statement_of(doing, following) == expected


@pytest.mark.parametrize("step", [None, make.step(1, expectation_ids=("other",))])
def test_entry_prediction_and_step_point_at_each_other(step: Step | None) -> None:
    put = prediction(ENTRY, make.ladder(), step, SAID, expectation_id="new")
    records = Records((make.ladder(), *put))
    entry = next(iter(records.journal_entries()))
    made = became(records, entry)
    assert made is not None
    assert (made.statement, made.ladder_id) == (SAID, "ladder")
    assert origins(records) == {"new": entry}
    assert not can_become_prediction(records, entry)
    if step is not None:
        kept = records.step(step.id)
        assert kept is not None
        assert kept.expectation_ids == ("other", "new")


def test_a_deleted_prediction_leaves_the_entry_free_for_another() -> None:
    put = prediction(ENTRY, make.ladder(), None, SAID, expectation_id="new")
    gone = (trashed(one, make.STAMP) if isinstance(one, Expectation) else one for one in put)
    records = Records(gone)
    entry = next(iter(records.journal_entries()))
    assert became(records, entry) is None
    assert can_become_prediction(records, entry)


def test_only_then_and_now_becomes_one() -> None:
    letter = JournalEntry(id="a", at=make.STAMP, text="Dear", kind="letter_not_sent")
    assert not can_become_prediction(Records(), letter)
