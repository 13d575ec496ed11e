"""The one gentle question on the day after."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.domain.stop_signs.stop_sign import StopSign
from ladder_app.ui.dialogs.support.how_are_you_card import HowAreYouCard
from tests import make
from tests.desks import DeskMaker, OpenDesk


@pytest.fixture
def next_day(desk_for: DeskMaker) -> OpenDesk:
    at = desk_for(make.ladder(), StopSign(id="s", at=make.STAMP, which="D", where="help"))
    at.clock[0] += timedelta(days=1)
    at.workspace.opened_at = at.clock[0]
    return at


@pytest.fixture
def card(next_day: OpenDesk, qtbot: QtBot) -> HowAreYouCard:
    made = HowAreYouCard(next_day.desk)
    qtbot.addWidget(made)
    return made


def test_it_is_shown_once_and_remembered_quietly(
    card: HowAreYouCard, next_day: OpenDesk, qtbot: QtBot
) -> None:
    assert card.show_if_due(next_day.records)
    qtbot.waitUntil(lambda: len(next_day.records.flag_events()) == 1)
    assert next_day.workspace.to_undo is None
    # The page is drawn anew after each edit, and the question stays until it is closed.
    assert card.show_if_due(next_day.records)
    assert not card.isHidden()
    card.close_button.click()
    assert not card.show_if_due(next_day.records)
    another = HowAreYouCard(next_day.desk)
    qtbot.addWidget(another)
    assert not another.show_if_due(next_day.records)


def test_help_is_one_click_away(card: HowAreYouCard, next_day: OpenDesk, qtbot: QtBot) -> None:
    card.show_if_due(next_day.records)
    with qtbot.waitSignal(card.help_wanted):
        card.help_button.click()


def test_it_is_hidden_where_nothing_was_said(desk_for: DeskMaker, qtbot: QtBot) -> None:
    at = desk_for(make.ladder())
    card = HowAreYouCard(at.desk)
    qtbot.addWidget(card)
    assert not card.show_if_due(at.records)
    assert card.isHidden()
