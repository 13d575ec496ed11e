"""Tests of ladder_app.ui.standing."""

import pytest

from ladder_app.domain.store import Damage
from ladder_app.ui.standing import standing

DAMAGED = Damage(3, "2026-03-01T10:00:00.000Z", "2026-03-02T10:00:00.000Z", "checksum")
CUT = Damage(9, "2026-03-01T10:00:00.000Z", None, "cut short")


def test_a_sound_case_says_nothing() -> None:
    assert standing(None, (), (), None, has_backup=True).sentence == ""


def test_damage_says_what_is_missing_and_offers_the_newest_copy() -> None:
    shown = standing("Only to be read.", (DAMAGED,), (), None, has_backup=True)
    assert shown.sentence.startswith("Only to be read. What was saved between ")
    assert shown.offer == "restore"
    assert shown.button == "Go back to the newest sound copy"


def test_without_a_copy_none_is_offered() -> None:
    assert standing("Only to be read.", (DAMAGED,), (), None, has_backup=False).button == ""


def test_a_file_gone_back_in_time_can_be_gone_on_with() -> None:
    shown = standing("Older than last time.", (CUT,), (), None, has_backup=True)
    assert shown.offer == "accept"
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
    assert standing(None, (), notices, trouble, has_backup=True).sentence == sentence
