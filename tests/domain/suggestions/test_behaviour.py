"""When a suggestion keeps quiet, what it says of what was found, and which one a page shows."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from ladder_app.domain.agreements.agreement import Agreement, FreeChoiceCheck
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.case import MutedRule
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.record import Record
from ladder_app.domain.suggestions.answers import answered, shown
from ladder_app.domain.suggestions.behaviour import Page, to_show
from ladder_app.domain.suggestions.silence import fired
from ladder_app.domain.suggestions.suggestion import Suggestion
from tests import make
from tests.domain.suggestions.cases import (
    FEAR,
    TRIED,
    check,
    late,
    plan,
    records_of,
    said,
    score,
    sign,
    step,
    tried,
)
from tests.domain.suggestions.progress_examples import LOW, WENT_ON, ready_in
from tests.make import MOMENT, STAMP

READY = (step(), tried(14, **LOW), tried(15, **LOW))
DAY = timedelta(days=1)
DID_NOT = "What you were afraid of did not happen on either of two days."
COPED = "You were there on two days, and coped with what happened."


def silenced(rule: str, *records: Record, days: int = 0) -> str | None:
    found = fired(records_of(records), MOMENT + days * DAY)
    return next(one.silenced_by for one in found if one.suggestion.rule == rule)


def only(rule: str, *records: Record) -> Suggestion:
    found = fired(records_of(records), MOMENT)
    return next(one.suggestion for one in found if one.suggestion.rule == rule)


def on(page: Page, *records: Record, days: int = 0, minutes: int = 0) -> str | None:
    moment = MOMENT + days * DAY + timedelta(minutes=minutes)
    found = to_show(records_of(records), moment, page)
    return None if found is None else found.rule


# Safety comes first ---------------------------------------------------------------------------


def test_what_is_about_safety_silences_the_rest_until_it_is_seen() -> None:
    stop = sign("G")
    assert silenced("R7", *READY, stop) == "P1"
    assert on("today", *READY, stop) == "P1"
    seen = shown(only("P1", *READY, stop), STAMP)
    assert silenced("R7", *READY, stop, seen) is None
    assert silenced("P1", *READY, stop, seen) is None


def test_what_was_seen_and_not_answered_stays_that_day_and_gives_way_after() -> None:
    stop = sign("G")
    seen = shown(only("P1", *READY, stop), STAMP)
    assert on("today", *READY, stop, seen) == "P1"
    assert on("today", *READY, stop, seen, days=1) == "R7"
    answer = answered(only("P1", *READY, stop), "go_on", STAMP)
    assert on("today", *READY, stop, seen, answer) == "R7"


@pytest.mark.parametrize(("hours", "by"), [(23, "P2a"), (24, None)])
def test_after_a_stop_that_was_heard_the_step_rests_a_day(hours: int, by: str | None) -> None:
    start = MOMENT - timedelta(hours=hours)
    stopped = tried(19, status="stopped_by_consent", started_at=start.isoformat())
    other = make.rated_step(2, 45, text="Another one", expectation_ids=("fear",))
    records: tuple[Record, ...] = (*READY, other, tried(10, step_id="step-2"), stopped)
    seen = FlagEvent(id="seen", kind="P2a", shown_at=STAMP, detail=("attempt-19",))
    assert silenced("R7", *records, seen) == by
    assert silenced("R8", *records, seen) is None


def test_a_talking_day_counts_from_the_check_itself() -> None:
    talk = check(i_want_this_today="unsure", other_said_yes_today="yes", attempt_id="attempt-15")
    seen = FlagEvent(id="seen", kind="P2a", shown_at=STAMP, detail=("check",))
    assert silenced("R7", *READY, talk, seen) == "P2a"


@pytest.mark.parametrize(("days", "by"), [(2, "P4"), (4, None)])
def test_heavy_hours_afterwards_let_everything_rest_three_days(days: int, by: str | None) -> None:
    heavy = [late(19, id=f"late-{n}", started_at=STAMP) for n in (1, 2)]
    seen = FlagEvent(id="seen", kind="P4", shown_at=STAMP, detail=("late-1", "late-2"))
    other = [make.rated_step(2, 45, text="Other"), tried(17, step_id="step-2")]
    assert silenced("R8", step(), *heavy, *other, seen, days=days) == by


def test_no_next_step_after_what_was_feared_came_true() -> None:
    hard = tried(16, **LOW, **said(50, 50, "yes", severity_actual=60, coped=90))
    seen = FlagEvent(id="seen", kind="P5", shown_at=STAMP, detail=("step-1", "attempt-16"))
    assert silenced("R7", step(), tried(15, **LOW), hard, seen) == "P5"


@pytest.mark.parametrize(("day", "by"), [(19, "P7"), (18, None)])
def test_thoughts_of_harm_end_suggestions_for_the_day(day: int, by: str | None) -> None:
    told = score(day, "PHQ-9", 12, item9_above_zero=True)
    seen = FlagEvent(id="seen", kind="P7", shown_at=STAMP, detail=(told.id,))
    assert silenced("R7", *READY, told, seen) == by


@pytest.mark.parametrize(
    ("due", "values", "by"),
    [
        ("2026-03-20", {}, "planned"),
        ("2026-03-19", {}, "planned"),
        ("2026-03-17", {}, None),
        ("2026-03-20", {"status": "withdrawn"}, None),
        ("2026-03-20", {"status": "excused", "excuse": "ill"}, None),
        ("2026-03-20", {"step_id": "step-2"}, None),
    ],
)
def test_a_repeat_that_is_planned_is_not_suggested(
    due: str, values: dict[str, Any], by: str | None
) -> None:
    assert silenced("R8", step(), TRIED, replace(plan(1, due), **values)) == by


def test_several_times_on_one_day_are_not_spread_further_than_planned() -> None:
    day = [tried(15, id=f"again-{n}", suds_peak=50) for n in range(3)]
    assert silenced("R9", step(), *day) is None
    assert silenced("R9", step(), *day, plan(1, "2026-03-21")) == "planned"


# Answers --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "days", "by"),
    [
        ("not_now", 6, "not_now"),
        ("not_now", 7, None),
        ("next_step", 10, "answered"),
        ("not_for_me", 10, "answered"),
    ],
)
def test_an_answer_holds_for_these_records(answer: str, days: int, by: str | None) -> None:
    given = answered(only("R7", *READY), answer, STAMP)
    assert silenced("R7", *READY, given, days=days) == by


def test_an_answer_holds_for_no_others() -> None:
    given = answered(only("R7", *READY), "repeat_step", STAMP)
    assert silenced("R7", *READY, given, tried(17, **LOW)) is None


def test_plans_that_were_let_go_are_not_spoken_of_with_the_next_one() -> None:
    first = (step(), TRIED, plan(1, "2026-03-10"), plan(2, "2026-03-12"))
    given = answered(only("R19", *first), "let_plans_go", STAMP)
    one_more = fired(records_of((*first, given, plan(3, "2026-03-17"))), MOMENT)
    assert "R19" not in [one.suggestion.rule for one in one_more]


def test_another_setting_rests_while_going_on_is_not_answered() -> None:
    records = (step(), *ready_in("a", "a", "a"))
    assert silenced("R7", *records) is None
    assert silenced("R10", *records) == "R7"
    assert silenced("R10", *records, WENT_ON) is None
    case = make.case(muted_rules=(MutedRule(rule="R7", ladder_id="ladder"),))
    assert silenced("R10", case, *records) is None


def test_what_is_about_safety_is_left_out_for_these_records_alone() -> None:
    first = sign("G")
    given = answered(only("P1", step(), first), "not_for_me", STAMP)
    assert silenced("P1", step(), first, given) == "muted"
    second = replace(first, id="another")
    found = fired(records_of((step(), first, second, given)), MOMENT)
    assert [(one.suggestion.record_ids, one.silenced_by) for one in found[:2]] == [
        (("sign",), "muted"),
        (("another",), None),
    ]


def test_one_agreement_is_answered_once_until_an_answer_in_it_changes() -> None:
    def version(number: int, **answers: bool) -> Agreement:
        return Agreement(
            id=f"v{number}",
            ladder_id="ladder",
            made_at=f"2026-03-{number:02d}T10:00:00+00:00",
            my_free_choice_check=FreeChoiceCheck(**answers),
        )

    first = version(1, no_pressure=False)
    one = only("P2b", step(), first)
    assert (one.record_ids, one.values["said_no_to"]) == (("v1",), ("no_pressure",))
    given = answered(one, "go_on", STAMP)
    same = version(2, no_pressure=False, sober=True)
    assert silenced("P2b", step(), first, same, given) == "answered"
    other = version(3, no_pressure=False, sober=False)
    assert silenced("P2b", step(), first, same, other, given) is None


# Pages ----------------------------------------------------------------------------------------


def test_one_on_a_page_and_two_a_day() -> None:
    assert on("today", *READY) == "R7"
    once = answered(only("R7", *READY), "not_now", STAMP)
    assert on("ladder", *READY, once) == "R1"
    other = FlagEvent(id="other", kind="R8", shown_at=STAMP, detail=("elsewhere",))
    assert on("ladder", *READY, once, other) is None
    assert on("ladder", *READY, once, other, days=1) is not None


def test_what_is_shown_stays_while_the_page_is_read() -> None:
    seen = shown(only("R7", *READY), STAMP)
    other = FlagEvent(id="other", kind="R8", shown_at=STAMP, detail=("elsewhere",))
    assert on("today", *READY, seen, other) == "R7"


def test_none_on_today_while_a_plan_is_due() -> None:
    assert on("today", *READY, plan(1, "2026-03-19")) is None
    assert on("ladder", *READY, plan(1, "2026-03-19")) == "R7"
    assert on("today", *READY, plan(1, "2026-03-20")) == "R7"
    assert on("today", *READY, plan(1, "2026-03-19"), sign("G")) == "P1"


def test_a_step_that_may_not_be_safe_waits_its_turn_like_any_idea() -> None:
    unsure = step(safe_check="not_sure")
    assert on("ladder", unsure) == "R6b"
    hard = tried(19, suds_peak=80, entered_at=STAMP)
    assert on("ladder", unsure, hard, minutes=9) is None
    assert on("ladder", unsure, hard, minutes=10) == "R6b"
    others = [
        FlagEvent(id=rule, kind=rule, shown_at=STAMP, detail=("elsewhere",))
        for rule in ("R8", "R9")
    ]
    assert on("ladder", unsure, others[0]) == "R6b"
    assert on("ladder", unsure, *others) is None
    seen = shown(only("R6b", unsure), STAMP)
    assert on("ladder", *READY[1:], unsure, seen, others[0]) == "R6b"
    answer = answered(only("R6b", unsure), "change_step", STAMP)
    assert on("ladder", *READY[1:], unsure, answer, others[0]) is None


@pytest.mark.parametrize(
    ("peak", "minutes", "rule"), [(80, 9, None), (80, 10, "R7"), (79, 0, "R7")]
)
def test_a_rest_after_something_very_hard(peak: int, minutes: int, rule: str | None) -> None:
    other = make.rated_step(2, 45, text="Another one")
    hard = tried(19, step_id="step-2", suds_peak=peak, entered_at=STAMP)
    assert on("today", *READY, other, hard, minutes=minutes) == rule
    assert on("today", *READY, other, hard, sign("G"), minutes=minutes) == "P1"


def test_the_step_practised_last_speaks_first() -> None:
    other = make.rated_step(2, 45, text="Another one", expectation_ids=("fear",))
    later = [make.attempt(n, "step-2", id=f"b{n}", **LOW) for n in (16, 17)]
    found = to_show(records_of((*READY, other, *later)), MOMENT, "today")
    assert found is not None
    assert (found.rule, found.step_id) == ("R7", "step-2")


def test_nothing_sensitive_on_today_but_for_safety_which_names_nothing() -> None:
    hidden = make.ladder(sensitive=True)
    assert on("today", hidden, *READY) is None
    assert on("ladder", hidden, *READY) == "R7"
    peaks = [tried(n, suds_peak=p) for n, p in ((13, 60), (14, 70))]
    strained = (hidden, step(), *peaks, tried(15, suds_peak=80, **said(50, 50)))
    found = to_show(records_of(strained), MOMENT, "today")
    assert found is not None
    assert found.rule == "P3"
    assert step().text not in f"{found.noticed} {found.idea}"


def test_a_page_of_one_step_is_about_that_step() -> None:
    records = records_of(READY)
    assert to_show(records, MOMENT, "ladder", ladder_id="ladder", step_id="step-1") is not None
    assert to_show(records, MOMENT, "ladder", ladder_id="other") is None


def test_safety_is_shown_wherever_the_person_is_first() -> None:
    found = to_show(records_of((*READY, sign("G"))), MOMENT, "attempt", ladder_id="other")
    assert found is not None
    assert found.rule == "P1"


def test_after_two_quiet_weeks_everything_rests() -> None:
    assert silenced("R7", *READY, days=9) is None
    assert silenced("R7", *READY, days=10) == "quiet"
    assert on("today", *READY, days=10) is None


def test_being_stuck_rests_as_well_after_quiet_weeks() -> None:
    values = {"suds_peak": 70, "confidence_before": 30, **said(60, None)}
    weeks = ("01-01", "01-08", "01-15", "01-22", "01-29", "02-05")
    stuck = [tried(n, started_at=f"2026-{w}", **values) for n, w in enumerate(weeks, start=1)]
    rating = make.rating(rated_at="2026-03-18T10:00:00+00:00")
    assert silenced("P9", step(), *stuck, rating) is None
    assert silenced("P9", step(), *stuck) == "quiet"
    assert on("today", step(), *stuck) is None


def test_thresholds_are_the_cases_own() -> None:
    case = make.case(thresholds={"ready_fall": 40.0, "ready_peak": 20.0})
    low = {**LOW, "suds_end": 36}
    ready = (step(), tried(14, **low), tried(15, **low))
    assert on("today", *ready) != "R7"
    found = to_show(records_of((case, *ready)), MOMENT, "today")
    assert found is not None
    assert (found.rule, found.values["ready_fall"]) == ("R7", 40.0)
    assert "40" in found.why


def test_only_a_stop_that_was_respected_is_said_to_have_been_heard() -> None:
    respected = tried(19, status="stopped_by_consent")
    assert "it was heard" in only("P2a", *READY, respected).noticed
    for status in ("stopped_for_safety", "partial", None):
        left = tried(19, status=status, left_because="consent_withdrawn_by_other")
        assert only("P2a", *READY, left).noticed == "Somebody said stop or not today."


@pytest.mark.parametrize(
    ("outcomes", "words"),
    [
        (
            (said(80, 70), said(60, 10)),
            f"{DID_NOT} By now you think it 10 in a hundred likely; at first it was 80.",
        ),
        (
            (said(80, 70), said(60, 10, "yes", coped=50)),
            f"{COPED} By now you think it 10 in a hundred likely; at first it was 80.",
        ),
        (
            (said(None, 10), said(None, 10)),
            f"{DID_NOT} By now you think it 10 in a hundred likely.",
        ),
    ],
)
def test_going_on_says_what_was_found_and_no_more(outcomes: tuple[Any, ...], words: str) -> None:
    days = [tried(n, **values) for n, values in zip((13, 15), outcomes, strict=True)]
    assert only("R7", step(), FEAR, *days).noticed == words


def test_going_on_does_not_say_easier_of_what_was_low_from_the_start() -> None:
    assert only("R7", *READY).noticed == (
        "You have been here on two days, and anxiety stayed low or came down."
    )


def test_plans_name_their_step_unless_it_is_to_be_kept_quiet() -> None:
    plans = (plan(1, "2026-03-10"), plan(2, "2026-03-12"))
    assert "Say one thing" in only("R19", step(), TRIED, *plans).noticed
    hidden = only("R19", step(sensitive=True), TRIED, *plans)
    assert hidden.noticed == "One of your steps: life came between some plans."


def test_company_is_counted_aloud() -> None:
    days = [tried(n, context=Context(companion=n > 11)) for n in range(11, 16)]
    found = only("R22", step(status="mastered"), *days)
    assert "4 of 5" in found.noticed
