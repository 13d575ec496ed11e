"""The question for a safety card on the page Today: once, once more a week later, then never."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.support.safety_plan_card import SafetyPlanCard
from ladder_app.ui.dialogs.support.safety_card_dialog import SafetyCardDialog
from ladder_app.ui.today.today_screen import TodayScreen
from tests import make
from tests.desks import NOW, DeskMaker, OpenDesk

Shown = Callable[..., tuple[TodayScreen, OpenDesk]]


@pytest.fixture
def show(desk_for: DeskMaker, qtbot: QtBot) -> Shown:
    def made(*records: Record, read_only: str | None = None) -> tuple[TodayScreen, OpenDesk]:
        at = desk_for(*records, first_card_seen=True)
        at.store.read_only = read_only
        screen = TodayScreen(at.desk)
        qtbot.addWidget(screen)
        screen.resize(1000, 800)
        screen.show_records(at.records)
        screen.show()
        return screen, at

    return made


LADDER = (make.ladder(created_at=make.STAMP), make.rated_step(1, 20))


def test_it_waits_until_the_first_evening_is_over(show: Shown) -> None:
    screen, at = show()
    at.workspace.change("A first ladder", put=LADDER)
    screen.show_records(at.records)
    assert screen.day.ask.isVisible()
    assert screen.day.ask.accessibleName() == "Who could you contact if things get very heavy?"


def test_left_out_it_asks_once_more_after_a_week_and_then_never(show: Shown) -> None:
    screen, at = show(*LADDER)
    for days in (0, 7):
        at.clock[0] = NOW + timedelta(days=days)
        screen.show_records(at.records)
        assert screen.day.ask.isVisible()
        screen.day.ask.later_button.click()
        screen.show_records(at.records)
        assert not screen.day.ask.isVisible()
    at.clock[0] = NOW + timedelta(days=13)
    screen.show_records(at.records)
    assert not screen.day.ask.isVisible()


def test_it_is_written_from_here_and_not_asked_again(show: Shown, qtbot: QtBot) -> None:
    screen, at = show(*LADDER)
    assert screen.day.ask.isVisible()
    screen.day.ask.go_on_button.click()
    (dialog,) = screen.findChildren(SafetyCardDialog)
    qtbot.keyClicks(dialog.helpline.edit, "0800")
    dialog.save_button.click()
    assert at.records.safety_card() is not None
    screen.show_records(at.records)
    assert not screen.day.ask.isVisible()


def test_an_old_card_is_asked_after_and_shown(show: Shown, qtbot: QtBot) -> None:
    screen, _at = show(*LADDER, SafetyPlanCard(id="card", last_reviewed="2025-11-01"))
    assert screen.day.ask.name.text() == "Is your safety card still right?"
    with qtbot.waitSignal(screen.place_wanted) as wanted:
        screen.day.ask.go_on_button.click()
    assert wanted.args == ["help", "safety_card"]
    assert not [one for one in screen.findChildren(QDialog) if one.isVisible()]


def test_it_never_stands_beside_something_that_matters_more(show: Shown) -> None:
    running = RunningAttempt(id="r", step_id="step-1", started_at=make.STAMP)
    for screen in (show(*LADDER, running)[0], show(*LADDER, read_only="Open elsewhere.")[0]):
        assert not screen.day.ask.isVisible()


def test_an_answer_that_cannot_be_saved_stays_to_be_given(show: Shown) -> None:
    screen, at = show(*LADDER)
    at.store.fail(StoreError("The disk is full."))
    screen.day.ask.later_button.click()
    assert screen.day.ask.isVisible()
    assert screen.day.ask.problem_line.text() == "The disk is full."
