"""On these pages and in these forms every word can be read, large, and in longer languages."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ladder_app import language
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.ladders.loop import Loop
from ladder_app.domain.record import Record
from ladder_app.domain.support.safety_plan_card import Contact, SafetyPlanCard
from ladder_app.domain.toolbox.offering import Beside
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.practices import practice_of
from ladder_app.domain.toolbox.weekly_plan import WeekItem, WeeklyPlan
from ladder_app.ui import pages
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.look_back_dialog import LookBackDialog
from ladder_app.ui.dialogs.note.note_dialog import NoteDialog
from ladder_app.ui.help.about_dialog import AboutDialog
from ladder_app.ui.help.plain_help import PlainHelp
from ladder_app.ui.journal.prediction_dialog import PredictionDialog
from ladder_app.ui.practices.practice_dialog import PracticeDialog
from ladder_app.ui.practices.practice_log_dialog import PracticeLogDialog
from ladder_app.ui.theme import Look
from ladder_app.ui.toolbox.week_item_dialog import WeekItemDialog
from ladder_app.ui.understanding.loop_dialog import LoopDialog
from ladder_app.ui.widgets import placed_dialog
from ladder_app.ui.widgets.placed_dialog import PlacedDialog
from tests import make
from tests.cut_words import LongerWords, cut_words
from tests.desks import DeskMaker

LONG = "Auseinandersetzungen mit meinen Familienangehörigen, und was ich danach gern täte"
ROOTS = JournalEntry(
    id="roots",
    at="2026-03-18T08:00:00+01:00",
    text=LONG,
    kind="roots_reflection",
    what_i_learned_then=LONG,
    feelings=("niedergeschlagen", "erleichtert"),
    suds=60,
)
WALK = WeekItem(id="walk", kind="movement", text=LONG, day="2026-03-17")
CARD = SafetyPlanCard(
    id="card",
    people=(Contact(name="Somebody who lives around the corner", how="0151 234 567"),),
    local_helpline="0800 111 0 111, at any hour",
    last_reviewed="2025-11-01",
)
LOG = PracticeLog(id="log", at=make.STAMP, practice_id="sounds", noticed=LONG, unpleasant=True)
LOOP = Loop(trigger=LONG, fear=LONG, what_i_do=LONG, relief=LONG, cost=LONG)
FULL: tuple[Record, ...] = (
    make.ladder(title=LONG, loop=LOOP),
    make.ladder(id="other", title="Calls"),
    make.rated_step(1, 40, text=LONG),
    make.attempt(12, what_happened=LONG),
    ROOTS,
    WeeklyPlan(id="week", week="2026-W12", items=(WALK,)),
    CARD,
    LOG,
)
SCREEN = QRect(0, 24, 1280, 696)
PAGES = ("journal", "toolbox", "understanding", "help")
SHOWN = (*product(PAGES, (True, False)), ("today", False))
LANGUAGES = {"longer": 100, "as it is": 200, "longer and large": 200}


def a_note(desk: Desk, parent: QWidget) -> PlacedDialog:
    return NoteDialog(desk, None, parent, kind="situation_thought_feeling")


def then_and_now(desk: Desk, parent: QWidget) -> PlacedDialog:
    return NoteDialog(desk, None, parent, entry=ROOTS)


def a_prediction(desk: Desk, parent: QWidget) -> PlacedDialog:
    return PredictionDialog(desk, ROOTS, parent)


def of_a_week(desk: Desk, parent: QWidget) -> PlacedDialog:
    return WeekItemDialog(desk, parent, "2026-W12", WALK)


def breathing(desk: Desk, parent: QWidget) -> PlacedDialog:
    return PracticeDialog(desk, parent, practice_of("breathing"), Beside())


def a_kind_sentence(desk: Desk, parent: QWidget) -> PlacedDialog:
    return PracticeDialog(desk, parent, practice_of("kind_words"), Beside())


def what_was_done(desk: Desk, parent: QWidget) -> PlacedDialog:
    return PracticeLogDialog(desk, parent, LOG)


def why_it_stays(desk: Desk, parent: QWidget) -> PlacedDialog:
    return LoopDialog(desk, replace(make.ladder(), theme="intimacy"), parent)


def plain_help(_desk: Desk, parent: QWidget) -> PlacedDialog:
    return PlainHelp(parent)


FORMS: tuple[Callable[[Desk, QWidget], PlacedDialog], ...] = (
    *(a_note, then_and_now, a_prediction, LookBackDialog, of_a_week),
    *(breathing, a_kind_sentence, what_was_done, why_it_stays, AboutDialog, plain_help),
)


@pytest.fixture(params=LANGUAGES)
def at_size(request: pytest.FixtureRequest, look: Look) -> Iterator[int]:
    """Per cent of the usual size; meanwhile another language may be spoken."""
    before = language._spoken[0]
    if "longer" in request.param:
        language._spoken[0] = LongerWords()
    look.choose("light", LANGUAGES[request.param])
    yield LANGUAGES[request.param]
    language._spoken[0] = before


def settled(qtbot: QtBot, window: QWidget) -> None:
    """Layouts learn of new heights level by level, and widths that follow from a scroll bar."""
    qtbot.waitUntil(lambda: not cut_words(window))


@pytest.mark.parametrize(("page", "has_much"), SHOWN)
def test_every_word_of_a_page_can_be_read(
    page: str, has_much: bool, at_size: int, desk_for: DeskMaker, qtbot: QtBot
) -> None:
    at = desk_for(*(FULL if has_much else ()), text_size=at_size)
    screen = pages.make(page, at.desk)
    qtbot.addWidget(screen)
    screen.resize(820, 540)
    screen.show_records(at.records)
    screen.show()
    settled(qtbot, screen)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_every_word_of_a_form_can_be_read(
    form: Callable[[Desk, QWidget], PlacedDialog],
    at_size: int,
    desk_for: DeskMaker,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(placed_dialog, "room_of", lambda _window: SCREEN)
    below = QWidget()
    qtbot.addWidget(below)
    dialog = form(desk_for(*FULL, text_size=at_size).desk, below)
    dialog.open()
    settled(qtbot, dialog)
    dialog.reject()
