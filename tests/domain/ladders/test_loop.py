"""The loop in words, and what may be taken over into it."""

import pytest

from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.ladders.ladder import Theme
from ladder_app.domain.ladders.loop import LOOP_PARTS, Loop, LoopPart
from ladder_app.domain.ladders.loop_picks import loop_picks
from ladder_app.domain.ladders.loop_words import (
    loop_sentences,
    part_hint,
    part_name,
    part_question,
)
from ladder_app.domain.records import Records
from tests import make

RECORDS = Records(
    [
        make.ladder(),
        Expectation(id="fear", statement="She will laugh", ladder_id="ladder"),
        Expectation(id="away", statement="Elsewhere", ladder_id="other"),
        SafetyBehaviour(id="joke", label="Joking", ladder_id="ladder"),
        SafetyBehaviour(id="belt", label="A belt", ladder_id="ladder", is_real_precaution=True),
    ]
)
AMONG_PEOPLE = ("I pick a fight", "I look for flaws", "I disappear")


def test_every_part_has_a_name_a_question_and_an_example_of_its_own() -> None:
    said = [words(one) for one in LOOP_PARTS for words in (part_name, part_question, part_hint)]
    assert len(set(said)) == 15
    assert all(said)


def test_it_is_heard_part_by_part_and_that_it_goes_round() -> None:
    first, *_rest, last = loop_sentences(Loop(trigger="A question"))
    assert first == "1 of 5. What sets it off: A question"
    assert last == "From there it leads back to the beginning."
    assert loop_sentences(Loop())[1].endswith("nothing written yet")


@pytest.mark.parametrize(
    ("loop", "is_empty"), [(Loop(), True), (Loop(trigger=""), True), (Loop(cost="x"), False)]
)
def test_a_loop_without_a_word_is_empty(loop: Loop, is_empty: bool) -> None:
    assert loop.is_empty is is_empty


@pytest.mark.parametrize(
    ("part", "theme", "picks"),
    [
        ("trigger", "intimacy", ()),
        ("fear", "social", ("She will laugh",)),
        ("what_i_do", "social", ("Joking",)),
        ("what_i_do", None, ("Joking",)),
        ("what_i_do", "intimacy", ("Joking", *AMONG_PEOPLE)),
        ("cost", "intimacy", ()),
    ],
)
def test_what_was_written_already_may_be_taken_over(
    part: LoopPart, theme: Theme | None, picks: tuple[str, ...]
) -> None:
    assert loop_picks(RECORDS, make.ladder(theme=theme), part) == picks
