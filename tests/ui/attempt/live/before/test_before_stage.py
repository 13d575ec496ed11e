"""The page before an attempt."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.attempt import Prediction
from ladder_app.domain.attempts.attempt_entry import AttemptEntry, NewExpectation
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.domain.suggestions.behaviour import to_show
from ladder_app.ui.attempt.leave_out_part import LeaveOutPart
from ladder_app.ui.attempt.live.before.before_form import EndPart
from ladder_app.ui.attempt.live.before.before_stage import BeforeStage
from tests import make
from tests.desks import NOW, DeskMaker, OpenDesk
from tests.make_full import ACT, FEAR

Key = Qt.Key
PLAN = Plan(
    id="plan",
    step_id="step-1",
    due_date="2026-03-19",
    time_hint="evening",
    if_then="If I want to cancel, then I will send one sentence.",
    safety_behaviours_to_leave_out=("act",),
)
BELT = SafetyBehaviour(id="belt", label="Seat belt", ladder_id="ladder", is_real_precaution=True)


Opener = Callable[..., BeforeStage]


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    """One step, one fear, one behaviour and one precaution, and a plan for today."""
    return desk_for(make.ladder(), make.step(1), FEAR, ACT, BELT, PLAN)


@pytest.fixture
def opened(show_stage: Callable[[BeforeStage], None]) -> Opener:
    """`opened(desk, plan)` is the page for step 1."""

    def show(desk: OpenDesk, plan: Plan | None = None) -> BeforeStage:
        stage = BeforeStage(desk.desk)
        step = desk.records.step("step-1")
        assert step is not None
        stage.show_step(desk.records, step, plan)
        show_stage(stage)
        return stage

    return show


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_nothing_is_filled_in_and_enter_begins(
    qtbot: QtBot, desk: OpenDesk, opened: Opener
) -> None:
    stage = opened(desk)
    assert stage.entry() == AttemptEntry(step_id="step-1", ladder_id="ladder")
    with qtbot.waitSignal(stage.begun):
        qtbot.keyClick(focused(), Key.Key_Return)


def test_the_fears_of_the_step_stand_there_unrated_and_can_go(
    qtbot: QtBot, desk: OpenDesk, opened: Opener
) -> None:
    named = make.step(1, expectation_ids=("gone", FEAR.id))
    desk.workspace.change("", put=[named])
    stage = opened(desk)
    assert stage.entry().predictions == (Prediction(expectation_id=FEAR.id),)
    row = stage.form.predictions.fears[0]
    assert (row.likelihood.value(), row.severity.value()) == (None, None)
    assert row.likelihood.isVisible()
    row.list.setCurrentIndex(0)
    row.list.activated.emit(0)
    assert stage.entry().predictions == ()


def test_where_the_page_asks_what_is_feared_no_idea_asks_for_it_as_well(
    desk: OpenDesk, opened: Opener
) -> None:
    ladder = make.ladder(learning_view="prediction", status="active")
    desk.workspace.change("", put=[ladder, make.attempt(10, "step-1"), make.rated_step(1, 40)])
    asked = to_show(desk.records, NOW, "attempt", ladder_id="ladder", step_id="step-1")
    assert asked is not None
    assert asked.rule == "R11"
    assert opened(desk).suggestion.suggestion is None


def test_a_fear_is_typed_and_rated_by_keyboard_alone(
    qtbot: QtBot, desk: OpenDesk, opened: Opener
) -> None:
    stage = opened(desk)
    qtbot.keyClick(focused(), Key.Key_Tab)
    qtbot.keyClicks(focused(), "My voice goes")
    qtbot.keyClick(focused(), Key.Key_Tab)
    qtbot.keyClicks(focused(), "they ask again")
    qtbot.keyClick(focused(), Key.Key_Tab)
    if not stage.form.predictions.fears[0].likelihood.number.hasFocus():
        qtbot.keyClick(focused(), Key.Key_Tab)
    qtbot.keyClicks(focused(), "80")
    begun: list[AttemptEntry] = []
    stage.begun.connect(lambda: begun.append(stage.entry()))
    qtbot.keyClick(focused(), Key.Key_Return)
    new = begun[0].new_expectations[0]
    assert (new.statement, new.checkable_by) == ("My voice goes", "they ask again")
    expected = Prediction(expectation_id=new.id, likelihood_before=80)
    assert begun[0].predictions == (expected,)


def test_how_one_would_notice_is_asked_of_a_new_fear_alone(
    qtbot: QtBot, desk: OpenDesk, opened: Opener
) -> None:
    stage = opened(desk)
    row = stage.form.predictions.fears[0]
    assert not row.notice.isVisible()
    qtbot.keyClicks(row.statement.edit, "It")
    assert row.notice.isVisible()
    row.list.setCurrentIndex(row.list.findData("fear"))
    row.list.activated.emit(row.list.currentIndex())
    assert not row.notice.isVisible()


def test_what_keeps_it_from_beginning_is_said(qtbot: QtBot, desk: OpenDesk, opened: Opener) -> None:
    stage = opened(desk)
    field = stage.form.now.bindings["suds_pre"].widget
    number = field.focusProxy()
    assert number is not None
    qtbot.keyClicks(number, "x")
    begun: list[bool] = []
    stage.begun.connect(lambda: begun.append(True))
    stage.bar.save_button.click()
    assert not begun
    assert "whole numbers" in stage.bar.problem_line.text()
    assert field.isAncestorOf(focused())


# The plan and the sentence --------------------------------------------------------------------


def test_the_plan_is_shown_and_what_it_leaves_out_is_ticked(desk: OpenDesk, opened: Opener) -> None:
    stage = opened(desk, PLAN)
    assert stage.cue.if_then.text() == PLAN.if_then
    assert ACT.label in stage.cue.to_leave_out.text()
    assert stage.entry().to_leave_out == ("act",)
    assert stage.form.groups["leave_out"].summary.text() == "1 to leave out"


def test_what_is_left_out_is_chosen_among_what_is_no_precaution(
    qtbot: QtBot, desk: OpenDesk, opened: Opener
) -> None:
    stage = opened(desk)
    stage.form.groups["leave_out"].set_open(True)
    part = stage.form.part("leave_out")
    assert isinstance(part, LeaveOutPart)
    assert list(part.field.lines) == ["act"]
    part.field.lines["act"].setChecked(True)
    part.field.add_line.field.setFocus()
    qtbot.keyClicks(focused(), "Humming")
    begun: list[bool] = []
    stage.begun.connect(lambda: begun.append(True))
    qtbot.keyClick(focused(), Key.Key_Return)
    entry = stage.entry()
    assert not begun, "Enter adds what stands in the line"
    assert [new.label for new in entry.new_safety_behaviours] == ["Humming"]
    assert entry.to_leave_out == ("act", entry.new_safety_behaviours[0].id)


@pytest.mark.parametrize(
    ("records", "pinned", "expected"),
    [
        ((), None, ""),
        ((make.attempt(1, "step-2", what_i_learned="Elsewhere"),), None, "“Elsewhere”"),
        (
            (
                make.attempt(1, what_i_learned="Here"),
                make.attempt(2, "step-2", what_i_learned="Elsewhere"),
            ),
            None,
            "“Here”",
        ),
        (
            (
                make.attempt(1, what_i_learned="Here"),
                make.attempt(2, "step-2", what_i_learned="Pinned"),
            ),
            "attempt-2",
            "“Pinned”",
        ),
        ((make.attempt(1, what_i_learned="Left", status="partial"),), None, ""),
    ],
)
def test_a_sentence_comes_back_as_a_cue(
    desk_for: DeskMaker,
    records: tuple[Record, ...],
    pinned: str | None,
    expected: str,
    opened: Opener,
) -> None:
    case = make.case(pinned_attempt_id=pinned)
    desk = desk_for(case, make.ladder(), make.step(1), make.step(2), *records)
    stage = opened(desk)
    shown = stage.cue.sentence.text() if stage.cue.sentence.isVisible() else ""
    assert shown == expected
    assert stage.cue.isVisible() == bool(expected)


# Prompts --------------------------------------------------------------------------------------


def test_how_often_to_ask_is_remembered(desk: OpenDesk, opened: Opener) -> None:
    stage = opened(desk)
    end = stage.form.part("end")
    assert isinstance(end, EndPart)
    assert end.prompts.value() == "5"
    end.prompts.choose("0")
    assert desk.chosen[-1].prompt_minutes == 0
    end.prompts.choose(None)
    assert end.prompts.value() == "0"


@pytest.mark.parametrize(
    ("step", "asks"), [({}, True), ({"no_timer": True}, False), ({"sensitive": True}, False)]
)
def test_what_is_not_timed_does_not_ask(
    desk_for: DeskMaker, step: dict[str, Any], asks: bool, opened: Opener
) -> None:
    stage = opened(desk_for(make.ladder(), make.step(1, **step)))
    stage.form.groups["end"].set_open(True)
    end = stage.form.part("end")
    assert isinstance(end, EndPart)
    assert end.prompts.isVisible() == asks


# Drafts ---------------------------------------------------------------------------------------


def test_closed_or_killed_it_is_offered_again(qtbot: QtBot, desk: OpenDesk, opened: Opener) -> None:
    stage = opened(desk)
    qtbot.keyClicks(stage.form.predictions.fears[0].statement.edit, "My voice goes")
    with qtbot.waitSignal(stage.closed):
        qtbot.keyClick(focused(), Key.Key_Escape)
    again = opened(desk)
    assert again.entry().new_expectations == (), "nothing is filled in unasked"
    again.banner.swap_button.click()
    assert [one.statement for one in again.entry().new_expectations] == ["My voice goes"]


def test_what_was_typed_is_on_disk_within_a_second(
    qtbot: QtBot, desk: OpenDesk, opened: Opener
) -> None:
    stage = opened(desk)
    qtbot.keyClicks(stage.form.predictions.fears[0].statement.edit, "My voice goes")
    qtbot.waitUntil(lambda: any("My voice" in kept for kept in desk.drafts.kept.values()))


@pytest.mark.parametrize("is_on_disk", [True, False])
def test_once_the_attempt_is_on_disk_nothing_is_left_to_offer(
    qtbot: QtBot, desk: OpenDesk, opened: Opener, is_on_disk: bool
) -> None:
    stage = opened(desk)
    qtbot.keyClicks(stage.form.predictions.fears[0].statement.edit, "My voice goes")
    stage.leave()
    if is_on_disk:
        running = RunningAttempt(id="now", step_id="step-1")
        stage.begun.connect(lambda: desk.workspace.change("Begin", [running], quiet=True))
    stage.bar.save_button.click()
    assert bool(desk.drafts.kept) != is_on_disk


def test_drafts_of_two_steps_keep_apart(qtbot: QtBot, desk_for: DeskMaker, opened: Opener) -> None:
    desk = desk_for(make.ladder(), make.step(1), make.step(2))
    stage = opened(desk)
    qtbot.keyClicks(stage.form.predictions.fears[0].statement.edit, "My voice goes")
    stage.show_step(desk.records, make.step(2), None)
    assert not stage.banner.isVisible()
    stage.show_step(desk.records, make.step(1), None)
    assert stage.banner.isVisible()


def test_a_draft_that_cannot_be_kept_says_so_and_types_on(
    qtbot: QtBot, desk: OpenDesk, opened: Opener
) -> None:
    stage = opened(desk)
    desk.drafts.error = NoRoom("The disk is full.")
    qtbot.keyClicks(stage.form.predictions.fears[0].statement.edit, "My voice")
    stage.leave()
    assert stage.bar.problem_line.text() == "The disk is full."
    new = stage.entry().new_expectations
    assert new == (NewExpectation(id=new[0].id, statement="My voice"),)


def test_a_case_that_is_only_read_cannot_begin(desk: OpenDesk, opened: Opener) -> None:
    desk.store.read_only = "This case is open in another window."
    stage = opened(desk)
    assert not stage.bar.save_button.isEnabled()
    assert stage.bar.problem_line.text() == "This case is open in another window."


def test_a_new_fear_elsewhere_can_be_chosen_and_typing_stays(
    qtbot: QtBot, desk: OpenDesk, opened: Opener
) -> None:
    stage = opened(desk)
    row = stage.form.predictions.fears[0]
    qtbot.keyClicks(row.statement.edit, "My voice")
    desk.workspace.change("Edit", put=[replace(FEAR, id="new", statement="It rains")])
    stage.show_records(desk.records)
    assert row.statement.text() == "My voice"
    assert row.list.findText("It rains") > 0


def test_an_act_that_was_typed_and_not_added_is_left_out_as_well(
    qtbot: QtBot, desk: OpenDesk, opened: Opener
) -> None:
    stage = opened(desk)
    stage.form.groups["leave_out"].set_open(True)
    part = stage.form.part("leave_out")
    assert isinstance(part, LeaveOutPart)
    qtbot.keyClicks(part.field.add_line.field.edit, "Humming")
    begun: list[AttemptEntry] = []
    stage.begun.connect(lambda: begun.append(stage.entry()))
    stage.bar.save_button.click()
    assert [new.label for new in begun[0].new_safety_behaviours] == ["Humming"]


def test_over_nothing_stands_no_title(qtbot: QtBot, desk_for: DeskMaker, opened: Opener) -> None:
    stage = opened(desk_for(make.ladder(), make.step(1), BELT))
    stage.form.groups["leave_out"].set_open(True)
    part = stage.form.part("leave_out")
    assert isinstance(part, LeaveOutPart)
    assert not part.field.title.isVisible()
    assert part.field.add_line.field.edit.accessibleName() == "Something I do to feel safer"
    part.field.add_line.field.setFocus()
    qtbot.keyClicks(focused(), "Humming")
    qtbot.keyClick(focused(), Key.Key_Return)
    assert part.field.title.isVisible()
