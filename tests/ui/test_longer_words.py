"""With words two fifths longer, at twice the text size, in the smallest window nothing is cut."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ladder_app import language
from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.scores.check_in import CheckIn
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.ui.attempt.live.live_screen import LiveScreen
from ladder_app.ui.backups.backups_dialog import BackupsDialog
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.rating.rating_dialog import RatingDialog
from ladder_app.ui.main_window import SMALLEST, MainWindow
from ladder_app.ui.people.cards.conversation_dialog import ConversationDialog
from ladder_app.ui.people.cards.feeling_dialog import FeelingDialog
from ladder_app.ui.people.person_dialog import PersonDialog
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets import placed_dialog
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.placed_dialog import PlacedDialog
from ladder_app.ui.widgets.screen import Screen
from tests import make
from tests.desks import DeskMaker
from tests.longer import LongerWords

STEP = make.rated_step(1, 40, ladder_id="other", needs_agreement=True)
RECORDS = (
    make.ladder(),
    make.ladder(id="other"),
    STEP,
    make.rated_step(2, 60),
    *(make.attempt(day, "step-2", what_i_learned="It ends") for day in range(1, 12)),
    PersonAlias(id="jon", alias="Jon", relation="my partner", colour="blue"),
    Agreement(id="agreed", ladder_id="ladder", alias_id="jon", made_at=make.STAMP, stop_word="red"),
    Conversation(id="talk", made_at=make.STAMP, alias_id="jon", opening="About Sunday"),
    CheckIn(id="week", at=make.STAMP, answers={"closeness": 3, "space": 8}),
)
PAGES = ("people", "settings", "review", "progress")
Opened = Callable[[], MainWindow]


@pytest.fixture
def opened(
    monkeypatch: pytest.MonkeyPatch, look: Look, desk_for: DeskMaker, qtbot: QtBot
) -> Opened:
    def opener() -> MainWindow:
        monkeypatch.setattr(language, "_spoken", [LongerWords()])
        look.choose("light", 200)
        desk = desk_for(*RECORDS, first_card_seen=True)
        window = MainWindow(look, desk.desk.settings())
        qtbot.addWidget(window)
        window.resize(SMALLEST)
        window.show()
        window.open(desk.desk)
        return window

    return opener


def sideways(page: QWidget) -> int:
    """By how many pixels the page is wider than its room."""
    assert isinstance(page, Screen)
    return page.scroll_area.horizontalScrollBar().maximum()


def cut(page: QWidget) -> list[str]:
    """The labels that are lower than their words."""
    labels = (one for one in page.findChildren(QLabel) if one.isVisible() and one.wordWrap())
    return [one.text() for one in labels if one.heightForWidth(one.width()) > one.height() + 1]


@pytest.mark.parametrize("place", PAGES)
def test_a_page_is_as_wide_as_the_window(opened: Opened, qtbot: QtBot, place: str) -> None:
    window = opened()
    window.go(place)
    page = window.page(place)
    assert page is not None
    for fold in page.findChildren(Folded):
        fold.set_open(True)
    qtbot.waitUntil(lambda: sideways(page) == 0 and not cut(page))


@pytest.mark.parametrize(("step", "stage"), [("step-1", "agreement"), ("step-2", "before")])
def test_what_comes_before_an_attempt_is_too(
    opened: Opened, qtbot: QtBot, step: str, stage: str
) -> None:
    window = opened()
    window.practise(step)
    page = window.page("live")
    assert isinstance(page, LiveScreen)
    assert page.stage_name == stage
    for fold in page.findChildren(Folded):
        fold.set_open(True)
    qtbot.waitUntil(lambda: sideways(page) == 0 and not cut(page))


def a_rating(desk: Desk, parent: QWidget) -> PlacedDialog:
    return RatingDialog(desk, make.ladder(), make.rated_step(2, 60), parent)


@pytest.mark.parametrize(
    "make_dialog", [a_rating, BackupsDialog, ConversationDialog, FeelingDialog, PersonDialog]
)
def test_a_form_is_as_wide_as_its_window(
    make_dialog: Callable[[Desk, QWidget], PlacedDialog],
    monkeypatch: pytest.MonkeyPatch,
    look: Look,
    desk_for: DeskMaker,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr(language, "_spoken", [LongerWords()])
    monkeypatch.setattr(placed_dialog, "room_of", lambda _window: QRect(QPoint(0, 0), SMALLEST))
    look.choose("light", 200)
    below = QWidget()
    qtbot.addWidget(below)
    below.show()
    dialog = make_dialog(desk_for(*RECORDS).desk, below)
    dialog.open()
    areas = dialog.findChildren(QScrollArea)
    assert areas
    qtbot.waitUntil(lambda: all(one.horizontalScrollBar().maximum() == 0 for one in areas))
    dialog.reject()
