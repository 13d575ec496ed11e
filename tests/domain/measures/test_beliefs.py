"""Predictions and what became of them."""

from typing import Any

import pytest

from ladder_app.domain.attempts.attempt import Attempt, Outcome, Prediction
from ladder_app.domain.measures.beliefs import (
    belief_change,
    calibration,
    checked,
    expectancy_violation,
    most_surprising,
    pairs,
)
from tests.domain.measures.vectors import VECTORS


def _attempt(*rows: tuple[str, int | None, Any, int | None]) -> Attempt:
    return Attempt(
        id="a",
        step_id="s",
        predictions=tuple(Prediction(expectation_id=i, likelihood_before=b) for i, b, _, _ in rows),
        outcomes=tuple(
            Outcome(expectation_id=i, occurred=o, likelihood_after=m) for i, _, o, m in rows
        ),
    )


@pytest.mark.parametrize("row", VECTORS["expectancy"])
def test_worked_examples(row: dict[str, Any]) -> None:
    attempt = _attempt(("e", row["L"], row["outcome"], row["M"]))
    assert expectancy_violation(attempt) == row["EV"]
    assert belief_change(attempt) == row["delta"]


@pytest.mark.parametrize(
    ("rows", "chosen"),
    [
        ([("e", 40, "no", 30), ("f", 80, "no", 70)], "f"),
        ([("e", 80, "no", 30), ("f", 80, "no", 70)], "e"),
        ([("e", 90, "yes", 30), ("f", 10, "no", 70)], "f"),
        ([("e", 90, "cannot_tell", 30), ("f", 90, "yes", 70)], "f"),
        ([("e", 90, "cannot_tell", 30), ("f", None, None, 70)], "e"),
    ],
)
def test_the_largest_violation_stands_for_the_attempt(
    rows: list[tuple[str, int | None, Any, int | None]], chosen: str
) -> None:
    one = most_surprising(_attempt(*rows))
    assert one is not None
    assert one.prediction.expectation_id == chosen


def test_without_a_prediction_there_is_nothing() -> None:
    attempt = Attempt(id="a", step_id="s")
    assert (expectancy_violation(attempt), belief_change(attempt)) == (None, None)


@pytest.mark.parametrize(
    ("occurred", "error"), [("no", None), ("cannot_tell", None), ("partly", 30), ("yes", 30)]
)
def test_cost_is_compared_only_for_what_happened(occurred: Any, error: int | None) -> None:
    attempt = Attempt(
        id="a",
        step_id="s",
        predictions=(Prediction(expectation_id="e", severity_before=80),),
        outcomes=(Outcome(expectation_id="e", occurred=occurred, severity_actual=50),),
    )
    assert checked(attempt)[0].cost_error == error


def test_one_prediction_stands_for_each_attempt_in_calibration() -> None:
    predictions = tuple(
        Prediction(expectation_id=name, likelihood_before=said)
        for name, said in (("a", 90), ("b", 20))
    )
    outcomes = tuple(Outcome(expectation_id=name, occurred="no") for name in "ab")
    attempt = Attempt(id="a", step_id="s", predictions=predictions, outcomes=outcomes)
    silent = Attempt(id="b", step_id="s", predictions=predictions)
    assert list(pairs([attempt, silent, attempt])) == [(90, 0.0), (90, 0.0)]


def test_calibration() -> None:
    row = VECTORS["calibration"]
    found = calibration(zip(row["L"], row["o"], strict=True))
    assert found is not None
    assert found.said == pytest.approx(row["mean_L"])
    assert found.happened == pytest.approx(row["rate"])
    assert found.bias == pytest.approx(row["bias"])
    assert found.brier == pytest.approx(row["brier"])
    assert calibration([(50, 0.0)] * 4) is None
