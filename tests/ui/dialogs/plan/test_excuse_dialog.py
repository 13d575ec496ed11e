"""A plan that did not happen."""

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.plans.plan import Excuse, Plan
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.dialogs.plan.excuse_dialog import ExcuseDialog
from ladder_app.ui.widgets.plan_words import excuses
from tests import make
from tests.desks import DeskMaker, OpenDesk

DUE = Plan(id="plan", step_id="step-1", due_date="2026-03-19")
GONE = replace(DUE, due_date="2026-03-17", if_then="If it rains, then I will go.")
Opened = tuple[ExcuseDialog, OpenDesk]
Opener = Callable[..., Opened]


@pytest.fixture
def opened(desk_for: DeskMaker, qtbot: QtBot) -> Opener:
    def opener(plan: Plan = DUE) -> Opened:
        at = desk_for(make.ladder(), make.step(1), plan)
        dialog = ExcuseDialog(at.desk, plan, "One of your steps")
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog, at

    return opener


def _plans(at: OpenDesk) -> list[tuple[str, str, Excuse | None]]:
    return [(plan.due_date, plan.status, plan.excuse) for plan in at.records.plans()]


def test_every_excuse_can_be_said() -> None:
    assert [value for value, _words in excuses()] == list(get_args(Excuse))


@pytest.mark.parametrize(
    ("excuse", "status"),
    [(None, "withdrawn"), ("ill", "excused"), ("consent_not_given", "excused")],
)
def test_let_it_go(excuse: Excuse | None, status: str, opened: Opener) -> None:
    dialog, at = opened()
    assert not dialog.save_button.isEnabled()
    dialog.excuse_choice.choose(excuse)
    dialog.next_choice.choose("let_go")
    dialog.accept()
    assert _plans(at) == [("2026-03-19", status, excuse)]
    at.workspace.undo()
    assert _plans(at) == [("2026-03-19", "open", None)]


@pytest.mark.parametrize(
    ("plan", "excuse", "plans"),
    [
        (DUE, None, [("2026-03-21", "open", None)]),
        (DUE, "ill", [("2026-03-19", "excused", "ill"), ("2026-03-21", "open", None)]),
        (GONE, None, [("2026-03-17", "withdrawn", None), ("2026-03-21", "open", None)]),
    ],
)
def test_another_day(
    plan: Plan, excuse: Excuse | None, plans: list[tuple[str, str, str | None]], opened: Opener
) -> None:
    dialog, at = opened(plan)
    dialog.excuse_choice.choose(excuse)
    dialog.next_choice.choose("another_day")
    assert not dialog.save_button.isEnabled()
    QTest.keyClicks(dialog.day_field.day_edit, "saturday")
    QTest.keyClick(dialog.day_field.day_edit, Qt.Key.Key_Return)
    assert _plans(at) == plans
    assert at.records.plans()[-1].if_then == plan.if_then
    at.workspace.undo()
    assert at.records.plans() == (plan,)


def test_why_one_changed_ones_mind_is_a_note_to_the_step(opened: Opener) -> None:
    dialog, at = opened()
    assert not dialog.why_field.isVisible()
    dialog.excuse_choice.choose("changed_mind_with_reason")
    QTest.keyClicks(dialog.why_field.edit, "It is not what I want any more.")
    dialog.next_choice.choose("let_go")
    dialog.accept()
    (note,) = [one for one in at.records.all_records() if isinstance(one, JournalEntry)]
    assert (note.text, note.share_scope) == ("It is not what I want any more.", "me_only")
    assert note.link is not None
    assert note.link.id == "step-1"


def test_nothing_in_it_blames(opened: Opener) -> None:
    dialog, _at = opened(GONE)
    words = " ".join(one.text() for one in dialog.findChildren(QLabel)).lower()
    for never in ("missed", "fail", "avoid", "should", "late"):
        assert never not in words
    assert "one of your steps" in words


def test_a_plan_changed_meanwhile_is_left_alone(opened: Opener) -> None:
    dialog, at = opened()
    dialog.next_choice.choose("let_go")
    at.workspace.change("Change", put=[replace(DUE, due_date="2026-03-25")])
    dialog.accept()
    assert "changed in the meantime" in dialog.problem_line.text()
    assert _plans(at) == [("2026-03-25", "open", None)]


def test_a_save_that_fails_keeps_what_was_said(opened: Opener) -> None:
    dialog, at = opened()
    dialog.excuse_choice.choose("ill")
    dialog.next_choice.choose("let_go")
    at.store.fail(NoRoom("The disk is full."))
    dialog.accept()
    assert dialog.problem_line.text() == "The disk is full."
    assert dialog.excuse_choice.value() == "ill"
