"""The page Settings: chosen is in force at once, and nothing typed is lost."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.case import Anchor
from ladder_app.domain.record import Record
from ladder_app.domain.store.backups import BackupEntry
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.settings.data_card import DataCard
from ladder_app.ui.settings.own_words_fold import with_anchor
from ladder_app.ui.settings.settings_screen import SettingsScreen, languages
from tests import make
from tests.desks import DeskMaker, OpenDesk

Opened = tuple[SettingsScreen, OpenDesk]


@pytest.fixture
def opened(desk_for: DeskMaker, qtbot: QtBot) -> Callable[..., Opened]:
    def opener(*records: Record, backups: int = 0, **settings: object) -> Opened:
        at = desk_for(*records, **settings)
        backup_list: Any = at.desk.backups
        backup_list.all = [_backup(at, number) for number in range(1, backups + 1)]
        screen = SettingsScreen(at.desk)
        qtbot.addWidget(screen)
        screen.show_records(at.records)
        at.workspace.on_news = lambda _news: screen.show_records(at.records)
        with qtbot.waitActive(screen):
            screen.show()
        return screen, at

    return opener


def _backup(at: OpenDesk, day: int) -> BackupEntry:
    made_at = f"2026-03-{day:02}T09:12:00+01:00"
    return BackupEntry(f"backup-{day}", at.workspace.case_id, made_at, 2048)


def _pick(box: QComboBox, value: object, qtbot: QtBot) -> None:
    """Choose an entry by keyboard alone."""
    place = box.findData(value)
    key = Qt.Key.Key_Down if place > box.currentIndex() else Qt.Key.Key_Up
    for _press in range(abs(place - box.currentIndex())):
        qtbot.keyClick(box, key)


def _add(line: QLineEdit, text: str, qtbot: QtBot) -> None:
    qtbot.keyClick(line, Qt.Key.Key_End)
    qtbot.keyClicks(line, text)


@pytest.mark.parametrize(
    ("control", "value"),
    [
        ("theme", "dark"),
        ("theme", "high-contrast"),
        ("text_size", 150),
        ("text_size", 75),
        ("scale", "0-10"),
        ("scale", "words"),
        ("language", "en"),
        ("prompt_minutes", 10),
        ("prompt_minutes", 0),
    ],
)
def test_a_choice_is_in_force_at_once(
    control: str, value: object, opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, at = opened()
    in_card = {"scale": screen.ratings.scale, "prompt_minutes": screen.ratings.prompts}
    box = in_card[control] if control in in_card else getattr(screen, control)
    _pick(box, value, qtbot)
    assert getattr(at.chosen[-1], control) == value
    screen.show_records(at.records)
    assert box.currentData() == value


def test_while_files_wait_to_be_sealed_it_does_not_say_that_all_are(
    opened: Callable[..., Opened],
) -> None:
    screen, at = opened()
    about = screen.passphrase.about
    assert about.text().startswith("It seals everything in your data folder")
    at.vault.is_unfinished = True
    screen.show_records(at.records)
    assert "some are still as they were before" in about.text()


def test_the_minutes_until_it_locks_are_chosen_where_there_is_a_passphrase(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, at = opened()
    choice = screen.passphrase.lock
    assert not choice.isVisible()
    at.vault.passphrase = "six plain words"  # noqa: S105 - of a vault in memory
    screen.show_records(at.records)
    assert choice.isVisible()
    assert choice.minutes.currentText() == "5 minutes"
    _pick(choice.minutes, 0, qtbot)
    assert at.chosen[-1].lock_minutes == 0
    _pick(choice.minutes, 1, qtbot)
    assert choice.minutes.currentText() == "1 minute"
    assert at.chosen[-1].lock_minutes == 1


def test_the_scale_can_be_used_for_the_ladders_there_are(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, at = opened(make.case(), make.ladder(), make.ladder(id="b", scale_display="0-10"))
    _pick(screen.ratings.scale, "0-10", qtbot)
    screen.show_records(at.records)
    qtbot.mouseClick(screen.ratings.everywhere, Qt.MouseButton.LeftButton)
    assert {ladder.scale_display for ladder in at.records.ladders()} == {"0-10"}
    assert not screen.ratings.everywhere.isVisible()


def test_in_a_case_that_cannot_be_changed_its_own_things_are_closed(
    opened: Callable[..., Opened],
) -> None:
    screen, at = opened(make.case(), make.ladder())
    at.store.read_only = "It is open in another window."
    screen.show_records(at.records)
    assert not screen.alias.isEnabled()
    assert not screen.own_words.isEnabled()
    assert screen.theme.isEnabled()


@pytest.mark.parametrize("control", ["covered_start", "single_keys", "review"])
def test_a_switch_is_in_force_at_once(
    control: str, opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, at = opened()
    before = getattr(at.chosen[-1], control)
    qtbot.keyClick(getattr(screen, control).box, Qt.Key.Key_Space)
    assert getattr(at.chosen[-1], control) is not before
    assert at.chosen[-1].theme == "system"


def test_a_size_of_ones_own_is_listed_too(opened: Callable[..., Opened]) -> None:
    screen, _at = opened(text_size=123)
    assert screen.text_size.currentText() == "123 %"


def test_every_control_has_a_name(opened: Callable[..., Opened]) -> None:
    screen, _at = opened()
    controls = [
        one
        for one in screen.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(controls) > 8
    for one in controls:
        text = getattr(one, "text", lambda: "")()
        assert one.accessibleName() or text, type(one).__name__


def test_english_alone_is_said_plainly(tmp_path: Path) -> None:
    assert [code for code, _name in languages(tmp_path)] == ["system", "en"]
    catalogue = tmp_path / "translations" / "de" / "LC_MESSAGES" / "ladder.mo"
    catalogue.parent.mkdir(parents=True)
    catalogue.touch()
    assert ("de", "Deutsch") in languages(tmp_path)


def test_a_free_key_for_put_away(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    screen, at = opened()
    qtbot.keyClick(screen.put_away.edit, Qt.Key.Key_F9)
    assert at.chosen[-1].put_away_key == "F9"


def test_a_taken_key_is_refused_and_the_old_one_stays(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, at = opened()
    screen.put_away.edit.setFocus()
    qtbot.keyClick(screen.put_away.edit, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert "Log something I did" in screen.put_away.problem_line.text()
    assert at.chosen[-1].put_away_key == "Ctrl+Shift+Space"
    screen.theme.setFocus()
    assert screen.put_away.edit.keySequence().toString() == "Ctrl+Shift+Space"
    assert screen.put_away.problem_line.text() == ""


def test_own_words_are_saved_when_the_line_is_left_and_can_be_undone(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, at = opened(make.case(anchors=(Anchor(suds=20, text="tea"),)))
    screen.own_words.set_open(True)
    line = screen.own_words.lines[50].field.edit
    assert screen.own_words.lines[20].field.text() == "tea"
    qtbot.keyClicks(line, "the dentist")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert at.records.case.anchors == (
        Anchor(suds=20, text="tea"),
        Anchor(suds=50, text="the dentist"),
    )
    assert "my 50 is the dentist" in screen.own_words.summary.text()
    at.workspace.undo()
    assert line.text() == ""


def test_an_emptied_line_takes_the_anchor_away() -> None:
    case = make.case(anchors=(Anchor(suds=20, text="tea"), Anchor(suds=50, text="chair")))
    assert with_anchor(case, 20, "").anchors == (Anchor(suds=50, text="chair"),)
    assert with_anchor(case, 20, "bath").anchor(20) == "bath"


def test_the_name_of_the_case(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    screen, at = opened(make.case(alias="M"))
    line = screen.alias.field.edit
    _add(line, "ara", qtbot)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert at.records.case.alias == "Mara"
    assert at.workspace.to_undo is not None
    assert at.workspace.to_undo.label == "Rename this case"


def test_what_could_not_be_saved_stays_and_can_be_tried_again(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, at = opened(make.case(alias="M"))
    at.store.fail(NoRoom("The disk is full."))
    _add(screen.alias.field.edit, "ara", qtbot)
    qtbot.keyClick(screen.alias.field.edit, Qt.Key.Key_Return)
    assert screen.alias.field.problem_line.text() == "The disk is full."
    screen.show_records(at.records)
    assert screen.alias.field.text() == "Mara"
    qtbot.mouseClick(screen.alias.again, Qt.MouseButton.LeftButton)
    assert at.records.case.alias == "Mara"
    assert not screen.alias.again.isVisible()


def test_leaving_the_page_saves_what_is_typed(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    screen, at = opened(make.case(alias="M"))
    _add(screen.alias.field.edit, "ara", qtbot)
    assert screen.may_leave()
    assert at.records.case.alias == "Mara"


def test_a_redraw_leaves_what_is_being_typed(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    screen, at = opened(make.case(alias="M"))
    _add(screen.alias.field.edit, "ara", qtbot)
    screen.show_records(at.records)
    assert screen.alias.field.text() == "Mara"


def test_where_the_data_is_and_how_to_get_there(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, at = opened()
    assert screen.data.path.text() == str(at.desk.library_folder)
    with qtbot.waitSignal(screen.data_folder_wanted):
        screen.data.show_folder.click()


def test_its_buttons_need_no_more_room_than_one_of_them(qtbot: QtBot, tmp_path: Path) -> None:
    card = DataCard(tmp_path, can_move=True, is_sealed=True)
    qtbot.addWidget(card)
    card.path.setText("here")
    both = card.show_folder.sizeHint().width() + card.move_button.sizeHint().width()
    assert card.minimumSizeHint().width() < both


def test_it_says_how_old_the_newest_backup_is(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    screen, at = opened(backups=3)
    assert screen.backups.newest.text().startswith("The newest is from 3 March, ")
    assert "not chosen yet" in screen.backups.second.text()
    with qtbot.waitSignal(screen.form_wanted) as heard:
        screen.backups.open_button.click()
    assert heard.args == ["backups"]
    backups: Any = at.desk.backups
    backups.trouble = "No backup can be made at the moment."
    screen.show_records(at.records)
    said = screen.backups.newest.text()
    assert said.startswith(f"{backups.trouble} The newest backup is from 3 March, ")


def test_without_backups_it_says_when_there_will_be_one(opened: Callable[..., Opened]) -> None:
    screen, _at = opened()
    assert "no backup yet" in screen.backups.newest.text()


def test_everything_can_be_deleted_from_here(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    screen, _at = opened()
    with qtbot.waitSignal(screen.form_wanted) as heard:
        screen.erase.erase_button.click()
    assert heard.args == ["erase_everything"]
