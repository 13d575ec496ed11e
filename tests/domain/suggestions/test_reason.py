"""What is told to somebody who asks why."""

from typing import get_args

import pytest

from ladder_app.domain.suggestions.reason import reason
from ladder_app.domain.suggestions.rule_words import rule_words
from ladder_app.domain.suggestions.silence import fired
from ladder_app.domain.suggestions.suggestion import RuleId, Suggestion
from ladder_app.domain.suggestions.table import RULES
from ladder_app.domain.suggestions.thresholds import DEFAULTS
from tests import make
from tests.domain.suggestions.cases import records_of
from tests.domain.suggestions.test_table import EXAMPLES
from tests.make import MOMENT


def suggestion(rule: str) -> Suggestion:
    fires = next(example for example in EXAMPLES if example.rule == rule).fires
    found = fired(records_of(fires), MOMENT)
    return next(one.suggestion for one in found if one.suggestion.rule == rule)


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_every_number_a_rule_went_by_is_told(rule: RuleId) -> None:
    one = suggestion(rule)
    told = reason(make.case(), one)
    used = [name for name in DEFAULTS if name in one.values]
    assert len(told.numbers) == len(used)
    for name, sentence in zip(used, told.numbers, strict=True):
        assert f"{DEFAULTS[name]:g}" in sentence
    assert told.why == one.why


def test_a_number_of_ones_own_is_told_beside_ours() -> None:
    case = make.case(thresholds={"widest_gap": 18.0})
    told = reason(case, suggestion("R4"))
    assert told.numbers == (
        "A step in between is suggested above a gap of 18 (your own number; ours is 20)",
    )


@pytest.mark.parametrize(("rule", "sides"), [("R7", 3), ("R8", 0), ("P1", 0), ("R13", 2)])
def test_both_sides_are_told_where_sources_disagree(rule: str, sides: int) -> None:
    assert len(reason(make.case(), suggestion(rule)).both_ways) == sides


def test_every_rule_has_a_few_words_of_its_own() -> None:
    words = [rule_words(rule) for rule in get_args(RuleId)]
    assert all(words)
    assert len(set(words)) == len(words)
