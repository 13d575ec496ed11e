"""The numbers the rules go by."""

from math import nan
from typing import get_args

import pytest

from ladder_app.domain.suggestions.threshold_words import threshold_families, threshold_words
from ladder_app.domain.suggestions.thresholds import (
    DEFAULTS,
    Threshold,
    allowed,
    own_thresholds,
    threshold,
    with_our_thresholds,
    with_threshold,
)
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


def test_every_number_stands_in_one_family() -> None:
    named = [name for _title, names in threshold_families() for name in names]
    assert sorted(named) == sorted(DEFAULTS)


def test_the_sentence_holds_the_number_or_a_gap_for_it() -> None:
    assert threshold_words("widest_gap", "22").endswith("a gap of 22")
    assert all(threshold_words(name).count("…") == 1 for name in DEFAULTS)


def test_a_number_of_ones_own_and_back_to_ours() -> None:
    own = with_threshold(make.case(), "widest_gap", 30)
    assert own.thresholds == {"widest_gap": 30}
    assert own_thresholds(own) == ("widest_gap",)
    assert with_threshold(own, "widest_gap", 20) == make.case()
    assert with_threshold(own, "widest_gap", None) == make.case()
    assert with_our_thresholds(own) == make.case()


def test_a_number_of_a_later_version_stays() -> None:
    case = make.case(thresholds={"later": 3.0, "widest_gap": 30.0})
    assert with_our_thresholds(case).thresholds == {"later": 3.0}


@pytest.mark.parametrize("number", [-1, 101])
def test_a_number_that_makes_no_sense_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="from 0"):
        with_threshold(make.case(), "widest_gap", number)
