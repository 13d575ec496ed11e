"""What stands in the way of saving, and beside which field it is said."""

import pytest

from ladder_app.domain.attempts.attempt import Attempt, Prediction
from ladder_app.domain.attempts.attempt_entry import (
    AttemptEntry,
    NewExpectation,
    NoteEntry,
    RitualEntry,
    SampleEntry,
    entry_of,
)
from ladder_app.domain.attempts.attempt_problems import problems
from tests.make_full import full_attempt


def named(**values: object) -> AttemptEntry:
    """An entry that says what it was, and this."""
    return AttemptEntry(step_id="step-1", **values)  # type: ignore[arg-type]


def test_only_what_it_was_is_needed() -> None:
    assert list(problems(AttemptEntry())) == ["what"]
    assert problems(AttemptEntry(other_words="asked for help")) == {}
    assert problems(AttemptEntry(step_id="step-1")) == {}


def test_blanks_are_no_words() -> None:
    assert "what" in problems(AttemptEntry(other_words="  \t"))


@pytest.mark.parametrize("attempt", [Attempt(id="a", step_id="s"), full_attempt()])
def test_what_was_saved_once_has_no_problems(attempt: Attempt) -> None:
    assert problems(entry_of(attempt)) == {}


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        (named(duration="soon"), "duration"),
        (named(duration="25 h"), "duration"),
        (named(peak_at="half-way"), "peak_at"),
        (named(post_delay="later"), "post_delay"),
        (named(rituals=(RitualEntry(sb_id="r", delayed="a bit"),)), "rituals.r"),
        (named(samples=(SampleEntry(suds=40),)), "samples.0"),
        (named(samples=(SampleEntry(at="early", suds=40),)), "samples.0"),
        (named(samples=(SampleEntry(), SampleEntry(at="5"))), "samples.1"),
        (named(samples=(SampleEntry(at="5", suds=1), SampleEntry(at="5:00", suds=2))), "samples.1"),
        (named(duration="10", samples=(SampleEntry(at="11:01", suds=1),)), "samples.0"),
        (named(notes=(NoteEntry(text="shaking"),)), "notes.0"),
        (named(notes=(NoteEntry(at="x", text="shaking"),)), "notes.0"),
        (named(notes=(NoteEntry(at="5"),)), "notes.0"),
    ],
)
def test_each_problem_is_said_beside_its_field(entry: AttemptEntry, field: str) -> None:
    found = problems(entry)
    assert list(found) == [field]
    assert found[field].endswith((".", "?"))


@pytest.mark.parametrize(
    "entry",
    [
        named(duration="24 h"),
        named(samples=(SampleEntry(), SampleEntry(at="5", suds=0))),
        named(duration="10", samples=(SampleEntry(at="11", suds=1),)),
        named(samples=(SampleEntry(at="9", suds=1), SampleEntry(at="5", suds=2))),
        named(notes=(NoteEntry(),)),
    ],
    ids=["a whole day", "a blank line", "a minute after the end", "out of order", "no note"],
)
def test_what_is_no_problem(entry: AttemptEntry) -> None:
    assert problems(entry) == {}


@pytest.mark.parametrize("answer", ["not_today", "in_the_way"])
def test_what_is_folded_away_stands_in_nobodys_way(answer: str) -> None:
    assert problems(named(answer=answer, duration="soon", notes=(NoteEntry(at="5"),))) == {}


def test_a_rated_fear_needs_its_words() -> None:
    rated = Prediction(expectation_id="new", likelihood_before=80)
    blank = (NewExpectation(id="new", statement=""),)
    assert "predictions.new" in problems(named(predictions=(rated,), new_expectations=blank))
    said = (NewExpectation(id="new", statement="She laughs"),)
    assert problems(named(predictions=(rated,), new_expectations=said)) == {}
    assert problems(named(predictions=(Prediction(expectation_id="old"),))) == {}
