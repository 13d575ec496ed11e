"""A text of a review may lie on the clipboard for three minutes, and says when it is gone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication
from pytestqt.qtbot import QtBot

from ladder_app.ui.review.lent_text import LentText
from ladder_app.ui.widgets.copied_text import seconds_of


@pytest.fixture
def clipboard(qtbot: QtBot) -> Iterator[QClipboard]:
    board = QGuiApplication.clipboard()
    board.clear()
    yield board
    board.clear()


@pytest.fixture
def lent(clipboard: QClipboard) -> Iterator[LentText]:
    owner = QObject()
    yield LentText(owner)
    owner.deleteLater()


def test_it_may_stay_for_three_minutes(lent: LentText, clipboard: QClipboard) -> None:
    lent.lend("of the review")
    assert clipboard.text() == "of the review"
    assert lent.is_lent
    assert seconds_of(clipboard.mimeData()) == 180


@pytest.mark.parametrize("afterwards", ["", "a shopping list"])
def test_once_it_is_gone_it_says_so(
    qtbot: QtBot, lent: LentText, clipboard: QClipboard, afterwards: str
) -> None:
    lent.lend("of the review")
    with qtbot.waitSignal(lent.ended):
        clipboard.setText(afterwards)
    assert not lent.is_lent
    assert clipboard.text() == afterwards


def test_another_one_in_its_place_is_lent_as_well(
    qtbot: QtBot, lent: LentText, clipboard: QClipboard
) -> None:
    lent.lend("one")
    with qtbot.assertNotEmitted(lent.ended):
        lent.lend("two")
    assert lent.is_lent
    assert clipboard.text() == "two"
