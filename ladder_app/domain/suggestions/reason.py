"""What is told of a suggestion to somebody who asks why."""

from dataclasses import dataclass

from ladder_app.domain.case import Case
from ladder_app.domain.suggestions.evidence import evidence
from ladder_app.domain.suggestions.suggestion import Suggestion
from ladder_app.domain.suggestions.table import rule_of, source_words
from ladder_app.domain.suggestions.threshold_words import threshold_words
from ladder_app.domain.suggestions.thresholds import DEFAULTS, Threshold, threshold
from ladder_app.language import _


@dataclass(frozen=True, slots=True)
class Reason:
    """`why` and what it rests on; `both_ways` where sources disagree; `numbers` it went by.

    What `is_safety` can be answered, and cannot be left out for good.
    """

    why: str
    rests_on: str
    both_ways: tuple[str, ...]
    numbers: tuple[str, ...]
    is_safety: bool = False


def reason(case: Case, one: Suggestion) -> Reason:
    """The reason of a suggestion, with the numbers in force in this case."""
    used: list[Threshold] = [name for name in DEFAULTS if name in one.values]
    return Reason(
        why=one.why,
        rests_on=source_words(rule_of(one.rule)),
        both_ways=evidence(one.rule),
        numbers=tuple(_number(case, name) for name in used),
        is_safety=rule_of(one.rule).family == "safety",
    )


def _number(case: Case, name: Threshold) -> str:
    in_force, ours = threshold(case, name), DEFAULTS[name]
    said = threshold_words(name, f"{in_force:g}")
    if in_force == ours:
        return said
    return _("{sentence} (your own number; ours is {ours})").format(sentence=said, ours=f"{ours:g}")
