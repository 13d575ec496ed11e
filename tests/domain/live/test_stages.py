"""Which page of an attempt comes next."""

from typing import Any

import pytest

from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.ladders.ladder import Gate
from ladder_app.domain.live.stages import (
    StageName,
    first_stage,
    stage_after_gates,
    stage_under_way,
)
from tests import make

READ = Gate(gate="fit_to_drive", acknowledged_at=make.STAMP, answer="yes")
UNREAD = Gate(gate="fit_to_drive")


@pytest.mark.parametrize(
    ("gates", "needs_agreement", "first", "then"),
    [
        ((), False, "before", "before"),
        ((), True, "consent", "consent"),
        ((READ,), False, "before", "before"),
        ((READ, UNREAD), False, "gates", "before"),
        ((UNREAD,), True, "gates", "consent"),
    ],
)
def test_gates_come_first_and_then_consent(
    gates: tuple[Gate, ...], needs_agreement: bool, first: StageName, then: StageName
) -> None:
    step = make.step(1, needs_agreement=needs_agreement)
    assert first_stage(step, make.ladder(gates=gates)) == first
    assert stage_after_gates(step) == then


def test_a_step_without_its_ladder_can_be_practised() -> None:
    assert first_stage(make.step(1), None) == "before"


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
