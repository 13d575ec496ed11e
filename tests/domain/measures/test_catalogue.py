"""The measures by key."""

import pytest

from ladder_app.domain.attempt import Attempt
from ladder_app.domain.measures.catalogue import ATTEMPT_MEASURES, attempt_measure


def test_every_measure_has_its_own_key_and_says_what_it_needs() -> None:
    assert len({measure.key for measure in ATTEMPT_MEASURES}) == len(ATTEMPT_MEASURES)
    for measure in ATTEMPT_MEASURES:
        assert attempt_measure(measure.key) is measure
        assert measure.name()
        assert measure.needs().endswith(".")
        assert measure.of(Attempt(id="a", step_id="s")) is None


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(KeyError):
        attempt_measure("streak")
