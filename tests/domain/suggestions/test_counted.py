"""What counts in "the last two": neutral outcomes and what was not said never do."""

import pytest

from ladder_app.domain.attempts.attempt import Status
from ladder_app.domain.record import Record
from ladder_app.domain.suggestions.silence import fired
from tests import make
from tests.domain.suggestions.cases import FEAR, late, records_of, said, step, tried
from tests.domain.suggestions.progress_examples import LOW
from tests.make import MOMENT

BESIDE: tuple[Status | None, ...] = (
    "stopped_by_consent",
    "stopped_for_safety",
    "cancelled_external",
    None,
)


def rules(*records: Record) -> set[str]:
    return {one.suggestion.rule for one in fired(records_of(records), MOMENT)}


@pytest.mark.parametrize("status", BESIDE)
def test_going_on_passes_over_them(status: Status | None) -> None:
    between = tried(14, status=status)
    assert "R7" in rules(step(), tried(13, **LOW), between, tried(15, **LOW))


@pytest.mark.parametrize("status", BESIDE)
def test_they_are_no_sign_of_too_much(status: Status | None) -> None:
    values = {"status": status, "left_because": "anxiety_too_high"}
    assert "R16" not in rules(step(), tried(13, status="avoided"), tried(14, **values), tried(15))


def test_two_of_the_last_three_reach_over_them() -> None:
    beside = [tried(n, status="cancelled_external") for n in (13, 14)]
    hard = (tried(12, status="avoided"), tried(15, status="avoided"))
    assert "R16" in rules(step(), *hard, *beside)


@pytest.mark.parametrize("status", BESIDE)
def test_once_with_one_of_them_is_once(status: Status | None) -> None:
    assert "R8" in rules(step(), tried(14, status=status), tried(15))


def test_another_wording_is_another_step() -> None:
    before = tried(14, **LOW)
    reworded = step(text_version=2)
    assert "R7" not in rules(reworded, before, tried(15, step_text_version=2, **LOW))


@pytest.mark.parametrize("status", ["stopped_for_safety", None])
def test_rules_about_safety_pass_over_nothing(status: Status | None) -> None:
    assert "P4" in rules(step(), late(14, status=status), late(15))
    rising = [tried(n, suds_peak=peak) for n, peak in ((13, 60), (14, 70))]
    last = tried(15, status=status, suds_peak=80, **said(50, 50))
    assert "P3" in rules(step(), FEAR, *rising, last)


@pytest.mark.parametrize("status", ["paused", "archived", "completed"])
def test_a_ladder_that_rests_is_left_in_peace(status: str) -> None:
    found = rules(make.ladder(status=status), step(), tried(14, **LOW), tried(15, **LOW))
    assert found <= {"R21"}


def test_safety_does_not_end_with_a_pause() -> None:
    paused = make.ladder(status="paused")
    assert "P4" in rules(paused, step(), late(14), late(15))


def test_a_stop_for_safety_alone_in_the_car_is_not_about_a_person() -> None:
    stopped = tried(15, status="stopped_for_safety")
    assert "P2b" not in rules(step(), stopped)
    assert "P2b" in rules(step(needs_other_person=True), stopped)


def test_leaving_what_was_not_safe_speaks_of_people_only_where_there_are_some() -> None:
    left = tried(15, status="partial", left_because="safety")
    for takes_two, choice in ((False, "change_step"), (True, "pause_ladder")):
        every = fired(records_of((step(needs_other_person=takes_two), left)), MOMENT)
        (found,) = [one.suggestion for one in every if one.suggestion.rule == "P2b"]
        assert found.choices[0] == choice
        assert ("difficult relationships" in found.idea) is takes_two


def test_a_consent_based_stop_is_thanked_and_nothing_else() -> None:
    stopped = tried(19, status="stopped_by_consent", left_because="consent_withdrawn_by_other")
    assert rules(step(), stopped) - {"R1", "R3b"} == {"P2a"}
