"""What can be computed from a case, as the `measures` of the whole copy.

Computed is what had been entered up to the moment of the copy. What is in the trash has none.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from ladder_app.domain.as_of import as_of
from ladder_app.domain.measures.across import comparable
from ladder_app.domain.measures.catalogue.measure import Measure, values
from ladder_app.domain.measures.catalogue.of_attempts import ATTEMPT_MEASURES, AttemptBasis
from ladder_app.domain.measures.catalogue.of_ladders import LADDER_MEASURES, ladder_basis
from ladder_app.domain.measures.catalogue.of_steps import STEP_MEASURES
from ladder_app.domain.record import Record

Measures = dict[str, dict[str, dict[str, Any]]]
"""`{"attempt" | "step" | "ladder": {id: {measure: value}}}`."""


def needs() -> dict[str, dict[str, str]]:
    """Why a measure is null: what each needs, by family and key; without those that never are."""
    tables: dict[str, Sequence[Measure[Any]]] = {
        "attempt": ATTEMPT_MEASURES,
        "step": STEP_MEASURES,
        "ladder": LADDER_MEASURES,
    }
    return {
        family: {one.key: one.needs() for one in table if one.needs is not None}
        for family, table in tables.items()
    }


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
