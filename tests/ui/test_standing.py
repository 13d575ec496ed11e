"""Tests of ladder_app.ui.standing."""

from datetime import UTC, datetime

import pytest

from ladder_app.domain.store.case_store import Damage
from ladder_app.ui.standing import standing

NOW = datetime(2026, 3, 19, 18, 42, tzinfo=UTC)
DAMAGED = Damage(3, "2026-03-01T10:00:00.000Z", "2026-03-02T10:00:00.000Z", "checksum")
CUT = Damage(9, "2026-03-01T10:00:00.000Z", None, "cut short")


def test_a_sound_case_says_nothing() -> None:
    assert standing(None, (), (), None, NOW).sentence == ""


def test_damage_says_what_is_missing_by_date_and_that_something_can_be_done() -> None:
    shown = standing("Only to be read.", (DAMAGED,), (), None, NOW)
    missing = "Between 1 March and 2 March something is missing."
    assert shown.sentence == f"Only to be read. {missing}"
    assert shown.offer == "damage"
    assert shown.button == "What can be done …"


def test_what_is_missing_twice_on_one_day_is_said_once() -> None:
    shown = standing("Only to be read.", (DAMAGED, DAMAGED), (), None, NOW)
    assert shown.sentence.count("something is missing") == 1


def test_of_a_file_gone_back_in_time_it_says_since_when() -> None:
    shown = standing("Older than last time.", (CUT,), (), None, NOW)
    assert shown.offer == "damage"
    assert "What was saved after" in shown.sentence


@pytest.mark.parametrize(
    ("notices", "trouble", "sentence"),
    [
        (("Another version lies beside it.",), None, "Another version lies beside it."),
        ((), "No backup since Monday.", "No backup since Monday."),
        (("One.",), "Two.", "One. Two."),
    ],
)
def test_what_lies_beside_and_backups_that_fail_are_said(
    notices: tuple[str, ...], trouble: str | None, sentence: str
) -> None:
    assert standing(None, (), notices, trouble, NOW).sentence == sentence


@pytest.mark.parametrize(
    ("copies", "said"),
    [(1, "Another version of this case lies"), (2, "2 other versions of this case lie")],
)
def test_other_versions_are_counted_and_can_be_looked_at(copies: int, said: str) -> None:
    now = standing(None, (), ("The clock was changed.",), None, NOW, copies)
    assert now.sentence.startswith(f"The clock was changed. {said}")
    assert (now.offer, now.button) == ("copies", "What can be done …")


def test_a_case_that_cannot_be_saved_says_that_first() -> None:
    assert standing("It is open elsewhere.", (), (), None, NOW, 2).offer == ""
