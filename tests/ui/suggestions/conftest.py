"""`card(*records, page=…)` shows a card of a page."""

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.domain.record import Record
from ladder_app.domain.suggestions.behaviour import Page
from tests.desks import DeskMaker
from tests.ui.suggestions.cards import CardShower, ShownCard, card_on, records_for


@pytest.fixture
def card(qtbot: QtBot, desk_for: DeskMaker) -> CardShower:
    def show(*records: Record, page: Page = "ladder") -> ShownCard:
        shown = card_on(desk_for(*records_for(*records)), page)
        qtbot.addWidget(shown.card)
        shown.card.show_for(shown.desk.records, "ladder")
        return shown

    return show
