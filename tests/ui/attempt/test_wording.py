"""What the form says is kind, and every answer is one the records know."""

import re
from typing import get_args

import pytest

from ladder_app.domain.attempts.attempt import (
    EndRule,
    Feeling,
    LeftBecause,
    Occurred,
    TestedFear,
    Willing,
)
from ladder_app.domain.attempts.attempt_entry import Answer, StopWay
from ladder_app.domain.ladders.step import Mode
from ladder_app.ui.attempt import wording
from ladder_app.ui.attempt.wording import Options

OFFERED = {
    Answer: wording.answers,
    StopWay: wording.stop_ways,
    Mode: wording.modes,
    EndRule: wording.end_rules,
    Occurred: wording.occurrences,
    TestedFear: wording.tests_of_fear,
    Willing: wording.willingness,
    Feeling: wording.main_feelings,
    LeftBecause: wording.reasons_to_end,
}
UNKIND = re.compile(r"!|\bfail|\bmiss|avoid|great|well done|should", re.IGNORECASE)


@pytest.mark.parametrize(("kind", "offered"), OFFERED.items())
def test_every_answer_is_offered_once(kind: object, offered: object) -> None:
    assert callable(offered)
    options: Options = offered()
    assert {value for value, _words in options} == set(get_args(kind))
    assert len({words for _value, words in options}) == len(options)


def test_nothing_said_is_unkind() -> None:
    said = [words for offered in OFFERED.values() for _value, words in offered()]
    for answer, _words in wording.answers():
        said += [wording.kind_words(answer), wording.happened_question(answer)]
    said.append(wording.not_safe_words())
    assert [words for words in said if UNKIND.search(words)] == []


@pytest.mark.parametrize("answer", ["not_today", "stopped"])
def test_what_was_hard_is_thanked_for(answer: str) -> None:
    assert wording.kind_words(answer).startswith("Thank you")
