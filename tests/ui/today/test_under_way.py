"""An attempt under way on the page Today."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.attempt import Sample
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.today.today_screen import TodayScreen
from ladder_app.ui.widgets.words import Words
from tests import make
from tests.desks import NOW, DeskMaker, OpenDesk

Opened = tuple[TodayScreen, OpenDesk]
Opener = Callable[..., Opened]
RUNNING = RunningAttempt(
    id="running",
    step_id="step-1",
    started_at="2026-03-19T18:12:00+01:00",
    entered_at="2026-03-19T18:12:00+01:00",
    suds_start=50,
    samples=(Sample(t_s=300, suds=60, source="manual"),),
)
ENDED = replace(RUNNING, ended_at="2026-03-19T18:30:00+01:00", duration_s=1080)


@pytest.fixture
def opened(desk_for: DeskMaker, qtbot: QtBot) -> Opener:
    def opener(*records: Record, **settings: object) -> Opened:
        at = desk_for(*records, **settings)
        screen = TodayScreen(at.desk)
        qtbot.addWidget(screen)
        screen.resize(1000, 800)
        screen.show_records(at.records)
        at.workspace.on_news = lambda _news: screen.show_records(at.records)
        with qtbot.waitActive(screen):
            screen.show()
        return screen, at

    return opener


def _records(running: RunningAttempt, **step: Any) -> tuple[Record, ...]:
    return (make.ladder(), make.rated_step(1, 40, **step), make.rated_step(2, 60), running)


def _shown_words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(Words) if one.isVisible())


def test_it_comes_first_and_says_what_is_kept(opened: Opener, qtbot: QtBot) -> None:
    plan = Plan(id="due", step_id="step-2", due_date="2026-03-19")
    screen, _at = opened(*_records(RUNNING), plan)
    card = screen.under_way
    assert card.y() < screen.day.y()
    assert "Step 1" in _shown_words(card)
    assert card.words.text().startswith("Since today, 18:12")
    assert card.words.text().endswith("2 ratings are kept")
    primary = [b.text() for b in screen.findChildren(QPushButton) if b.property("primary")]
    assert primary == ["Go on with it"]
    with qtbot.waitSignal(screen.continue_wanted):
        qtbot.keyClick(screen, Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)


def test_a_plan_that_is_under_way_is_not_offered_again(opened: Opener) -> None:
    plans = [
        Plan(id=name, step_id=step_id, due_date="2026-03-19")
        for name, step_id in (("begun", "step-1"), ("other", "step-2"))
    ]
    screen, _at = opened(*_records(replace(RUNNING, plan_id="begun")), *plans)
    rows = [row.step.text() for row in screen.day.planned.rows if row.isVisible()]
    assert rows == ["Step 2"]


@pytest.mark.parametrize(
    ("running", "words"), [(RUNNING, "Go on with it"), (ENDED, "Write it down")]
)
def test_its_rung_leads_on_and_begins_nothing_anew(
    running: RunningAttempt, words: str, opened: Opener, qtbot: QtBot
) -> None:
    plan = Plan(id="due", step_id="step-1", due_date="2026-03-19")
    screen, at = opened(*_records(running), plan)
    assert not any(row.isVisible() for row in screen.day.planned.rows)
    row = next(r for r in screen.day.around.rows if r.rung.text_line.text() == "Step 1")
    other = next(r for r in screen.day.around.rows if r.rung.text_line.text() == "Step 2")
    assert row.rung.practised_line.text() == "under way"
    assert (row.start.text(), row.done.isVisible()) == (words, False)
    assert (other.start.text(), other.done.isVisible()) == ("Start this", True)
    with qtbot.waitSignal(screen.continue_wanted), qtbot.assertNotEmitted(screen.practise_wanted):
        qtbot.keyClick(screen, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    at.workspace.change("End", drop=[running])
    assert (row.start.text(), row.done.isVisible()) == ("Start this", False)
    with qtbot.waitSignal(screen.practise_wanted):
        qtbot.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)


def test_whoever_arrives_goes_on_with_enter(opened: Opener, qtbot: QtBot) -> None:
    screen, _at = opened(*_records(RUNNING))
    screen.setFocus()
    assert screen.under_way.go_on.hasFocus()
    with qtbot.waitSignal(screen.continue_wanted):
        qtbot.keyClick(screen.under_way.go_on, Qt.Key.Key_Return)
    assert "go on with the attempt" in screen.page_keys()[0].sentence


def test_it_is_closed_as_partly_done_with_every_rating(opened: Opener, qtbot: QtBot) -> None:
    screen, at = opened(*_records(RUNNING))
    qtbot.keyClick(screen, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: at.records.attempt("running") is not None)
    attempt = at.records.attempt("running")
    assert attempt is not None
    assert (attempt.status, attempt.suds_start, len(attempt.samples)) == ("partial", 50, 1)
    assert at.records.running_attempt() is None
    assert not screen.under_way.isVisible()
    at.workspace.undo()
    assert at.records.running_attempt() == RUNNING
    assert screen.under_way.isVisible()


@pytest.mark.parametrize(
    ("running", "later", "buttons"),
    [
        (RUNNING, 0, ["Go on with it", "Close it as partly done"]),
        (ENDED, 0, ["Write it down", "Close it as it stands"]),
        (RUNNING, 25, ["Write it down", "Close it as it stands"]),
        (
            replace(RUNNING, started_at="2026-03-19"),
            20,
            ["Go on with it", "Close it as partly done"],
        ),
        (replace(RUNNING, started_at="2026-03-19"), 48, ["Write it down", "Close it as it stands"]),
    ],
)
def test_what_can_be_done_about_it(
    running: RunningAttempt, later: int, buttons: list[str], opened: Opener
) -> None:
    screen, at = opened(*_records(running))
    at.clock[0] = NOW + timedelta(hours=later)
    screen.show_records(at.records)
    card = screen.under_way
    assert [card.go_on.text(), card.close_it.text()] == buttons


def test_one_that_ended_says_so(opened: Opener) -> None:
    screen, _at = opened(*_records(ENDED))
    assert screen.under_way.words.text() == (
        "You had finished it; how it was is not written down yet."
    )


def test_a_sensitive_step_is_not_named(opened: Opener) -> None:
    screen, _at = opened(*_records(RUNNING, sensitive=True, text="Secret"))
    assert "One of your steps" in _shown_words(screen.under_way)
    assert "Secret" not in _shown_words(screen)


def test_it_stands_above_the_quiet_card_and_the_first_evening(opened: Opener) -> None:
    quiet, _at = opened(*_records(RUNNING), make.attempt(1))
    assert quiet.quiet.isVisible()
    assert quiet.under_way.isVisible()
    first, _at = opened(RUNNING, first_card_seen=True)
    assert first.first_evening is not None
    assert first.first_evening.isVisible()
    assert first.under_way.isVisible()


def test_the_cover_goes_before_it(opened: Opener) -> None:
    screen, _at = opened(*_records(RUNNING), covered_start=True)
    assert not screen.under_way.isVisible()
    screen.uncover_page()
    assert screen.under_way.isVisible()


def test_what_cannot_be_closed_stays_and_says_why(opened: Opener, qtbot: QtBot) -> None:
    screen, at = opened(*_records(RUNNING))
    at.store.fail(NoRoom("The disk is full."))
    with qtbot.waitSignal(screen.said) as said:
        screen.under_way.close_it.click()
    assert said.args == ["The disk is full."]
    assert at.records.running_attempt() == RUNNING


def test_in_a_case_that_can_only_be_read_it_is_left_as_it_is(opened: Opener) -> None:
    screen, at = opened(*_records(RUNNING))
    at.store.read_only = "It is open in another window."
    screen.show_records(at.records)
    assert not screen.under_way.go_on.isEnabled()
    assert not screen.under_way.close_it.isEnabled()
