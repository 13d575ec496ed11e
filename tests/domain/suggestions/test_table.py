"""Every rule of the reference: a case in which it speaks, one just below, one muted."""

import re
from dataclasses import replace

import pytest

from ladder_app.domain.case import MutedRule
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.answers import NOT_FOR_ME, answered
from ladder_app.domain.suggestions.choices import choice_words
from ladder_app.domain.suggestions.evidence import evidence
from ladder_app.domain.suggestions.silence import Fired, fired
from ladder_app.domain.suggestions.table import RULES, rule_of, source_words
from tests import make
from tests.domain.suggestions.building_examples import BUILDING
from tests.domain.suggestions.cases import PHONE, Example, records_of, step, tried
from tests.domain.suggestions.progress_examples import PROGRESS
from tests.domain.suggestions.safety_examples import SAFETY
from tests.make import MOMENT, STAMP

REFERENCE = set(
    "R1 R2 R3 R3b R4 R5 R6 R6b R7 R7b R8 R9 R10 R11 R12 R13 R13b R14 R15 R16 R17 R18 R19 R20 R21 "
    "R22 R23 P1 P2a P2b P3 P4 P5 P6 P7 P8 P9 P10 P11".split()
)
NOTHING_HAPPENS = {"R7b", "R13b"}
EXAMPLES = (*BUILDING, *PROGRESS, *SAFETY)


def of_rule(records: Records, rule: str) -> list[Fired]:
    return [one for one in fired(records, MOMENT) if one.suggestion.rule == rule]


def test_no_rule_of_the_reference_is_missing() -> None:
    in_table = [rule.id for rule in RULES]
    assert len(in_table) == len(set(in_table))
    assert set(in_table) == REFERENCE - NOTHING_HAPPENS
    assert {example.rule for example in EXAMPLES} == set(in_table)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.name)
def test_it_speaks(example: Example) -> None:
    (found,) = of_rule(records_of(example.fires), example.rule)
    assert found.suggestion.record_ids == example.about
    assert found.silenced_by is None


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.name)
def test_just_below_it_is_silent(example: Example) -> None:
    assert of_rule(records_of(example.below), example.rule) == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.name)
def test_muted_it_says_so_and_keeps_quiet(example: Example) -> None:
    (found,) = of_rule(records_of(example.fires), example.rule)
    one = found.suggestion
    case = make.case(muted_rules=(MutedRule(rule=example.rule, ladder_id=one.ladder_id or None),))
    (found,) = of_rule(records_of((case, *example.fires)), example.rule)
    is_safety = rule_of(one.rule).family == "safety"
    assert found.silenced_by == (None if is_safety else "muted")
    if is_safety:  # it can be answered for these records, and never be left out
        said = answered(one, NOT_FOR_ME, STAMP)
        (found,) = of_rule(records_of((said, *example.fires)), example.rule)
        assert found.silenced_by == "muted"


def test_a_step_marked_as_done_without_the_rule_is_accepted_silently() -> None:  # R7b
    records = records_of((step(status="mastered", mastered_by=("user_choice",)), tried(15)))
    assert {one.suggestion.rule for one in fired(records, MOMENT)} <= {"R1", "R3b", "R22"}


def test_a_real_precaution_is_never_suggested_to_be_dropped() -> None:  # R13b
    precaution = replace(PHONE, is_real_precaution=True)
    use = next(example for example in EXAMPLES if example.rule == "R13").fires
    cases: tuple[Record, ...] = tuple(precaution if one == PHONE else one for one in use)
    assert of_rule(records_of(cases), "R13") == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.name)
def test_the_words_are_kind(example: Example) -> None:
    (found,) = of_rule(records_of(example.fires), example.rule)
    one = found.suggestion
    said = " ".join((one.noticed, one.idea, one.why, *map(choice_words, one.choices)))
    said = said.replace("Call a man!", "")  # what the person wrote is theirs
    assert not re.search(
        r"!|\b(fail|miss|you should|must not try|great|well done|relapse)", said, re.IGNORECASE
    )
    assert not re.search(r"\{|\}|\b(SUDS|None)\b", said)
    assert one.choices


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_why_names_what_it_rests_on(rule: object) -> None:
    assert isinstance(rule, type(RULES[0]))
    assert source_words(rule).count(".") == 2
    disagreeing = rule.certainty in ("conflicting", "mixed")
    assert not disagreeing or len(evidence(rule.id)) >= 2
    assert rule_of(rule.id) is rule


def test_where_sources_disagree_both_sides_are_told() -> None:
    for rule in ("R1", "R3", "R4", "R7", "R9", "R10", "R13", "R15"):
        assert len(evidence(rule)) >= 2, rule
