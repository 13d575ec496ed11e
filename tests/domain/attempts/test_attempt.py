"""What cannot be made of an attempt, and what one says of itself."""

from typing import Any

import pytest

from ladder_app.domain.attempts.attempt import Prediction, Sample
from tests import make


def sample(t_s: int, suds: int = 50) -> Sample:
    return Sample(t_s=t_s, suds=suds)


@pytest.mark.parametrize(
    "values",
    [
        {"suds_peak": 101},
        {"suds_pre": -1},
        {"confidence_after": 200},
        {"duration_s": -1},
        {"duration_s": 24 * 3600 + 1},
        {"samples": (sample(60), sample(30))},
        {"samples": (sample(30), sample(30))},
        {"samples": (sample(-1),)},
        {"samples": (sample(181),), "duration_s": 120},
        {"status": "avoided", "suds_end": 20},
        {"status": "cancelled_external", "duration_s": 60},
        {"predictions": tuple(Prediction(expectation_id=str(n)) for n in range(4))},
    ],
)
def test_what_cannot_be_true_cannot_be_made(values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        make.attempt(**values)


@pytest.mark.parametrize(
    "values",
    [
        {"samples": (sample(0), sample(180)), "duration_s": 120},
        {"samples": (sample(9999),)},
        {"status": "avoided", "suds_anticipated": 90},
        {"status": None},
        {"duration_s": 0},
    ],
)
def test_what_is_only_unusual_is_accepted(values: dict[str, Any]) -> None:
    assert make.attempt(**values).id == "attempt-1"


@pytest.mark.parametrize(
    ("started", "entered", "date"),
    [
        ("2026-03-12T23:30:00+01:00", None, "2026-03-12"),
        ("2026-03-12", "2026-03-14T10:00:00+01:00", "2026-03-12"),
        (None, "2026-03-14T10:00:00+01:00", "2026-03-14"),
        (None, None, ""),
    ],
)
def test_the_local_date_is_that_of_the_start(
    started: str | None, entered: str | None, date: str
) -> None:
    assert make.attempt(started_at=started, entered_at=entered).local_date == date


@pytest.mark.parametrize(
    ("status", "done"),
    [
        ("completed", True),
        ("partial", True),
        ("avoided", False),
        ("stopped_by_consent", False),
        ("stopped_for_safety", False),
        ("cancelled_external", False),
        (None, False),
    ],
)
def test_only_completed_and_partial_count_as_done(status: str | None, done: bool) -> None:
    assert make.attempt(status=status).is_done is done
