"""A choice that is followed elsewhere: the window goes there, and something can be done."""

from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from ladder_app.domain.suggestions.suggestion import ChoiceKey, Suggestion
from ladder_app.domain.suggestions.table import RULES
from ladder_app.ui.ladder.ladder_screen import LadderScreen
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.suggestions.choice_places import place_of_choice
from ladder_app.ui.today.today_screen import TodayScreen
from ladder_app.ui.widgets.screen import Screen
from tests import make
from tests.desks import DeskMaker, OpenDesk
from tests.domain.suggestions.cases import plan
from tests.domain.suggestions.test_reason import suggestion
from tests.domain.suggestions.test_table import EXAMPLES
from tests.make import MOMENT
from tests.ui.suggestions.cards import records_for

Kind = TypeVar("Kind", bound=Screen)
FIRST = {example.rule: example for example in reversed(EXAMPLES)}
SUGGESTIONS = [suggestion(rule.id) for rule in RULES]
ELSEWHERE = [
    (one, choice) for one in SUGGESTIONS for choice in one.choices if place_of_choice(choice)
]


def opened(qtbot: QtBot, at: OpenDesk) -> MainWindow:
    at.clock[0] = MOMENT
    window = MainWindow(at.desk.look, at.desk.settings())
    qtbot.addWidget(window)
    window.show()
    window.open(at.desk)
    return window


def page(window: MainWindow, kind: type[Kind]) -> Kind:
    found = window.page("today" if kind is TodayScreen else "ladder")
    assert isinstance(found, kind)
    return found


@pytest.mark.parametrize(
    ("one", "choice"), ELSEWHERE, ids=[f"{one.rule} {choice}" for one, choice in ELSEWHERE]
)
def test_every_choice_for_another_page_is_followed_there(
    one: Suggestion, choice: ChoiceKey, qtbot: QtBot, desk_for: DeskMaker
) -> None:
    at = desk_for(*records_for(*FIRST[one.rule].fires), first_card_seen=True)
    window = opened(qtbot, at)
    window.take_choice(one, choice)
    QApplication.processEvents()
    place = place_of_choice(choice)
    dialogs = [each for each in window.findChildren(QDialog) if each.isVisible()]
    assert dialogs if place == "export" else window.place == place
    for each in dialogs:
        each.reject()


def test_on_today_a_choice_leads_from_the_card_to_where_it_is_done(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    at = desk_for(*records_for(*FIRST["R7"].fires), make.rated_step(2, 60), first_card_seen=True)
    window = opened(qtbot, at)
    card = page(window, TodayScreen).day.suggestion
    assert card.suggestion is not None
    assert card.suggestion.rule == "R7"
    card.row.buttons()["next_step"].click()
    assert window.place == "ladder"
    chosen = page(window, LadderScreen).step
    assert chosen is not None
    assert chosen.id == "step-2"
    assert [event.user_choice for event in at.records.flag_events()][-1] == "next_step"


def test_a_plan_that_is_made_takes_the_card_from_today(qtbot: QtBot, desk_for: DeskMaker) -> None:
    at = desk_for(*records_for(*FIRST["R7"].fires), first_card_seen=True)
    window = opened(qtbot, at)
    card = page(window, TodayScreen).day.suggestion
    assert card.isVisible()
    at.workspace.change("Plan a step", put=[plan(1, "2026-03-19")])
    assert not card.isVisible()
    at.workspace.undo()
    assert card.isVisible()
