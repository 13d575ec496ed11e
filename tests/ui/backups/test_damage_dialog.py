"""Tests of ladder_app.ui.backups.damage_dialog: what is missing, and the ways on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.domain.case import Case
from ladder_app.domain.store.backups import BackupEntry
from ladder_app.domain.store.case_store import Damage
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.backups.damage_dialog import DamageDialog
from ladder_app.ui.backups.restore_dialog import RestoreDialog
from tests import make
from tests.desks import DeskMaker, OpenDesk
from tests.fakes import CASE_ID, MemoryBackups, documents_of

DAMAGED = Damage(3, "2026-03-12T10:00:00.000Z", "2026-03-14T10:00:00.000Z", "checksum")
CUT = Damage(9, "2026-03-12T10:00:00.000Z", None, "cut short")
Opened = Callable[..., DamageDialog]


@pytest.fixture
def at(desk_for: DeskMaker) -> OpenDesk:
    made = desk_for(make.case(id=CASE_ID, alias="River"), make.ladder(), make.step(1))
    made.store.read_only = "Part of the file is damaged."
    for number, held in enumerate((None, make.attempt(3))):
        entry = BackupEntry(f"b{number}", CASE_ID, f"2026-03-{11 - number}T09:12:00Z", 2000)
        backups_of(made).all.append(entry)
        if held is not None:
            backups_of(made).held[entry.name] = documents_of((make.case(id=CASE_ID), held))
    return made


def backups_of(at: OpenDesk) -> MemoryBackups:
    assert isinstance(at.desk.backups, MemoryBackups)
    return at.desk.backups


@pytest.fixture
def opened(at: OpenDesk, qtbot: QtBot) -> Opened:
    def opener(*damage: Damage) -> DamageDialog:
        at.store.damage = damage
        dialog = DamageDialog(at.desk)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: not dialog.work.is_running)
        return dialog

    return opener


def test_it_says_between_which_days_something_is_missing(opened: Opened) -> None:
    dialog = opened(DAMAGED, DAMAGED)
    assert dialog.missing.text() == "Between 12 March and 14 March something is missing."
    assert dialog.as_it_is.isHidden()


def test_the_newest_sound_backup_is_found_and_looked_into_first(
    opened: Opened, qtbot: QtBot
) -> None:
    dialog = opened(DAMAGED)
    assert "10 March" in dialog.backup.text()
    dialog.look_button.click()
    (inner,) = dialog.findChildren(RestoreDialog)
    qtbot.waitUntil(inner.save_button.isEnabled)
    with qtbot.waitSignal(dialog.wanted) as heard:
        inner.save_button.click()
    assert heard.args == ["b1"]


def test_without_a_sound_backup_there_is_nothing_to_look_into(at: OpenDesk, opened: Opened) -> None:
    backups_of(at).held.clear()
    dialog = opened(DAMAGED)
    assert "no sound backup" in dialog.backup.text()
    assert dialog.look_button.isHidden()


def test_what_can_be_read_becomes_a_case_of_its_own(
    at: OpenDesk, opened: Opened, qtbot: QtBot
) -> None:
    dialog = opened(DAMAGED)
    with qtbot.waitSignal(dialog.case_wanted) as heard:
        dialog.salvage_button.click()
    (case_id,) = heard.args
    made = list(at.library.stores[case_id].load())
    (case,) = (one for one in made if isinstance(one, Case))
    assert (case.id, case.alias) == (case_id, "River, what could be read")
    assert {one.id for one in made} == {case_id, "ladder", "step-1"}
    assert at.records.case.alias == "River"


def test_where_there_is_no_room_the_ways_stay_open(
    at: OpenDesk, opened: Opened, qtbot: QtBot
) -> None:
    dialog = opened(DAMAGED)
    at.library.error = NoRoom("The disk is full.")
    dialog.salvage_button.click()
    qtbot.waitUntil(lambda: dialog.problem_line.text() == "The disk is full.")
    assert dialog.salvage_button.isEnabled()


def test_a_file_whose_end_is_older_can_be_gone_on_with(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened(CUT)
    assert not dialog.as_it_is.isHidden()
    with qtbot.waitSignal(dialog.accept_wanted):
        dialog.go_on_button.click()


def test_a_file_that_took_another_way_can_be_gone_on_with(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened(Damage(4, None, None, "other way"))
    assert "lacks what was saved here last" in dialog.missing.text()
    assert not dialog.as_it_is.isHidden()
    with qtbot.waitSignal(dialog.accept_wanted):
        dialog.go_on_button.click()
