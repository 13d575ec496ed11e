"""The numbers behind each chart."""

from typing import Any

import pytest

from ladder_app.domain.attempt import (
    Attempt,
    Gap,
    Occurred,
    Outcome,
    Prediction,
    SafetyUse,
    Sample,
    Status,
    TimedNote,
)
from ladder_app.domain.context import Context
from ladder_app.domain.curves import (
    Belief,
    Learned,
    attempt_curve,
    beliefs,
    curve_of_step,
    ladder_then_now,
    learned,
    step_curve,
)
from ladder_app.domain.expectation import Expectation
from ladder_app.domain.ladder import Ladder
from ladder_app.domain.records import Records
from ladder_app.domain.safety_behaviour import SafetyBehaviour
from ladder_app.domain.step import Step, StepRating

STEP = Step(id="s", ladder_id="l", order=1, text="Say it", text_version=2)


def _at(day: int, status: Status | None = "completed", **given: Any) -> Attempt:
    values: dict[str, Any] = {"step_text_version": 2, "started_at": f"2026-03-{day:02}"} | given
    return Attempt(id=f"a{day}", step_id="s", status=status, **values)


# One step -----------------------------------------------------------------------------------


def test_occasions_are_numbered_and_hold_what_was_rated() -> None:
    curve = step_curve(
        STEP, [_at(2, suds_anticipated=90, suds_start=50, suds_peak=40, suds_end=30), _at(4)]
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
    curve = step_curve(STEP, [_at(2, status)])
    assert curve.occasions[0].counts is counts
    assert curve.occasions[0].rested is rested
    assert len(curve.counted) == counts


def test_attempts_at_earlier_words_stand_apart() -> None:
    curve = step_curve(STEP, [_at(2, step_text_version=1), _at(3), _at(4, step_text_version=1)])
    assert [one.attempt_id for one in curve.occasions] == ["a3"]
    assert [one.attempt_id for one in curve.earlier] == ["a2", "a4"]


@pytest.mark.parametrize(
    ("status", "hollow"), [("completed", True), (None, True), ("stopped_by_consent", False)]
)
def test_different_conditions_are_hollow(status: Status | None, hollow: bool) -> None:
    home, park = Context(place="home"), Context(place="park")
    curve = step_curve(STEP, [_at(2, context=home), _at(3, status, context=park)])
    assert [one.hollow for one in curve.occasions] == [False, hollow]
    assert curve.occasions[1].differs == ("place",)


def test_real_precautions_are_no_difference() -> None:
    records = Records(
        [
            STEP,
            SafetyBehaviour(id="p", label="A belt", ladder_id="l", is_real_precaution=True),
            _at(2, safety_used=(SafetyUse(safety_behaviour_id="p"),)),
            _at(3, safety_resisted=(SafetyUse(safety_behaviour_id="p"),)),
        ]
    )
    assert not any(one.hollow for one in curve_of_step(records, STEP).occasions)


@pytest.mark.parametrize(
    ("attempts", "days"),
    [
        ([], None),
        ([_at(2)], None),
        ([_at(2), _at(2)], 0),
        ([_at(2), _at(3, started_at=None), _at(19)], 17),
    ],
)
def test_days(attempts: list[Attempt], days: int | None) -> None:
    assert step_curve(STEP, attempts).days == days


# One attempt --------------------------------------------------------------------------------


def test_the_curve_of_an_attempt() -> None:
    curve = attempt_curve(
        _at(
            2,
            suds_anticipated=90,
            suds_start=60,
            suds_end=35,
            duration_s=1800,
            samples=(Sample(t_s=300, suds=75), Sample(t_s=600, suds=70)),
            notes=(TimedNote(t_s=240, text="loud"),),
            gaps=(Gap(t_s=800, kind="suspend"),),
        )
    )
    assert [tuple(point) for point in curve.points] == [(0, 60), (5, 75), (10, 70), (30, 35)]
    assert (curve.predicted, curve.highest, curve.highest_minute) == (90, 75, 5)
    assert (curve.end, curve.end_minute, curve.last_minute) == (35, 30, 30)
    assert [(note.minute, note.text) for note in curve.notes] == [(4, "loud")]
    assert curve.gaps[0].kind == "suspend"


def test_what_has_no_time_gets_none() -> None:
    curve = attempt_curve(_at(2, suds_start=60, suds_peak=90, suds_end=35))
    assert (curve.highest, curve.highest_minute) == (90, None)
    assert (curve.end, curve.end_minute) == (35, None)
    assert curve.last_minute == 1


# A ladder -----------------------------------------------------------------------------------


def _ladder(*extra: Any) -> Records:
    def step(step_id: str, order: int, **given: Any) -> Step:
        return Step(id=step_id, ladder_id="l", order=order, text=step_id, **given)

    return Records(
        [
            Ladder(id="l", title="A ladder"),
            step("again", 1, suds_base=60),
            StepRating(id="r1", step_id="again", suds=60, rated_at="2026-03-01"),
            StepRating(id="r2", step_id="again", suds=40, rated_at="2026-03-09"),
            step("once", 2, suds_base=30),
            step("unrated", 3),
            step("parked", 4, suds_base=90, status="parked"),
            step("private", 5, suds_base=70, sensitive=True),
            Attempt(id="a", step_id="again", status="completed"),
            Attempt(id="b", step_id="once", status="avoided"),
            *extra,
        ]
    )


def test_then_and_now_shows_active_rated_steps() -> None:
    curve = ladder_then_now(_ladder(), "l")
    rows = [(s.step_id, s.first, s.latest, s.drop, s.tried) for s in curve.steps]
    assert rows == [("again", 60, 40, 20, True), ("once", 30, 30, None, False)]
    assert (curve.unrated, curve.private) == (1, 1)


def test_a_private_step_is_shown_once_it_is_opened() -> None:
    curve = ladder_then_now(_ladder(), "l", opened={"private"})
    assert [step.step_id for step in curve.steps] == ["again", "once", "private"]
    assert curve.private == 0


# Words --------------------------------------------------------------------------------------


def test_what_was_learned_is_told_newest_first_without_what_is_hidden() -> None:
    attempts = [
        _at(2, what_i_learned=" One. "),
        _at(3, what_i_learned="  "),
        _at(4),
        _at(5, what_i_learned="Hidden."),
        _at(6, "stopped_by_consent", what_i_learned="Two."),
    ]
    assert learned(attempts, hidden={"a5"}) == (
        Learned("a6", "Two.", "2026-03-06"),
        Learned("a2", "One.", "2026-03-02"),
    )


def _tested(
    day: int,
    before: int | None,
    occurred: Occurred | None,
    after: int | None,
    status: Status | None = "completed",
) -> Attempt:
    return _at(
        day,
        status,
        predictions=(Prediction(expectation_id="e", likelihood_before=before),),
        outcomes=(Outcome(expectation_id="e", occurred=occurred, likelihood_after=after),),
    )


@pytest.mark.parametrize(
    ("attempts", "belief"),
    [
        ([], None),
        ([_tested(2, 80, "no", 30)], (80, 30, 1, 0, 0)),
        ([_tested(2, 80, "no", 70), _tested(3, 60, "yes", 40)], (80, 40, 1, 0, 1)),
        ([_tested(2, None, "partly", 70), _tested(3, 60, None, None)], (60, 70, 0, 1, 0)),
        ([_tested(2, 80, "cannot_tell", None)], (80, None, 0, 0, 0)),
        # Only what was done is counted.
        ([_tested(2, 80, "yes", 90, "stopped_by_consent"), _tested(3, 60, "no", 50, None)], None),
    ],
)
def test_beliefs(attempts: list[Attempt], belief: tuple[Any, ...] | None) -> None:
    records = Records([Expectation(id="e", statement="They laugh", ladder_id="l")])
    expected = () if belief is None else (Belief("e", "They laugh", *belief),)
    assert beliefs(records, attempts) == expected


def test_an_expectation_in_the_trash_is_not_told() -> None:
    gone = Expectation(id="e", statement="They laugh", deleted_at="2026-03-01")
    assert beliefs(Records([gone]), [_tested(2, 80, "no", 30)]) == ()
    assert beliefs(Records(), [_tested(2, 80, "no", 30)]) == ()
