"""A group folded behind its title."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.folded import Folded

pytestmark = pytest.mark.usefixtures("look")


@pytest.fixture
def field() -> QLineEdit:
    """What is inside."""
    return QLineEdit()


@pytest.fixture
def folded(qtbot: QtBot, field: QLineEdit) -> Folded:
    """A closed group."""
    made = Folded("Before it")
    made.body.addWidget(field)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_begins_closed(folded: Folded, field: QLineEdit) -> None:
    assert not folded.is_open
    assert not field.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Select, Qt.Key.Key_Return])
def test_a_key_opens_it(qtbot: QtBot, folded: Folded, field: QLineEdit, key: Qt.Key) -> None:
    with qtbot.waitSignal(folded.toggled):
        qtbot.keyClick(folded.header, key)
    assert field.isVisible()


def test_closed_it_says_what_it_holds(folded: Folded) -> None:
    folded.set_summary("1 prediction")
    assert folded.summary.isVisible()
    assert folded.header.accessibleDescription() == "1 prediction"
    folded.set_open(True)
    assert not folded.summary.isVisible()
    folded.set_open(False)
    assert folded.summary.isVisible()
    folded.set_summary("")
    assert not folded.summary.isVisible()


def test_another_title_is_heard_too(folded: Folded) -> None:
    folded.set_title("What did you predict?")
    assert folded.header.text() == folded.header.accessibleName() == "What did you predict?"


def test_a_long_title_does_not_widen_the_page(folded: Folded) -> None:
    narrow = folded.minimumSizeHint().width()
    folded.set_title("Before it, and all that I thought of for the whole week before it " * 3)
    assert folded.minimumSizeHint().width() <= max(narrow, 200)


def test_there_is_as_much_air_below_what_it_says_as_beside_its_arrow(folded: Folded) -> None:
    folded.set_summary("1 prediction")
    folded.resize(400, folded.sizeHint().height())
    words = folded.summary.contentsRect().translated(folded.summary.pos())
    assert folded.height() - words.bottom() >= 16


def test_a_long_title_goes_on_in_a_second_line_and_is_heard_as_one(qtbot: QtBot) -> None:
    title = "When keeping away reaches everywhere and has for as long as I remember"
    folded = Folded(title)
    qtbot.addWidget(folded)
    folded.resize(1200, 60)
    folded.show()
    low = folded.header.sizeHint().height()
    folded.resize(300, 200)
    letters = folded.header.fontMetrics()
    qtbot.waitUntil(lambda: folded.header.height() > low + letters.lineSpacing())
    assert folded.minimumSizeHint().width() < 300
    assert folded.header.accessibleName() == title
    folded.resize(1200, 200)
    qtbot.waitUntil(lambda: folded.header.height() == low)
