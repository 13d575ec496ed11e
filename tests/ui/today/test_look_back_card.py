"""The quiet offer of a look back on the page Today."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.support.safety_plan_card import SafetyPlanCard
from ladder_app.ui.dialogs.look_back_dialog import LookBackDialog
from ladder_app.ui.today.today_screen import TodayScreen
from tests import make
from tests.desks import DeskMaker, OpenDesk

CARD = SafetyPlanCard(id="card", last_reviewed="2026-03-10")
Opener = Callable[..., TodayScreen]


@pytest.fixture
def page(qtbot: QtBot) -> Opener:
    def show(desk: OpenDesk) -> TodayScreen:
        screen = TodayScreen(desk.desk)
        qtbot.addWidget(screen)
        screen.resize(1000, 700)
        screen.show_records(desk.records)
        desk.workspace.on_news = lambda _news: screen.show_records(desk.records)
        with qtbot.waitActive(screen):
            screen.show()
        return screen

    return show


def desk_with(desk_for: DeskMaker, *more: Record) -> OpenDesk:
    """A ladder of some weeks ago, practised lately, and what else is given."""
    step = make.rated_step(1, 20)
    return desk_for(make.ladder(), step, make.attempt(17), CARD, *more, first_card_seen=True)


def test_it_is_offered_and_left_out_for_a_week_without_an_entry(
    page: Opener, desk_for: DeskMaker, qtbot: QtBot
) -> None:
    desk = desk_with(desk_for)
    screen = page(desk)
    card = screen.day.look_back
    assert card.isVisible()
    qtbot.keyClick(screen, Qt.Key.Key_Comma, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(card.isHidden)
    screen.show_records(desk.records)
    assert card.isHidden()
    assert desk.records.journal_entries() == ()
    assert desk.workspace.undo() is None


def test_its_key_opens_the_form(page: Opener, desk_for: DeskMaker, qtbot: QtBot) -> None:
    screen = page(desk_with(desk_for))
    qtbot.keyClick(screen, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(screen.findChildren(LookBackDialog)))


def test_nothing_is_asked_in_a_case_that_can_only_be_read(
    page: Opener, desk_for: DeskMaker
) -> None:
    desk = desk_with(desk_for)
    desk.store.read_only = "This case is open in another window."
    assert page(desk).day.look_back.isHidden()


def test_one_question_at_a_time(page: Opener, desk_for: DeskMaker) -> None:
    desk = desk_for(make.ladder(), make.rated_step(1, 20), first_card_seen=True)
    screen = page(desk)
    assert not screen.day.ask.isHidden()
    assert screen.day.look_back.isHidden()


def test_it_does_not_stand_before_what_is_planned(page: Opener, desk_for: DeskMaker) -> None:
    due = Plan(id="due", step_id="step-1", due_date="2026-03-19")
    screen = page(desk_with(desk_for, due))
    planned, card = screen.day.planned, screen.day.look_back
    assert planned.isVisible()
    assert card.isVisible()
    assert planned.geometry().bottom() < card.geometry().top()
