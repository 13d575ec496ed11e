"""What can be computed from a case, as the `measures` of the whole copy.

Computed is what had been entered up to the moment of the copy. What is in the trash has none.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from ladder_app.domain.as_of import as_of
from ladder_app.domain.measures.across import comparable
from ladder_app.domain.measures.catalogue.measure import values
from ladder_app.domain.measures.catalogue.of_attempts import ATTEMPT_MEASURES, AttemptBasis
from ladder_app.domain.measures.catalogue.of_ladders import LADDER_MEASURES, ladder_basis
from ladder_app.domain.measures.catalogue.of_steps import STEP_MEASURES
from ladder_app.domain.record import Record

Measures = dict[str, dict[str, dict[str, Any]]]
"""`{"attempt" | "step" | "ladder": {id: {measure: value}}}`."""


def measures(records: Iterable[Record], at: datetime) -> Measures:
    """Every measure of every ladder, with its steps and their attempts, as things stood `at`."""
    then = as_of(records, at)
    found: Measures = {"attempt": {}, "step": {}, "ladder": {}}
    sensible = then.precautions()
    for ladder in then.ladders():
        for step in then.steps(ladder.id):
            attempts = then.attempts(step.id)
            for attempt in attempts:
                basis = AttemptBasis(attempt, sensible)
                found["attempt"][attempt.id] = values(ATTEMPT_MEASURES, basis)
            series = comparable(attempts, step.text_version)
            found["step"][step.id] = values(STEP_MEASURES, series)
        of_ladder = ladder_basis(then, ladder.id, at.date())
        found["ladder"][ladder.id] = values(LADDER_MEASURES, of_ladder)
    return found
