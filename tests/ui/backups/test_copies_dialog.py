"""Tests of ladder_app.ui.backups.copies_dialog: other versions compared, taken in, removed."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.domain.store.store_error import StoreError
from ladder_app.ui.backups.copies_dialog import CopiesDialog
from tests import make
from tests.desks import DeskMaker, OpenDesk
from tests.fakes import CASE_ID, MemoryCopies, documents_of
from tests.journeys.keyboard import words_on

CASE, LADDER, STEP = make.case(id=CASE_ID), make.ladder(), make.step(1)
MORE = make.attempt(10)


@pytest.fixture
def at(desk_for: DeskMaker) -> OpenDesk:
    """A case with a ladder and a step; beside it a version that has an attempt more."""
    made = desk_for(CASE, LADDER, STEP)
    moments = {"attempt": {MORE.id: "2026-03-12T18:42:00Z"}}
    copies_of(made).held["theirs"] = (documents_of([CASE, LADDER, STEP, MORE]), moments)
    return made


def copies_of(at: OpenDesk) -> MemoryCopies:
    assert isinstance(at.desk.copies, MemoryCopies)
    return at.desk.copies


def shown(at: OpenDesk, qtbot: QtBot) -> CopiesDialog:
    dialog = CopiesDialog(at.desk)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: len(dialog.cards) == 1)
    return dialog


def test_it_says_from_when_each_is_and_how_it_differs(at: OpenDesk, qtbot: QtBot) -> None:
    dialog = shown(at, qtbot)
    assert "12 March" in words_on(dialog)
    dialog.cards[0].compare.set_open(True)
    assert "Only in that version" in words_on(dialog)
    assert "Only here" not in words_on(dialog)


def test_taken_in_it_is_here_too_and_one_undo_takes_it_back(at: OpenDesk, qtbot: QtBot) -> None:
    dialog = shown(at, qtbot)
    dialog.cards[0].take_in.click()
    assert at.records.attempt(MORE.id) == MORE
    qtbot.waitUntil(lambda: "here already" in words_on(dialog))
    assert copies_of(at).held, "the file stays"
    at.workspace.undo()
    assert at.records.attempt(MORE.id) is None


def test_it_is_removed_only_when_asked_twice(at: OpenDesk, qtbot: QtBot) -> None:
    dialog = shown(at, qtbot)
    dialog.cards[0].remove.click()
    assert copies_of(at).held
    copies_of(at).error = StoreError("The disk refuses.")
    dialog.cards[0].remove.click()
    assert "The disk refuses." in words_on(dialog)
    dialog.cards[0].remove.click()
    qtbot.waitUntil(dialog.none.isVisible)
    assert copies_of(at).held == {}


def test_a_case_that_is_read_only_may_look(at: OpenDesk, qtbot: QtBot) -> None:
    at.store.read_only = "This case is open in another window."
    card = shown(at, qtbot).cards[0]
    assert card.compare.isVisible()
    assert not card.take_in.isEnabled()
    assert not card.remove.isEnabled()
