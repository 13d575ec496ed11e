"""Choosing another folder for everything: what it says, what it refuses, what it asks for."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.domain.store.store_error import StoreError
from ladder_app.ui.moving.move_dialog import MoveDialog
from tests.desks import DeskMaker
from tests.journeys.keyboard import words_on

GOOD, BAD = Path("good"), Path("bad")
Opener = Callable[..., MoveDialog]


def place(folder: Path) -> Path:
    if folder == BAD:
        raise StoreError("There is a library in this folder already.")
    return folder / "ladder"


@pytest.fixture
def opened(qtbot: QtBot, desk_for: DeskMaker) -> Opener:
    def opener(read_only: str | None = None, *, sealed: bool = False) -> MoveDialog:
        at = desk_for()
        at.store.read_only = read_only
        at.vault.passphrase = "words" if sealed else None
        made = MoveDialog(replace(at.desk, place_for_library=place))
        qtbot.addWidget(made)
        made.open()
        return made

    return opener


def test_nothing_is_asked_for_before_a_folder_is_chosen(opened: Opener) -> None:
    dialog = opened()
    assert not dialog.save_button.isEnabled()
    assert "library" in words_on(dialog)


def test_the_place_in_the_folder_is_shown_and_asked_for(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    dialog.take(GOOD)
    assert str(GOOD / "ladder") in words_on(dialog)
    with qtbot.waitSignal(dialog.wanted) as asked:
        dialog.save_button.click()
    assert asked.args == [GOOD]
    assert not dialog.isVisible()


def test_a_folder_that_will_not_do_is_refused_in_words_and_another_can_be_chosen(
    opened: Opener,
) -> None:
    dialog = opened()
    dialog.take(GOOD)
    dialog.take(BAD)
    assert "There is a library in this folder already." in words_on(dialog)
    assert not dialog.save_button.isEnabled()
    dialog.take(GOOD)
    assert "already" not in words_on(dialog)
    assert dialog.save_button.isEnabled()


def test_what_stays_behind_is_said(opened: Opener) -> None:
    said = words_on(opened())
    assert "older versions that a cloud folder keeps" in said
    assert "The backups" in said
    assert "passphrase" not in said
    assert "passphrase" in words_on(opened(sealed=True))


def test_a_case_that_is_read_only_here_can_be_moved_all_the_same(opened: Opener) -> None:
    dialog = opened(read_only="This case is damaged.")
    dialog.take(GOOD)
    assert dialog.save_button.isEnabled()
