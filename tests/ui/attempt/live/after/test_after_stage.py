"""The page after an attempt, and what it makes of what was under way."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.attempt import (
    Gap,
    LeftBecause,
    Outcome,
    Prediction,
    Sample,
    Status,
    TimedNote,
)
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.attempt.live.after.after_stage import AfterStage
from ladder_app.ui.attempt.live.stage import Stage
from ladder_app.ui.attempt.safer_part import SaferPart
from tests import make
from tests.desks import DeskMaker, OpenDesk
from tests.make_full import ACT, FEAR

Key = Qt.Key
Opener = Callable[..., AfterStage]
HABIT = replace(ACT, id="habit", label="Rehearsing every sentence")
RUNNING = RunningAttempt(
    id="now",
    step_id="step-1",
    plan_id="plan",
    predictions=(Prediction(expectation_id="fear", likelihood_before=80),),
    end_rule="plan_done",
    started_at="2026-03-19T18:30:00+01:00",
    ended_at="2026-03-19T18:42:00+01:00",
    duration_s=720,
    suds_start=50,
    samples=(Sample(t_s=61, suds=70, source="prompt"), Sample(t_s=400, suds=40)),
    notes=(TimedNote(t_s=310, text="hands shaking, stayed"),),
    gaps=(Gap(t_s=60, kind="suspend"),),
    status="completed",
    left_because="finished",
    scale_entered="0-100",
    entered_at="2026-03-19T18:30:00+01:00",
    entry_mode="live",
)


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    """One step with one fear and two habits, and an attempt that has just ended."""
    return desk_for(make.ladder(), make.step(1), FEAR, ACT, HABIT, RUNNING)


@pytest.fixture
def opened(show_stage: Callable[[Stage], None]) -> Opener:
    """`opened(desk, running)` is the page for what was under way."""

    def show(desk: OpenDesk, running: RunningAttempt = RUNNING) -> AfterStage:
        stage = AfterStage(desk.desk)
        stage.show_running(desk.records, running)
        show_stage(stage)
        return stage

    return show


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def safer(stage: AfterStage) -> SaferPart:
    part = stage.form.part("safer")
    assert isinstance(part, SaferPart)
    return part


def test_enter_saves_one_edit_and_nothing_is_under_way_any_more(
    qtbot: QtBot, desk: OpenDesk, opened: Opener
) -> None:
    stage = opened(desk)
    with qtbot.waitSignal(stage.saved) as said:
        qtbot.keyClick(focused(), Key.Key_Return)
    assert said.args == ["now"]
    assert [edit.label for edit in desk.store.commits] == ["Log an attempt"]
    assert desk.records.running_attempt() is None
    attempt = desk.records.attempt("now")
    assert attempt is not None
    for name in ("samples", "notes", "gaps", "plan_id", "end_rule", "started_at", "ended_at"):
        assert getattr(attempt, name) == getattr(RUNNING, name)
    assert (attempt.entry_mode, attempt.duration_s, attempt.suds_start) == ("live", 720, 50)
    assert (attempt.status, attempt.suds_peak, attempt.suds_end) == ("completed", None, None)


def test_undo_brings_back_what_was_under_way(desk: OpenDesk, opened: Opener) -> None:
    opened(desk).bar.save_button.click()
    desk.workspace.undo()
    assert desk.records.running_attempt() == RUNNING
    assert desk.records.attempt("now") is None


@pytest.mark.parametrize(
    ("status", "left_because", "answer", "asks_why"),
    [
        ("completed", "finished", "did", False),
        ("partial", None, "partly", True),
        ("stopped_by_consent", "consent_withdrawn_by_me", "stopped", True),
        ("stopped_for_safety", "safety", "stopped", True),
        ("cancelled_external", None, "in_the_way", False),
        ("avoided", None, "not_today", False),
        (None, None, None, False),
    ],
)
def test_it_begins_with_what_the_button_said(
    desk: OpenDesk,
    opened: Opener,
    status: Status | None,
    left_because: LeftBecause | None,
    answer: str | None,
    asks_why: bool,
) -> None:
    values: dict[str, Any] = {"status": status, "left_because": left_because}
    if status in ("cancelled_external", "avoided"):
        values |= {"duration_s": None, "ended_at": None}
    stage = opened(desk, replace(RUNNING, **values))
    assert stage.form.answer.answer.value() == answer
    assert stage.form.ending.isVisible() == asks_why
    stage.bar.save_button.click()
    attempt = desk.records.attempt("now")
    assert attempt is not None
    assert (attempt.status, attempt.left_because) == (status, left_because)


def test_an_answer_that_is_changed_takes_back_that_it_was_done(
    desk: OpenDesk, opened: Opener
) -> None:
    stage = opened(desk)
    stage.form.answer.answer.choose("partly")
    stage.bar.save_button.click()
    attempt = desk.records.attempt("now")
    assert attempt is not None
    assert (attempt.status, attempt.left_because) == ("partial", None)


# What is asked --------------------------------------------------------------------------------


def test_each_prediction_is_asked_about_openly_with_what_was_said_before(
    desk: OpenDesk, opened: Opener
) -> None:
    stage = opened(desk)
    block = stage.form.fears.blocks["fear"]
    assert block.isVisible()
    assert block.title.text() == FEAR.statement
    assert "80" in block.before_line.text()
    assert not block.severity.isVisible(), "how bad it was follows whether it was"
    for answer in ("no", "partly", "yes", "cannot_tell", "no"):
        block.occurred.choose(answer)
        assert block.severity.isVisible() is (answer in ("partly", "yes"))
        assert block.coped.isVisible()
    block.likelihood.set_value(20)
    stage.bar.save_button.click()
    attempt = desk.records.attempt("now")
    assert attempt is not None
    expected = Outcome(expectation_id="fear", occurred="no", likelihood_after=20)
    assert attempt.outcomes == (expected,)


def test_without_a_prediction_there_is_nothing_to_compare(desk: OpenDesk, opened: Opener) -> None:
    assert not opened(desk, replace(RUNNING, predictions=())).form.fears_card.isVisible()


def test_what_was_to_be_left_out_is_asked_first_and_openly(desk: OpenDesk, opened: Opener) -> None:
    assert not opened(desk).form.groups["safer"].is_open
    stage = opened(desk, replace(RUNNING, to_leave_out=("habit",)))
    assert stage.form.groups["safer"].is_open
    part = safer(stage)
    assert list(part.rows) == ["habit", "act"]
    assert not part.rows["habit"].says_something(), "nothing is ticked unasked"
    part.rows["habit"].left.setChecked(True)
    stage.bar.save_button.click()
    attempt = desk.records.attempt("now")
    assert attempt is not None
    assert attempt.safety_resisted == (SafetyUse(safety_behaviour_id="habit"),)
    assert attempt.safety_used == ()


def test_after_not_today_only_two_things_are_asked(desk: OpenDesk, opened: Opener) -> None:
    stage = opened(desk, replace(RUNNING, samples=(), notes=()))
    stage.form.answer.answer.choose("not_today")
    form = stage.form
    assert form.groups["before"].is_open
    assert form.leaving.happened.edit.accessibleName() == "What would make it a little easier?"
    hidden = (form.leaving.end, form.leaving.peak, form.learned_card, form.fears_card)
    assert not any(part.isVisible() for part in hidden)
    shown = [name for name, group in form.groups.items() if group.isVisible()]
    assert shown == ["before", "private"]
    assert not form.left_out_line.isVisible()
    stage.bar.save_button.click()
    attempt = desk.records.attempt("now")
    assert attempt is not None
    assert (attempt.status, attempt.duration_s, attempt.ended_at) == ("avoided", None, None)


def test_that_ratings_will_not_be_kept_is_said_before(desk: OpenDesk, opened: Opener) -> None:
    stage = opened(desk)
    assert not stage.form.left_out_line.isVisible()
    stage.form.answer.answer.choose("in_the_way")
    assert stage.form.left_out_line.isVisible()


def test_a_peak_below_a_rating_is_kept_beside_it(desk: OpenDesk, opened: Opener) -> None:
    stage = opened(desk)
    stage.form.leaving.peak.set_value(60)
    stage.bar.save_button.click()
    attempt = desk.records.attempt("now")
    assert attempt is not None
    assert (attempt.suds_peak, max(one.suds for one in attempt.samples)) == (60, 70)


# Nothing is lost ------------------------------------------------------------------------------


def test_what_was_typed_is_there_again_after_a_kill(
    qtbot: QtBot, desk: OpenDesk, opened: Opener
) -> None:
    stage = opened(desk)
    qtbot.keyClicks(stage.form.learned.learned.edit, "Quiet was not rejection")
    qtbot.waitUntil(lambda: any("Quiet" in kept for kept in desk.drafts.kept.values()))
    again = opened(desk)
    assert again.form.learned.learned.text() == "Quiet was not rejection"


def test_another_attempt_begins_with_nothing_typed(
    qtbot: QtBot, desk: OpenDesk, opened: Opener
) -> None:
    stage = opened(desk)
    qtbot.keyClicks(stage.form.learned.learned.edit, "Quiet was not rejection")
    stage.show_running(desk.records, replace(RUNNING, id="next"))
    assert stage.form.learned.learned.text() == ""


def test_esc_closes_and_keeps_it(qtbot: QtBot, desk: OpenDesk, opened: Opener) -> None:
    stage = opened(desk)
    qtbot.keyClicks(stage.form.learned.learned.edit, "Quiet")
    with qtbot.waitSignal(stage.closed):
        qtbot.keyClick(focused(), Key.Key_Escape)
    assert opened(desk).form.learned.learned.text() == "Quiet"
    assert desk.records.running_attempt() == RUNNING


def test_a_save_that_fails_keeps_everything_and_can_be_tried_again(
    qtbot: QtBot, desk: OpenDesk, opened: Opener
) -> None:
    stage = opened(desk)
    qtbot.keyClicks(stage.form.learned.learned.edit, "Quiet")
    desk.store.fail(NoRoom("The disk is full."))
    stage.bar.save_button.click()
    assert stage.bar.problem_line.text() == "The disk is full."
    assert stage.bar.save_button.text() == "Try again"
    assert stage.form.learned.learned.text() == "Quiet"
    assert desk.records.running_attempt() == RUNNING
    with qtbot.waitSignal(stage.saved):
        stage.bar.save_button.click()
    attempt = desk.records.attempt("now")
    assert attempt is not None
    assert attempt.what_i_learned == "Quiet"
    assert not desk.drafts.kept


def test_a_value_that_never_reached_the_disk_is_saved_all_the_same(
    desk_for: DeskMaker, opened: Opener
) -> None:
    desk = desk_for(make.ladder(), make.step(1), FEAR)
    opened(desk).bar.save_button.click()
    attempt = desk.records.attempt("now")
    assert attempt is not None
    assert attempt.samples == RUNNING.samples


def test_a_case_that_is_only_read_saves_nothing(desk: OpenDesk, opened: Opener) -> None:
    desk.store.read_only = "This case is open in another window."
    stage = opened(desk)
    assert not stage.bar.save_button.isEnabled()
    assert stage.bar.problem_line.text() == "This case is open in another window."


def test_help_is_one_press_away_when_it_was_not_safe(
    qtbot: QtBot, desk: OpenDesk, opened: Opener
) -> None:
    stage = opened(desk, replace(RUNNING, status="stopped_for_safety"))
    with qtbot.waitSignal(stage.help_wanted):
        stage.form.answer.help_button.click()


def test_what_was_noted_can_be_read_and_the_last_rating_taken(
    desk: OpenDesk, opened: Opener
) -> None:
    kept = replace(
        RUNNING,
        suds_start=80,
        samples=(Sample(t_s=60, suds=40), Sample(t_s=90, suds=20)),
        notes=(TimedNote(t_s=23, text="hands shaking"),),
    )
    stage = opened(desk, kept)
    leaving = stage.form.leaving
    assert leaving.noted_line.text() == "You noted: 0:23 hands shaking"
    assert leaving.highest_line.text() == "Highest while there: 80"
    assert leaving.end.value() is None, "nothing is filled in unasked"
    assert "Alt+T" in [key.key for key in stage.page_keys()]
    assert leaving.last_button.text() == "The last one was 20: take it"
    leaving.last_button.click()
    assert leaving.end.value() == 20
    assert not leaving.last_button.isVisible()
    assert "Alt+T" not in [key.key for key in stage.page_keys()]
    stage.bar.save_button.click()
    attempt = desk.records.attempt("now")
    assert attempt is not None
    assert (attempt.suds_end, attempt.suds_peak) == (20, None)


def test_of_what_was_not_rated_there_is_nothing_to_take(desk: OpenDesk, opened: Opener) -> None:
    leaving = opened(desk, replace(RUNNING, samples=(), notes=(), suds_start=None)).form.leaving
    assert not leaving.last_button.isVisible()
    assert not leaving.noted_line.isVisible()


def test_one_rating_at_the_start_is_the_last_one_too(desk: OpenDesk, opened: Opener) -> None:
    leaving = opened(desk, replace(RUNNING, samples=(), suds_start=50)).form.leaving
    assert leaving.last_button.text() == "The last one was 50: take it"
    leaving.last_button.click()
    assert leaving.end.value() == 50
