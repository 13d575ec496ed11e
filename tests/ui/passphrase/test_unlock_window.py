"""Tests of ladder_app.ui.passphrase.unlock_window: one field, nothing said, nobody locked out."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from ladder_app.clocks import steady
from ladder_app.domain.store.store_error import StoreError
from ladder_app.sealing.recovery import new_code
from ladder_app.storage.library import FolderLibrary
from ladder_app.ui.passphrase.unlock_window import UnlockWindow
from ladder_app.ui.theme import Look
from tests.fakes import MemoryVault
from tests.journeys.keyboard import Keyboard, focus_name, words_on

CODE = "AAAA-BBBB"


class WaitingVault(MemoryVault):
    """Tries only once it is allowed to, on whatever thread it is asked."""

    def __init__(self) -> None:
        super().__init__("right words", CODE)
        self.may = threading.Event()
        self.asked_on: list[int] = []

    def unlock(self, secret: str) -> None:
        self.asked_on.append(threading.get_ident())
        assert self.may.wait(10)
        super().unlock(secret)


@pytest.fixture
def vault() -> MemoryVault:
    return MemoryVault("right words", CODE)


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> Callable[[MemoryVault], UnlockWindow]:
    def show(vault: MemoryVault) -> UnlockWindow:
        window = UnlockWindow(vault)
        qtbot.addWidget(window)
        window.show()
        return window

    return show


Shown = Callable[[MemoryVault], UnlockWindow]


def test_the_right_words_open_by_keyboard_alone(
    qtbot: QtBot, vault: MemoryVault, shown: Shown
) -> None:
    window = shown(vault)
    keys = Keyboard(window)
    assert QApplication.focusWidget() is window.passphrase.edit
    keys.write("right words")
    with qtbot.waitSignal(window.opened) as opened:
        keys.press(Qt.Key.Key_Return)
    assert opened.args == [False]
    assert not vault.is_locked
    assert window.passphrase.text() == "", "what was typed does not stay"


def test_wrong_words_are_answered_calmly_as_often_as_one_likes(
    qtbot: QtBot, vault: MemoryVault, shown: Shown
) -> None:
    window = shown(vault)
    keys = Keyboard(window)
    for attempt in range(8):
        keys.write(f"wrong {attempt}")
        keys.press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not window.is_trying)
        assert window.passphrase.problem_line.text() == "This was not accepted."
        assert window.passphrase.edit.selectedText(), "the next try replaces it"
    keys.write("right words")
    assert not window.passphrase.problem_line.isVisible()
    with qtbot.waitSignal(window.opened):
        keys.press(Qt.Key.Key_Return)


def test_the_recovery_code_opens_too(qtbot: QtBot, vault: MemoryVault, shown: Shown) -> None:
    window = shown(vault)
    keys = Keyboard(window)
    keys.tab_to("Use the recovery code")
    keys.press(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is window.code.edit
    assert window.code.edit.echoMode() == QLineEdit.EchoMode.Normal, "it is copied sign by sign"
    keys.write(CODE)
    with qtbot.waitSignal(window.opened) as opened:
        keys.press(Qt.Key.Key_Return)
    assert opened.args == [True]


def test_the_window_lives_while_it_is_tried(qtbot: QtBot, shown: Shown) -> None:
    vault = WaitingVault()
    window = shown(vault)
    window.passphrase.edit.setText("right words")
    window.open()
    qtbot.waitUntil(lambda: bool(vault.asked_on))
    ticks: list[int] = []
    ticking = QTimer(window)
    ticking.timeout.connect(lambda: ticks.append(1))
    ticking.start(5)
    qtbot.waitUntil(lambda: len(ticks) > 5)
    assert window.is_trying
    assert "Trying" in window.state.text()
    window.open()  # once is enough
    with qtbot.waitSignal(window.opened):
        vault.may.set()
    assert len(vault.asked_on) == 1
    assert threading.get_ident() not in vault.asked_on


def test_nothing_typed_is_not_tried(vault: MemoryVault, shown: Shown) -> None:
    window = shown(vault)
    vault.error = StoreError("Tried.")
    QTest.keyClicks(window.passphrase.edit, "   ")
    window.open_button.click()
    assert not window.is_trying


def test_what_the_disk_says_is_said(qtbot: QtBot, vault: MemoryVault, shown: Shown) -> None:
    window = shown(vault)
    vault.error = StoreError("The folder cannot be read.")
    window.passphrase.edit.setText("right words")
    window.open()
    qtbot.waitUntil(window.passphrase.problem_line.isVisible)
    assert window.passphrase.problem_line.text() == "The folder cannot be read."
    with qtbot.waitSignal(window.opened):
        window.open()


def test_what_if_it_is_lost_is_said_honestly(vault: MemoryVault, shown: Shown) -> None:
    window = shown(vault)
    assert "nobody can open it" not in words_on(window)
    window.lost_button.click()
    said = words_on(window)
    assert "nobody can open it" in said
    assert "nothing is locked or deleted by trying" in said


def test_every_control_has_a_name_and_tab_reaches_it(vault: MemoryVault, shown: Shown) -> None:
    keys = Keyboard(shown(vault))
    names = ("Show what I type", "Open", "Use the recovery code", "What if", "Passphrase")
    for name in names:
        keys.tab_to(name)


def test_it_says_nothing_of_what_is_kept(vault: MemoryVault, shown: Shown) -> None:
    window = shown(vault)
    assert window.windowTitle() == "Ladder"
    said = {label.text() for label in window.findChildren(QLabel) if label.isVisible()}
    assert said == {"Ladder", "Passphrase", ""}


@pytest.mark.deep
def test_wrong_words_are_answered_within_a_second_and_a_half(
    qtbot: QtBot, look: Look, tmp_path: Path
) -> None:
    """At the cost of the product, with a recovery code beside; the quickest of five counts."""
    library = FolderLibrary(tmp_path / "library", tmp_path / "state")
    library.vault.set_passphrase("right words", new_code(), lambda _done, _of: None)
    window = UnlockWindow(FolderLibrary(library.folder, tmp_path / "state").vault)
    qtbot.addWidget(window)
    window.show()
    took = []
    for _try in range(5):
        window.passphrase.edit.setText("wrong words")
        begun = steady()
        window.open()
        qtbot.waitUntil(lambda: not window.is_trying, timeout=20_000)
        took.append(steady() - begun)
        assert "not accepted" in window.passphrase.problem_line.text()
    assert min(took) < 1.5


def test_tab_goes_round_through_help(vault: MemoryVault, shown: Shown) -> None:
    keyboard = Keyboard(shown(vault))
    assert focus_name() == "Passphrase"
    keyboard.tab_to("What if it is lost?")
    keyboard.press(Qt.Key.Key_Tab)
    assert focus_name() == "Help and support"
