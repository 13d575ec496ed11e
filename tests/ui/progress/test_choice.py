"""What the page is about, and what stays unnamed."""

from dataclasses import replace

import pytest

from ladder_app.domain.attempts.attempt_subject import own_ladder_title
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.ui.progress.choice import (
    Choice,
    ladder_choices,
    ladder_to_show,
    step_choices,
    step_to_show,
)
from tests.ui.progress.people import LADDER, OTHER, SECRET, attempt, step, story


@pytest.mark.parametrize(
    ("chosen", "names"),
    [("l", ["Closeness", "A private ladder"]), ("p", ["Closeness", "Nobody's business"])],
)
def test_a_private_ladder_is_named_once_it_is_open(chosen: str, names: list[str]) -> None:
    found = ladder_choices(Records([LADDER, SECRET]), chosen)
    assert [choice.text for choice in found] == names


def test_steps_are_told_with_their_attempts() -> None:
    records = Records(
        [
            step("a", 1),
            step("parked", 2, status="parked"),
            step("tried", 3, status="archived"),
            step("secret", 4, sensitive=True),
            attempt("a", 1),
            attempt("a", 2),
            attempt("tried", 3),
        ]
    )
    assert step_choices(records, "l", "a") == (
        Choice("a", "Step a · 2"),
        Choice("tried", "Step tried · 1"),
        Choice("secret", "A private step"),
    )
    assert step_choices(records, "l", "secret")[-1] == Choice("secret", "Step secret")


@pytest.mark.parametrize(
    ("chosen", "seen", "shown"),
    [
        ("", "", "m"),
        ("l", "m", "l"),
        ("p", "", "p"),
        ("gone", "", "m"),
        ("", "l", "l"),
        # One seen elsewhere may be empty, private or gone.
        ("", "p", "m"),
        ("", "n", "m"),
        ("", "gone", "m"),
    ],
)
def test_which_ladder_is_shown(chosen: str, seen: str, shown: str) -> None:
    records = Records(
        [
            LADDER,
            OTHER,
            SECRET,
            replace(LADDER, id="n"),
            step("a", 1),
            step("b", 1, "m"),
            step("c", 1, "p"),
            attempt("a", 2),
            attempt("b", 3),
            attempt("c", 9),
        ]
    )
    ladder = ladder_to_show(records, chosen, seen)
    assert ladder is not None
    assert ladder.id == shown


def test_what_was_done_beside_the_ladders_is_shown_only_where_nothing_else_was_tried() -> None:
    beside = replace(LADDER, id="o", title=own_ladder_title())
    newer: list[Record] = [beside, step("x", 1, "o"), attempt("x", 9)]
    tried = Records([LADDER, step("a", 1), attempt("a", 2), *newer])
    for seen in ("", "o"):
        ladder = ladder_to_show(tried, "", seen)
        assert ladder is not None
        assert ladder.id == "l"
    assert ladder_to_show(tried, "o", "") == beside
    assert ladder_to_show(Records([LADDER, *newer]), "", "") == beside


def test_no_ladder_is_shown_where_all_are_private() -> None:
    assert ladder_to_show(Records([SECRET]), "", "") is None
    assert ladder_to_show(Records(), "l", "l") is None


@pytest.mark.parametrize(
    ("wanted", "shown"), [("", "b"), ("a", "a"), ("c", "c"), ("gone", "b"), ("x", "b")]
)
def test_which_step_is_shown(wanted: str, shown: str) -> None:
    records = Records([*story(), step("x", 1, "m")])
    found = step_to_show(records, "l", wanted)
    assert found is not None
    assert found.id == shown


def test_a_private_step_is_not_shown_by_itself() -> None:
    records = Records([step("a", 1), step("p", 2, sensitive=True), attempt("p", 9)])
    shown = step_to_show(records, "l", "")
    assert shown is not None
    assert shown.id == "a"
    opened = step_to_show(records, "l", "p")
    assert opened is not None
    assert opened.id == "p"
    assert step_to_show(Records([step("p", 1, sensitive=True)]), "l", "") is None
