"""What is planned, as the page Today shows it and what one can do about it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.dialogs.note.note_dialog import NoteDialog
from ladder_app.ui.dialogs.plan.excuse_dialog import ExcuseDialog
from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog
from ladder_app.ui.dialogs.rating.rating_dialog import RatingDialog
from ladder_app.ui.today.today_screen import TodayScreen
from ladder_app.ui.widgets.words import Words
from tests import make, make_full
from tests.desks import DeskMaker, OpenDesk

Opened = tuple[TodayScreen, OpenDesk]
Opener = Callable[..., Opened]
LONG_AGO = "2026-02-01T10:00:00+01:00"
DUE = Plan(id="due", step_id="step-2", due_date="2026-03-19", made_at="2026-03-15T10:00:00+01:00")
STEPS = tuple(make.rated_step(number, 20 * number) for number in (1, 2, 3))
SECRET = make.rated_step(4, 80, sensitive=True, text="Secret")


@pytest.fixture
def opened(desk_for: DeskMaker, qtbot: QtBot) -> Opener:
    def opener(*records: Record) -> Opened:
        at = desk_for(make.ladder(), *STEPS, SECRET, make_full.ACT, *records)
        screen = TodayScreen(at.desk)
        qtbot.addWidget(screen)
        screen.resize(1000, 800)
        screen.show_records(at.records)
        at.workspace.on_news = lambda _news: screen.show_records(at.records)
        with qtbot.waitActive(screen):
            screen.show()
        return screen, at

    return opener


def _plan(**values: Any) -> Plan:
    return replace(DUE, **values)


def _shown_words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(Words) if one.isVisible())


def _primary(screen: TodayScreen) -> list[str]:
    buttons = screen.findChildren(QPushButton)
    return [one.text() for one in buttons if one.isVisible() and one.property("primary")]


def _plan_of(at: OpenDesk, plan_id: str = "due") -> Plan:
    plan = at.records.find("plan", plan_id)
    assert isinstance(plan, Plan)
    return plan


def test_a_due_plan_says_what_was_thought_of(opened: Opener) -> None:
    screen, _at = opened(
        _plan(
            time_hint="in the evening",
            if_then="If it rains, then I will go.",
            safety_behaviours_to_leave_out=("act",),
        )
    )
    assert _shown_words(screen.day.planned).split("\n") == [
        "Planned for today, in the evening",
        "Step 2",
        "If it rains, then I will go.",
        "To leave out: Looking at my phone",
    ]


def test_to_start_it_and_to_say_it_was_done_are_equal(opened: Opener, qtbot: QtBot) -> None:
    screen, _at = opened(DUE)
    row = screen.day.planned.rows[0]
    assert _primary(screen) == ["Start this", "I did this"]
    with qtbot.waitSignal(screen.practise_wanted) as begun:
        qtbot.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert begun.args == ["step-2", "due"]
    with qtbot.waitSignal(screen.log_wanted) as logged:
        row.done.click()
    assert logged.args == ["step-2"]


def test_without_a_plan_the_page_is_for_writing_something_down(opened: Opener) -> None:
    screen, _at = opened()
    assert not screen.day.planned.isVisible()
    assert _primary(screen) == ["Log something I did"]


def test_several_plans_stand_in_one_card_as_equals(opened: Opener) -> None:
    screen, _at = opened(
        DUE, _plan(id="other", step_id="step-1", due_date="2026-03-18", window_days=3)
    )
    words = _shown_words(screen.day.planned)
    assert words.index("any day until tomorrow") < words.index("Planned for today")
    assert _primary(screen) == []


def test_what_is_sensitive_is_only_one_of_your_steps(opened: Opener) -> None:
    hidden = {
        "step_id": "step-4",
        "if_then": "Secret words",
        "safety_behaviours_to_leave_out": ("act",),
    }
    screen, _at = opened(_plan(**hidden), _plan(id="next", due_date="2026-03-20", **hidden))
    words = _shown_words(screen)
    assert "Planned for today\nOne of your steps" in words
    assert "Tomorrow: One of your steps" in words
    assert "Secret" not in words
    assert "phone" not in words


def test_the_next_plans_are_a_quiet_line_each_and_at_most_three(opened: Opener) -> None:
    days = ("2026-03-20", "2026-03-22", "2026-03-28", "2026-04-02")
    ahead = [_plan(id=day, due_date=day) for day in days]
    screen, _at = opened(*ahead)
    lines = [line.text() for line in screen.day.planned.ahead if line.isVisible()]
    assert len(lines) == 3
    assert lines[:2] == ["Tomorrow: Step 2", "Sunday: Step 2"]
    assert _primary(screen) == ["Log something I did"]


def test_a_plan_that_went_by_is_spoken_of_without_blame(opened: Opener) -> None:
    screen, _at = opened(_plan(due_date="2026-03-17"))
    row = screen.day.planned.rows[0]
    assert row.when.text() == "It was planned for Tuesday"
    assert not row.start.isVisible()
    assert row.done.isVisible()
    words = _shown_words(screen).lower()
    for never in ("missed", "failed", "late", "should"):
        assert never not in words


def test_no_idea_speaks_while_a_plan_is_due(opened: Opener) -> None:
    screen, at = opened(make.attempt(17, "step-2"))
    assert screen.day.suggestion.isVisible()
    at.workspace.change("Plan", put=[_plan(step_id="step-1")])
    assert not screen.day.suggestion.isVisible()


@pytest.mark.parametrize(
    ("attempts", "words"),
    [((), "planned"), ((make.attempt(17, "step-2"),), "practised once · planned")],
)
def test_a_rung_says_that_it_is_planned(
    attempts: tuple[Record, ...], words: str, opened: Opener
) -> None:
    screen, _at = opened(_plan(due_date="2026-03-22"), *attempts)
    rows = [row.rung for row in screen.day.around.rows if row.isVisible()]
    said = {row.text_line.text(): row.practised_line.text() for row in rows}
    assert said["Step 2"] == words
    assert "planned" not in said["Step 1"]


def test_a_plan_that_was_kept_leaves_the_page(opened: Opener) -> None:
    screen, at = opened(DUE)
    at.workspace.change("Log", put=[make.attempt(19, "step-2", plan_id="due")])
    assert not screen.day.planned.isVisible()


def test_another_day_comes_from_its_form(opened: Opener, qtbot: QtBot) -> None:
    screen, at = opened(DUE)
    qtbot.keyClick(screen, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: screen.findChild(ExcuseDialog) is not None)
    dialog = screen.findChild(ExcuseDialog)
    assert isinstance(dialog, ExcuseDialog)
    dialog.next_choice.choose("another_day")
    qtbot.keyClicks(dialog.day_field.day_edit, "saturday")
    qtbot.keyClick(dialog.day_field.day_edit, Qt.Key.Key_Return)
    assert _plan_of(at).due_date == "2026-03-21"
    assert [line.text() for line in screen.day.planned.ahead if line.isVisible()] == [
        "Saturday: Step 2"
    ]


def test_after_quiet_weeks_earlier_plans_can_be_let_go_at_once(opened: Opener) -> None:
    early = make.attempt(1)
    days = {"due": "2026-03-19", "old": "2026-02-20", "ahead": "2026-03-30"}
    plans = [_plan(id=name, due_date=day, made_at=LONG_AGO) for name, day in days.items()]
    screen, at = opened(early, *plans)
    assert screen.quiet.isVisible()
    assert "Planned" not in _shown_words(screen)
    screen.quiet.let_go.click()
    statuses = {plan.id: plan.status for plan in at.records.plans()}
    assert statuses == {"old": "withdrawn", "due": "withdrawn", "ahead": "open"}
    assert not screen.quiet.let_go.isVisible()
    at.workspace.undo()
    assert _plan_of(at, "old").status == "open"


def test_three_quiet_weeks_end_in_one_kind_card(opened: Opener) -> None:
    days = ("2026-02-24", "2026-02-25", "2026-03-19", "2026-03-25")
    plans = [_plan(id=day, due_date=day, made_at=LONG_AGO) for day in days]
    screen, _at = opened(make.attempt(1, started_at="2026-02-26T18:00:00+01:00"), *plans)
    cards = [
        one
        for one in screen.findChildren(QFrame)
        if one.isVisible() and one.objectName() in ("card", "suggestion")
    ]
    assert cards == [screen.quiet]
    words = _shown_words(screen)
    assert "Step 1" in words
    for never in ("week", "day,", "missed", "days", "4"):
        assert never not in words.replace("Thursday, 19 March", "")


def test_after_quiet_weeks_the_easy_step_can_be_started(opened: Opener, qtbot: QtBot) -> None:
    screen, _at = opened(make.attempt(1))
    assert not screen.quiet.let_go.isVisible()
    with qtbot.waitSignal(screen.practise_wanted) as begun:
        screen.quiet.start.click()
    assert begun.args == ["step-1", ""]


def test_what_a_plan_offers_is_not_offered_again_below(opened: Opener) -> None:
    screen, at = opened(DUE)
    rows = {row.rung.text_line.text(): row for row in screen.day.around.rows if row.isVisible()}
    assert not rows["Step 2"].start.isVisible()
    assert not rows["Step 2"].done.isVisible()
    assert rows["Step 1"].start.isVisible()
    assert rows["Step 1"].done.isVisible()
    first = [key.sentence for key in screen.page_keys()[:3]]
    assert first == [
        "Start this: the first step planned",
        "I did this: the first step planned",
        "take the first step planned along",
    ]
    at.workspace.change("Let go", put=[_plan(status="withdrawn")])
    assert rows["Step 2"].start.isVisible()
    assert screen.page_keys()[0].sentence == "Start this: the first step shown"


def test_on_a_talking_day_nothing_for_two_is_begun(opened: Opener) -> None:
    for_two = [make.rated_step(n, 20 * n, needs_agreement=True) for n in (1, 2)]
    other = _plan(id="other", step_id="step-1")
    stop = make.attempt(19, "step-2", status="stopped_by_consent", plan_id="due")
    screen, at = opened(*for_two, DUE, other, stop)
    (plan,) = [row for row in screen.day.planned.rows if row.isVisible()]
    assert plan.step.text() == "Step 1"
    assert not plan.start.isVisible()
    rungs = {row.rung.text_line.text(): row for row in screen.day.around.rows if row.isVisible()}
    assert [name for name, row in rungs.items() if row.start.isVisible()] == []
    at.workspace.change("Two days earlier", put=[replace(stop, started_at="2026-03-17")])
    assert plan.start.isVisible()


def test_a_rung_can_be_started(opened: Opener, qtbot: QtBot) -> None:
    screen, _at = opened()
    with qtbot.waitSignal(screen.practise_wanted) as begun:
        qtbot.keyClick(screen, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert begun.args == ["step-2", ""]


@pytest.mark.parametrize(
    ("key", "form"),
    [(Qt.Key.Key_N, NoteDialog), (Qt.Key.Key_R, RatingDialog)],
)
def test_from_what_was_done_last_on_in_one_step(
    key: Qt.Key, form: type[QWidget], opened: Opener, qtbot: QtBot
) -> None:
    screen, _at = opened(make.attempt(18, "step-2"))
    qtbot.keyClick(screen, key, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: screen.findChild(form) is not None)
    dialog = screen.findChild(form)
    assert isinstance(dialog, form)
    assert "Step 2" in _shown_words(dialog)


# Without a screen a menu can neither be raised nor take the keyboard for itself.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize(("downs", "step"), [(0, "Step 2"), (1, "Step 3")])
def test_what_comes_next_is_chosen_and_planned(
    downs: int, step: str, opened: Opener, qtbot: QtBot
) -> None:
    screen, _at = opened(make.attempt(18, "step-2"))
    qtbot.keyClick(screen, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: screen.day.last_entry.next_steps.menu is not None)
    menu = screen.day.last_entry.next_steps.menu
    assert menu is not None
    for _down in range(downs):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    dialog = screen.findChild(PlanDialog)
    assert isinstance(dialog, PlanDialog)
    assert step in _shown_words(dialog)


def test_what_has_no_day_is_not_planned_again(opened: Opener) -> None:
    no_day = make.rated_step(5, 50, no_reminder=True)
    screen, _at = opened(no_day, make.attempt(18, "step-5"))
    assert not screen.day.last_entry.next.isVisible()
    assert screen.day.last_entry.rate.isVisible()


def test_what_cannot_be_saved_is_said(opened: Opener, qtbot: QtBot) -> None:
    screen, at = opened(make.attempt(1), _plan(made_at=LONG_AGO))
    at.store.fail(NoRoom("The disk is full."))
    with qtbot.waitSignal(screen.said) as said:
        screen.quiet.let_go.click()
    assert said.args == ["The disk is full."]
    assert _plan_of(at).status == "open"


def test_in_a_case_that_can_only_be_read_nothing_is_begun(opened: Opener) -> None:
    screen, at = opened(DUE, make.attempt(18))
    at.store.read_only = "It is open in another window."
    screen.show_records(at.records)
    row, last = screen.day.planned.rows[0], screen.day.last_entry
    around = screen.day.around.rows[0]
    for one in (row.start, row.done, row.day, around.start, last.note, last.rate, last.next):
        assert not one.isEnabled()


def test_the_cover_hides_plans(opened: Opener) -> None:
    screen, _at = opened(DUE)
    screen.cover_page()
    assert "Step" not in _shown_words(screen)
