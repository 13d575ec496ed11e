"""Every action has a key of its own, stands in the sheet of keys, and is what the key presses."""

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.support.safety_plan_card import Contact, SafetyPlanCard
from ladder_app.ui.actions import action_rows
from ladder_app.ui.attempt.attempt_screen import AttemptScreen
from ladder_app.ui.attempt.leaving_part import leaving_keys
from ladder_app.ui.attempt.live.after.afterwards_stage import afterwards_keys
from ladder_app.ui.attempt.live.before.before_stage import before_keys
from ladder_app.ui.attempt.live.before.gate_stage import gate_keys
from ladder_app.ui.attempt.live.consent.agreement_stage import agreement_keys
from ladder_app.ui.attempt.live.consent.consent_stage import consent_keys
from ladder_app.ui.attempt.live.during.during_keys import during_keys
from ladder_app.ui.desk import Desk
from ladder_app.ui.goals.goals_keys import goals_keys
from ladder_app.ui.goals.goals_screen import GoalsScreen
from ladder_app.ui.help.help_keys import help_keys
from ladder_app.ui.help.help_screen import HelpScreen
from ladder_app.ui.help.key_sheet import key_sheet
from ladder_app.ui.journal.journal_keys import journal_keys
from ladder_app.ui.journal.journal_screen import JournalScreen
from ladder_app.ui.ladder.ladder_keys import ladder_keys
from ladder_app.ui.ladder.ladder_screen import LadderScreen
from ladder_app.ui.ladder.step_actions import step_actions
from ladder_app.ui.menus import fill_menus
from ladder_app.ui.people.people_keys import people_keys
from ladder_app.ui.practices.practice_keys import practice_keys
from ladder_app.ui.progress.progress_keys import progress_keys
from ladder_app.ui.progress.progress_screen import ProgressScreen
from ladder_app.ui.review.review_keys import review_keys
from ladder_app.ui.review.review_screen import ReviewScreen
from ladder_app.ui.settings.taken_keys import problem_with
from ladder_app.ui.suggestions.suggestion_keys import suggestion_keys
from ladder_app.ui.today.today_keys import day_keys, first_keys
from ladder_app.ui.today.today_screen import TodayScreen
from ladder_app.ui.toolbox.toolbox_keys import toolbox_keys
from ladder_app.ui.toolbox.toolbox_screen import ToolboxScreen
from ladder_app.ui.understanding.understanding_keys import understanding_keys
from ladder_app.ui.understanding.understanding_screen import UnderstandingScreen
from ladder_app.ui.widgets.form_keys import form_keys
from ladder_app.ui.widgets.key_row import KeyRow, as_written
from ladder_app.ui.widgets.screen import Screen
from tests import make
from tests.desks import DeskMaker, OpenDesk

ROWS = action_rows("Ctrl+Shift+Space")
WINDOW = [key for row in ROWS for key in row.keys]
ScreenMaker = Callable[[Desk], Screen]
TABLES = {
    "ladder": ladder_keys(),
    "day": (*day_keys(), *suggestion_keys()),
    "first evening": (*first_keys(), *(k for k in form_keys() if k.name in ("today", "tomorrow"))),
    "progress": progress_keys(),
    "journal": journal_keys(),
    "review": review_keys(),
    "toolbox": toolbox_keys(),
    "practice": practice_keys(),
    "help": help_keys(),
    "goals": goals_keys(),
    "understanding": understanding_keys(),
    "people": people_keys(),
    "forms": form_keys(),
    "during": during_keys(),
}
STAGES = {
    "the pages before": gate_keys(),
    "the agreement": agreement_keys(),
    "before": before_keys(),
    "the two questions": consent_keys(),
    "after": leaving_keys(),
    "afterwards": afterwards_keys(),
}
# Forms are windows of their own and have no menus.
BESIDE_MENUS = {name: rows for name, rows in (TABLES | STAGES).items() if name != "forms"}
RECORDS = (
    make.ladder(),
    make.rated_step(1, 20),
    make.rated_step(2, 40),
    make.rated_step(3, 88),
    make.step(4),
    make.rating(suds=40, step_id="step-2"),
    Goal(id="goal", title="Tell about my day"),
    Plan(id="due", step_id="step-1", due_date="2026-03-19"),
    RunningAttempt(id="running", step_id="step-3", started_at="2026-03-19T18:30:00+01:00"),
    SafetyPlanCard(
        id="card",
        people=tuple(Contact(name=name, how="0123 456") for name in ("A", "B", "C", "D")),
        professional=Contact(how="0123 456"),
        local_helpline="0123 456",
        last_reviewed="2025-01-01",
    ),
    *(
        make.attempt(n, "step-2", what_i_learned=f"Sentence {n}", suds_peak=50)
        for n in range(8, 18)
    ),
)
PAGES: dict[str, tuple[ScreenMaker, tuple[KeyRow, ...]]] = {
    "ladder": (LadderScreen, ladder_keys()),
    "day": (TodayScreen, day_keys()),
    "progress": (ProgressScreen, progress_keys()),
    "journal": (JournalScreen, journal_keys()),
    "review": (ReviewScreen, review_keys()),
    "toolbox": (ToolboxScreen, (*toolbox_keys(), *practice_keys())),
    "goals": (GoalsScreen, goals_keys()),
    "understanding": (UnderstandingScreen, understanding_keys()),
    "help": (HelpScreen, help_keys()),
}


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(*RECORDS, first_card_seen=True)


@pytest.fixture
def shown(qtbot: QtBot, desk: OpenDesk) -> Callable[[ScreenMaker], Screen]:
    def show(kind: ScreenMaker) -> Screen:
        screen = kind(desk.desk)
        qtbot.addWidget(screen)
        screen.resize(1200, 800)
        screen.show_records(desk.records)
        with qtbot.waitActive(screen):
            screen.show()
        return screen

    return show


@pytest.mark.parametrize("name", [row.name for row in ROWS if row.name])
def test_every_action_of_the_window_has_a_key(name: str) -> None:
    assert next(row for row in ROWS if row.name == name).keys


def test_no_key_of_the_window_is_taken_twice() -> None:
    assert [key for key, n in Counter(map(QKeySequence, WINDOW)).items() if n > 1] == []


@pytest.mark.parametrize("table", TABLES)
def test_no_key_of_a_page_may_become_that_of_put_away(table: str) -> None:
    keys = [row.key for row in TABLES[table]] + [action.key for action in step_actions()]
    assert [key for key in keys if key and not problem_with(key, ROWS)] == []


@pytest.mark.parametrize("table", TABLES)
def test_no_key_is_taken_twice_within_a_page(table: str) -> None:
    keys = [*WINDOW, *(row.key for row in TABLES[table])]
    if table == "ladder":
        # One key calls a step done and takes that back: never both at once.
        keys += {action.key for action in step_actions() if action.key}
    assert [
        key for key, n in Counter(QKeySequence(k).toString() for k in keys).items() if n > 1
    ] == []


@pytest.mark.parametrize("table", BESIDE_MENUS)
def test_no_key_of_a_page_opens_a_menu(table: str, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    fill_menus(window, ROWS, {row.name: window.close for row in ROWS})
    menus = [QKeySequence.mnemonic(one.text()) for one in window.menuBar().actions()]
    assert menus
    assert all(not one.isEmpty() for one in menus)
    assert [row.key for row in BESIDE_MENUS[table] if QKeySequence(row.key) in menus] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_action_of_a_page_stands_in_the_sheet(
    page: str, shown: Callable[[ScreenMaker], Screen]
) -> None:
    kind, rows = PAGES[page]
    first = key_sheet(shown(kind).page_keys(), ROWS)[0]
    wanted = {(as_written(row.key), row.sentence) for row in rows}
    assert wanted <= set(first.keys)
    assert [key for key, n in Counter(key for key, _said in first.keys).items() if n > 1] in (
        [],
        ["D"],
    )


def test_what_forms_have_keys_for_stands_in_the_sheet() -> None:
    said = {line for group in key_sheet((), ROWS) for line in group.keys}
    assert {(as_written(row.key), row.sentence) for row in form_keys()} <= said
    assert {"Alt+N", "Alt+Y"} <= {key for key, _said in said}


def test_the_sheet_promises_no_more_than_forms_keep() -> None:
    said = {key: words for group in key_sheet((), ROWS) for key, words in group.keys}
    assert said["Esc"] == "Close without saving; what was typed about a step or an attempt is kept"


def _buttons_without_a_key(screen: QWidget, known: set[str]) -> list[str]:
    """Buttons that can be seen and are neither a line of a list nor known to have their key."""
    return [
        button.accessibleName() or button.text()
        for button in screen.findChildren(QAbstractButton)
        if button.isVisible()
        and button.shortcut().isEmpty()
        and not button.isCheckable()
        and not button.property("line")
        and not button.property("rung")
        and not button.property("part")
        and (button.text() or button.accessibleName()) not in known
    ]


@pytest.mark.parametrize(
    ("page", "known"),
    [
        # By letters of the ladder, by its menu, or Ctrl+L of the window.
        (
            "ladder",
            {
                "Start this",
                "I did this",
                "Plan it",
                "Rate it",
                "Take along",
                "Over time",
                "More",
                "Add a step",
                "Rate these steps",
                "Goals …",
                "Why does it stay?",
            },
        ),
        ("day", {"Cover this page", "Log something I did"}),
        ("progress", set[str]()),
        ("journal", set[str]()),
        ("review", set[str]()),
        ("toolbox", set[str]()),
        # By keys of the page, to the goal that has the focus.
        ("goals", {"Read or change …", "Begin a ladder for it …", "Write a note …", "Delete"}),
        ("understanding", set[str]()),
        # By ? of the window.
        ("help", {"All keys"}),
    ],
)
def test_every_button_of_a_page_has_a_key(
    page: str, known: set[str], shown: Callable[[ScreenMaker], Screen]
) -> None:
    screen = shown(PAGES[page][0])
    known |= {"Ladders", "Drawn to scale", "Table"}
    assert _buttons_without_a_key(screen, known) == []


@pytest.mark.parametrize("view", ["prepare", "together", "last"])
def test_every_button_of_a_review_has_a_key(
    view: str, desk: OpenDesk, shown: Callable[[ScreenMaker], Screen]
) -> None:
    desk.workspace.change("Finish a review", put=[SessionReview(id="review", at="2026-03-01")])
    screen = shown(ReviewScreen)
    assert isinstance(screen, ReviewScreen)
    screen.views.choose(view)
    assert _buttons_without_a_key(screen, {"Table"}) == []


@pytest.mark.parametrize("name", ["history", "rate_unrated", "settings", "rate_all"])
def test_a_key_of_the_ladder_opens_its_form(
    name: str, shown: Callable[[ScreenMaker], Screen]
) -> None:
    screen = shown(LadderScreen)
    assert isinstance(screen, LadderScreen)
    screen.choose_step("step-2")
    screen.content.pressed.emit(next(row.key for row in ladder_keys() if row.name == name))
    assert [one for one in screen.findChildren(QDialog) if one.isVisible()]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_keys_of_the_ladder_work_wherever_one_is_on_its_page(
    qtbot: QtBot, desk: OpenDesk, shown: Callable[[ScreenMaker], Screen]
) -> None:
    screen = shown(LadderScreen)
    assert isinstance(screen, LadderScreen)
    control = Qt.KeyboardModifier.ControlModifier
    screen.content.side.page.buttons.named["log"].setFocus()
    qtbot.keyClick(screen, Qt.Key.Key_G, control)
    qtbot.waitUntil(screen.head.ladders.choices.isVisible)
    screen.head.ladders.choices.close()
    qtbot.keyClick(screen, Qt.Key.Key_Delete, control | Qt.KeyboardModifier.ShiftModifier)
    assert desk.records.ladders() == ()


def test_letters_that_are_switched_off_stay_off_with_shift_too(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    screen = LadderScreen(desk_for(*RECORDS, single_keys=False).desk)
    qtbot.addWidget(screen)
    screen.show_records(screen.desk.workspace.records)
    with qtbot.waitActive(screen):
        screen.show()
    screen.content.side.page.buttons.named["log"].setFocus()
    qtbot.keyClick(screen, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    screen.content.pressed.emit("Shift+R")
    assert not [one for one in screen.findChildren(QDialog) if one.isVisible()]


def test_the_keys_of_today_press_its_buttons(
    qtbot: QtBot, shown: Callable[[ScreenMaker], Screen]
) -> None:
    screen = shown(TodayScreen)
    with qtbot.waitSignal(screen.log_wanted):
        qtbot.keyClick(screen, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(screen.attempt_wanted):
        qtbot.keyClick(screen, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)


def test_an_attempt_is_deleted_by_its_key(qtbot: QtBot, desk: OpenDesk) -> None:
    screen = AttemptScreen(desk.desk)
    qtbot.addWidget(screen)
    screen.show_existing("attempt-8")
    with qtbot.waitActive(screen):
        screen.show()
    keys = {key.key for key in screen.page_keys()}
    assert as_written("Ctrl+Shift+Del") in keys
    taken = {QKeySequence(row.key).toString() for row in form_keys()} | set(WINDOW)
    assert "Ctrl+Shift+Del" not in taken
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(screen.finished):
        qtbot.keyClick(screen, Qt.Key.Key_Delete, modifiers)
    attempt = desk.records.attempt("attempt-8")
    assert attempt is not None
    assert attempt.deleted_at is not None
