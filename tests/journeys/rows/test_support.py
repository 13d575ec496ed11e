"""Rows 23 to 34 of the table in the README: goals, safety, help, and how it speaks."""

import pytest
from PySide6.QtCore import Qt

from tests.journeys.rows.walk import Walk

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_row_23_what_is_seen_to_beforehand(walk: Walk) -> None:
    walk.page("people")
    walk.form("Change it")
    words = walk.unfold("What we see to beforehand")
    assert "Both of us are sober" in words
    assert "The room is warm enough" in words


def goals(walk: Walk) -> str:
    walk.page("ladder")
    walk.press("Goals")
    return walk.words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        pytest.param(1, "a little more about my day", id="test_row_24"),
        pytest.param(2, "what I feel a little more openly", id="test_row_25"),
        pytest.param(3, "a regular time with somebody", id="test_row_26"),
    ],
)
def test_rows_24_to_26_goals_to_start_from(walk: Walk, number: int, words: str) -> None:
    assert words in goals(walk)
    walk.keys.press(Qt.Key[f"Key_{number}"], Qt.KeyboardModifier.AltModifier)
    walk.wait_for_form()
    walk.save()
    (goal,) = walk.window.records.goals()
    assert words in goal.title


def test_row_27_growing_confidence_is_drawn(walk: Walk) -> None:
    walk.page("progress")
    words = walk.words_once_drawn()
    assert "How sure I was that I can do it" in words
    assert "Beforehand 30 % sure." in words


def test_row_28_closeness_and_space(walk: Walk) -> None:
    walk.page("people")
    walk.form("How was this week?")
    walk.keys.tab_to("I had enough space for myself")
    walk.keys.write("7")
    walk.save()
    (kept,) = walk.window.records.check_ins()
    assert kept.answers == {"space": 7}
    assert walk.offered("closeness_and_space").steps


def test_row_29_a_review_with_a_clinician(walk: Walk) -> None:
    walk.page("review")
    assert "Safety first" in walk.words
    walk.keys.alt("T")
    assert "What we agreed" in walk.words or "agreed" in walk.words


def test_row_30_a_page_for_both_after_two_questions(walk: Walk) -> None:
    walk.page("people")
    walk.form("A page for both")
    assert "What will leave" in walk.words
    assert "Only what you see here" in walk.words


def test_row_31_help_by_telephone_video_or_in_writing(walk: Walk) -> None:
    walk.help("Help by telephone, video or in writing")
    words = walk.words.casefold()
    assert "video" in words
    assert "headphones" in words or "alone" in words or "privat" in words


def test_row_32_no_substitute_for_advice(walk: Walk) -> None:
    walk.keys.press(Qt.Key.Key_F1, SHIFT)
    walk.wait_for_form()
    assert "It is not a treatment" in walk.words


def test_row_33_support_after_something_terrible(walk: Walk) -> None:
    walk.help("When a ladder is not the right thing")
    assert "flashbacks" in walk.words
    walk.page("ladder")
    walk.press("Why does it stay?")
    assert "Support exists" in walk.words


def test_row_34_no_verdict_anywhere(walk: Walk) -> None:
    unkind = ("fail", "missed", "overdue", "irrational", "resistance", "relapse", "you should")
    for name in ("today", "ladder", "progress", "journal", "toolbox", "people", "review"):
        walk.page(name)
        words = walk.words.casefold()
        assert [one for one in unkind if one in words] == [], name
        assert "!" not in words, name
