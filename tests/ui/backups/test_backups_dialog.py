"""Tests of ladder_app.ui.backups: how old the newest is, where they are, what would come back."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.store.backups import BackupEntry, BackupReason
from ladder_app.ui.backups.backups_dialog import BackupsDialog
from ladder_app.ui.backups.places_part import PlacesPart
from ladder_app.ui.backups.restore_dialog import RestoreDialog
from tests import make
from tests.desks import NOW, DeskMaker, OpenDesk
from tests.fakes import CASE_ID, MemoryBackups, documents_of

LADDER, KEPT = make.ladder(), make.step(1)


@pytest.fixture
def at(desk_for: DeskMaker) -> OpenDesk:
    """A case with a ladder, a step and an attempt of 10 March."""
    return desk_for(make.case(id=CASE_ID), LADDER, KEPT, make.attempt(10))


def backups_of(at: OpenDesk) -> MemoryBackups:
    assert isinstance(at.desk.backups, MemoryBackups)
    return at.desk.backups


def add(at: OpenDesk, name: str, days_ago: int, why: BackupReason = "day") -> BackupEntry:
    made_at = (NOW - timedelta(days=days_ago)).isoformat()
    entry = BackupEntry(name, CASE_ID, made_at, 24_800, why)
    backups_of(at).all.append(entry)
    return entry


def shown(at: OpenDesk, qtbot: QtBot) -> BackupsDialog:
    dialog = BackupsDialog(at.desk)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def reading(at: OpenDesk, entry: BackupEntry, qtbot: QtBot) -> RestoreDialog:
    dialog = RestoreDialog(at.desk, entry)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: bool(dialog.found.text() or dialog.problem_line.text()))
    return dialog


def test_each_says_when_and_why_the_newest_first(at: OpenDesk, qtbot: QtBot) -> None:
    add(at, "old", 2, "import")
    add(at, "new", 0)
    dialog = shown(at, qtbot)
    lines = [dialog.list.item(row).text().split("\n") for row in range(dialog.list.count())]
    assert lines[0][0].startswith("today, ")
    assert lines[0][1].startswith("Before the first change of the day · 24.8")
    assert lines[1][0].startswith("17 March, ")
    assert lines[1][1].startswith("Before something was taken over")
    assert dialog.newest.text().startswith("The newest is from today, ")


def test_without_any_it_says_when_there_will_be_one(at: OpenDesk, qtbot: QtBot) -> None:
    dialog = shown(at, qtbot)
    assert "no backup yet" in dialog.newest.text()
    assert not dialog.save_button.isEnabled()
    assert dialog.list.isHidden()


def test_a_trouble_comes_first(at: OpenDesk, qtbot: QtBot) -> None:
    add(at, "new", 3)
    backups_of(at).trouble = "No backup can be made at the moment: the disk is full."
    said = shown(at, qtbot).newest.text()
    assert said.startswith(f"{backups_of(at).trouble} The newest backup is from 16 March, ")


def test_what_would_change_is_said_in_counts_and_days(at: OpenDesk, qtbot: QtBot) -> None:
    entry = add(at, "old", 9)
    then = (make.case(id=CASE_ID), LADDER, make.step(1, text="secret"), make.attempt(3))
    backups_of(at).held["old"] = documents_of((*then, make.attempt(5)))
    dialog = reading(at, entry, qtbot)
    assert dialog.said() == [
        "What comes back",
        "Attempts: 2 · 3 March to 5 March",
        "What goes",
        "Attempts: 1 · 10 March",
        "What is again as it was",
        "Steps: 1",
    ]
    assert "kept as a backup first" in dialog.found.text()
    with qtbot.waitSignal(dialog.wanted) as heard:
        dialog.save_button.click()
    assert heard.args == ["old"]


def test_a_backup_that_says_the_same_need_not_be_restored(at: OpenDesk, qtbot: QtBot) -> None:
    entry = add(at, "same", 1)
    backups_of(at).held["same"] = documents_of(at.records.all_records())
    dialog = reading(at, entry, qtbot)
    assert "says the same" in dialog.found.text()
    assert not dialog.save_button.isEnabled()


def test_a_damaged_backup_says_so_and_cannot_be_restored(at: OpenDesk, qtbot: QtBot) -> None:
    dialog = reading(at, add(at, "bad", 1, "damaged"), qtbot)
    assert "damaged itself" in dialog.problem_line.text()
    assert not dialog.save_button.isEnabled()


def test_enter_looks_into_the_chosen_one(at: OpenDesk, qtbot: QtBot) -> None:
    add(at, "new", 0)
    add(at, "old", 5)
    backups_of(at).held["old"] = documents_of((make.case(id=CASE_ID),))
    dialog = shown(at, qtbot)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    (inner,) = dialog.findChildren(RestoreDialog)
    qtbot.waitUntil(inner.save_button.isEnabled)
    focused = inner.focusWidget()
    assert focused is not None
    with qtbot.assertNotEmitted(dialog.wanted):
        qtbot.keyClick(focused, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    inner = dialog.findChildren(RestoreDialog)[-1]
    qtbot.waitUntil(inner.save_button.isEnabled)
    with qtbot.waitSignal(dialog.wanted) as heard:
        inner.save_button.click()
    assert heard.args == ["old"]


def test_a_second_place_is_chosen_and_brought_up_to_date(at: OpenDesk, qtbot: QtBot) -> None:
    dialog, backups = shown(at, qtbot), backups_of(at)
    places = dialog.places
    assert "None yet" in places.second.text()
    backups.is_busy, backups.second_trouble = True, "The second place is being brought up to date."
    places.keep_also_in(Path("stick"))
    assert at.chosen[-1].second_backups == str(Path("stick") / "ladder-backups")
    assert backups.followed == [CASE_ID]
    backups.second_place = Path("stick")
    qtbot.waitUntil(lambda: "being brought" in places.second_state.text())
    backups.second_newest = NOW.isoformat()
    backups.is_busy, backups.second_trouble = False, None
    qtbot.waitUntil(lambda: "is up to date" in places.second_state.text())
    assert "The newest there is from" in places.second_state.text()


def test_the_form_closes_while_the_second_place_does_not_answer(at: OpenDesk, qtbot: QtBot) -> None:
    add(at, "new", 0)
    backups = backups_of(at)
    backups.is_busy, backups.second_trouble = True, "The second place is being brought up to date."
    dialog = shown(at, qtbot)
    assert dialog.save_button.isEnabled()
    dialog.reject()
    assert not dialog.isVisible()


def test_backups_of_an_earlier_passphrase_are_named_and_removed_after_a_second_press(
    at: OpenDesk, qtbot: QtBot
) -> None:
    backups = backups_of(at)
    backups.former = ("/stick/case/old.jsonl", "/stick/case/older.jsonl", "/first/case/old.jsonl")
    former = shown(at, qtbot).former
    assert former.isVisible()
    assert former.state.text().startswith("3 older backups are not protected as the rest")
    assert former.files.text().splitlines() == [
        "/first/case",
        "   old.jsonl",
        "/stick/case",
        "   old.jsonl",
        "   older.jsonl",
    ]
    former.remove.click()
    assert backups.wanted_gone == []
    assert former.remove.text() == "Remove them for good"
    backups.is_busy = True
    former.remove.click()
    assert backups.wanted_gone == [backups.former]
    assert not former.remove.isEnabled()
    backups.former, backups.is_busy = backups.former[:1], False
    qtbot.waitUntil(lambda: former.state.text().startswith("One older backup is not"))
    assert former.remove.text() == "Remove this backup"
    assert former.remove.isEnabled()


def test_without_such_backups_nothing_is_said_of_them(at: OpenDesk, qtbot: QtBot) -> None:
    assert not shown(at, qtbot).former.isVisible()


def test_a_second_place_that_is_away_is_said_in_its_place(at: OpenDesk, qtbot: QtBot) -> None:
    backups_of(at).second_place = Path("stick")
    backups_of(at).second_trouble = "The second place is not there just now."
    dialog = shown(at, qtbot)
    assert dialog.places.second_state.text() == "The second place is not there just now."
    assert dialog.problem_line.text() == ""
    dialog.places.leave_second_button.click()
    assert at.chosen[-1].second_backups == ""


STICK = str(Path("stick") / "ladder-backups")


def test_a_second_place_that_is_left_is_said_with_what_stays_there(
    at: OpenDesk, qtbot: QtBot
) -> None:
    backups = backups_of(at)
    at.chosen.append(replace(at.chosen[-1], second_backups=STICK))
    backups.second_place = Path(STICK)
    places = shown(at, qtbot).places
    assert places.left.isHidden()
    backups.left = (Path(STICK),)
    places.leave_second_button.click()
    assert (at.chosen[-1].second_backups, at.chosen[-1].left_backups) == ("", (STICK,))
    assert not places.left.isHidden()
    assert places.left.state.text().startswith("Your backups stay in this folder")
    assert places.left.folders.text() == STICK


def test_another_second_place_leaves_the_former_one(at: OpenDesk, qtbot: QtBot) -> None:
    at.chosen.append(replace(at.chosen[-1], second_backups=STICK))
    backups_of(at).left = (Path(STICK),)
    places = shown(at, qtbot).places
    places.keep_also_in(Path("disk"))
    places.keep_also_in(Path("disk"))
    disk = str(Path("disk") / "ladder-backups")
    assert (at.chosen[-1].second_backups, at.chosen[-1].left_backups) == (disk, (STICK,))


def test_what_stays_there_is_removed_after_a_second_press(at: OpenDesk, qtbot: QtBot) -> None:
    backups = backups_of(at)
    at.chosen.append(replace(at.chosen[-1], left_backups=(STICK,)))
    backups.left = (Path(STICK),)
    left = shown(at, qtbot).places.left
    left.remove.click()
    assert (left.remove.text(), backups.emptied) == ("Remove them for good", [])
    backups.is_busy = True
    left.remove.click()
    assert backups.emptied == [(Path(STICK),)]
    assert not left.remove.isEnabled()
    backups.is_busy = False
    qtbot.waitUntil(left.remove.isEnabled)
    assert left.about.text().startswith("Some are there still.")
    left.remove.click()
    backups.left = ()
    left.remove.click()
    qtbot.waitUntil(lambda: at.chosen[-1].left_backups == ())
    assert left.isHidden()


def test_whoever_lost_the_stick_need_not_hear_of_it_again(at: OpenDesk, qtbot: QtBot) -> None:
    at.chosen.append(replace(at.chosen[-1], left_backups=(STICK,)))
    backups_of(at).left = (Path(STICK),)
    shown(at, qtbot).places.left.forget.click()
    assert at.chosen[-1].left_backups == ()


def test_the_folder_of_before_is_known_until_it_is_empty(at: OpenDesk, qtbot: QtBot) -> None:
    at.chosen.append(replace(at.chosen[-1], backups=STICK))
    backups_of(at).left = (Path(STICK),)
    kept_in(at, qtbot, "elsewhere")
    assert at.chosen[-1].left_backups == (STICK,)


def kept_in(at: OpenDesk, qtbot: QtBot, folder: str) -> PlacesPart:
    """The part of the form, once somebody chose to keep the backups there."""
    places = shown(at, qtbot).places
    places.keep_in(Path(folder))
    qtbot.waitUntil(lambda: not places.work.is_running)
    return places


def test_a_folder_that_takes_nothing_is_not_chosen(at: OpenDesk, qtbot: QtBot) -> None:
    places = kept_in(at, qtbot, "locked")
    assert "does not let" in places.problem_line.text()
    assert at.chosen[-1].backups == ""
    assert places.isEnabled()


def test_copies_go_from_the_former_place_once_the_new_one_is_chosen(
    at: OpenDesk, qtbot: QtBot
) -> None:
    places = kept_in(at, qtbot, "elsewhere")
    assert places.problem_line.text() == ""
    assert at.chosen[-1].backups == str(Path("elsewhere") / "ladder-backups")
    assert backups_of(at).left_behind == [Path("library") / "backups"]


def test_the_form_stays_while_copies_go_to_another_place(
    at: OpenDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(at, "new", 0)
    gate = Event()

    def waits(folder: Path) -> Path:
        assert gate.wait(30)
        return folder

    monkeypatch.setattr(backups_of(at), "copy_to", waits)
    dialog = shown(at, qtbot)
    dialog.places.keep_in(Path("elsewhere"))
    dialog.reject()
    assert dialog.isVisible()
    assert backups_of(at).left_behind == []
    gate.set()
    qtbot.waitUntil(dialog.places.isEnabled)
    dialog.reject()
    assert not dialog.isVisible()


def test_both_places_cannot_be_the_same(at: OpenDesk, qtbot: QtBot) -> None:
    backups_of(at).place = Path("elsewhere") / "ladder-backups"
    places = shown(at, qtbot).places
    places.keep_also_in(Path("elsewhere"))
    assert "first place already" in places.problem_line.text()
    assert at.chosen[-1].second_backups == ""


@pytest.mark.parametrize("size", [100, 200])
def test_many_of_them_scroll_within_the_window(at: OpenDesk, qtbot: QtBot, size: int) -> None:
    at.desk.look.choose("light", size)
    for day in range(30):
        add(at, f"day-{day}", day)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(700, 600)
    window.show()
    dialog = BackupsDialog(at.desk, window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog._area.verticalScrollBar().maximum() > 0)
    assert dialog.width() <= window.width()
    assert dialog.height() <= window.height()
    assert dialog.list.verticalScrollBar().maximum() == 0, "one bar is enough"
    qtbot.keyClick(dialog.list, Qt.Key.Key_End)
    last = dialog.list.visualItemRect(dialog.list.item(29))
    place = QRect(
        dialog.list.viewport().mapTo(dialog._area.viewport(), last.topLeft()), last.size()
    )
    assert dialog._area.viewport().rect().contains(place.center())
