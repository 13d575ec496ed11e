"""Tests of ladder_app.ui.passphrase.reseal_window: progress, stopping, and what was left."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from ladder_app.domain.store.store_error import InUse, StoreError
from ladder_app.domain.store.vault import Tell
from ladder_app.ui.passphrase.reseal_window import Resealing, ResealWindow
from ladder_app.ui.theme import Look
from tests.fakes import MemoryVault
from tests.journeys.keyboard import words_on


class SlowVault(MemoryVault):
    """Goes from file to file only when it may."""

    def __init__(self) -> None:
        super().__init__()
        self.may = threading.Semaphore(0)

    def finish(self, tell: Tell) -> tuple[str, ...]:
        def tell_slowly(done: int, of: int) -> None:
            tell(done, of)
            assert self.may.acquire(timeout=10)

        return super().finish(tell_slowly)


def window_of(qtbot: QtBot, vault: MemoryVault) -> ResealWindow:
    work = partial(vault.set_passphrase, "words", None)
    window = ResealWindow(vault, Resealing(work, "Everything is sealed."))
    qtbot.addWidget(window)
    window.show()
    return window


def says(window: ResealWindow, words: str) -> bool:
    return window.count.text() == words


@pytest.fixture
def vault(look: Look) -> MemoryVault:
    return MemoryVault()


def test_it_ends_by_itself_when_every_file_is_done(qtbot: QtBot, vault: MemoryVault) -> None:
    window = window_of(qtbot, vault)
    with qtbot.waitSignal(window.over):
        window.begin()
    assert vault.accepts("words")
    assert not vault.is_unfinished
    assert window.outcome == "Everything is sealed."


def test_it_says_how_many_files_are_done(qtbot: QtBot, look: Look) -> None:
    vault = SlowVault()
    window = window_of(qtbot, vault)
    window.begin()
    for done in range(4):
        qtbot.waitUntil(partial(says, window, f"{done} of 3 files"))
        assert (window.bar.value(), window.bar.maximum()) == (done, 3)
        if done < 3:
            vault.may.release()
    with qtbot.waitSignal(window.over):
        vault.may.release()


@pytest.mark.parametrize("by_frame", [False, True])
def test_stopped_it_ends_after_the_file_and_is_gone_on_with(
    qtbot: QtBot, look: Look, by_frame: bool
) -> None:
    vault = SlowVault()
    window = window_of(qtbot, vault)
    window.begin()
    qtbot.waitUntil(lambda: window.count.text() == "0 of 3 files")
    ended: list[bool] = []
    window.over.connect(lambda: ended.append(True))
    window.close() if by_frame else window.stop_button.click()
    assert window.isVisible()
    assert not ended, "a file is being written"
    vault.may.release()
    qtbot.waitUntil(lambda: bool(ended))
    assert vault.is_unfinished

    again = window_of(qtbot, vault)
    vault.passphrase = "as it was"  # noqa: S105 - no real one
    for _file in range(5):
        vault.may.release()
    with qtbot.waitSignal(again.over):
        again.begin()
    assert vault.accepts("as it was"), "it goes on and does not begin anew"
    assert ended == [True]


@pytest.mark.parametrize("size", [100, 150, 200])
def test_large_text_has_room(qtbot: QtBot, look: Look, size: int) -> None:
    look.choose("light", size)
    window = window_of(qtbot, MemoryVault())
    qtbot.waitUntil(lambda: not window._area.verticalScrollBar().isVisible())
    foot = window.stop_button.mapTo(window, window.stop_button.rect().bottomLeft())
    assert window.rect().contains(foot)


def test_a_refusal_is_said_and_can_be_tried_again(qtbot: QtBot, vault: MemoryVault) -> None:
    vault.error = InUse("A case of this library is open.")
    window = window_of(qtbot, vault)
    window.begin()
    qtbot.waitUntil(window.again.isVisible)
    assert "A case of this library is open." in words_on(window)
    with qtbot.waitSignal(window.over):
        window.again.click()
    assert vault.is_sealed


def test_after_a_refusal_one_can_go_back(qtbot: QtBot, vault: MemoryVault) -> None:
    vault.error = StoreError("Not enough room.")
    window = window_of(qtbot, vault)
    window.begin()
    qtbot.waitUntil(window.finish.isVisible)
    with qtbot.waitSignal(window.over):
        window.finish.click()
    assert not vault.is_sealed


def test_backups_that_were_left_are_named_and_can_be_removed(
    qtbot: QtBot, vault: MemoryVault
) -> None:
    vault.left = ("1-backup.jsonl", "2-backup.jsonl")
    window = window_of(qtbot, vault)
    window.begin()
    qtbot.waitUntil(window.remove.isVisible)
    assert "1-backup.jsonl\n2-backup.jsonl" in words_on(window)
    vault.error = StoreError("The disk refuses.")
    window.remove.click()
    assert "The disk refuses." in words_on(window)
    with qtbot.waitSignal(window.over):
        window.remove.click()
    assert vault.removed == ["1-backup.jsonl", "2-backup.jsonl"]


def test_what_is_no_backup_is_never_removed(qtbot: QtBot, vault: MemoryVault) -> None:
    vault.left = tuple(f"foreign-{n}.jsonl" for n in range(20))
    window = window_of(qtbot, vault)
    window.begin()
    qtbot.waitUntil(window.finish.isVisible)
    assert not window.remove.isVisible()
    assert "foreign-0.jsonl" in words_on(window)
    assert "and 12 more" in words_on(window)
    with qtbot.waitSignal(window.over):
        window.finish.click()
    assert window.outcome == "", "not everything is"


def test_it_stands_where_the_window_before_it_stood(qtbot: QtBot, vault: MemoryVault) -> None:
    window = ResealWindow(vault, Resealing(partial(vault.set_passphrase, "words", None)))
    qtbot.addWidget(window)
    before = QRect(20, 150, 700, 500)
    window.stand_over(before)
    window.show()
    away = window.frameGeometry().center() - before.center()
    assert away.manhattanLength() < 30
