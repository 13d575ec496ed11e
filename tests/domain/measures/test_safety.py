"""Safety behaviours used and resisted."""

from typing import Any

import pytest

from ladder_app.domain.attempts.attempt import Attempt, Status
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.measures.safety import resist_rate, stayed_with_it
from tests.domain.measures.vectors import VECTORS


def _attempt(used: str, resisted: str, status: Status | None = "completed") -> Attempt:
    return Attempt(
        id="a",
        step_id="s",
        status=status,
        safety_used=tuple(SafetyUse(safety_behaviour_id=i) for i in used),
        safety_resisted=tuple(SafetyUse(safety_behaviour_id=i) for i in resisted),
    )


@pytest.mark.parametrize("row", VECTORS["safety_behaviours"])
def test_worked_examples(row: dict[str, Any]) -> None:
    attempt = _attempt("".join(row["used"]), "".join(row["resisted"]))
    assert resist_rate(attempt) == row["rate"]


@pytest.mark.parametrize(
    ("used", "resisted", "precautions", "rate"),
    [
        ("a", "", "", 0),
        ("", "a", "", 1),
        ("a", "b", "a", 1),
        ("a", "", "a", None),
        ("a", "a", "", 0.5),
    ],
)
def test_resist_rate(used: str, resisted: str, precautions: str, rate: float | None) -> None:
    assert resist_rate(_attempt(used, resisted), precautions) == rate


@pytest.mark.parametrize(
    ("status", "used", "precautions", "stayed"),
    [
        ("completed", "", "", True),
        ("completed", "a", "", False),
        ("completed", "a", "a", True),
        ("partial", "", "", False),
        ("avoided", "", "", False),
        (None, "", "", None),
    ],
)
def test_stayed_with_it(
    status: Status | None, used: str, precautions: str, stayed: bool | None
) -> None:
    assert stayed_with_it(_attempt(used, "", status), precautions) is stayed
