"""Tests of ladder_app.ui.main_window: pages, undo, notices, and a save that does not succeed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.domain.case import Case, TakenIn
from ladder_app.domain.edit import Edit
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.store.backups import BackupEntry
from ladder_app.domain.store.library import CaseEntry
from ladder_app.domain.store.store_error import NoRoom, StoreError
from ladder_app.domain.trash import deleted_step
from ladder_app.ui.actions import action_rows, places
from ladder_app.ui.attempt.attempt_screen import AttemptScreen
from ladder_app.ui.frame import frame
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.trash.trash_dialog import TrashDialog
from ladder_app.ui.widgets.notice import NoticeLine
from ladder_app.workspace.news import Copied, News, Outside, SaveState
from tests import make
from tests.desks import DeskMaker, OpenDesk
from tests.fakes import CASE_ID, MemoryBackups, MemoryCopies

CASE = (make.ladder(), make.rated_step(1, 30), make.rated_step(2, 60), make.attempt(3))


@pytest.fixture
def opened(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(*CASE, first_card_seen=True)


def opened_window(qtbot: QtBot, opened: OpenDesk, cases: Sequence[CaseEntry] = ()) -> MainWindow:
    window = MainWindow(opened.desk.look, opened.desk.settings())
    qtbot.addWidget(window)
    window.show()
    window.open(opened.desk, cases)
    return window


@pytest.fixture
def window(qtbot: QtBot, opened: OpenDesk) -> MainWindow:
    made = opened_window(qtbot, opened)
    qtbot.waitExposed(made)
    return made


def words(window: MainWindow) -> str:
    """Everything that can be read on the window now."""
    seen = [label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window)]
    return "\n".join(seen)


def test_what_comes_of_the_copies_is_said_when_it_is_known(
    window: MainWindow, opened: OpenDesk
) -> None:
    backups = opened.desk.backups
    assert isinstance(backups, MemoryBackups)
    assert "not protected" not in words(window)
    backups.former = ("/stick/case/old.jsonl",)
    window.hear(Copied())
    assert "One older backup is not protected as the rest is" in words(window)
    backups.former = ()
    window.hear(Copied())
    assert "not protected" not in words(window)


def test_a_second_place_that_fails_is_said_and_one_that_is_away_is_not(
    window: MainWindow, opened: OpenDesk
) -> None:
    backups = opened.desk.backups
    assert isinstance(backups, MemoryBackups)
    backups.second_trouble = "The second place is full."
    backups.second_newest = opened.clock[0].isoformat()
    window.hear(Copied())
    assert "second place" not in words(window)
    backups.is_second_failing = True
    window.hear(Copied())
    assert "The second place is full. The newest there is from today" in words(window)


def test_other_versions_of_the_case_are_counted_while_they_lie_there(
    qtbot: QtBot, opened: OpenDesk
) -> None:
    copies = opened.desk.copies
    assert isinstance(copies, MemoryCopies)
    copies.held = {"case (laptop).jsonl": ({}, {}), "case (phone).jsonl": ({}, {})}
    window = opened_window(qtbot, opened)
    assert "2 other versions of this case lie in the folder." in words(window)
    copies.held.popitem()
    window._telling.show_state()
    assert "Another version of this case lies in the folder." in words(window)
    copies.held.clear()
    window._telling.show_state()
    assert "in the folder" not in words(window)


@pytest.mark.parametrize("news", [Copied(), Outside(Edit("Elsewhere", (), quiet=True))])
def test_another_version_that_comes_meanwhile_is_noticed(
    window: MainWindow, opened: OpenDesk, news: News
) -> None:
    copies = opened.desk.copies
    assert isinstance(copies, MemoryCopies)
    copies.held = {"case (laptop).jsonl": ({}, {})}
    window.hear(news)
    assert "Another version of this case lies in the folder." in words(window)


def action(window: MainWindow, name: str) -> QAction:
    text = next(row.text for row in action_rows("F9") if row.name == name)
    return next(a for a in window.findChildren(QAction) if a.text().startswith(text))


def test_the_title_says_nothing_but_the_name(window: MainWindow) -> None:
    assert window.windowTitle() == "Ladder"


def test_every_page_of_the_sidebar_opens_and_is_marked(window: MainWindow) -> None:
    for place in places():
        window.findChild(QToolButton, "")
        button = next(b for b in window.findChildren(QToolButton) if b.text() == place.word)
        button.click()
        assert window.place == place.name
        assert button.isChecked()


def test_every_action_has_its_key_in_the_menu(window: MainWindow) -> None:
    for row in action_rows("Ctrl+Shift+Space"):
        if row.name:
            shortcuts = [s.toString() for s in action(window, row.name).shortcuts()]
            assert shortcuts == [QKeySequence(key).toString() for key in row.keys], row.name


def test_an_edit_is_told_with_undo_beside_it(window: MainWindow, opened: OpenDesk) -> None:
    opened.workspace.change("Add a step", put=[make.step(3)])
    assert "Add a step" in words(window)
    assert "Saved 18:42" in words(window)
    undo = next(b for b in window.findChildren(QPushButton) if b.text() == "Undo")
    undo.click()
    assert opened.records.step("step-3") is None
    assert "Taken back: Add a step" in words(window)


def test_a_quiet_edit_leaves_what_was_said_and_its_undo(
    window: MainWindow, opened: OpenDesk
) -> None:
    opened.workspace.change("Add a step", put=[make.step(3)])
    before = words(window)
    event = FlagEvent(id="seen", kind="R1", shown_at=make.STAMP)
    opened.workspace.change("", put=[event], quiet=True)
    assert words(window) == before
    assert "Add a step" in words(window)


def test_a_quiet_edit_that_succeeds_ends_what_was_not_saved(
    window: MainWindow, opened: OpenDesk
) -> None:
    opened.store.fail(NoRoom("There is no room left on the disk."))
    event = FlagEvent(id="seen", kind="R1", shown_at=make.STAMP)
    with pytest.raises(StoreError):
        opened.workspace.change("", put=[event], quiet=True)
    assert "Not saved" in words(window)
    opened.workspace.change("", put=[event], quiet=True)
    assert "Not saved" not in words(window)


def test_undo_is_named_in_the_menu_and_goes_to_where_the_change_was(
    window: MainWindow, opened: OpenDesk
) -> None:
    assert not action(window, "undo").isEnabled()
    opened.workspace.change("Add a step", put=[make.step(3)])
    assert action(window, "undo").text() == "Undo: Add a step"
    window.go("settings")
    action(window, "undo").trigger()
    assert window.place == "ladder"
    assert action(window, "redo").text() == "Redo: Add a step"
    action(window, "redo").trigger()
    assert opened.records.step("step-3") is not None


def test_a_failed_save_stays_on_the_window_until_one_succeeds(
    window: MainWindow, opened: OpenDesk
) -> None:
    opened.store.fail(NoRoom("There is no room left on the disk."))
    with pytest.raises(StoreError):
        opened.workspace.change("Add a step", put=[make.step(3)])
    assert "Not saved. There is no room left on the disk." in words(window)
    opened.workspace.change("Add a step", put=[make.step(3)])
    assert "Not saved" not in words(window)


def test_a_read_only_case_says_why_and_opens_no_form(qtbot: QtBot, desk_for: DeskMaker) -> None:
    opened = desk_for(*CASE, first_card_seen=True)
    opened.store.read_only = "Another window holds this case."
    window = opened_window(qtbot, opened)
    assert "Another window holds this case." in words(window)
    window.log()
    assert window.place == "today"


def test_put_away_covers_everything_and_shows_it_again(window: MainWindow, qtbot: QtBot) -> None:
    action(window, "put_away").trigger()
    shown = next(b for b in window.findChildren(QPushButton) if b.text() == "Show again")
    assert shown.isVisible()
    middle = window.childAt(window.rect().center())
    assert middle is not None
    assert middle.window() is window
    assert not window.menuBar().isVisible()
    qtbot.keyClick(shown.parentWidget(), Qt.Key.Key_Escape)
    assert window.menuBar().isVisible()


def test_put_away_works_inside_a_dialog(window: MainWindow, qtbot: QtBot) -> None:
    action(window, "keys").trigger()
    dialog = window.findChild(QDialog)
    assert dialog is not None
    qtbot.waitExposed(dialog)
    handle = dialog.windowHandle()
    window._locking.presses.watch(handle)  # offscreen there is no focus to follow
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(handle, Qt.Key.Key_Space, modifiers)
    assert window._locking.is_covered
    assert any(b.text() == "Show again" and b.isVisible() for b in dialog.findChildren(QPushButton))


def test_several_cases_can_be_chosen_above_the_pages(qtbot: QtBot, desk_for: DeskMaker) -> None:
    opened = desk_for(*CASE, first_card_seen=True)
    cases = (
        CaseEntry(opened.workspace.case_id, "A", None),
        CaseEntry("other", None, None),
    )
    window = opened_window(qtbot, opened, cases)
    box = window._sidebar._cases
    assert box is not None
    assert [box.itemText(i) for i in range(box.count())] == ["Without a name", "A"]
    assert box.currentText() == "A"
    with qtbot.waitSignal(window.case_wanted) as asked:
        box.activated.emit(0)
    assert asked.args == ["other"]


def test_the_window_keeps_its_size_for_next_time(window: MainWindow, opened: OpenDesk) -> None:
    window.resize(1000, 640)
    window.close()
    assert opened.chosen[-1].window == (1000, 640)


@pytest.mark.parametrize(
    ("place", "locks", "covered", "found"),
    [
        ("journal", True, False, "journal"),
        ("journal", False, False, "today"),
        ("journal", True, True, "today"),
        ("goals", True, False, "ladder"),
        ("attempt", True, False, "today"),
    ],
)
def test_after_a_lock_one_is_where_one_was(
    window: MainWindow,
    opened: OpenDesk,
    qtbot: QtBot,
    place: str,
    locks: bool,
    covered: bool,
    found: str,
) -> None:
    window.move(70, 40)
    window.go(place)
    window.leave(locks=locks)
    opened.chosen.append(replace(opened.chosen[-1], covered_start=covered))
    again = opened_window(qtbot, opened)
    assert again.place == found
    assert again.pos() == window.pos()
    assert opened.chosen[-1].page == ""


def test_text_grows_and_shrinks_by_key(window: MainWindow, opened: OpenDesk) -> None:
    action(window, "larger").trigger()
    assert opened.chosen[-1].text_size == 115
    action(window, "smaller").trigger()
    assert opened.chosen[-1].text_size == 100


def test_the_form_knows_who_said_that_they_did_it(window: MainWindow) -> None:
    window.log("step-1")
    form = window.page("attempt")
    assert isinstance(form, AttemptScreen)
    assert form.form.entry().answer == "did"
    window.log()
    assert form.form.entry().answer is None


def test_the_form_goes_back_to_where_it_was_opened(window: MainWindow) -> None:
    window.go("progress")
    window.log("step-1")
    form = window.page("attempt")
    assert form is not None
    assert window.place == "attempt"
    form.finished.emit("")
    assert window.place == "progress"


def test_with_large_text_a_narrow_window_keeps_the_icons_and_the_names(
    window: MainWindow, opened: OpenDesk
) -> None:
    ladder = next(b for b in window.findChildren(QToolButton) if b.text() == "Ladder")
    wide = window._sidebar.width()
    window._sidebar.fit(300)
    QApplication.processEvents()
    assert window._sidebar.width() < wide
    assert (ladder.accessibleName(), ladder.toolTip()) == ("Ladder", "Ladder")
    window._sidebar.fit(1180)
    QApplication.processEvents()
    assert window._sidebar.width() == wide


def test_the_focus_comes_into_the_page_unless_someone_walks_the_sidebar(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    window.go("help")
    page = window.page("help")
    assert page is not None
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is page or page.isAncestorOf(focused)
    ladder = next(b for b in window.findChildren(QToolButton) if b.text() == "Settings")
    ladder.setFocus()
    qtbot.keyClick(ladder, Qt.Key.Key_Return)
    assert window.place == "settings"
    assert ladder.hasFocus()


# QtTest says itself that nobody takes the keys.
@pytest.mark.qt_log_ignore("Keyboard event not accepted by receiving widget")
def test_nothing_can_be_asked_of_it_before_its_case_is_read(opened: OpenDesk, qtbot: QtBot) -> None:
    window = MainWindow(opened.desk.look, opened.chosen[-1])
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    page = next(one for one in window.findChildren(QToolButton) if one.text() == "Ladder")
    qtbot.mouseClick(page, Qt.MouseButton.LeftButton)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.place == ""
    window.open(opened.desk, ())
    qtbot.mouseClick(page, Qt.MouseButton.LeftButton)
    assert window.place == "ladder"


@pytest.mark.parametrize(
    ("word", "name"), [("Toolbox", "toolbox"), ("People", "people"), ("Review", "review")]
)
def test_a_page_has_its_place_once_it_was_used(
    window: MainWindow, opened: OpenDesk, word: str, name: str
) -> None:
    page = next(b for b in window.findChildren(QToolButton) if b.text() == word)
    assert not page.isVisible()
    action(window, name).trigger()
    assert window.place == name
    assert page.isVisible()
    window.go("today")
    off: dict[str, Any] = {name: False}
    window.show_settings(replace(opened.chosen[-1], **off))
    assert not page.isVisible()


def test_a_key_goes_to_the_list_of_pages_and_back(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    page = window.go("settings")
    box = page.findChildren(QComboBox)[1]
    box.setFocus()
    turn = action(window, "other_part")
    turn.trigger()
    here = QApplication.focusWidget()
    assert isinstance(here, QToolButton)
    assert here.text() == "Settings"
    turn.trigger()
    assert QApplication.focusWidget() is box


def test_a_key_of_the_ladder_works_as_soon_as_its_page_is_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.go("settings")
    window.go("ladder")
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_L, shift)
    assert window.place == "attempt"


def test_a_case_that_came_out_of_a_file_has_the_page_review(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    taken = TakenIn(at="2026-03-19T10:00:00+01:00", written_at="2026-03-18T10:00:00+01:00")
    case = Case(id=CASE_ID, alias="A", taken_in=(taken,))
    window = opened_window(qtbot, desk_for(case, *CASE, first_card_seen=True))
    review = next(b for b in window.findChildren(QToolButton) if b.text() == "Review")
    assert review.isVisible()


def test_a_backup_that_was_made_meanwhile_is_told_on_the_next_page(
    window: MainWindow, opened: OpenDesk
) -> None:
    assert "no backup yet" in words(window)
    backups = opened.desk.backups
    assert isinstance(backups, MemoryBackups)
    made = opened.workspace.stamp()
    backups.all.append(BackupEntry("one", CASE_ID, made, 1))
    window.go("ladder")
    assert "last backup today" in words(window)


def test_a_form_that_is_half_typed_is_a_draft_and_not_saved(
    qtbot: QtBot, window: MainWindow, opened: OpenDesk
) -> None:
    window.log()
    form = window.page("attempt")
    assert isinstance(form, AttemptScreen)
    assert "All saved" in words(window)
    form.form.show_entry(opened.records, AttemptEntry(other_words="Asked the way"))
    form.may_leave()
    assert "Half typed, kept as a draft" in words(window)
    assert "All saved" not in words(window)
    window.go("today")
    assert "All saved" in words(window)


def shown_undo(window: MainWindow) -> bool:
    return any(b.text() == "Undo" and b.isVisible() for b in window.findChildren(QPushButton))


def test_undo_is_offered_only_where_the_edit_is_seen(window: MainWindow, opened: OpenDesk) -> None:
    opened.workspace.change("Add a step", put=[make.step(3)])
    opened.seconds[0] += 60
    window.go("ladder")
    assert shown_undo(window)
    window.go("settings")
    assert not shown_undo(window)
    window.log()
    assert not shown_undo(window)
    assert action(window, "undo").text() == "Undo: Add a step"


def test_what_a_page_says_to_an_edit_leaves_its_undo(window: MainWindow, opened: OpenDesk) -> None:
    screen = window.go("ladder")
    opened.workspace.change("Copy a ladder", put=[make.step(3)])
    screen.said.emit("Begin wherever you like.")
    assert "Begin wherever you like." in words(window)
    assert shown_undo(window)
    opened.seconds[0] += 60
    screen.said.emit("There is nothing to read before this ladder.")
    assert not shown_undo(window)


def test_one_press_leads_back_to_what_does_not_say_how_it_went(
    window: MainWindow, opened: OpenDesk
) -> None:
    window.log("step-1")
    form = window.page("attempt")
    assert isinstance(form, AttemptScreen)
    form.form.quick.answer.choose(None)
    form.save()
    assert window.place == "today"
    assert "It counts once it says how it went." in words(window)
    assert shown_undo(window)
    offer = window._telling.line._offer
    assert offer.text() == "Say how it went"
    offer.click()
    assert window.place == "attempt"
    form.form.quick.answer.choose("did")
    form.save()
    assert {one.status for one in opened.records.attempts("step-1")} == {"completed"}
    assert not offer.isVisible()


def test_a_notice_that_was_read_is_closed_until_it_says_something_else(
    window: MainWindow, opened: OpenDesk, qtbot: QtBot
) -> None:
    backups = opened.desk.backups
    assert isinstance(backups, MemoryBackups)
    backups.former = ("/stick/case/old.jsonl",)
    window.hear(Copied())
    window.say_done("Your data is in another folder now.")
    assert "another folder now" in words(window)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert "another folder now" not in words(window)
    assert "One older backup" in words(window)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    window.go("settings")
    window.hear(Copied())
    assert "One older backup" not in words(window)
    backups.former = ("/stick/case/old.jsonl", "/stick/case/older.jsonl")
    window.hear(Copied())
    assert "2 older backups" in words(window)


def test_what_was_closed_is_said_again_when_it_comes_again(
    window: MainWindow, opened: OpenDesk, qtbot: QtBot
) -> None:
    backups = opened.desk.backups
    assert isinstance(backups, MemoryBackups)
    for former in (("/stick/case/old.jsonl",), (), ("/stick/case/other.jsonl",)):
        backups.former = former
        window.hear(Copied())
        assert ("One older backup" in words(window)) == bool(former)
        qtbot.keyClick(window, Qt.Key.Key_Escape)
        assert "One older backup" not in words(window)


def test_that_nothing_can_be_saved_cannot_be_closed(
    window: MainWindow, opened: OpenDesk, qtbot: QtBot
) -> None:
    opened.store.read_only = "Another window holds this case."
    window.hear(Copied())
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert "Another window holds this case." in words(window)
    shown = [one for one in window._telling.banner.findChildren(QPushButton) if one.isVisible()]
    assert shown == []


def test_that_something_is_not_saved_stands_there_whatever_else_is_news(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.hear(SaveState("not saved", "There is no room left on the disk."))
    window.hear(Copied())
    assert "Not saved. There is no room left on the disk." in words(window)
    window.hear(SaveState("saved"))
    assert "There is no room left" not in words(window)
    window.hear(SaveState("not saved", "There is no room left on the disk."))
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert "There is no room left" not in words(window)


def test_beside_undo_what_was_deleted_can_go_for_good(window: MainWindow, opened: OpenDesk) -> None:
    records, workspace = opened.records, opened.workspace
    step = next(one for one in records.steps("ladder") if not records.attempts(one.id))
    offer = window._telling.line._offer
    workspace.change("Delete a step", deleted_step(records, step, workspace.stamp()))
    assert shown_undo(window)
    assert offer.isVisible()
    offer.click()
    (dialog,) = window.findChildren(TrashDialog)
    assert any(step.text in one.text() for one in dialog.findChildren(QLabel))
    dialog.reject()
    workspace.change("Add a step", put=[make.step(9, order=step.order)])
    assert not offer.isVisible()


@pytest.mark.parametrize(
    ("place", "before", "marked"),
    [("goals", "today", "Ladder"), ("attempt", "journal", "Journal"), ("live", "today", "Today")],
)
def test_a_page_that_is_not_in_the_list_is_marked_where_it_belongs(
    window: MainWindow, place: str, before: str, marked: str
) -> None:
    window.go(before)
    screen = window.go(place)
    buttons = [b for b in window.findChildren(QToolButton) if b.isCheckable() and b.isChecked()]
    assert [b.text() for b in buttons] == [marked]
    assert buttons[0].accessibleDescription() == screen.accessibleName()
    window.go("settings")
    assert buttons[0].accessibleDescription() == ""


def test_what_is_offered_is_not_cut_where_there_is_little_room(qtbot: QtBot) -> None:
    line, page = NoticeLine(), QWidget()
    page.setMinimumHeight(560)
    window = frame(QWidget(), QWidget(), page, line)
    qtbot.addWidget(window)
    window.setStyleSheet("QPushButton { min-height: 60px; }")
    window.setMinimumHeight(600)
    window.resize(900, 600)
    window.show()
    line.say("It is kept.", "Undo", "Say how it went")
    undo = next(b for b in line.findChildren(QPushButton) if b.text() == "Undo")
    qtbot.waitUntil(lambda: undo.height() >= 60)
    assert line.height() >= undo.height()
