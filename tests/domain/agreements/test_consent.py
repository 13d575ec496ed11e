"""Which agreement holds, what a check says, and what a talking day is and offers."""

from dataclasses import replace
from typing import Any

import pytest

from ladder_app.domain.agreements.agreement import Agreement, FreeChoiceCheck
from ladder_app.domain.agreements.consent import (
    asked_afterwards,
    asked_today,
    check_of,
    missing_agreement,
    rests_today,
    steps_instead,
    talking_day,
)
from ladder_app.domain.agreements.consent_check import ConsentAnswers, ConsentCheck
from ladder_app.domain.agreements.standing import current_agreement, lacks_agreement
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from tests import make
from tests.make import MOMENT

FIRST = Agreement(id="first", ladder_id="ladder", made_at="2026-03-01T10:00:00+00:00")
SECOND = Agreement(id="second", ladder_id="ladder", made_at="2026-03-10T10:00:00+00:00")


@pytest.mark.parametrize(
    ("versions", "holds"),
    [
        ((), None),
        ((SECOND, FIRST), "second"),
        ((FIRST, replace(SECOND, withdrawn_at=make.STAMP)), None),
        ((replace(SECOND, withdrawn_at="2026-03-20T10:00:00+00:00"),), "second"),
        ((FIRST, replace(SECOND, my_free_choice_check=FreeChoiceCheck(sober=False))), None),
        ((replace(FIRST, my_free_choice_check=FreeChoiceCheck(sober=False)), SECOND), "second"),
        ((replace(SECOND, my_free_choice_check=FreeChoiceCheck(feel_safe=True)),), "second"),
    ],
    ids=[
        "none",
        "the newest",
        "withdrawn",
        "withdrawn later",
        "not free",
        "free again",
        "as far as it was said",
    ],
)
def test_the_newest_holds_until_it_is_withdrawn(
    versions: tuple[Agreement, ...], holds: str | None
) -> None:
    records = Records([make.ladder(), make.step(1), *versions])
    found = current_agreement(records, "ladder", MOMENT)
    assert (None if found is None else found.id) == holds
    assert lacks_agreement(records, make.step(1, needs_agreement=True), MOMENT) is (holds is None)
    assert not lacks_agreement(records, make.step(1), MOMENT)


# The check ------------------------------------------------------------------------------------

NEEDS = make.step(1, needs_agreement=True)


@pytest.mark.parametrize(
    ("answers", "whose"),
    [
        (("yes", "no"), "consent_withdrawn_by_other"),
        (("yes", "unsure"), None),
        (("unsure", "yes"), None),
        (("unsure", "unsure"), None),
        (("no", "yes"), "consent_withdrawn_by_me"),
        (("no", "no"), "consent_withdrawn_by_me"),
        (("unsure", "no"), "consent_withdrawn_by_other"),
    ],
)
def test_a_talking_day_is_a_stop_that_was_respected(
    answers: ConsentAnswers, whose: str | None
) -> None:
    plan = Plan(id="plan", step_id=NEEDS.id, due_date="2026-03-18", window_days=3)
    records = Records([make.ladder(), NEEDS, FIRST, plan])
    check = asked_today(records, NEEDS, answers, "the-attempt", MOMENT)
    attempt = talking_day(records, NEEDS, check, "", MOMENT)
    assert (check.attempt_id, check.agreement_id, check.at) == ("the-attempt", "first", make.STAMP)
    assert (attempt.id, attempt.plan_id, attempt.status) == (
        "the-attempt",
        "plan",
        "stopped_by_consent",
    )
    assert attempt.left_because == whose
    assert (attempt.started_at, attempt.ended_at, attempt.duration_s) == ("2026-03-19", None, None)
    assert not attempt.is_done
    assert attempt.was_talking_day


@pytest.mark.parametrize(
    "begun",
    [
        {"started_at": make.STAMP},
        {"ended_at": make.STAMP},
        {"entry_mode": "later"},
        {"status": "stopped_for_safety"},
    ],
    ids=str,
)
def test_a_stop_in_the_middle_is_no_talking_day(begun: dict[str, Any]) -> None:
    check = ConsentCheck(id="check", i_want_this_today="no")
    attempt = talking_day(Records([make.ladder(), NEEDS]), NEEDS, check, "", MOMENT)
    assert not replace(attempt, **begun).was_talking_day


@pytest.mark.parametrize(
    ("step", "day", "answers", "at"),
    [
        (NEEDS, "2026-03-19T18:00:00+00:00", ("yes", None), make.STAMP),
        (NEEDS, "2026-03-12", ("no", "yes"), "2026-03-12"),
        (NEEDS, "2026-03-12", (None, None), None),
        (make.step(1), "2026-03-12", ("no", "yes"), None),
    ],
    ids=["today", "a week ago", "nothing said", "needs no agreement"],
)
def test_a_check_logged_afterwards(
    step: Step, day: str, answers: ConsentAnswers, at: str | None
) -> None:
    attempt = make.attempt(started_at=day)
    records = Records([make.ladder(), step, attempt])
    check = asked_afterwards(records, attempt, answers, MOMENT)
    assert (None if check is None else check.at) == at
    if check is not None:
        assert check.attempt_id == attempt.id
        assert (check.i_want_this_today, check.other_said_yes_today) == answers


def test_a_correction_changes_the_check_there_is() -> None:
    attempt = make.attempt()
    before = ConsentCheck(id="c", attempt_id=attempt.id, at="2026-03-01", i_want_this_today="yes")
    records = Records([make.ladder(), NEEDS, attempt, before])
    after = asked_afterwards(records, attempt, ("no", None), MOMENT)
    assert after == replace(before, i_want_this_today="no")
    emptied = asked_afterwards(records, attempt, (None, None), MOMENT)
    assert emptied == replace(before, i_want_this_today=None)
    assert check_of(records, attempt.id) == before
    assert check_of(records, "another") is None


def test_a_missing_agreement_is_remembered_once() -> None:
    attempt = make.attempt()
    records = Records([make.ladder(), NEEDS, attempt])
    event = missing_agreement(records, attempt, MOMENT)
    assert event is not None
    assert (event.kind, event.detail) == ("agreement_missing", ("attempt-1", "step-1"))
    again = Records([make.ladder(), NEEDS, attempt, event])
    assert missing_agreement(again, attempt, MOMENT) is None
    agreed = Records([make.ladder(), NEEDS, attempt, FIRST])
    assert missing_agreement(agreed, attempt, MOMENT) is None


@pytest.mark.parametrize(
    ("step", "values", "rests"),
    [
        (make.step(2, needs_agreement=True), {}, True),
        (make.step(2), {}, False),
        (make.step(2, needs_agreement=True, ladder_id="other"), {}, False),
        (NEEDS, {"started_at": "2026-03-18"}, False),
        (NEEDS, {"status": "completed"}, False),
    ],
    ids=["another for two", "for one", "another ladder", "yesterday", "done"],
)
def test_for_whom_it_is_a_talking_day(step: Step, values: dict[str, Any], rests: bool) -> None:
    stop = replace(make.attempt(19, status="stopped_by_consent"), **values)
    records = Records([make.ladder(), OTHER, NEEDS, step, stop])
    assert rests_today(records, step, MOMENT.date()) is rests


# Instead --------------------------------------------------------------------------------------

OTHER = make.ladder(id="other", title="Trust", created_at="2026-03-02T10:00:00+00:00")


@pytest.mark.parametrize(
    ("more", "offered"),
    [
        ([], []),
        (
            [make.rated_step(2, 60), make.rated_step(3, 20), make.step(4)],
            ["step-3", "step-2", "step-4"],
        ),
        ([make.step(2, needs_agreement=True), make.step(3, status="parked")], []),
        (
            [make.rated_step(2, 60), OTHER, make.rated_step(5, 10, ladder_id="other")],
            ["step-2", "step-5"],
        ),
        ([OTHER, make.step(5, ladder_id="other", sensitive=True)], []),
        ([replace(OTHER, sensitive=True), make.step(5, ladder_id="other")], []),
        ([replace(OTHER, status="paused"), make.step(5, ladder_id="other")], []),
        ([make.step(n) for n in range(2, 9)], ["step-2", "step-3", "step-4"]),
    ],
    ids=[
        "none",
        "easier ones first",
        "for two, or parked",
        "this ladder first",
        "sensitive step elsewhere",
        "sensitive ladder",
        "resting ladder",
        "three at most",
    ],
)
def test_what_a_talking_day_offers(more: list[Record], offered: list[str]) -> None:
    records = Records([make.ladder(), NEEDS, *more])
    assert [step.id for step in steps_instead(records, NEEDS)] == offered
