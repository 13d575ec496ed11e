"""Put away and lock by a key, wherever one is: in a form, a menu, a list, a box with a question."""

import sys
from collections.abc import Iterator
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.domain.toolbox.offering import Beside
from ladder_app.domain.toolbox.practices import PRACTICES
from ladder_app.ui.attempt.live.live_screen import LiveScreen
from ladder_app.ui.locking.curtain import Curtain
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.practices.practice_dialog import PracticeDialog
from tests import make
from tests.desks import DeskMaker, OpenDesk

AT_MOST_MS = 100
OFFSCREEN = pytest.mark.qt_log_ignore("This plugin does not support")
CASE = (
    make.ladder(),
    make.rated_step(1, 30),
    make.rated_step(2, 60),
    make.attempt(3),
    RunningAttempt(id="running", step_id="step-2", started_at="2026-03-19T18:30:00+01:00"),
)


@pytest.fixture
def opened(desk_for: DeskMaker) -> OpenDesk:
    made = desk_for(*CASE, first_card_seen=True)
    made.vault.passphrase = "six plain words"  # noqa: S105 - of a vault in memory
    return made


def window_of(qtbot: QtBot, opened: OpenDesk) -> MainWindow:
    made = MainWindow(opened.desk.look, opened.desk.settings())
    qtbot.addWidget(made)
    made.show()
    made.open(opened.desk)
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def window(qtbot: QtBot, opened: OpenDesk) -> Iterator[MainWindow]:
    made = window_of(qtbot, opened)
    yield made
    if made._locking.is_covered:
        made._locking.toggle()


def press(
    window: MainWindow, key: Qt.Key, over: QWidget | None = None, *, held: bool = False
) -> None:
    """As the system does it: at the window that has the focus."""
    handle = (over or window).windowHandle()
    window._locking.presses.watch(handle)  # offscreen there is no focus to follow
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QApplication.sendEvent(handle, QKeyEvent(QEvent.Type.KeyPress, key, both, "", held))


def put_away(window: MainWindow, over: QWidget | None = None) -> None:
    press(window, Qt.Key.Key_Space, over)


def is_covered(window: QWidget) -> bool:
    curtains = [one for one in window.findChildren(Curtain) if one.window() is window]
    return any(one.isVisible() and one.geometry() == window.rect() for one in curtains)


# Put away ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["today", "ladder", "progress", "review", "settings", "live"])
def test_it_is_painted_before_anybody_could_look(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    painted: list[float] = []
    paint = Curtain.paintEvent

    def note(curtain: Curtain, event: QPaintEvent) -> None:
        paint(curtain, event)
        painted.append(perf_counter())

    monkeypatch.setattr(Curtain, "paintEvent", note)
    if place == "live":
        window.go_on()
    else:
        window.go(place)
    took_ms = []
    for _press in range(3):
        QApplication.processEvents()
        begun = perf_counter()
        put_away(window)
        assert painted, "it is painted before the key has been dealt with"
        took_ms.append(1000 * (painted[0] - begun))
        assert is_covered(window)
        put_away(window)
        painted.clear()
    assert median(took_ms) < AT_MOST_MS


def test_it_is_painted_as_soon_while_a_thread_is_busy(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns: list[float] = []
    paint = Curtain.paintEvent

    def note(curtain: Curtain, event: QPaintEvent) -> None:
        turns.append(sys.getswitchinterval())
        paint(curtain, event)

    monkeypatch.setattr(Curtain, "paintEvent", note)
    usual = sys.getswitchinterval()
    put_away(window)
    assert turns[0] < usual / 5
    assert sys.getswitchinterval() == usual


def test_it_is_a_plain_sheet_through_which_nothing_shows(window: MainWindow) -> None:
    seen = []
    for place in ("today", "ladder"):
        window.go(place)
        put_away(window)
        seen.append(window.grab().toImage())
        put_away(window)
    assert seen[0] == seen[1]
    assert seen[0].pixelColor(5, 5).lightness() > 200, "as light as the pages"


def test_forms_over_forms_are_covered_and_come_back(window: MainWindow) -> None:
    window._commands.open_form("about")
    first = QApplication.activeModalWidget()
    assert first is not None
    box = QMessageBox(QMessageBox.Icon.Question, "Ladder", "Delete this?", parent=first)
    box.open()
    put_away(window, box)
    assert all(is_covered(one) for one in (window, first, box))
    assert {one.windowTitle() for one in (window, first, box)} == {"Ladder"}
    put_away(window, box)
    assert not any(is_covered(one) for one in (window, first, box))
    box.close()
    first.close()


def test_a_question_that_holds_everything_up_is_covered(window: MainWindow) -> None:
    box = QMessageBox(QMessageBox.Icon.Question, "Ladder", "Delete this?", parent=window)
    seen: list[bool] = []

    def look() -> None:
        put_away(window, box)
        seen.append(is_covered(box))
        box.close()

    QTimer.singleShot(0, look)
    box.exec()
    assert seen == [True]


@OFFSCREEN
def test_a_menu_that_is_open_goes(window: MainWindow) -> None:
    menu = window.findChildren(QMenu)[0]
    menu.popup(window.mapToGlobal(window.rect().center()))
    assert menu.isVisible()
    put_away(window)
    assert not menu.isVisible()
    assert is_covered(window)
    put_away(window)
    assert not menu.isVisible()


@OFFSCREEN
def test_a_list_that_is_open_goes_and_chooses_nothing(window: MainWindow, opened: OpenDesk) -> None:
    window.go("settings")
    box = window.findChildren(QComboBox)[0]
    before = box.currentText()
    box.showPopup()
    put_away(window)
    assert not box.view().isVisible()
    assert (box.currentText(), len(opened.chosen)) == (before, 1)


@OFFSCREEN
def test_a_tooltip_goes(window: MainWindow) -> None:
    QToolTip.showText(window.mapToGlobal(window.rect().center()), "I was afraid.", window)
    put_away(window)
    assert not QToolTip.isVisible()


def test_a_key_that_is_held_down_does_not_flicker(window: MainWindow) -> None:
    put_away(window)
    for _again in range(3):
        press(window, Qt.Key.Key_Space, held=True)
    assert is_covered(window)


def test_the_key_that_was_chosen_is_the_one(window: MainWindow, opened: OpenDesk) -> None:
    settings = opened.desk.settings()
    window.show_settings(type(settings)(put_away_key="Ctrl+Shift+H"))
    put_away(window)
    assert not is_covered(window)
    press(window, Qt.Key.Key_H)
    assert is_covered(window)


def test_where_one_was_writing_one_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.log()
    field = window.focusWidget()
    assert field is not None
    put_away(window)
    assert window.focusWidget() is not field
    put_away(window)
    assert window.focusWidget() is field


def test_with_a_covered_start_nothing_that_was_written_is_seen(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    records = (
        make.ladder(title="Secret ladder"),
        make.rated_step(1, 30, text="Secret step"),
        make.attempt(3, what_i_learned="Secret sentence"),
        RunningAttempt(id="running", step_id="step-1", started_at="2026-03-19T18:30:00+01:00"),
    )
    opened = desk_for(*records, first_card_seen=True, covered_start=True)
    window = window_of(qtbot, opened)
    shown = [
        words
        for one in window.findChildren(QWidget)
        if one.isVisible()
        for words in (getattr(one, "text", str)(), one.toolTip(), one.accessibleName())
    ]
    assert "Put away" in shown
    assert not [words for words in shown if "Secret" in words]
    window.go("ladder")
    assert any("Secret" in label.text() for label in window.findChildren(QLabel))


# Lock -------------------------------------------------------------------------------------------


def test_without_a_passphrase_there_is_no_lock(qtbot: QtBot, desk_for: DeskMaker) -> None:
    opened = desk_for(*CASE, first_card_seen=True)
    window = window_of(qtbot, opened)
    assert not any(b.text() == "Lock" for b in window.findChildren(QToolButton))
    assert not any(a.text() == "Lock" and a.isVisible() for a in window.actions())
    opened.seconds[0] += 100_000
    with qtbot.assertNotEmitted(window.lock_wanted, wait=20):
        press(window, Qt.Key.Key_L)
    assert not is_covered(window)


def test_the_button_the_menu_and_the_key_lock(qtbot: QtBot, window: MainWindow) -> None:
    (lock,) = (b for b in window.findChildren(QToolButton) if b.text() == "Lock")
    assert lock.isVisible()
    assert not lock.icon().isNull()
    for way in (lock.click, window._actions["lock"].trigger, lambda: press(window, Qt.Key.Key_L)):
        with qtbot.waitSignal(window.lock_wanted):
            way()
        assert is_covered(window), "nothing is seen while it is being left"
        window._locking.toggle()


def test_it_locks_from_inside_a_form(qtbot: QtBot, window: MainWindow) -> None:
    window._commands.open_form("trash")
    form = QApplication.activeModalWidget()
    assert form is not None
    with qtbot.waitSignal(window.lock_wanted):
        press(window, Qt.Key.Key_L, form)
    assert is_covered(form)
    form.close()


def test_nobody_there_for_five_minutes(qtbot: QtBot, window: MainWindow, opened: OpenDesk) -> None:
    opened.seconds[0] += 299
    press(window, Qt.Key.Key_A)
    opened.seconds[0] += 299
    with qtbot.assertNotEmitted(window.lock_wanted):
        window.windowHandle().requestUpdate()
        QApplication.processEvents()
    opened.seconds[0] += 1
    with qtbot.waitSignal(window.lock_wanted):
        window.windowHandle().requestUpdate()


def test_words_that_no_key_brings_are_presses_too(
    qtbot: QtBot, window: MainWindow, opened: OpenDesk
) -> None:
    window.activateWindow()
    window.log()
    field = window.findChildren(QPlainTextEdit)[0]
    field.setFocus()
    words = QInputMethodEvent()
    words.setCommitString("She waved. ")
    with qtbot.assertNotEmitted(window.lock_wanted):
        for _sentence in range(3):
            opened.seconds[0] += 299
            QApplication.sendEvent(field, words)
    assert field.toPlainText() == "She waved. " * 3
    # That nothing is being written is no press.
    opened.seconds[0] += 299
    QApplication.sendEvent(field, QInputMethodEvent())
    opened.seconds[0] += 1
    with qtbot.waitSignal(window.lock_wanted):
        QApplication.sendEvent(field, words)
    assert field.toPlainText() == "She waved. " * 3, "after so long it is for nobody"


def test_after_sleep_a_press_locks_and_does_nothing_else(
    qtbot: QtBot, window: MainWindow, opened: OpenDesk
) -> None:
    opened.seconds[0] += 8 * 3600
    (settings,) = (b for b in window.findChildren(QToolButton) if b.text() == "Settings")
    window._locking.presses.watch(window.windowHandle())
    with qtbot.waitSignal(window.lock_wanted):
        qtbot.mouseClick(
            window.windowHandle(),
            Qt.MouseButton.LeftButton,
            pos=settings.mapTo(window, settings.rect().center()),
        )
    assert window.place == "today"


def test_an_attempt_goes_on_behind_a_curtain(
    qtbot: QtBot, window: MainWindow, opened: OpenDesk
) -> None:
    window.go_on()
    assert window.place == "live"
    opened.seconds[0] += 3600
    with qtbot.assertNotEmitted(window.lock_wanted):
        window.windowHandle().requestUpdate()
        qtbot.waitUntil(lambda: is_covered(window))
    again = next(b for b in window.findChildren(QPushButton) if b.text() == "Show again")
    again.click()
    assert not is_covered(window)
    assert window.place == "live"
    assert opened.records.running_attempt is not None


def due_after(window: MainWindow, opened: OpenDesk, seconds: float) -> list[str]:
    """What is asked for once nobody has touched the window for so long."""
    due: list[str] = []
    window._locking.lock_wanted.connect(lambda: due.append("lock"))
    opened.seconds[0] += seconds
    window._locking.presses.guard(False)
    return due or (["cover"] if window._locking.is_covered else [])


def live_page(window: MainWindow) -> LiveScreen:
    page = window.page("live")
    assert isinstance(page, LiveScreen)
    return page


def test_an_attempt_that_has_ended_locks_and_what_was_typed_of_it_is_kept(
    window: MainWindow, opened: OpenDesk
) -> None:
    window.go_on()
    page = live_page(window)
    page._end("done")
    assert page.stage_name == "after"
    page.stages.after.form.learned.learned.edit.setPlainText("She waved")
    assert due_after(window, opened, 299) == []
    assert due_after(window, opened, 1) == ["lock"]
    window.leave(locks=True)
    kept = opened.drafts.find(opened.workspace.case_id, "after-running")
    assert "She waved" in str(kept)


def test_before_and_after_an_attempt_it_locks(qtbot: QtBot, desk_for: DeskMaker) -> None:
    opened = desk_for(*CASE[:-1], first_card_seen=True)
    opened.vault.passphrase = "six plain words"  # noqa: S105 - of a vault in memory
    window = window_of(qtbot, opened)
    window.practise("step-2", "")
    page = live_page(window)
    assert page.stage_name == "before"
    qtbot.keyClicks(page.stages.before.form.predictions.fears[0].statement.edit, "I would freeze")
    assert due_after(window, opened, 300) == ["lock"]
    window.leave(locks=True)
    assert "I would freeze" in str(opened.drafts.find(opened.workspace.case_id, "before-step-2"))
    window._locking.toggle()
    page.stages.before.save()
    opened.seconds[0] += 1
    window._locking.presses.guard(True)
    assert due_after(window, opened, 300) == ["cover"]
    window._locking.toggle()
    page._end("done")
    page.stages.after.form.answer.answer.set_value("did")
    page.stages.after.save()
    assert page.stages.afterwards.isVisible()
    window._locking.presses.guard(True)
    assert due_after(window, opened, 300) == ["lock"]


def test_what_the_disk_has_not_taken_of_an_attempt_is_never_locked_away(
    window: MainWindow, opened: OpenDesk
) -> None:
    window.go_on()
    opened.store.fail(NoRoom("There is no room."))
    live_page(window)._end("done")
    assert due_after(window, opened, 12 * 3600) == ["cover"]


@OFFSCREEN
@pytest.mark.parametrize(("minutes", "locks"), [(14, False), (16, True)])
def test_a_practice_is_not_locked_for_being_left_untouched(
    minutes: int, locks: bool, qtbot: QtBot, opened: OpenDesk, window: MainWindow
) -> None:
    window.go("toolbox")
    heard: list[bool] = []
    window._locking.lock_wanted.connect(lambda: heard.append(True))
    practice = PracticeDialog(opened.desk, window, PRACTICES[0], Beside())
    qtbot.addWidget(practice)
    practice.open()
    practice.accept()
    assert QApplication.activeModalWidget() is practice
    opened.seconds[0] += 60 * minutes
    assert window._locking.presses.guard is not None
    window._locking.presses.guard(False)
    assert bool(heard) is locks
    practice.reject()
