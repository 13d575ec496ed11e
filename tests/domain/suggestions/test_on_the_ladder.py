"""Ideas about how a ladder is built, when they speak and when they rest."""

from datetime import datetime, timedelta

import pytest

from ladder_app.domain.case import Case, MutedRule
from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.answers import answered, muted
from ladder_app.domain.suggestions.behaviour import to_show
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.silence import waiting_on
from ladder_app.domain.suggestions.suggestion import Suggestion
from tests import make
from tests.make import MOMENT, STAMP

EVEN = (25, 35, 45, 55, 65, 72, 80, 88)
LONG = "Say one thing and stay"


def steps_of(*ratings: int | None, text: str = LONG) -> tuple[Step, ...]:
    """Steps with these ratings, well worded."""
    return tuple(
        make.step(n, text=text) if suds is None else make.rated_step(n, suds, text=text)
        for n, suds in enumerate(ratings, start=1)
    )


def records_of(*steps: Step, tried: bool = True, more: tuple[Record, ...] = ()) -> Records:
    """A ladder of these steps on which something was tried, unless told."""
    attempts = (make.attempt(10, steps[0].id),) if tried and steps else ()
    cases = () if any(isinstance(record, Case) for record in more) else (make.case(),)
    return Records([*cases, make.ladder(), *steps, *attempts, *more])


def hint(records: Records, now: datetime = MOMENT) -> Suggestion | None:
    """What stands on the page unasked."""
    return to_show(records, now, "ladder", ladder_id="ladder")


def hints(records: Records, ladder: Ladder, now: datetime = MOMENT) -> list[Suggestion]:
    """Everything there is for a person who asks."""
    return list(waiting_on(Scene(records, now, ladder, asked=True), "building"))


def rules(records: Records) -> list[str]:
    """Every rule that has something to say to a person who asks."""
    return [one.rule for one in hints(records, make.ladder())]


def only(records: Records, rule: str) -> Suggestion:
    """The one note of this rule."""
    (found,) = [one for one in hints(records, make.ladder()) if one.rule == rule]
    return found


@pytest.mark.parametrize(
    ("ratings", "expected"),
    [
        (EVEN, []),
        (EVEN[:7], ["R1"]),
        ((), []),
        ((*range(20, 92, 5), 91, 92), ["R2"]),
        ((46, *EVEN[3:], 88, 90, 91), ["R3"]),
        ((45, *EVEN[3:], 88, 90, 91), []),
        ((20, 25, 30, 35, 40, 45, 50, 59), ["R3b"]),
        ((25, 35, 45, 66, 70, 80, 84, 88), ["R4"]),
        ((25, 35, 45, 65, 70, 80, 84, 88), []),
        ((25, 40, 40, 40, 55, 65, 78, 88), ["R5"]),
        ((60, 62, 64, 66, 68, 70, 72, 75), ["R3", "R5"]),
        ((*EVEN, None), []),
    ],
    ids=[
        "a ladder nothing is said about",
        "seven steps",
        "no steps at all",
        "more than fifteen",
        "first step above 45",
        "first step at 45",
        "top below 60",
        "a gap of 21",
        "a gap of 20",
        "three alike",
        "all within fifteen",
        "an unrated one is guessed nothing about",
    ],
)
def test_rules(ratings: tuple[int, ...], expected: list[str]) -> None:
    goal = Goal(id="goal", title="Friends", ladder_ids=("ladder",))
    assert sorted(rules(records_of(*steps_of(*ratings), more=(goal,)))) == expected


@pytest.mark.parametrize(("text", "expected"), [("Call a man", True), ("Call a friend", False)])
def test_short_words(text: str, expected: bool) -> None:
    step = make.rated_step(1, 25, text=text)
    assert ("R6" in rules(records_of(step))) is expected


def test_parked_steps_are_not_counted() -> None:
    parked = [make.step(n + 9, status="parked", text=LONG) for n in range(9)]
    assert "R1" in rules(records_of(*steps_of(25, 35), *parked))


@pytest.mark.parametrize(("answer", "speaks"), [("yes", False), ("not_sure", True), ("no", True)])
def test_a_step_that_may_not_be_safe_is_spoken_of_at_once(answer: str, speaks: bool) -> None:
    step = make.step(1, text=LONG, safe_check=answer)
    found = hint(records_of(step, tried=False))
    assert (found is not None and found.rule == "R6b") is speaks


def test_silent_until_something_was_tried() -> None:
    steps = steps_of(25, 80)
    assert hint(records_of(*steps, tried=False)) is None
    assert hint(records_of(*steps)) is not None


def test_says_everything_to_a_person_who_asks() -> None:
    assert set(rules(records_of(*steps_of(50, 80), tried=False))) == {"R1", "R3", "R4"}


def test_one_note_at_a_time_and_the_gap_before_the_count() -> None:
    found = hint(records_of(*steps_of(25, 80)))
    assert found is not None
    assert found.rule == "R4"


@pytest.mark.parametrize(
    ("answer", "days", "returns"),
    [
        ("not_now", 6, False),
        ("not_now", 7, True),
        ("insert_between", 400, False),
    ],
)
def test_an_answer_is_remembered(answer: str, days: int, returns: bool) -> None:
    steps = steps_of(25, 80)
    given = answered(only(records_of(*steps), "R4"), answer, STAMP)
    records = records_of(*steps, more=(given,))
    later = [one.rule for one in hints(records, make.ladder(), MOMENT + timedelta(days=days))]
    assert ("R4" in later) is returns


def test_an_answer_about_one_gap_says_nothing_about_another() -> None:
    given = answered(only(records_of(*steps_of(25, 60)), "R4"), "insert_between", STAMP)
    records = records_of(*steps_of(25, 60, 95), more=(given,))
    assert only(records, "R4").record_ids == ("step-2", "step-3")


def test_an_answer_holds_ids_and_no_words() -> None:
    given = answered(only(records_of(*steps_of(25, 80)), "R4"), "not_now", STAMP)
    assert given.detail == ("step-1", "step-2")
    assert (given.kind, given.user_choice) == ("R4", "not_now")


@pytest.mark.parametrize(
    ("rule", "ladder_id", "speaks"),
    [("R4", "ladder", False), ("R4", None, False), ("R4", "other", True), ("R3", "ladder", True)],
)
def test_not_for_me_mutes_one_rule_on_one_ladder(
    rule: str, ladder_id: str | None, speaks: bool
) -> None:
    case = make.case(muted_rules=(MutedRule(rule=rule, ladder_id=ladder_id),))
    assert ("R4" in rules(records_of(*steps_of(25, 80), more=(case,)))) is speaks


def test_muting_twice_is_muting_once() -> None:
    once = muted(make.case(), "R4", "ladder")
    assert muted(once, "R4", "ladder") is once
    assert len(once.muted_rules) == 1


def test_thresholds_are_the_cases_own() -> None:
    case = make.case(thresholds={"widest_gap": 60.0})
    assert "R4" not in rules(records_of(*steps_of(25, 80), more=(case,)))


def test_the_reason_says_the_number_it_went_by() -> None:
    case = make.case(thresholds={"widest_gap": 33.0})
    assert "33" in only(records_of(*steps_of(25, 80), more=(case,)), "R4").why


def test_after_two_answers_a_day_it_waits_for_tomorrow() -> None:
    steps = steps_of(25, 80)
    first = answered(only(records_of(*steps), "R4"), "not_now", STAMP)
    second = answered(only(records_of(*steps), "R1"), "not_now", STAMP)
    records = records_of(*steps_of(50, 80), more=(first, second))
    assert hint(records) is None
    assert hint(records, MOMENT + timedelta(days=1)) is not None


@pytest.mark.parametrize(
    ("peak", "minutes", "speaks"), [(80, 9, False), (80, 10, True), (75, 1, True)]
)
def test_rests_after_something_very_hard(peak: int, minutes: int, speaks: bool) -> None:
    steps = steps_of(25, 80)
    hard = make.attempt(2, "step-1", suds_peak=peak, entered_at=STAMP)
    records = records_of(*steps, more=(hard,))
    found = hint(records, MOMENT + timedelta(minutes=minutes))
    assert (found is not None) is speaks


def test_ratings_are_said_as_the_ladder_shows_them() -> None:
    found = [
        one
        for one in hints(records_of(*steps_of(50, 80)), make.ladder(scale_display="0-10"), MOMENT)
        if one.rule == "R4"
    ]
    assert "from 5 to 8" in found[0].noticed
