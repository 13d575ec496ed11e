"""The measures by key, and why one has no value."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from ladder_app.domain.attempts.attempt import Attempt, Outcome, Prediction, Sample
from ladder_app.domain.measures.catalogue.measure import Measure
from ladder_app.domain.measures.catalogue.of_attempts import ATTEMPT_MEASURES, AttemptBasis
from ladder_app.domain.measures.catalogue.of_ladders import LADDER_MEASURES, ladder_basis
from ladder_app.domain.measures.catalogue.of_steps import STEP_MEASURES
from ladder_app.domain.records import Records
from tests import make

EMPTY = Attempt(id="a", step_id="s")
NOTHING: list[tuple[Sequence[Measure[Any]], Any]] = [
    (ATTEMPT_MEASURES, AttemptBasis(EMPTY)),
    (STEP_MEASURES, ()),
    (LADDER_MEASURES, ladder_basis(Records([make.ladder()]), "ladder", date(2026, 3, 19))),
]


@pytest.mark.parametrize(("measures", "basis"), NOTHING)
def test_where_nothing_is_given_there_is_a_reason_for_each_null(
    measures: Sequence[Measure[Any]], basis: Any
) -> None:
    assert len({measure.key for measure in measures}) == len(measures)
    for measure in measures:
        value, reason = measure.of(basis), measure.reason(basis)
        assert (value is None) is (reason is not None), measure.key
        assert measure.name()
        assert reason is None or reason.endswith(".")


def _reason(key: str, attempt: Attempt) -> str | None:
    measure = next(one for one in ATTEMPT_MEASURES if one.key == key)
    return measure.reason(AttemptBasis(attempt))


def _curve(*suds: int) -> Attempt:
    samples = tuple(Sample(t_s=60 * n, suds=value) for n, value in enumerate(suds))
    return Attempt(id="a", step_id="s", samples=samples)


def test_the_reason_says_whether_something_was_lacking() -> None:
    key = "minutes_to_half_peak"
    assert _reason(key, _curve(80, 40, 30)) is None
    assert _reason(key, _curve(80)) == "Needs ratings at three moments, the highest among them."
    stayed_up = _reason(key, _curve(80, 70, 60))
    assert stayed_up == "It had not come down to half when the ratings ended."


def test_cost_and_belief_are_those_of_the_greatest_surprise() -> None:
    found = {one.key: one for one in ATTEMPT_MEASURES}
    basis = AttemptBasis(
        make.attempt(
            predictions=(
                Prediction(expectation_id="a", likelihood_before=60, severity_before=90),
                Prediction(expectation_id="b", likelihood_before=90, severity_before=80),
            ),
            outcomes=(
                Outcome(
                    expectation_id="a", occurred="yes", severity_actual=40, likelihood_after=50
                ),
                Outcome(
                    expectation_id="b", occurred="partly", severity_actual=10, likelihood_after=20
                ),
            ),
        )
    )
    assert found["expectancy_violation"].of(basis) == 40
    assert found["belief_change"].of(basis) == 70
    assert found["cost_error"].of(basis) == 70
    listed = found["predictions"].of(basis)
    assert isinstance(listed, list)
    assert [one["expectancy_violation"] for one in listed] == [-40, 40]
    assert [one["cost_error"] for one in listed] == [50, 70]
