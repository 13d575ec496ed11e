"""The attempts at one step."""

import pytest

from ladder_app.domain.attempts.attempt import Attempt, Status
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.curves.step_curve import curve_of_step, step_curve
from ladder_app.domain.records import Records
from tests.domain.curves.at_step import STEP, at


def test_occasions_are_numbered_and_hold_what_was_rated() -> None:
    curve = step_curve(
        STEP, [at(2, suds_anticipated=90, suds_start=50, suds_peak=40, suds_end=30), at(4)]
    )
    first, second = curve.occasions
    assert (first.number, first.day, first.attempt_id) == (1, "2026-03-02", "a2")
    assert (first.predicted, first.highest, first.end) == (90, 50, 30)
    assert (second.number, second.predicted, second.highest, second.end) == (2, None, None, None)


@pytest.mark.parametrize(
    ("status", "counts", "rested"),
    [
        ("completed", True, False),
        ("partial", True, False),
        ("avoided", False, True),
        ("stopped_by_consent", False, True),
        ("stopped_for_safety", False, True),
        ("cancelled_external", False, True),
        (None, False, False),
    ],
)
def test_what_is_counted_and_what_rests(status: Status | None, counts: bool, rested: bool) -> None:
    curve = step_curve(STEP, [at(2, status)])
    assert curve.occasions[0].counts is counts
    assert curve.occasions[0].rested is rested
    assert len(curve.counted) == counts


def test_attempts_at_earlier_words_stand_apart() -> None:
    curve = step_curve(STEP, [at(2, step_text_version=1), at(3), at(4, step_text_version=1)])
    assert [one.attempt_id for one in curve.occasions] == ["a3"]
    assert [one.attempt_id for one in curve.earlier] == ["a2", "a4"]


@pytest.mark.parametrize(
    ("status", "hollow"), [("completed", True), (None, True), ("stopped_by_consent", False)]
)
def test_different_conditions_are_hollow(status: Status | None, hollow: bool) -> None:
    home, park = Context(place="home"), Context(place="park")
    curve = step_curve(STEP, [at(2, context=home), at(3, status, context=park)])
    assert [one.hollow for one in curve.occasions] == [False, hollow]
    assert curve.occasions[1].differs == ("place",)


def test_real_precautions_are_no_difference() -> None:
    records = Records(
        [
            STEP,
            SafetyBehaviour(id="p", label="A belt", ladder_id="l", is_real_precaution=True),
            at(2, safety_used=(SafetyUse(safety_behaviour_id="p"),)),
            at(3, safety_resisted=(SafetyUse(safety_behaviour_id="p"),)),
        ]
    )
    assert not any(one.hollow for one in curve_of_step(records, STEP).occasions)


@pytest.mark.parametrize(
    ("attempts", "days"),
    [
        ([], None),
        ([at(2)], None),
        ([at(2), at(2)], 0),
        ([at(2), at(3, started_at=None), at(19)], 17),
        ([at(2), at(3, started_at="some day"), at(19)], 17),
    ],
)
def test_days(attempts: list[Attempt], days: int | None) -> None:
    assert step_curve(STEP, attempts).days == days
