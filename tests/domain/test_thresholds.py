"""The numbers the rules go by."""

from math import nan
from typing import get_args

import pytest

from ladder_app.domain.threshold_words import threshold_words
from ladder_app.domain.thresholds import DEFAULTS, Threshold, allowed, threshold
from tests import make


@pytest.mark.parametrize("name", get_args(Threshold))
def test_each_has_a_default_that_makes_sense_and_words(name: Threshold) -> None:
    lowest, highest = allowed(name)
    assert lowest <= DEFAULTS[name] <= highest
    assert threshold_words(name)


@pytest.mark.parametrize(
    ("own", "in_force"), [(3.0, 3.0), (1.0, 1.0), (0.0, 2), (-5.0, 2), (1000.0, 2), (nan, 2)]
)
def test_a_number_that_makes_no_sense_is_not_gone_by(own: float, in_force: float) -> None:
    case = make.case(thresholds={"late_times": own})
    assert threshold(case, "late_times") == in_force


def test_without_one_of_its_own_a_case_goes_by_ours() -> None:
    assert threshold(make.case(), "widest_gap") == 20
