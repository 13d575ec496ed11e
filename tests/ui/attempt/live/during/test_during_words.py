"""What the page during an attempt says."""

from typing import Any

import pytest

from ladder_app.domain.attempts.attempt import EndRule, Prediction
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.case import Case
from ladder_app.domain.live.under_way import rated
from ladder_app.domain.records import Records
from ladder_app.ui.attempt.live.during.during_words import (
    asking_words,
    cue,
    end_rule_words,
    prediction_lines,
)
from tests import make
from tests.ui.attempt.live.passing import FEAR, world


def running(**values: Any) -> RunningAttempt:
    return RunningAttempt(id="now", step_id="step-1", started_at=make.STAMP, **values)


@pytest.mark.parametrize(
    ("values", "lines"),
    [
        ({}, ()),
        ({"suds_anticipated": 70}, ("The highest will be 70",)),
        (
            {"predictions": (Prediction(expectation_id="fear"),), "suds_anticipated": 70},
            ("They will laugh",),
        ),
        (
            {"predictions": (Prediction(expectation_id="fear", likelihood_before=80),)},
            ("They will laugh · 80 %",),
        ),
        ({"predictions": (Prediction(expectation_id="gone", likelihood_before=80),)}, ()),
    ],
)
def test_what_was_predicted_is_said_a_line_each(
    values: dict[str, Any], lines: tuple[str, ...]
) -> None:
    assert prediction_lines(Records(world()), running(**values), "0-100") == lines


@pytest.mark.parametrize(
    ("rule", "minutes", "said"),
    [
        (None, None, ""),
        (None, 1, "Planned: 1 minute"),
        ("plan_done", None, "You wanted to stay until what you planned is done"),
        (
            "prediction_tested",
            10,
            "You wanted to stay until you have seen whether it happens · planned: 10 minutes",
        ),
        ("half_of_peak", None, "You wanted to stay until it has come down by half"),
    ],
)
def test_the_end_rule_is_said_and_nothing_else(
    rule: EndRule | None, minutes: int | None, said: str
) -> None:
    step = make.step(1, min_minutes_planned=minutes)
    assert end_rule_words(running(end_rule=rule), step) == said


def test_at_half_of_the_highest_staying_is_up_to_the_person() -> None:
    halved = rated(rated(running(end_rule="half_of_peak"), 5, 80), 90, 40)
    assert "up to you" in end_rule_words(halved, make.step(1))
    other = rated(rated(running(end_rule="plan_done"), 5, 80), 90, 40)
    assert "up to you" not in end_rule_words(other, make.step(1))


@pytest.mark.parametrize(
    ("pinned", "sensitive", "said"),
    [
        ("attempt-3", False, "“I can stay.”"),
        (None, False, ""),
        ("attempt-3", True, ""),
    ],
)
def test_only_the_sentence_that_was_kept_is_a_cue(
    pinned: str | None, sensitive: bool, said: str
) -> None:
    case = Case(id="case", pinned_attempt_id=pinned)
    learned = make.attempt(3, what_i_learned=" I can stay. ")
    records = Records((case, make.ladder(), make.step(1, sensitive=sensitive), FEAR, learned))
    assert cue(records) == said


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "I am not asked"), (1, "Asked every minute"), (5, "Asked every 5 minutes")],
)
def test_how_often_it_asks_is_said(minutes: int, said: str) -> None:
    assert asking_words(minutes) == said
