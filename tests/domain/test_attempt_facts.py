"""An attempt in one quiet line."""

from typing import Any

import pytest

from ladder_app.domain.attempt import Sample
from ladder_app.domain.attempt_facts import facts
from ladder_app.domain.suds import Scale
from tests import make


@pytest.mark.parametrize(
    ("values", "scale", "expected"),
    [
        ({}, "0-100", ""),
        ({"duration_s": 59}, "0-100", "stayed 59 seconds"),
        ({"duration_s": 60}, "0-100", "stayed 1 minute"),
        ({"duration_s": 759}, "0-100", "stayed 12 minutes"),
        ({"suds_peak": 70, "suds_end": 30}, "0-100", "highest 70 · at the end 30"),
        ({"suds_peak": 70, "suds_end": 0}, "0-10", "highest 7 · at the end 0"),
        ({"suds_peak": 60, "samples": (Sample(t_s=5, suds=80),)}, "0-100", "highest 80"),
        ({"status": "partial", "duration_s": 60}, "0-100", "stayed 1 minute"),
        ({"status": "stopped_by_consent", "suds_peak": 70}, "0-100", ""),
        ({"status": "stopped_for_safety", "duration_s": 60}, "0-100", ""),
    ],
)
def test_facts_are_told_of_what_was_done(
    values: dict[str, Any], scale: Scale, expected: str
) -> None:
    assert facts(make.attempt(12, **values), scale) == expected
