"""An attempt in one quiet line."""

from typing import Any

import pytest

from ladder_app.domain.attempts.attempt import Occurred, Outcome, Prediction, Sample
from ladder_app.domain.attempts.attempt_facts import facts
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.records import Records
from ladder_app.domain.suds import Scale
from tests import make

PREDICTED = (Prediction(expectation_id="fear", likelihood_before=80),)
FELL_THROUGH = "expected at 80 %: it did not happen"
RECORDS = Records(
    [
        make.case(),
        SafetyBehaviour(id="act", label="Rehearse every sentence"),
        SafetyBehaviour(id="gone", label="Hum", deleted_at=make.STAMP),
    ]
)


def outcome(occurred: Occurred | None, fear: str = "fear") -> Outcome:
    return Outcome(expectation_id=fear, occurred=occurred, coped=50)


def resisted(identity: str) -> SafetyUse:
    return SafetyUse(safety_behaviour_id=identity)


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
        ({"predictions": PREDICTED, "outcomes": (outcome("no"),)}, "0-100", FELL_THROUGH),
        (
            {"predictions": PREDICTED, "outcomes": (outcome("yes"), outcome("partly", "other"))},
            "0-100",
            "expected at 80 %: it happened · what was feared: it happened in part",
        ),
        ({"outcomes": (outcome("cannot_tell"),)}, "0-100", "what was feared: hard to tell"),
        ({"predictions": PREDICTED, "outcomes": (outcome(None),)}, "0-100", ""),
        (
            {
                "suds_peak": 40,
                "suds_end": 20,
                "safety_resisted": tuple(map(resisted, ("act", "gone", "lost"))),
            },
            "0-100",
            "highest 40 · at the end 20 · left out: Rehearse every sentence",
        ),
        ({"status": "partial", "duration_s": 60}, "0-100", "stayed 1 minute"),
        ({"status": "stopped_by_consent", "suds_peak": 70}, "0-100", ""),
        ({"status": "stopped_for_safety", "duration_s": 60}, "0-100", ""),
    ],
)
def test_facts_are_told_of_what_was_done(
    values: dict[str, Any], scale: Scale, expected: str
) -> None:
    assert facts(RECORDS, make.attempt(12, **values), scale) == expected
