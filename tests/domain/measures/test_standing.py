"""Where the steps of a ladder stand."""

from typing import Any

import pytest

from ladder_app.domain.attempts.attempt import Attempt, Status
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.measures.standing import (
    Standing,
    approach_share,
    mastered,
    rerating,
    standings,
    weighted_percent,
)
from ladder_app.domain.records import Records
from tests.domain.measures.vectors import VECTORS

LADDER = VECTORS["ladder"]
STEPS = [
    Standing(
        row["status"],
        row["base"],
        row["latest"],
        row["ratings"],
        practised=row["status"] in ("mastered", "in_progress"),
    )
    for row in LADDER["steps"]
]


def test_worked_example() -> None:
    done, again = mastered(STEPS), rerating(STEPS)
    assert (done.mastered, done.active, done.percent) == (2, 5, LADDER["pct"])
    assert weighted_percent(STEPS) == LADDER["weighted_pct"]
    assert again.mean == LADDER["rerating_drop_mean"]
    assert f"{again.rerated}/{again.active}" == LADDER["coverage"]
    assert again.coverage == 0.8
    assert again.percent == pytest.approx(LADDER["rerating_drop_pct"], abs=1e-4)
    assert again.practised_mean == pytest.approx(LADDER["practised_mean"])
    assert again.unpractised_mean == LADDER["unpractised_mean"]


@pytest.mark.parametrize("steps", [[], [Standing("parked", 50, 40, 2)]])
def test_without_an_active_step_there_is_nothing(steps: list[Standing]) -> None:
    again = rerating(steps)
    assert (mastered(steps).percent, weighted_percent(steps)) == (None, None)
    assert (again.mean, again.percent, again.coverage) == (None, None, None)


def test_first_ratings_of_zero_have_no_share() -> None:
    assert rerating([Standing("in_progress", 0, 0, 2)]).percent is None


def test_standings_are_read_from_the_records() -> None:
    records = Records(
        [
            Ladder(id="l", title="A ladder"),
            Step(id="s", ladder_id="l", order=1, text="One", suds_base=60, suds_current=40),
            Step(id="t", ladder_id="l", order=2, text="Two"),
            StepRating(id="r1", step_id="s", suds=60, rated_at="2026-03-01"),
            StepRating(id="r2", step_id="s", suds=40, rated_at="2026-03-09"),
            Attempt(id="a", step_id="s", status="partial"),
            Attempt(id="b", step_id="t", status="avoided"),
        ]
    )
    first, second = standings(records, "l")
    assert first == Standing("not_started", 60, 40, 2, practised=True)
    assert second == Standing("not_started")


@pytest.mark.parametrize(
    ("statuses", "share"),
    [
        ([], None),
        (["stopped_by_consent", None], None),
        (["completed", "partial", "avoided", "stopped_for_safety", None], 2 / 3),
    ],
)
def test_approach_share(statuses: list[Status | None], share: float | None) -> None:
    attempts: list[Any] = [Attempt(id="a", step_id="s", status=status) for status in statuses]
    assert approach_share(attempts) == share
