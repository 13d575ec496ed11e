"""Something is not right: the likeliest first, one key each, and stopping is never in the way."""

from collections import Counter
from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.store.store_error import StoreError
from ladder_app.ui.actions import action_rows
from ladder_app.ui.attempt.live.before.gate_stage import gate_keys
from ladder_app.ui.attempt.live.consent.consent_stage import consent_keys
from ladder_app.ui.attempt.live.not_right.not_right_keys import not_right_keys
from ladder_app.ui.attempt.live.not_right.not_right_stage import NotRightStage
from ladder_app.ui.attempt.live.not_right.troubles import Trouble, of_sign, troubles
from ladder_app.ui.attempt.live.stage import Stage
from ladder_app.ui.widgets.key_row import KeyRow
from ladder_app.ui.widgets.words import Words
from tests import make
from tests.desks import DeskMaker, OpenDesk

StageShower = Callable[[Stage], None]
STEP = make.step(1, needs_other_person=True)
EVERY = troubles(with_somebody=True)


@pytest.fixture
def at(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(make.ladder(), STEP)


@pytest.fixture
def stage(at: OpenDesk, show_stage: StageShower) -> NotRightStage:
    made = NotRightStage(at.desk)
    made.show_running(at.records, "the-attempt", STEP)
    show_stage(made)
    return made


def said(widget: QWidget) -> str:
    return "\n".join(words.text() for words in widget.findChildren(Words) if words.isVisible())


def noted(at: OpenDesk) -> list[tuple[str, str | None]]:
    return [(sign.which, sign.where) for sign in at.records.stop_signs()]


@pytest.mark.parametrize(
    ("key", "status", "left_because"),
    [
        (Qt.Key.Key_1, "stopped_by_consent", "consent_withdrawn_by_me"),
        (Qt.Key.Key_2, "stopped_by_consent", "consent_withdrawn_by_other"),
        (Qt.Key.Key_3, "stopped_for_safety", "safety"),
        (Qt.Key.Key_4, "stopped_for_safety", "body"),
        (Qt.Key.Key_5, "stopped_for_safety", "other"),
        (Qt.Key.Key_6, "stopped_for_safety", "safety"),
        (Qt.Key.Key_7, "stopped_for_safety", "safety"),
    ],
)
def test_two_keys_stop_it(
    stage: NotRightStage, qtbot: QtBot, key: Qt.Key, status: str, left_because: str
) -> None:
    qtbot.keyClick(stage, key)
    qtbot.waitUntil(stage.view.isVisible)
    with qtbot.waitSignal(stage.stopped) as stopped:
        qtbot.keyClick(stage, Qt.Key.Key_S)
    assert stopped.args == [status, left_because]


@pytest.mark.parametrize("name", ["stop_by_me", "stop_by_other"])
def test_a_stop_is_thanked_for_and_asks_for_nothing_else(stage: NotRightStage, name: str) -> None:
    stage.menu.buttons[name].click()
    assert "Thank you" in said(stage.view)
    assert not stage.rest_button.isVisible()


def test_escape_leads_one_step_back_and_then_back_to_it(
    stage: NotRightStage, at: OpenDesk, qtbot: QtBot
) -> None:
    qtbot.keyClick(stage, Qt.Key.Key_3)
    qtbot.waitUntil(stage.view.isVisible)
    qtbot.keyClick(stage, Qt.Key.Key_Escape)
    qtbot.waitUntil(stage.menu.isVisible)
    assert stage.menu.buttons["unsafe"].hasFocus()
    with qtbot.waitSignal(stage.back):
        qtbot.keyClick(stage, Qt.Key.Key_Escape)
    assert at.store.commits == []


def test_enter_stops_and_lets_the_ladder_rest(
    stage: NotRightStage, at: OpenDesk, qtbot: QtBot
) -> None:
    stage.menu.buttons["made_to"].click()
    assert stage.rest_button.hasFocus()
    with qtbot.waitSignal(stage.stopped) as stopped:
        qtbot.keyClick(stage.rest_button, Qt.Key.Key_Return)
    assert stopped.args == ["stopped_for_safety", "safety"]
    ladder = at.records.ladder("ladder")
    assert ladder is not None
    assert ladder.status == "paused"
    assert noted(at) == [("pressure", "the-attempt")]
    answers = {(event.kind, event.user_choice) for event in at.records.flag_events()}
    assert answers == {("P1", "pause_ladder"), ("P2b", "pause_ladder")}


def test_each_sign_of_the_body_is_noted_when_it_is_ticked(
    stage: NotRightStage, at: OpenDesk
) -> None:
    stage.menu.buttons["body"].click()
    assert noted(at) == []
    assert "medical advice" in said(stage.view)
    stage.view.lines["chest_pain"].setChecked(True)
    stage.view.lines["fainting"].setChecked(True)
    stage.view.lines["chest_pain"].setChecked(False)
    assert noted(at) == [("fainting", "the-attempt")]


def test_coming_back_shows_what_was_ticked(stage: NotRightStage, at: OpenDesk) -> None:
    stage.menu.buttons["numb"].click()
    stage.view.lines["flashbacks"].setChecked(True)
    assert "Put both feet on the floor" in said(stage.view)
    stage.list_button.click()
    stage.menu.buttons["numb"].click()
    assert stage.view.lines["flashbacks"].isChecked()
    assert at.workspace.to_undo is None
    stage.view.lines["flashbacks"].setChecked(False)
    stage.list_button.click()
    stage.menu.buttons["numb"].click()
    assert not stage.view.lines["flashbacks"].isChecked()


def test_thoughts_of_harm_are_met_with_people_first(
    stage: NotRightStage, at: OpenDesk, qtbot: QtBot
) -> None:
    stage.menu.buttons["harm"].click()
    assert noted(at) == [("D", "the-attempt")]
    assert stage.harm.isVisible()
    assert not stage.harm.emergency.isVisible()
    stage.harm.question.choose("unsure")
    assert stage.harm.emergency.isVisible()
    with qtbot.waitSignal(stage.help_wanted) as wanted:
        stage.harm.buttons["my_people"].click()
    assert wanted.args == ["my_people"]
    with qtbot.waitSignal(stage.back):
        stage.harm.safe_button.click()
    assert {event.user_choice for event in at.records.flag_events()} == {"safe_now"}


def test_after_harm_the_page_can_show_something_else_and_harm_again(stage: NotRightStage) -> None:
    for name in ("harm", "body", "harm"):
        stage.menu.buttons[name].click()
        assert stage.harm.isVisible() is (name == "harm")
        stage.list_button.click()
    assert not stage.harm.isVisible()


ENTRIES = (*(one.name for one in EVERY), "J")


@pytest.mark.parametrize("first", ENTRIES)
def test_any_page_can_follow_any_other(stage: NotRightStage, qtbot: QtBot, first: str) -> None:
    for second in ENTRIES:
        for name in (first, second):
            choose(stage, name)
            # What goes is gone only once Qt has come round to it.
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            QApplication.processEvents()
            assert stage.view.isVisible()
            assert stage.harm.isVisible() is (name == "harm")
            assert_apart(shown_buttons(stage))
            assert_apart(shown_buttons(stage.foot))
            qtbot.keyClick(stage, Qt.Key.Key_Escape)
            qtbot.waitUntil(stage.menu.isVisible)


def choose(stage: NotRightStage, name: str) -> None:
    if name in stage.menu.buttons:
        stage.menu.buttons[name].click()
    else:
        stage.menu.fold.set_open(True)
        stage.menu.signs.lines[name].setChecked(False)
        stage.menu.signs.lines[name].setChecked(True)


def assert_apart(buttons: list[QAbstractButton]) -> None:
    assert all(not one.geometry().isEmpty() for one in buttons)
    for one, other in combinations(buttons, 2):
        if one.parentWidget() is other.parentWidget():
            assert not one.geometry().intersects(other.geometry())


def shown_buttons(part: QWidget | None) -> list[QAbstractButton]:
    assert part is not None
    return [one for one in part.findChildren(QAbstractButton) if one.isVisible()]


def test_after_the_stop_of_the_other_it_goes_on_only_if_both_are_asked(
    stage: NotRightStage, qtbot: QtBot
) -> None:
    stage.menu.buttons["stop_by_other"].click()
    assert stage.stop_button.hasFocus()
    with qtbot.assertNotEmitted(stage.back), qtbot.waitSignal(stage.yes_wanted):
        qtbot.keyClick(stage, Qt.Key.Key_G)
    stage.list_button.click()
    stage.menu.buttons["body"].click()
    with qtbot.waitSignal(stage.back):
        qtbot.keyClick(stage, Qt.Key.Key_G)


def test_who_thinks_of_harm_is_led_to_people_first(stage: NotRightStage) -> None:
    stage.menu.buttons["harm"].click()
    assert stage.harm.buttons["my_people"].hasFocus()


def test_every_sign_of_the_list_can_be_ticked(stage: NotRightStage, at: OpenDesk) -> None:
    stage.menu.fold.set_open(True)
    for which in stage.menu.signs.lines:
        stage.menu.signs.lines[which].setChecked(True)
        assert stage.view.isVisible()
        stage.list_button.click()
    assert {which for which, _where in noted(at)} == set("ABCDEFGHIJKL")
    stage.menu.signs.lines["J"].setChecked(False)
    assert "J" not in {which for which, _where in noted(at)}


@pytest.mark.parametrize(
    ("which", "left_because"), [("A", "safety"), ("G", "body"), ("K", "other")]
)
def test_stopping_at_a_sign_of_the_list(
    stage: NotRightStage, qtbot: QtBot, which: str, left_because: str
) -> None:
    stage.menu.signs.lines[which].setChecked(True)
    with qtbot.waitSignal(stage.stopped) as stopped:
        stage.stop_button.click()
    assert stopped.args == ["stopped_for_safety", left_because]


def test_where_nobody_else_takes_part_it_is_the_place_that_is_unsafe(
    desk_for: DeskMaker, show_stage: StageShower
) -> None:
    alone = make.step(1)
    at = desk_for(make.ladder(theme="specific"), alone)
    stage = NotRightStage(at.desk)
    stage.show_running(at.records, "a", alone)
    show_stage(stage)
    stage.menu.buttons["unsafe"].click()
    assert "hurt or controlled" not in said(stage.view)
    assert "look at this step again" in said(stage.view)


def test_stopping_works_where_nothing_can_be_saved(
    stage: NotRightStage, at: OpenDesk, qtbot: QtBot
) -> None:
    at.store.fail(StoreError("The disk is full."), times=9)
    stage.menu.buttons["made_to"].click()
    assert stage.problem_line.text() == "The disk is full."
    stage.rest_button.click()
    assert stage.problem_line.isVisible()
    with qtbot.waitSignal(stage.stopped):
        stage.stop_button.click()


def test_letters_and_digits_can_be_switched_off(
    desk_for: DeskMaker, qtbot: QtBot, show_stage: StageShower
) -> None:
    at = desk_for(make.ladder(), STEP, single_keys=False)
    stage = NotRightStage(at.desk)
    stage.show_running(at.records, "a", STEP)
    show_stage(stage)
    assert stage.menu.buttons["stop_by_me"].shortcut().isEmpty()
    assert not stage.menu.buttons["stop_by_me"].key_label.text()
    qtbot.keyClick(stage.menu.buttons["stop_by_me"], Qt.Key.Key_Return)
    assert stage.view.isVisible()


@pytest.mark.parametrize(
    "table",
    [gate_keys(), consent_keys(), not_right_keys(EVERY)],
    ids=["gates", "consent", "not right"],
)
def test_no_key_is_taken_twice(table: tuple[KeyRow, ...]) -> None:
    window = [key for row in action_rows("Ctrl+Shift+Space") for key in row.keys]
    keys = Counter([*window, *(row.key for row in table)])
    assert [key for key, n in keys.items() if n > 1] == []


@pytest.mark.parametrize(
    "trouble",
    [*EVERY, troubles(with_somebody=False)[2], *map(of_sign, "ABCEFGHIJKL")],
    ids=lambda one: f"{one.name} {one.offers_rest}",
)
def test_the_words_are_kind(trouble: Trouble) -> None:
    text = " ".join((trouble.words, trouble.title, *trouble.sentences)).lower()
    for word in ("!", "fail", "missed", "avoid", "should", "fault"):
        assert word not in text


def test_tab_follows_the_eye(stage: NotRightStage, qtbot: QtBot) -> None:
    names = list(stage.menu.buttons)
    stage.menu.go_to(names[0])
    for name in names[1:]:
        qtbot.keyClick(stage.window().focusWidget(), Qt.Key.Key_Tab)
        assert stage.menu.buttons[name].hasFocus()
    stage.menu.buttons["body"].click()
    lines = list(stage.view.lines.values())
    lines[0].box.setFocus()
    for line in lines[1:]:
        qtbot.keyClick(stage.window().focusWidget(), Qt.Key.Key_Tab)
        assert line.box.hasFocus()
    qtbot.keyClick(stage.window().focusWidget(), Qt.Key.Key_Tab)
    assert stage.rest_button.hasFocus()
