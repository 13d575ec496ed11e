"""The form for a plan, as somebody uses it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import trashed
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog
from ladder_app.ui.widgets.calendar_popup import CalendarPopup
from tests import make, make_full
from tests.desks import DeskMaker, OpenDesk

PLAN = Plan(
    id="plan",
    step_id="step-1",
    due_date="2026-03-20",
    window_days=2,
    time_hint="after work",
    if_then="If it rains, then I will go.",
    safety_behaviours_to_leave_out=("act", "gone"),
)
SENSIBLE = SafetyBehaviour(
    id="belt", label="A seat belt", ladder_id="ladder", is_real_precaution=True
)
Opener = Callable[..., PlanDialog]


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(
        make.ladder(), make.step(1), make.step(2, no_reminder=True, needs_agreement=True),
        make_full.ACT, SENSIBLE, PLAN,
    )  # fmt: skip


@pytest.fixture
def opened(desk: OpenDesk, qtbot: QtBot) -> Opener:
    def opener(step_id: str = "step-1", **values: Any) -> PlanDialog:
        step = desk.records.step(step_id)
        assert step is not None
        dialog = PlanDialog(desk.desk, step, **values)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    return opener


def _new_plan(desk: OpenDesk) -> Plan:
    (plan,) = [plan for plan in desk.records.plans() if plan.id != "plan"]
    return plan


def _type(widget: QWidget, words: str) -> None:
    widget.setFocus()
    QTest.keyClicks(widget, words)


def test_a_step_can_be_planned_for_every_week_and_undone_at_once(
    opened: Opener, desk: OpenDesk
) -> None:
    dialog = opened()
    dialog.day_field.set_value(date(2026, 3, 20), 1)
    dialog.weeks_choice.choose("4")
    assert "every week, 4 times" in dialog.more.summary.text()
    dialog.accept()
    days = [one.due_date for one in desk.records.plans() if one.id != "plan"]
    assert days == ["2026-03-20", "2026-03-27", "2026-04-03", "2026-04-10"]
    desk.workspace.undo()
    assert [one.id for one in desk.records.plans()] == ["plan"]


@pytest.mark.parametrize(
    ("ladder", "step"),
    [({"sensitive": True}, {}), ({}, {"sensitive": True}), ({}, {"needs_agreement": True})],
)
def test_what_is_sensitive_or_waits_for_a_yes_is_never_planned_every_week(
    desk_for: DeskMaker, qtbot: QtBot, ladder: dict[str, Any], step: dict[str, Any]
) -> None:
    desk = desk_for(make.ladder(**ladder), make.step(1, **step))
    dialog = PlanDialog(desk.desk, make.step(1, **step))
    qtbot.addWidget(dialog)
    dialog.more.set_open(True)
    dialog.show()
    assert not dialog.weeks_choice.isVisible()


def test_a_plan_that_is_changed_is_not_asked_how_often(opened: Opener, desk: OpenDesk) -> None:
    dialog = opened(plan=PLAN)
    dialog.more.set_open(True)
    assert not dialog.weeks_choice.isVisible()


def test_a_day_and_enter_make_a_plan(opened: Opener, desk: OpenDesk, qtbot: QtBot) -> None:
    dialog = opened()
    assert not dialog.save_button.isEnabled()
    assert dialog.day_field.day_edit.hasFocus()
    _type(dialog.day_field.day_edit, "tomorrow")
    assert dialog.day_field.words.text() == "Friday, 20 March"
    with qtbot.waitSignal(dialog.saved):
        qtbot.keyClick(dialog.day_field.day_edit, Qt.Key.Key_Return)
    plan = _new_plan(desk)
    assert plan == Plan(
        id=plan.id, step_id="step-1", due_date="2026-03-20", made_at="2026-03-19T18:42:00+01:00"
    )
    assert desk.workspace.to_undo is not None
    assert desk.workspace.to_undo.label == "Plan a step"


@pytest.mark.parametrize(
    ("key", "day"), [(Qt.Key.Key_T, "2026-03-19"), (Qt.Key.Key_O, "2026-03-20")]
)
def test_today_and_tomorrow_are_one_key_away(
    key: Qt.Key, day: str, opened: Opener, qtbot: QtBot
) -> None:
    dialog = opened()
    qtbot.keyClick(dialog, key, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: dialog.day_field.day() == date.fromisoformat(day))


def test_the_arrows_go_from_day_to_day_and_never_into_the_past(opened: Opener) -> None:
    dialog = opened()
    edit = dialog.day_field.day_edit
    for key, day in (
        (Qt.Key.Key_Up, 19),
        (Qt.Key.Key_Up, 20),
        (Qt.Key.Key_Down, 19),
        (Qt.Key.Key_Down, 19),
    ):
        QTest.keyClick(edit, key)
        assert dialog.day_field.day() == date(2026, 3, day)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_calendar_offers_today_and_later(opened: Opener, qtbot: QtBot) -> None:
    dialog = opened()
    dialog.day_field.calendar_button.click()
    popup = dialog.findChild(CalendarPopup)
    assert isinstance(popup, CalendarPopup)
    qtbot.addWidget(popup)
    assert popup.calendar.minimumDate() == QDate(2026, 3, 19)
    popup.calendar.activated.emit(QDate(2026, 4, 2))
    assert dialog.day_field.day() == date(2026, 4, 2)
    assert not popup.isVisible()


def test_real_precautions_are_not_offered_to_be_left_out(opened: Opener) -> None:
    assert "belt" not in opened().leave_out_field.lines


@pytest.mark.parametrize(
    ("words", "problem"),
    [("some day", "not a day I can read"), ("2026-03-18", "for today or for a day to come")],
)
def test_a_day_that_is_none_is_said_while_typing(
    words: str, problem: str, opened: Opener, desk: OpenDesk
) -> None:
    dialog = opened()
    _type(dialog.day_field.day_edit, words)
    assert problem in dialog.day_field.problem_line.text()
    assert not dialog.save_button.isEnabled()
    QTest.keyClick(dialog.day_field.day_edit, Qt.Key.Key_Return)
    assert len(desk.records.plans()) == 1


def test_all_that_may_help_is_folded_and_kept(opened: Opener, desk: OpenDesk, qtbot: QtBot) -> None:
    dialog = opened()
    assert not dialog.time_line.isVisible()
    dialog.more.set_open(True)
    dialog.day_field.window_choice.choose("7")
    for line, words in (
        (dialog.day_field.day_edit, "today"),
        (dialog.time_line.edit, "at noon"),
        (dialog.place_line.edit, "in the park"),
        (dialog.people_line.edit, "M."),
        (dialog.obstacle_line.edit, "it rains"),
    ):
        _type(line, words)
    assert not dialog.save_button.isEnabled()
    _type(dialog.answer_line.edit, "take an umbrella")
    assert dialog.sentence.text() == "If it rains, then I will take an umbrella."
    assert [line.box.accessibleName() for line in dialog.leave_out_field.lines.values()] == [
        "Looking at my phone"
    ]
    dialog.leave_out_field.lines["act"].setChecked(True)
    _type(dialog.leave_out_field.add_line.field.edit, "Humming")
    qtbot.keyClick(dialog.leave_out_field.add_line.field.edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.accept()
    plan = _new_plan(desk)
    labels = [desk.records.safety_behaviour(one) for one in plan.safety_behaviours_to_leave_out]
    assert [one.label for one in labels if one is not None] == ["Looking at my phone", "Humming"]
    assert (plan.window_days, plan.time_hint) == (7, "at noon")
    assert plan.if_then == "If it rains, then I will take an umbrella."
    assert plan.context_planned is not None
    assert (plan.context_planned.place, plan.context_planned.people) == ("in the park", "M.")
    desk.workspace.undo()
    assert [one.label for one in desk.records.safety_behaviours("ladder")] == [
        "Looking at my phone",
        "A seat belt",
    ]


def test_a_plan_is_changed_and_what_cannot_be_seen_stays(opened: Opener, desk: OpenDesk) -> None:
    dialog = opened(plan=PLAN)
    assert dialog.day_field.window_days() == 2
    assert "If it rains, then I will go." in dialog.more.summary.text()
    dialog.leave_out_field.lines["act"].setChecked(False)
    dialog.accept()
    assert desk.records.find("plan", "plan") == replace(
        PLAN, safety_behaviours_to_leave_out=("gone",)
    )
    assert desk.workspace.to_undo is not None
    assert desk.workspace.to_undo.label == "Change a plan"


def test_saving_what_was_not_touched_changes_nothing(opened: Opener, desk: OpenDesk) -> None:
    opened(plan=PLAN).accept()
    assert desk.records.find("plan", "plan") == PLAN


def test_what_it_begins_with_can_be_given(opened: Opener) -> None:
    dialog = opened(leave_out=("act", "belt"), day=date(2026, 3, 26))
    assert dialog.entry().day == date(2026, 3, 26)
    assert dialog.entry().leave_out == ("act",)


def test_a_step_without_a_day_says_why_and_offers_nothing(opened: Opener, desk: OpenDesk) -> None:
    dialog = opened("step-2")
    assert not dialog.day_field.isVisible()
    assert not dialog.save_button.isVisible()
    dialog.accept()
    assert len(desk.records.plans()) == 1


def test_a_save_that_fails_keeps_what_was_typed(opened: Opener, desk: OpenDesk) -> None:
    dialog = opened()
    _type(dialog.day_field.day_edit, "today")
    desk.store.fail(NoRoom("The disk is full."))
    dialog.accept()
    assert dialog.problem_line.text() == "The disk is full."
    assert dialog.save_button.text() == "Try again"
    assert dialog.day_field.text() == "today"
    dialog.accept()
    assert _new_plan(desk).due_date == "2026-03-19"


def test_esc_keeps_the_draft_and_the_next_form_offers_it(opened: Opener, desk: OpenDesk) -> None:
    dialog = opened()
    _type(dialog.day_field.day_edit, "soon")
    _type(dialog.leave_out_field.add_line.field.edit, "Humming")
    dialog.leave_out_field.take_waiting()
    dialog.reject()
    again = opened()
    assert again.day_field.is_empty()
    again.banner.swap_button.click()
    assert again.day_field.text() == "soon"
    assert again.leave_out_field.labels() == ("Humming",)
    again.day_field.set_text("today")
    again.accept()
    assert len(_new_plan(desk).safety_behaviours_to_leave_out) == 1
    assert not opened().banner.isVisible()


def test_a_step_deleted_meanwhile_is_not_planned(opened: Opener, desk: OpenDesk) -> None:
    dialog = opened()
    _type(dialog.day_field.day_edit, "today")
    step, other = desk.records.steps("ladder")
    gone = [trashed(step, make.STAMP), replace(other, order=1)]
    desk.workspace.change("Delete", put=gone)
    dialog.accept()
    assert "deleted in the meantime" in dialog.problem_line.text()
    assert len(desk.records.plans()) == 1


def test_a_plan_changed_meanwhile_is_left_alone(opened: Opener, desk: OpenDesk) -> None:
    dialog = opened(plan=PLAN)
    changed = replace(PLAN, status="withdrawn")
    desk.workspace.change("Let it go", put=[changed])
    dialog.accept()
    assert "changed in the meantime" in dialog.problem_line.text()
    assert desk.records.find("plan", "plan") == changed


def test_what_is_to_be_different_is_picked_and_kept_with_the_plan(
    desk: OpenDesk, opened: Opener
) -> None:
    dialog = opened(day=date(2026, 3, 20))
    assert dialog.entry().variation == ""
    dialog.variations.taken.emit("different place")
    dialog.accept()
    context = _new_plan(desk).context_planned
    assert context is not None
    assert context.variation_note == "different place"
