"""Which page of an attempt comes next."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from ladder_app.domain.agreements.agreement import Agreement, FreeChoiceCheck
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.ladders.ladder import Gate
from ladder_app.domain.live.stages import (
    StageName,
    first_stage,
    gates_before,
    stage_after_gates,
    stage_under_way,
)
from ladder_app.domain.records import Records
from tests import make

READ = Gate(gate="fit_to_drive", acknowledged_at=make.STAMP, answer="yes")
UNREAD = Gate(gate="fit_to_drive")
DOUBTED = replace(READ, answer="not_sure")
TALKED = Gate(gate="consent_agreement")
AGREED = Agreement(id="agreed", ladder_id="ladder", made_at=make.STAMP)
NO = FreeChoiceCheck(no_pressure=False)


@pytest.mark.parametrize(
    ("gates", "needs_agreement", "agreed", "first", "then"),
    [
        ((), False, (), "before", "before"),
        ((), True, (AGREED,), "consent", "consent"),
        ((), True, (), "agreement", "agreement"),
        ((), True, (replace(AGREED, withdrawn_at=make.STAMP),), "agreement", "agreement"),
        ((), True, (replace(AGREED, my_free_choice_check=NO),), "agreement", "agreement"),
        ((READ,), False, (), "before", "before"),
        ((READ, UNREAD), False, (), "gates", "before"),
        ((UNREAD,), True, (AGREED,), "gates", "consent"),
        ((DOUBTED,), False, (), "gates", "before"),
        ((DOUBTED,), True, (AGREED,), "gates", "consent"),
        ((TALKED,), True, (), "gates", "agreement"),
        ((TALKED,), True, (AGREED,), "consent", "consent"),
        ((TALKED, UNREAD), False, (AGREED,), "gates", "before"),
    ],
)
def test_gates_come_first_then_an_agreement_and_then_consent(
    gates: tuple[Gate, ...],
    needs_agreement: bool,
    agreed: tuple[Agreement, ...],
    first: StageName,
    then: StageName,
) -> None:
    step = make.step(1, needs_agreement=needs_agreement)
    records = Records([make.ladder(gates=gates), step, *agreed])
    assert first_stage(records, step, make.MOMENT) == first
    assert stage_after_gates(records, step, make.MOMENT) == then


def test_an_agreement_passes_the_page_that_asks_for_it_and_no_other() -> None:
    ladder = make.ladder(gates=(TALKED, UNREAD))
    found = gates_before(Records([ladder, AGREED]), ladder, make.MOMENT)
    assert found == ("fit_to_drive",)


@pytest.mark.parametrize(("hours", "found"), [(-1, ("fit_to_drive",)), (1, ())])
def test_what_was_in_doubt_waits_for_the_first_attempt_after_it(
    hours: int, found: tuple[str, ...]
) -> None:
    ladder = make.ladder(gates=(DOUBTED,))
    made = make.attempt(1, started_at=(make.MOMENT + timedelta(hours=hours)).isoformat())
    assert gates_before(Records([ladder, make.step(1), made]), ladder, make.MOMENT) == found


def test_a_step_without_its_ladder_can_be_practised() -> None:
    assert first_stage(Records([make.step(1)]), make.step(1), make.MOMENT) == "before"


@pytest.mark.parametrize(
    ("values", "stage"),
    [
        ({}, "before"),
        ({"started_at": make.STAMP}, "during"),
        ({"started_at": "2026-03-19"}, "during"),
        ({"started_at": make.STAMP, "ended_at": make.STAMP}, "after"),
        ({"started_at": "2026-03-19", "status": "partial"}, "after"),
    ],
)
def test_what_is_on_disk_says_where_one_is(values: dict[str, Any], stage: StageName) -> None:
    assert stage_under_way(RunningAttempt(id="now", step_id="s", **values)) == stage
