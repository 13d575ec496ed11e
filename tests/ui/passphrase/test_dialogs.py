"""Tests of the forms that set, change and remove the passphrase."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ladder_app.sealing.recovery import read_code
from ladder_app.ui.passphrase.guarded_dialog import GuardedDialog
from ladder_app.ui.passphrase.remove_dialog import RemoveDialog
from ladder_app.ui.passphrase.reseal_window import Resealing
from ladder_app.ui.passphrase.set_dialog import SetDialog
from tests.desks import DeskMaker, OpenDesk
from tests.journeys.keyboard import Keyboard, focus_name, words_on

OLD = "old words"


@pytest.fixture
def open_library(desk_for: DeskMaker) -> OpenDesk:
    return desk_for()


@pytest.fixture
def sealed_library(desk_for: DeskMaker) -> OpenDesk:
    made = desk_for()
    made.vault.passphrase = OLD
    return made


def shown(qtbot: QtBot, dialog: GuardedDialog) -> list[object]:
    """What the dialog has wanted to be done."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    wanted: list[object] = []
    dialog.wanted.connect(wanted.append)
    dialog.open()
    return wanted


def type_twice(dialog: SetDialog, words: str) -> None:
    for field in (dialog.new.own.first, dialog.new.own.again):
        QTest.keyClicks(field.edit, words)


def carry_out(act: object) -> None:
    assert isinstance(act, Resealing)
    act.work(lambda _done, _of: None)


def test_typed_twice_and_the_code_written_down_it_can_be_set(
    qtbot: QtBot, open_library: OpenDesk
) -> None:
    dialog = SetDialog(open_library.desk)
    wanted = shown(qtbot, dialog)
    assert not dialog.present.isVisible()
    assert not dialog.save_button.isEnabled()
    type_twice(dialog, "my own words")
    assert not dialog.save_button.isEnabled(), "the code was not written down"
    dialog.recovery.written_down.setChecked(True)
    code = dialog.recovery.code
    assert code is not None
    assert read_code(code)
    code_shown = dialog.recovery.shown.text()
    assert read_code(code_shown) == read_code(code)
    assert {len(group) for group in code_shown.split()} == {4}
    assert "-" not in code_shown
    dialog.save_button.click()
    carry_out(*wanted)
    assert (open_library.vault.passphrase, open_library.vault.recovery) == ("my own words", code)
    assert not dialog.isVisible()


def test_six_words_can_be_drawn_and_drawn_again(qtbot: QtBot, open_library: OpenDesk) -> None:
    dialog = SetDialog(open_library.desk)
    wanted = shown(qtbot, dialog)
    dialog.new.way.choose("drawn")
    first = dialog.new.drawn.text()
    assert len(first.split()) == 6
    dialog.new.written_down.setChecked(True)
    dialog.new.other_words.click()
    assert dialog.new.drawn.text() != first
    assert not dialog.new.written_down.isChecked(), "these others were not written down"
    dialog.new.written_down.setChecked(True)
    dialog.recovery.way.choose("without")
    dialog.save_button.click()
    carry_out(*wanted)
    assert open_library.vault.passphrase == dialog.new.drawn.text()
    assert open_library.vault.recovery is None


def test_without_a_code_the_consequence_is_said(qtbot: QtBot, open_library: OpenDesk) -> None:
    dialog = SetDialog(open_library.desk)
    shown(qtbot, dialog)
    type_twice(dialog, "my own words")
    assert "nobody can open" not in words_on(dialog)
    dialog.recovery.way.choose("without")
    assert "nobody can open" in words_on(dialog)
    assert dialog.save_button.isEnabled()
    dialog.recovery.way.choose(None)
    assert dialog.recovery.way.value() == "with", "one of the two holds"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("password", "within hours"),
        ("walrus pebble lantern orchid saddle tulip cactus meadow", "outlast a lifetime"),
    ],
)
def test_how_long_it_would_stand_is_said_in_words(
    qtbot: QtBot, open_library: OpenDesk, typed: str, said: str
) -> None:
    dialog = SetDialog(open_library.desk)
    shown(qtbot, dialog)
    QTest.keyClicks(dialog.new.own.first.edit, typed)
    assert said in words_on(dialog)
    QTest.keyClicks(dialog.new.own.again.edit, typed)
    dialog.recovery.way.choose("without")
    assert dialog.save_button.isEnabled(), "it is the person who decides"


@pytest.mark.parametrize("form", [SetDialog, RemoveDialog])
def test_only_who_knows_it_changes_it(
    qtbot: QtBot, sealed_library: OpenDesk, form: type[SetDialog] | type[RemoveDialog]
) -> None:
    dialog = form(sealed_library.desk)
    wanted = shown(qtbot, dialog)
    if isinstance(dialog, SetDialog):
        type_twice(dialog, "new words")
        dialog.recovery.way.choose("without")
    assert not dialog.save_button.isEnabled()
    QTest.keyClicks(dialog.present.edit, "something else")
    dialog.save_button.click()
    qtbot.waitUntil(dialog.present.problem_line.isVisible)
    assert "not accepted" in dialog.present.problem_line.text()
    assert dialog.isVisible()
    assert not wanted
    QTest.keyClicks(dialog.present.edit, OLD)
    with qtbot.waitSignal(dialog.wanted):
        QTest.keyClick(dialog.present.edit, Qt.Key.Key_Return)
    carry_out(*wanted)
    is_change = isinstance(dialog, SetDialog)
    assert sealed_library.vault.passphrase == ("new words" if is_change else None)


def test_nothing_of_it_is_kept_as_a_draft(qtbot: QtBot, open_library: OpenDesk) -> None:
    dialog = SetDialog(open_library.desk)
    wanted = shown(qtbot, dialog)
    type_twice(dialog, "my own words")
    dialog.reject()
    assert open_library.drafts.kept == {}
    assert not wanted


def test_one_can_type_at_once(qtbot: QtBot, open_library: OpenDesk) -> None:
    dialog = SetDialog(open_library.desk)
    shown(qtbot, dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.new.own.first.edit.hasFocus)


def test_tab_goes_round_through_how_it_is_chosen(qtbot: QtBot, open_library: OpenDesk) -> None:
    dialog = SetDialog(open_library.desk)
    shown(qtbot, dialog)
    keyboard = Keyboard(dialog)
    keyboard.tab_to("Close")
    keyboard.press(Qt.Key.Key_Tab)
    assert focus_name() == "My own words"


def test_the_buttons_end_where_the_fields_end(qtbot: QtBot, open_library: OpenDesk) -> None:
    dialog = SetDialog(open_library.desk)
    shown(qtbot, dialog)
    edit, save = dialog.new.own.first.edit, dialog.save_button

    def ends() -> set[int]:
        return {one.mapTo(dialog, one.rect().topRight()).x() for one in (edit, save)}

    qtbot.waitUntil(lambda: len(ends()) == 1)
