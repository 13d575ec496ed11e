"""Help: what to do when it is heavy first, no numbers, every chapter within reach."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ladder_app.domain.stop_signs.stop_sign_words import every_sign
from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.suggestions.health import said_harm_today
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.suggestion import ChoiceKey, RuleId, Suggestion
from ladder_app.ui.dialogs.signs.sign_card import SignCard
from ladder_app.ui.help.chapters import chapters
from ladder_app.ui.help.help_screen import HelpScreen
from ladder_app.ui.help.passages import Chapter
from ladder_app.ui.widgets.words import Words
from tests import make
from tests.desks import DeskMaker, OpenDesk

FOLDER = Path("somewhere") / "ladder"
EVERY = chapters(FOLDER)


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
    assert "Unless you set a passphrase" in text
    assert "watching software" in text


def test_it_says_where_the_data_is_and_how_to_delete_it() -> None:
    text = _text(next(chapter for chapter in chapters(FOLDER) if chapter.name == "data"))
    assert str(FOLDER) in text
    assert "unless you chose another folder" in text
    assert "“Delete everything …” in Settings" in text
    assert "“Cases …”" in text


def test_it_says_that_backups_hold_what_was_deleted() -> None:
    text = _text(next(chapter for chapter in chapters(FOLDER) if chapter.name == "data"))
    assert "for a year or longer" in text
    assert "“Delete for good …”" in text


@pytest.mark.parametrize("is_sealed", [False, True])
def test_it_says_what_locks_and_what_a_recovery_code_is(is_sealed: bool) -> None:
    privacy = chapters(FOLDER, is_sealed=is_sealed)
    text = _text(next(chapter for chapter in privacy if chapter.name == "privacy"))
    assert "“Lock” in the menu File" in text
    assert "If both are lost" in text


def test_the_first_card_is_there_without_a_click(screen: HelpScreen) -> None:
    assert screen.reach.isVisible()
    assert screen.reach.accessibleName() == "When things get very heavy"


def test_behind_a_passphrase_it_says_that_the_library_is_sealed() -> None:
    open_one = _text(next(one for one in chapters(FOLDER) if one.name == "privacy"))
    sealed = _text(next(one for one in chapters(FOLDER, is_sealed=True) if one.name == "privacy"))
    assert "Unless you set a passphrase" in open_one
    assert "Unless you set a passphrase" not in sealed
    assert "It is sealed" in sealed


@pytest.mark.parametrize("name", [chapter.name for chapter in chapters(FOLDER)])
def test_another_page_can_ask_for_a_chapter(name: str, screen: HelpScreen, qtbot: QtBot) -> None:
    screen.show_place(name)
    fold = screen.folds[name]
    assert fold.is_open
    assert fold.header.hasFocus()
    area = screen.scroll_area
    qtbot.waitUntil(lambda: 0 <= fold.header.mapTo(area, QPoint()).y() < area.height())


def test_a_chapter_is_written_out_once_and_only_when_it_is_opened(screen: HelpScreen) -> None:
    chapter = next(one for one in chapters(FOLDER) if one.name == "rating")
    fold = screen.folds["rating"]

    def written() -> list[str]:
        passages = {passage.text for passage in chapter.passages}
        return [one.text() for one in fold.findChildren(QLabel) if one.text() in passages]

    assert written() == []
    for opened in (True, False, True):
        fold.set_open(opened)
    assert written() == [passage.text for passage in chapter.passages]


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


# Signs and thoughts of harm -------------------------------------------------------------------


@pytest.fixture
def on_a_ladder(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(make.ladder(), make.rated_step(1, 30))


@pytest.fixture
def page(on_a_ladder: OpenDesk, qtbot: QtBot) -> HelpScreen:
    made = HelpScreen(on_a_ladder.desk)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show_records(on_a_ladder.records)
    with qtbot.waitActive(made):
        made.show()
    return made


def test_a_ticked_sign_is_noted_with_where_it_was(
    screen: HelpScreen, at: OpenDesk, page: HelpScreen, on_a_ladder: OpenDesk
) -> None:
    for shown, desk, where in ((screen, at, "start"), (page, on_a_ladder, "help")):
        shown.show_place("stop-signs")
        shown.signs.list.lines["A"].setChecked(True)
        assert [(s.which, s.where) for s in desk.records.stop_signs()] == [("A", where)]
        assert shown.signs.card.isVisible()


def test_resting_is_one_click_and_what_enter_does(
    page: HelpScreen, on_a_ladder: OpenDesk, qtbot: QtBot
) -> None:
    page.show_place("stop-signs")
    page.signs.list.lines["J"].setChecked(True)
    assert page.signs.card.rest_button.text() == "Let “Closeness” rest"
    qtbot.keyClick(page.signs.card.rest_button, Qt.Key.Key_Return)
    ladder = on_a_ladder.records.ladder("ladder")
    assert ladder is not None
    assert ladder.status == "paused"
    assert not page.signs.card.isVisible()
    answers = {(e.kind, e.user_choice) for e in on_a_ladder.records.flag_events()}
    assert answers == {("P1", "pause_ladder")}


def test_going_on_is_one_click_too(page: HelpScreen, on_a_ladder: OpenDesk) -> None:
    page.show_place("stop-signs")
    page.signs.list.lines["J"].setChecked(True)
    page.signs.card.read_button.click()
    ladder = on_a_ladder.records.ladder("ladder")
    assert ladder is not None
    assert ladder.status == "active"
    assert not page.signs.card.isVisible()
    assert [e.user_choice for e in on_a_ladder.records.flag_events()] == ["go_on"]


def test_a_tick_can_be_taken_back(page: HelpScreen, on_a_ladder: OpenDesk) -> None:
    page.show_place("stop-signs")
    line = page.signs.list.lines["G"]
    line.setChecked(True)
    line.setChecked(False)
    page.show_records(on_a_ladder.records)
    assert on_a_ladder.records.stop_signs() == ()
    assert not page.signs.card.isVisible()
    line.setChecked(True)
    on_a_ladder.workspace.undo()
    page.show_records(on_a_ladder.records)
    assert not line.isChecked()


def test_a_sensitive_ladder_is_not_named(desk_for: DeskMaker, qtbot: QtBot) -> None:
    card = SignCard()
    qtbot.addWidget(card)
    card.offer(make.ladder(sensitive=True))
    assert "Closeness" not in card.rest_button.text()


def test_a_tick_that_cannot_be_saved_says_so(page: HelpScreen, on_a_ladder: OpenDesk) -> None:
    page.show_place("stop-signs")
    on_a_ladder.store.fail(StoreError("The disk is full."))
    page.signs.list.lines["A"].setChecked(True)
    assert not page.signs.list.lines["A"].isChecked()
    assert page.signs.card.problem_line.text() == "The disk is full."


def test_opening_the_entry_about_harm_notes_it_once_a_day(
    page: HelpScreen, on_a_ladder: OpenDesk
) -> None:
    page.show_place("harming-myself")
    page.folds["harming-myself"].set_open(False)
    page.show_place("harming-myself")
    assert [s.which for s in on_a_ladder.records.stop_signs()] == ["D"]
    assert page.harm.isVisible()
    assert said_harm_today(Scene(on_a_ladder.records, on_a_ladder.workspace.now()))


def test_the_sign_about_harm_leads_to_the_same_card(page: HelpScreen) -> None:
    page.show_place("stop-signs")
    page.signs.list.lines["D"].setChecked(True)
    assert page.folds["harming-myself"].is_open
    assert not page.signs.card.isVisible()


@pytest.mark.parametrize(
    ("answer", "emergency"), [("yes", True), ("unsure", True), ("no", False), (None, False)]
)
def test_the_emergency_text_stands_first_where_it_is_needed(
    page: HelpScreen, answer: str | None, emergency: bool
) -> None:
    page.show_place("harming-myself")
    if answer is not None:
        page.harm.question.choose(answer)
    assert page.harm.emergency.isVisible() is emergency
    if emergency:
        others = [w for w in page.harm.findChildren(Words) if w is not page.harm.emergency]
        assert all(page.harm.emergency.y() < w.y() for w in others if w.isVisible() and w.y())


@pytest.mark.parametrize("name", ["my_people", "my_professional", "helplines", "safety_card"])
def test_its_buttons_go_to_the_passages(page: HelpScreen, name: str) -> None:
    page.show_place("harming-myself")
    page.harm.buttons[name].click()
    assert page.places[name].hasFocus()


def test_going_on_closes_it_and_it_is_not_said_again(
    page: HelpScreen, on_a_ladder: OpenDesk
) -> None:
    page.show_place("harming-myself")
    page.harm.safe_button.click()
    assert not page.folds["harming-myself"].is_open
    answers = {(e.kind, e.user_choice) for e in on_a_ladder.records.flag_events()}
    assert answers == {("P1", "safe_now"), ("P7", "safe_now")}


def test_what_helps_is_shown_where_nothing_can_be_saved(
    page: HelpScreen, on_a_ladder: OpenDesk, qtbot: QtBot
) -> None:
    on_a_ladder.store.fail(StoreError("The disk is full."))
    with qtbot.waitSignal(page.said):
        page.show_place("harming-myself")
    assert page.harm.isVisible()


def test_a_case_that_can_only_be_read_notes_nothing(desk_for: DeskMaker, qtbot: QtBot) -> None:
    at = desk_for(make.ladder())
    at.store.read_only = "This case is open in another window."
    page = HelpScreen(at.desk)
    qtbot.addWidget(page)
    page.show_records(at.records)
    page.show_place("harming-myself")
    page.harm.safe_button.click()
    assert not page.signs.list.isEnabled()
    assert at.store.commits == []


@pytest.mark.parametrize(
    ("rule", "choice", "place"),
    [
        ("P7", "my_professional", "my_professional"),
        ("P11", "it_has_happened", "stop-signs"),
        ("P1", "open_help", "stop-signs"),
        ("P4", "open_help", "grounding"),
    ],
)
def test_a_choice_of_a_suggestion_is_followed(
    page: HelpScreen, rule: RuleId, choice: ChoiceKey, place: str
) -> None:
    suggestion = Suggestion(rule=rule, ladder_id="", record_ids=("a",), noticed="", idea="", why="")
    page.take_choice(suggestion, choice)
    target = page.folds[place].header if place in page.folds else page.places[place]
    assert target.hasFocus()


def test_the_place_stands_out_after_the_page_itself_got_the_focus(
    page: HelpScreen, qtbot: QtBot
) -> None:
    for name in ("helplines", "numbers"):
        page.show_place(name)
        page.setFocus()
        target = page.folds[name].header if name in page.folds else page.places[name]
        qtbot.waitUntil(target.hasFocus)
        area = page.scroll_area
        assert 0 <= target.mapTo(area, QPoint()).y() < area.height()


def test_the_emergency_text_comes_into_view_where_the_page_is_low(
    page: HelpScreen, qtbot: QtBot
) -> None:
    page.resize(700, 330)
    page.show_place("harming-myself")
    bar = page.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    bar.setValue(bar.value() + 240)
    page.harm.question.choose("yes")
    area = page.scroll_area
    top = page.harm.emergency
    qtbot.waitUntil(lambda: 0 <= top.mapTo(area, QPoint()).y() < area.height())
