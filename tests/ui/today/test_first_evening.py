"""The first evening, by mouse and by keyboard alone."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.today.first_evening import FirstEvening
from ladder_app.ui.today.today_screen import TodayScreen
from ladder_app.ui.widgets.words import Words
from tests.desks import DeskMaker, OpenDesk
from tests.fakes import CASE_ID

Opened = tuple[TodayScreen, OpenDesk]


@pytest.fixture
def opened(desk_for: DeskMaker, qtbot: QtBot) -> Callable[..., Opened]:
    shown = []  # a screen that nobody holds would go while it is tested

    def opener(desk: OpenDesk | None = None, **settings: object) -> Opened:
        at = desk or desk_for(**settings)
        screen = TodayScreen(at.desk)
        shown.append(screen)
        qtbot.addWidget(screen)
        screen.resize(1000, 700)
        screen.show_records(at.records)
        at.workspace.on_news = lambda _news: screen.show_records(at.records)
        with qtbot.waitExposed(screen):
            screen.show()
        return screen, at

    return opener


def _evening(screen: TodayScreen) -> FirstEvening:
    assert screen.first_evening is not None
    return screen.first_evening


def _shown_words(widget: QWidget) -> str:
    labels = [one for one in widget.findChildren(Words) if one.isVisible()]
    return "\n".join(label.text() for label in labels)


def test_the_first_card_says_where_who_and_what(opened: Callable[..., Opened]) -> None:
    screen, at = opened()
    words = _shown_words(screen)
    assert str(at.desk.library_folder) in words
    assert "Unless you set a passphrase" in words
    assert "not a treatment" in words
    assert not _evening(screen).questions.isVisible()


def test_the_stop_signs_are_one_click_away(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    screen, _at = opened()
    with qtbot.waitSignal(screen.place_wanted) as asked:
        _evening(screen).card.stop_signs_wanted.emit()
    assert asked.args == ["help", "stop-signs"]


def test_a_goal_is_one_click_away_and_not_in_the_way(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, _at = opened(first_card_seen=True)
    with qtbot.waitSignal(screen.place_wanted) as asked:
        _evening(screen).questions.goal.click()
    assert asked.args == ["goals", ""]


def test_enter_goes_on_from_the_card(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    screen, _at = opened()
    screen.setFocus()
    card = _evening(screen).card
    assert card.go_on_button.hasFocus()
    assert screen.page_keys()[0].sentence == "go on"
    assert "add another line" not in [key.sentence for key in screen.page_keys()]
    with qtbot.waitSignal(screen.keys_changed):
        qtbot.keyClick(card.go_on_button, Qt.Key.Key_Return)
    assert _evening(screen).questions.isVisible()
    assert "add another line" in [key.sentence for key in screen.page_keys()]


def test_without_a_ladder_the_page_is_for_beginning_one(opened: Callable[..., Opened]) -> None:
    screen, _at = opened(first_card_seen=True)
    _evening(screen).questions.later.click()
    assert screen.empty.action is not None
    assert screen.empty.action.hasFocus()


def test_the_card_is_read_once(opened: Callable[..., Opened]) -> None:
    screen, at = opened()
    _evening(screen).card.go_on_button.click()
    assert at.chosen[-1].first_card_seen
    assert _evening(screen).questions.isVisible()
    again, _at = opened(at)
    assert _evening(again).questions.isVisible()
    assert not _evening(again).card.isVisible()


def test_nothing_that_will_be_measured_is_filled_in(opened: Callable[..., Opened]) -> None:
    screen, _at = opened(first_card_seen=True)
    assert [row.rating.value() for row in _evening(screen).questions.rows] == [None] * 3
    assert [row.line.text() for row in _evening(screen).questions.rows] == [""] * 3


def test_who_types_without_a_pause_has_a_draft_all_the_same(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, at = opened(first_card_seen=True)
    line = _evening(screen).questions.rows[0].line
    typing = QTimer(screen)
    typing.timeout.connect(lambda: qtbot.keyClicks(line.edit, "a"))
    typing.start(100)
    qtbot.waitUntil(lambda: "aaa" in str(at.drafts.kept), timeout=10_000)
    typing.stop()


def test_a_ladder_by_keyboard_alone(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    screen, at = opened()
    _evening(screen).card.go_on_button.setFocus()
    qtbot.keyClick(_focused(), Qt.Key.Key_Space)
    for text, rating in (("Eat in the canteen", "70"), ("Sit there with tea", "40")):
        qtbot.keyClicks(_focused(), text)
        qtbot.keyClick(_focused(), Qt.Key.Key_Tab)
        qtbot.keyClicks(_focused(), rating)
        qtbot.keyClick(_focused(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(screen.place_wanted) as asked:
        qtbot.keyClick(_focused(), Qt.Key.Key_Return)
    ladder = at.records.ladders()[0]
    assert asked.args == ["ladder", ladder.id]
    assert ladder.title == "Eat in the canteen"
    assert [(step.text, step.suds_base) for step in at.records.steps(ladder.id)] == [
        ("Sit there with tea", 40),
        ("Eat in the canteen", 70),
    ]
    assert at.workspace.to_undo is not None
    assert at.workspace.to_undo.label == "Begin a ladder"
    assert not _evening(screen).isVisible()


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def test_the_name_follows_the_first_answer_until_it_is_ones_own(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    questions = _evening(opened(first_card_seen=True)[0]).questions
    qtbot.keyClicks(questions.rows[0].line.edit, "Crowds")
    assert questions.title() == "Crowds"
    questions.title_field.edit.clear()
    qtbot.keyClicks(questions.title_field.edit, "Out again")
    qtbot.keyClicks(questions.rows[0].line.edit, " and trams")
    assert questions.title() == "Out again"


def test_up_to_five_lines(opened: Callable[..., Opened]) -> None:
    questions = _evening(opened(first_card_seen=True)[0]).questions
    questions.more.click()
    assert questions.more.isVisible()
    questions.more.click()
    assert len(questions.rows) == 5
    assert not questions.more.isVisible()


def test_without_any_line_it_says_what_is_missing(opened: Callable[..., Opened]) -> None:
    screen, at = opened(first_card_seen=True)
    questions = _evening(screen).questions
    questions.begin.click()
    assert "Write one line" in questions.problem_line.text()
    assert not at.records.ladders()


def test_skipped_and_come_back_to_everything_typed_is_there(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, at = opened(first_card_seen=True)
    questions = _evening(screen).questions
    qtbot.keyClicks(questions.rows[1].line.edit, "Only the soup")
    questions.rows[1].rating.set_value(35)
    qtbot.keyClick(questions.rows[1].line.edit, Qt.Key.Key_Escape)
    assert screen.empty.isVisible()
    assert screen.empty.action is not None
    screen.empty.action.click()
    assert _evening(screen).isVisible()
    again, _at = opened(at)
    answer = _evening(again).questions.answers()[1]
    assert (answer.text, answer.suds) == ("Only the soup", 35)


def test_a_crash_loses_at_most_three_seconds(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    screen, at = opened(first_card_seen=True)
    qtbot.keyClicks(_evening(screen).questions.rows[0].line.edit, "Dogs")
    qtbot.waitUntil(lambda: (CASE_ID, "first-evening") in at.drafts.kept, timeout=3000)


def test_nothing_is_left_of_what_was_emptied_again(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, at = opened(first_card_seen=True)
    line = _evening(screen).questions.rows[0].line.edit
    qtbot.keyClicks(line, "Dogs")
    screen.may_leave()
    assert (CASE_ID, "first-evening") in at.drafts.kept
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    screen.may_leave()
    assert (CASE_ID, "first-evening") not in at.drafts.kept


@pytest.mark.parametrize(
    "draft", [{}, {"lines": 3}, {"lines": [["x"], [1, "y"], ["z", 900]]}, {"title": 4}]
)
def test_an_odd_draft_does_no_harm(
    draft: dict[str, object], opened: Callable[..., Opened], desk_for: DeskMaker
) -> None:
    at = desk_for(first_card_seen=True)
    at.drafts.keep(CASE_ID, "first-evening", draft)
    screen, _at = opened(at)
    assert all(row.rating.value() is None for row in _evening(screen).questions.rows)


def test_not_saved_keeps_what_was_typed_and_can_be_tried_again(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, at = opened(first_card_seen=True)
    questions = _evening(screen).questions
    qtbot.keyClicks(questions.rows[0].line.edit, "Phone calls")
    at.store.fail(NoRoom("The disk is full."))
    questions.begin.click()
    assert questions.problem_line.text() == "The disk is full."
    assert questions.begin.text() == "Try again"
    assert questions.rows[0].line.text() == "Phone calls"
    questions.begin.click()
    assert at.records.ladders()[0].title == "Phone calls"
    assert (CASE_ID, "first-evening") not in at.drafts.kept


def test_other_ways_to_begin_are_one_click_away(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, _at = opened(first_card_seen=True)
    questions = _evening(screen).questions
    with qtbot.waitSignal(screen.new_ladder_wanted):
        questions.ready_made.click()
    with qtbot.waitSignal(screen.import_wanted):
        questions.spreadsheet.click()


def test_enter_goes_through_lines_and_ratings_before_it_begins(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, at = opened(first_card_seen=True)
    rows = _evening(screen).questions.rows
    rows[0].setFocus()
    for text, rating in (("Lifts", "70"), ("One floor", "")):
        qtbot.keyClicks(_focused(), text)
        qtbot.keyClick(_focused(), Qt.Key.Key_Return)
        qtbot.keyClicks(_focused(), rating)
        qtbot.keyClick(_focused(), Qt.Key.Key_Return)
    assert rows[2].line.edit.hasFocus()
    assert not at.records.ladders()
    qtbot.keyClick(_focused(), Qt.Key.Key_Return)
    steps = at.records.steps(at.records.ladders()[0].id)
    assert {step.text: step.suds_base for step in steps} == {"Lifts": 70, "One floor": None}


@pytest.mark.parametrize("rating", ["140", "40,5"])
def test_a_rating_that_cannot_be_read_is_said_and_nothing_begins(
    opened: Callable[..., Opened], qtbot: QtBot, rating: str
) -> None:
    screen, at = opened(first_card_seen=True)
    questions = _evening(screen).questions
    questions.rows[0].setFocus()
    qtbot.keyClicks(_focused(), "Lifts")
    qtbot.keyClick(_focused(), Qt.Key.Key_Return)
    qtbot.keyClicks(_focused(), rating)
    questions.begin.click()
    assert not at.records.ladders()
    assert "whole numbers" in questions.problem_line.text()


def test_every_way_to_begin_is_in_view_before_anything_is_typed(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, _at = opened(first_card_seen=True)
    questions = _evening(screen).questions
    screen.resize(920, 690)
    ways = (questions.begin, questions.later, questions.ready_made, questions.spreadsheet)
    qtbot.waitUntil(lambda: all(_is_whole(one) for one in ways))


def _is_whole(one: QWidget) -> bool:
    return one.visibleRegion().boundingRect() == one.rect()


def test_how_hard_it_would_be_is_asked_once_there_are_words(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, _at = opened(first_card_seen=True)
    first, second, _third = _evening(screen).questions.rows
    assert not first.rating.isVisible()
    qtbot.keyClicks(first.line.edit, "Lifts")
    assert first.rating.isVisible()
    assert not second.rating.isVisible()
    first.rating.setFocus()
    qtbot.keyClicks(_focused(), "60")
    first.line.edit.setFocus()
    for _letter in "Lifts":
        qtbot.keyClick(first.line.edit, Qt.Key.Key_Backspace)
    assert first.rating.isVisible()


def test_a_rating_without_words_is_not_lost_without_a_word(
    opened: Callable[..., Opened],
) -> None:
    screen, at = opened(first_card_seen=True)
    questions = _evening(screen).questions
    questions.rows[0].line.set_text("Lifts")
    questions.rows[1].rating.set_value(50)
    questions.begin.click()
    assert not at.records.ladders()
    assert "without words" in questions.problem_line.text()


def test_the_tab_key_follows_the_eye(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    questions = _evening(opened(first_card_seen=True)[0]).questions
    questions.more.click()
    assert questions.rows[3].line.edit.hasFocus()
    for row in questions.rows:
        qtbot.keyClicks(row.line.edit, "Lifts")
    questions.rows[0].setFocus()
    stops = []
    while questions.isAncestorOf(_focused()) and _focused() not in stops:
        stops.append(_focused())
        qtbot.keyClick(_focused(), Qt.Key.Key_Tab)
    middles = [stop.mapTo(questions, stop.rect().center()).y() for stop in stops]
    assert len(stops) == 19
    assert all(after >= before - 2 for before, after in pairwise(middles))


def test_three_steps_and_one_plan_by_keyboard(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    screen, at = opened(first_card_seen=True)
    questions = _evening(screen).questions
    for row, words in zip(questions.rows, ("High", "Middle", "Low"), strict=True):
        qtbot.keyClicks(row.line.edit, words)
    day = questions.plan.day_field
    assert not day.window_choice.isVisible()
    qtbot.keyClicks(day.day_edit, "saturday")
    assert day.window_choice.isVisible()
    day.window_choice.choose("3")
    with qtbot.waitSignal(screen.place_wanted) as asked:
        qtbot.keyClick(day.day_edit, Qt.Key.Key_Return)
    (plan,) = at.records.plans()
    assert asked.args == ["ladder", plan.step_id]
    step = at.records.step(plan.step_id)
    assert step is not None
    assert (step.text, plan.due_date, plan.window_days) == ("Low", "2026-03-21", 3)
    assert "Saturday to Monday: Low" in _shown_words(screen)


def test_a_day_that_cannot_be_read_is_said_and_not_lost(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, at = opened(first_card_seen=True)
    questions = _evening(screen).questions
    qtbot.keyClicks(questions.rows[0].line.edit, "High")
    qtbot.keyClicks(questions.plan.day_field.day_edit, "some day")
    questions.begin.click()
    assert "not a day I can read" in questions.problem_line.text()
    assert at.records.ladders() == ()
    _evening(screen).keep_draft()
    again, _at = opened(at)
    assert _evening(again).questions.plan.day_field.day_edit.text() == "some day"
