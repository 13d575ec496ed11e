"""The axis of distress."""

import pytest

from ladder_app.charts.distress_axis import distress_ticks, distress_units
from ladder_app.domain.suds import Scale


@pytest.mark.parametrize("scale", ["0-100", "0-10", "words"])
def test_it_always_runs_from_0_to_100(scale: Scale) -> None:
    places = [place for place, _label in distress_ticks(scale)]
    assert (places[0], places[-1]) == (0, 100)
    assert places == sorted(places)


def test_every_scale_has_its_own_units() -> None:
    assert len({distress_units("0-100"), distress_units("0-10"), distress_units("words")}) == 3
