"""The practices and what is said of one that was done."""

from typing import Any

import pytest

from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.practices import (
    MINUTES,
    PRACTICES,
    line_at,
    log_words,
    practice_name,
    practice_of,
)
from tests import make

WANTED = ("noticing", "body_short", "body_long", "sounds", "touch", "kind_words", "breathing")


def test_every_practice_of_the_library_is_there() -> None:
    assert tuple(one.id for one in PRACTICES) == WANTED


@pytest.mark.parametrize("practice", PRACTICES, ids=lambda one: one.id)
def test_each_is_short_names_the_feet_and_lets_eyes_stay_open(practice: Any) -> None:
    said = " ".join(practice.lines()).casefold()
    assert practice.usual_minutes in MINUTES
    assert max(MINUTES) <= 10
    assert "feet" in said
    assert "open" in said or (practice.id == "touch" and "look" in said)
    for word in (" should ", " must ", " relax", "!"):
        assert word not in said


def test_breathing_says_when_to_stop_and_that_nothing_is_held() -> None:
    breathing = practice_of("breathing")
    assert breathing is not None
    said = " ".join(breathing.lines())
    assert "dizzy" in said
    assert "held" in said


@pytest.mark.parametrize(
    ("share", "said"), [(-1, "a"), (0, "a"), (0.49, "a"), (0.5, "b"), (1, "b"), (7, "b")]
)
def test_each_line_has_its_share_and_the_last_one_stays(share: float, said: str) -> None:
    assert line_at(("a", "b"), share) == said


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"practice_id": "sounds", "minutes": 3}, "Sounds · 3 minutes"),
        ({"practice_id": "sounds", "minutes": 1}, "Sounds · 1 minute"),
        ({"practice_id": "sounds", "minutes": 0}, "Sounds · less than a minute"),
        ({"practice_id": "sounds"}, "Sounds"),
        (
            {"practice_id": "breathing", "context": "during_attempt"},
            "Slow breathing · in an attempt",
        ),
        ({"practice_id": "self_care"}, "Something that did me good"),
        ({"practice_id": "of another version"}, "A practice"),
    ],
)
def test_what_was_done_is_a_plain_line(values: dict[str, Any], said: str) -> None:
    assert log_words(PracticeLog(id="p", at=make.STAMP, **values)) == said


def test_names_are_told_apart() -> None:
    assert len({practice_name(one) for one in (*WANTED, "self_care")}) == len(WANTED) + 1


@pytest.mark.parametrize(
    "values",
    [
        {"practice_id": ""},
        {"tension_before": 101},
        {"tension_after": -1},
        {"minutes": -1},
        {"minutes": 1441},
        {"at": "2026-13-01"},
    ],
)
def test_what_cannot_be_true_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        PracticeLog(**{"id": "p", "at": make.STAMP, "practice_id": "sounds", **values})
