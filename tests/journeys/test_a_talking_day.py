"""Somebody says no, and it is heard: no page, number, file or suggestion makes a setback of it."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.ladders.ladder_picture import ladder_picture
from ladder_app.domain.ladders.mark_words import mark_words
from ladder_app.domain.measures.across import bsh_peak, comparable, peak_trend, prediction_rates
from ladder_app.domain.measures.standing import approach_share, mastered, rerating, standings
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.planned import fate, plans_due
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.silence import fired
from ladder_app.exchange.csv_out import Parts, as_csv, csv_rows
from ladder_app.ui.attempt.live.consent.consent_stage import ConsentStage
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.theme import Look
from tests import make
from tests.desks import OpenDesk, open_desk

UNKIND = ("fail", "missed", "avoid", "overdue", "incomplete", "relapse", "setback", "gave up")
STEP = "step-2"
BEFORE = [
    make.attempt(
        n, STEP, suds_peak=60 - n, suds_start=40, suds_end=20, suds_anticipated=80, duration_s=600
    )
    for n in range(12, 18)
]
PLAN = Plan(id="plan", step_id=STEP, due_date="2026-03-19", made_at="2026-03-18T10:00:00+01:00")


@pytest.fixture
def at(look: Look) -> OpenDesk:
    return open_desk(
        look,
        make.ladder(theme="intimacy"),
        make.rated_step(1, 20),
        make.rated_step(2, 45, needs_agreement=True, status="in_progress"),
        *BEFORE,
        PLAN,
        Agreement(id="agreed", ladder_id="ladder", made_at="2026-03-10T10:00:00+01:00"),
        first_card_seen=True,
    )


@pytest.fixture
def window(qtbot: QtBot, look: Look, at: OpenDesk) -> MainWindow:
    made = MainWindow(look, at.chosen[-1])
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.open(at.desk, ())
    return made


@pytest.fixture
def talked(window: MainWindow, at: OpenDesk) -> Records:
    """The records after one answer was "not sure", and the person kept the talking day."""
    window.practise(STEP, "plan")
    (stage,) = window.findChildren(ConsentStage)
    assert stage.isVisible()
    stage.choices.mine.choose("yes")
    stage.choices.theirs.choose("unsure")
    stage.next_button.click()
    stage.next_button.click()
    assert window.place == "today"
    return at.records


def said(page: QWidget) -> str:
    """Everything a page says, to the eye and to the ear."""
    words = [
        text
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        for text in (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    ]
    words += [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    words += [one.text() for one in page.findChildren(QAbstractButton) if one.isVisible()]
    return "\n".join(words).lower()


def test_no_page_says_anything_unkind(talked: Records, window: MainWindow) -> None:
    assert talked.consent_checks()
    for place, record_id in (("today", ""), ("ladder", STEP), ("progress", STEP)):
        text = said(window.go(place, record_id))
        assert [word for word in UNKIND if word in text] == [], place


def test_nobody_is_said_to_have_stopped(talked: Records, window: MainWindow) -> None:
    last = max(talked.all_attempts(), key=lambda one: one.entered_at or "")
    assert (last.status, last.left_because) == ("stopped_by_consent", None)
    for place, record_id in (("today", ""), ("ladder", STEP), ("progress", STEP)):
        text = said(window.go(place, record_id))
        assert "somebody said stop" not in text, place
    assert "not a clear yes, so it was a talking day" in said(window.go("today"))


def test_no_number_changes(talked: Records, at: OpenDesk) -> None:
    def numbers(records: Records) -> tuple[object, ...]:
        attempts = comparable(records.attempts(STEP), 1)
        places = standings(records, "ladder")
        return (
            attempts,
            bsh_peak(attempts),
            peak_trend(attempts),
            prediction_rates(attempts),
            mastered(places),
            rerating(places),
            approach_share(records.attempts(STEP)),
        )

    after = numbers(talked)
    at.workspace.undo()
    assert numbers(at.records) == after


def test_the_plan_is_excused_today_and_ever_after(talked: Records, at: OpenDesk) -> None:
    today = at.clock[0].date()
    for day in (today, today + timedelta(days=1), today + timedelta(days=30)):
        assert fate(talked, PLAN, day) == "excused"
        assert plans_due(talked, day) == ()


def test_the_step_is_as_it_was_and_its_mark_is_a_rest(talked: Records) -> None:
    step = talked.step(STEP)
    assert step is not None
    assert step.status == "in_progress"
    picture = ladder_picture(talked, make.ladder(theme="intimacy"))
    rung = next(one for one in picture.rungs if one.step_id == STEP)
    assert rung.marks[-1].rest == "stopped_by_consent"
    assert rung.marks[-1].highest is None
    assert mark_words(rung.marks[-1], "0-100") == "not a clear yes, so it was a talking day"


def test_suggestions_thank_and_rest_for_a_day(talked: Records, at: OpenDesk) -> None:
    def about_the_step(hours: int) -> set[str]:
        every = fired(talked, at.clock[0] + timedelta(hours=hours))
        return {
            one.suggestion.rule
            for one in every
            if one.silenced_by is None and one.suggestion.step_id == STEP
        }

    assert about_the_step(0) == {"P2a"}
    assert about_the_step(23) == {"P2a"}
    assert "R16" not in about_the_step(72)
    assert "R19" not in about_the_step(72)


def test_the_file_calls_it_what_it_was(talked: Records) -> None:
    text = as_csv(csv_rows(talked, Parts())).decode().lower()
    assert "stopped_by_consent" in text
    assert [word for word in UNKIND if word in text] == []


def test_undo_takes_all_of_it_back_at_once(talked: Records, at: OpenDesk) -> None:
    at.workspace.undo()
    assert len(at.records.attempts(STEP)) == len(BEFORE)
    assert at.records.consent_checks() == ()
    assert fate(at.records, PLAN, at.clock[0].date()) == "due"
