"""The page that thanks, and what it offers next."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.attempt import Status
from ladder_app.domain.journal.journal_entry import Link
from ladder_app.ui.attempt.live.after.afterwards_stage import AfterwardsStage
from ladder_app.ui.attempt.live.stage import Stage
from ladder_app.ui.dialogs.note.note_dialog import NoteDialog
from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog
from ladder_app.ui.dialogs.rating.rating_dialog import RatingDialog
from tests import make
from tests.desks import DeskMaker, OpenDesk

Key = Qt.Key
Opener = Callable[..., AfterwardsStage]
DONE = {"duration_s": 725, "suds_peak": 70, "suds_end": 30}


@pytest.fixture
def opened(desk_for: DeskMaker, show_stage: Callable[[Stage], None]) -> Opener:
    """`opened(step={…}, **values)` is the page after an attempt with these values."""

    def show(step: dict[str, Any] | None = None, **values: Any) -> AfterwardsStage:
        attempt = make.attempt(12, **values)
        desk: OpenDesk = desk_for(make.ladder(), make.rated_step(1, 60, **(step or {})), attempt)
        stage = AfterwardsStage(desk.desk)
        stage.show_attempt(desk.records, attempt)
        show_stage(stage)
        return stage

    return show


def words(stage: AfterwardsStage) -> str:
    return " ".join(label.text() for label in stage.findChildren(QLabel) if label.isVisible())


def test_enter_is_done(qtbot: QtBot, opened: Opener) -> None:
    stage = opened(**DONE)
    focused = QApplication.focusWidget()
    assert focused is stage.done_button
    with qtbot.waitSignal(stage.closed):
        qtbot.keyClick(focused, Key.Key_Return)


def test_esc_is_done_as_well(qtbot: QtBot, opened: Opener) -> None:
    stage = opened(**DONE)
    with qtbot.waitSignal(stage.closed):
        qtbot.keyClick(stage.done_button, Key.Key_Escape)


def test_what_was_done_is_one_line_of_facts(opened: Opener) -> None:
    stage = opened(**DONE)
    assert stage.facts_line.text() == "stayed 12 minutes · highest 70 · at the end 30"
    assert not stage.kind_line.isVisible()


@pytest.mark.parametrize(
    "status", ["avoided", "stopped_by_consent", "stopped_for_safety", "cancelled_external"]
)
def test_other_ends_are_thanked_for_and_not_measured(opened: Opener, status: Status) -> None:
    stage = opened(status=status, suds_peak=70)
    assert "Thank you" in words(stage)
    assert stage.kind_line.isVisible()
    assert not stage.facts_line.isVisible()
    assert stage.help_button.isVisible() == (status == "stopped_for_safety")


@pytest.mark.parametrize(
    ("key", "kind"),
    [(Key.Key_N, NoteDialog), (Key.Key_R, RatingDialog), (Key.Key_P, PlanDialog)],
)
def test_each_next_thing_is_one_step_away(
    qtbot: QtBot, opened: Opener, key: Qt.Key, kind: type[QDialog]
) -> None:
    stage = opened(**DONE)
    qtbot.keyClick(stage.done_button, key, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in stage.findChildren(kind)))
    stage.findChildren(kind)[0].reject()


def test_a_note_is_about_this_attempt(qtbot: QtBot, opened: Opener) -> None:
    stage = opened(**DONE)
    stage.note_button.click()
    dialog = stage.findChild(NoteDialog)
    assert dialog is not None
    dialog.text.edit.setPlainText("The room was smaller than I thought")
    dialog.accept()
    notes = stage.desk.workspace.records.journal_entries()
    assert [(note.text, note.link) for note in notes] == [
        ("The room was smaller than I thought", Link(kind="attempt", id="attempt-12"))
    ]


def test_a_rating_knows_what_it_came_after(qtbot: QtBot, opened: Opener) -> None:
    stage = opened(**DONE)
    stage.rate_button.click()
    dialog = stage.findChild(RatingDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    qtbot.keyClicks(dialog.field.number, "45")
    dialog.accept()
    ratings = stage.desk.workspace.records.ratings("step-1")
    assert [(one.suds, one.occasion) for one in ratings] == [(45, "after_attempt")]


@pytest.mark.parametrize("step", [{"no_reminder": True}, {"status": "parked"}])
def test_what_has_no_day_is_not_planned(opened: Opener, step: dict[str, Any]) -> None:
    stage = opened(step=step, **DONE)
    assert not stage.plan_button.isVisible()
    assert all(row.key != "Alt+P" for row in stage.page_keys())


def test_tab_goes_through_what_could_come_next_to_done(qtbot: QtBot, opened: Opener) -> None:
    stage = opened(**DONE)
    stage.show_records(stage.desk.workspace.records)
    stage.note_button.setFocus()
    met: list[QWidget] = [stage.note_button]
    while met[-1] is not stage.done_button and len(met) < 20:
        qtbot.keyClick(met[-1], Key.Key_Tab)
        met.append(stage.window().focusWidget())
    assert met[1:4] == [stage.rate_button, stage.plan_button, stage.practice_button]
    assert all(stage.suggestion.isAncestorOf(one) for one in met[4:-1])
    assert met[-1] is stage.done_button


def test_what_could_come_next_is_among_the_first_keys(opened: Opener) -> None:
    keys = [key.key for key in opened(**DONE).page_keys()[:4]]
    assert keys == ["Enter", "Alt+N", "Alt+R", "Alt+P"]
