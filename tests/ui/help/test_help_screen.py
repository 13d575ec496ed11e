"""Help: what to do when it is heavy first, no numbers, every chapter within reach."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ladder_app.domain.stop_sign_words import every_sign
from ladder_app.ui.help.chapters import chapters
from ladder_app.ui.help.hard_times import when_it_is_heavy
from ladder_app.ui.help.help_screen import HelpScreen
from ladder_app.ui.help.passages import Chapter
from ladder_app.ui.widgets.words import Words
from tests.desks import DeskMaker, OpenDesk

FOLDER = Path("somewhere") / "ladder"
EVERY = (when_it_is_heavy(), *chapters(FOLDER))


@pytest.fixture
def at(desk_for: DeskMaker) -> OpenDesk:
    return desk_for()


@pytest.fixture
def screen(at: OpenDesk, qtbot: QtBot) -> HelpScreen:
    made = HelpScreen(at.desk)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show_records(at.records)
    with qtbot.waitActive(made):
        made.show()
    return made


def _text(chapter: Chapter) -> str:
    return "\n".join(passage.text for passage in chapter.passages)


def test_someone_known_comes_first_then_a_professional_then_services() -> None:
    text = _text(when_it_is_heavy())
    places = [text.index(words) for words in ("one person you trust", "Your doctor", "emergency")]
    assert places == sorted(places)


@pytest.mark.parametrize("chapter", EVERY, ids=lambda chapter: chapter.name)
def test_no_telephone_number_and_no_address_is_shipped(chapter: Chapter) -> None:
    assert not re.search(r"\d{3}[\d /-]{0,}", _text(chapter).replace("100", ""))
    assert "http" not in _text(chapter)


@pytest.mark.parametrize("chapter", EVERY, ids=lambda chapter: chapter.name)
def test_the_words_are_kind(chapter: Chapter) -> None:
    text = f"{chapter.title} {chapter.summary} {_text(chapter)}".lower()
    for word in ("!", "fail", "missed", "you avoided", "should", "treats", "cures", "proven"):
        assert word not in text


def test_there_are_twelve_signs_each_with_what_to_do(screen: HelpScreen) -> None:
    screen.show_place("stop-signs")
    shown = {words.text() for words in screen.signs.findChildren(Words) if words.isVisible()}
    for one in every_sign():
        assert {one.sign, one.instead} <= shown
    assert len(screen.signs.list.lines) == 12


def test_it_says_honestly_what_is_not_protected() -> None:
    text = _text(next(chapter for chapter in chapters(FOLDER) if chapter.name == "privacy"))
    assert "not sealed with a passphrase yet" in text
    assert "watching software" in text


def test_it_says_where_the_data_is_and_how_to_delete_it() -> None:
    text = _text(next(chapter for chapter in chapters(FOLDER) if chapter.name == "data"))
    assert str(FOLDER) in text
    assert "delete everything" in text


def test_the_first_card_is_there_without_a_click(screen: HelpScreen) -> None:
    assert screen.first_card.isVisible()
    assert screen.first_card.accessibleName() == "When things get very heavy"


@pytest.mark.parametrize("name", [chapter.name for chapter in chapters(FOLDER)])
def test_another_page_can_ask_for_a_chapter(name: str, screen: HelpScreen, qtbot: QtBot) -> None:
    screen.show_place(name)
    fold = screen.folds[name]
    assert fold.is_open
    assert fold.header.hasFocus()
    area = screen.scroll_area
    qtbot.waitUntil(lambda: 0 <= fold.header.mapTo(area, QPoint()).y() < area.height())


def test_an_unknown_chapter_changes_nothing(screen: HelpScreen) -> None:
    screen.show_place("nowhere")
    assert not any(fold.is_open for fold in screen.folds.values())


def test_a_chapter_opens_by_keyboard(screen: HelpScreen, qtbot: QtBot) -> None:
    header = screen.folds["rating"].header
    header.setFocus()
    qtbot.keyClick(header, Qt.Key.Key_Space)
    assert screen.folds["rating"].is_open


def test_the_folder_and_the_keys_are_one_click_away(screen: HelpScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.keys_wanted):
        screen.keys.click()
    screen.show_place("data")
    with qtbot.waitSignal(screen.data_folder_wanted):
        screen.folder.click()
