"""The page People, opened over some records."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.record import Record
from ladder_app.ui.people.people_screen import PeopleScreen
from tests.desks import DeskMaker, OpenDesk

Kind = TypeVar("Kind", bound=QWidget)
Opener = Callable[..., tuple[PeopleScreen, OpenDesk]]


@pytest.fixture
def opened(qtbot: QtBot, desk_for: DeskMaker) -> Opener:
    """`opened(record, …)` shows it and keeps it up with what is edited."""

    def open_page(*records: Record) -> tuple[PeopleScreen, OpenDesk]:
        desk = desk_for(*records)
        page = PeopleScreen(desk.desk)
        qtbot.addWidget(page)
        page.resize(1000, 800)
        page.show_records(desk.records)
        with qtbot.waitActive(page):
            page.show()
        desk.workspace.on_news = lambda _news: page.show_records(desk.records)
        return page, desk

    return open_page


def dialog_of(page: QWidget, kind: type[Kind]) -> Kind:
    """The one form of this kind that is open over the page."""
    (found,) = [one for one in page.window().findChildren(kind) if one.isVisible()]
    return found
