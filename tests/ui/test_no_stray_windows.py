"""While a page or a form is made, nothing of it is a window of its own for a moment.

It would flash on the screen, and take the keys away from the window one is in.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.ui.actions import places
from ladder_app.ui.pages import ATTEMPT, LIVE, make
from tests.desks import DeskMaker
from tests.ui.test_help_from_every_dialog import DIALOGS, RECORDS, made

PAGES = [*(place.name for place in places()), ATTEMPT, LIVE, "goals", "understanding"]


class Watch(QObject):
    """Writes down every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        is_shown = event.type() == QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[Watch]:
    made = Watch()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


@pytest.mark.parametrize("name", PAGES)
def test_no_part_of_a_page_is_a_window(
    name: str, watch: Watch, desk_for: DeskMaker, qtbot: QtBot
) -> None:
    desk = desk_for(*RECORDS, first_card_seen=True)
    page = make(name, desk.desk)
    qtbot.addWidget(page)
    page.show_records(desk.records)
    assert watch.seen == []


@pytest.mark.parametrize("kind", DIALOGS, ids=lambda kind: kind.__name__)
def test_no_part_of_a_form_is_a_window(
    kind: Any, watch: Watch, desk_for: DeskMaker, qtbot: QtBot
) -> None:
    below = QWidget()
    qtbot.addWidget(below)
    dialog = made(kind, desk_for(*RECORDS), below)
    if dialog.parent() is None:
        qtbot.addWidget(dialog)
    assert watch.seen == []
    dialog.deleteLater()
