"""What the form of a step holds, and the records it becomes."""

import pytest

from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.ladders.common_words import Examples
from ladder_app.domain.ladders.step_entry import (
    FLAGS,
    StepEntry,
    entry_of,
    filled_in,
    flag_words,
    is_complete,
    text_problem,
)
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from tests import make

FEAR = Expectation(id="fear", statement="They will laugh", ladder_id="ladder")
JOKING = SafetyBehaviour(id="joking", label="Joking", ladder_id="ladder")


def records_of(*more: Record) -> Records:
    """A ladder that knows one fear and one way to feel safer."""
    return Records([make.case(), make.ladder(), FEAR, JOKING, *more])


@pytest.mark.parametrize(
    ("text", "complete", "problem"),
    [
        ("", False, ""),
        ("   ", False, ""),
        ("Call", True, ""),
        ("x" * 200, True, ""),
        ("x" * 201, False, "One letter too many. A step has room for 200."),
        ("x" * 250, False, "50 letters too many. A step has room for 200."),
        ("x" * 9_000, False, "8800 letters too many. A step has room for 200."),
        ("x" * 100_000, False, "This is far too long. A step has room for 200 letters."),
        ("  " + "x" * 200 + "\n", True, ""),
    ],
)
def test_only_the_words_are_needed(text: str, complete: bool, problem: str) -> None:
    assert is_complete(StepEntry(text=text)) is complete
    assert text_problem(text) == problem


def test_what_goes_in_comes_out() -> None:
    step = make.step(
        1,
        mode="imaginal",
        safe_check="yes",
        min_minutes_planned=5,
        expectation_ids=("fear",),
        safety_behaviour_ids=("joking",),
        no_timer=True,
    )
    records = records_of(step)
    entry = entry_of(records, step)
    assert (entry.fears, entry.safer, entry.flags) == (
        ("They will laugh",),
        ("Joking",),
        frozenset({"no_timer"}),
    )
    assert filled_in(records, step, entry) == (step, ())


def test_what_the_ladder_knows_already_is_not_made_twice() -> None:
    entry = StepEntry(text="Call", fears=("They will laugh", "I will cry", "I will cry"))
    step, more = filled_in(
        records_of(), make.step(1), entry, Examples(safety_probes=frozenset({"I will cry"}))
    )
    (new,) = more
    assert isinstance(new, Expectation)
    assert (new.statement, new.ladder_id, new.safety_probe) == ("I will cry", "ladder", True)
    assert step.expectation_ids == ("fear", new.id)


@pytest.mark.parametrize(
    ("words", "kind"),
    [("A drink first", "substance"), ("a drink first.", "substance"), ("x", None)],
)
def test_what_we_know_of_a_behaviour_comes_with_it(words: str, kind: str | None) -> None:
    examples = Examples(substances=frozenset({"A drink first"}))
    entry = StepEntry(text="Call", safer=(words,))
    _step, (new,) = filled_in(records_of(), make.step(1), entry, examples)
    assert isinstance(new, SafetyBehaviour)
    assert new.kind == kind


@pytest.mark.parametrize(("same", "version"), [(True, 1), (None, 1), (False, 2)])
def test_another_meaning_is_another_version(same: bool | None, version: int) -> None:
    step, _more = filled_in(records_of(), make.step(1), StepEntry(text="Jump", same_step=same))
    assert (step.text, step.text_version) == ("Jump", version)


def test_the_same_words_are_the_same_step_whatever_was_answered() -> None:
    step, _more = filled_in(records_of(), make.step(1), StepEntry(text="Step 1", same_step=False))
    assert step.text_version == 1


def test_every_mark_has_its_words() -> None:
    assert len({flag_words(flag) for flag in FLAGS}) == len(FLAGS)
