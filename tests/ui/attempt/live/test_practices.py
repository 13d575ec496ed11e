"""A practice before an attempt, in it and after it, and where none is offered."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.ui.attempt.live.after.afterwards_stage import AfterwardsStage
from ladder_app.ui.attempt.live.live_screen import LiveScreen
from ladder_app.ui.practices.practice_dialog import PracticeDialog
from ladder_app.ui.practices.practice_log_dialog import PracticeLogDialog
from tests import make
from tests.desks import NOW, DeskMaker, OpenDesk
from tests.ui.attempt.live.conftest import StageShower

BREATH = SafetyBehaviour(
    id="breath", label="Counting breaths", ladder_id="ladder", kind="breathing_or_relaxing"
)
WITHOUT: tuple[dict[str, Any], ...] = (
    {"step": {"hide_breathing_practice": True}},
    {"ladder": {"template_id": "panic_interoceptive"}},
    {"ladder": {"template_id": "needles_medical"}},
    {"step": {"rate_only_when_parked": True}},
    {"step": {"no_timer": True}},
)


def begun(
    qtbot: QtBot,
    desk_for: DeskMaker,
    *more: Record,
    step: dict[str, Any] | None = None,
    ladder: dict[str, Any] | None = None,
) -> tuple[OpenDesk, LiveScreen]:
    """An attempt that began this second."""
    made = make.rated_step(1, 40, **(step or {}))
    desk = desk_for(make.ladder(**(ladder or {})), made, *more)
    screen = LiveScreen(desk.desk)
    qtbot.addWidget(screen)
    screen.resize(1100, 760)
    with qtbot.waitActive(screen):
        screen.show()
    screen.show_step("step-1")
    start = NOW.date().isoformat() if made.no_timer else NOW.isoformat()
    screen.session.begin(RunningAttempt(id="now", step_id="step-1", started_at=start), ())
    screen._enter("during")
    return desk, screen


def practice_of(part: QWidget) -> PracticeDialog:
    """The one that is open over this page."""
    (dialog,) = [one for one in part.findChildren(PracticeDialog) if one.isVisible()]
    return dialog


def form_of(part: QWidget) -> PracticeLogDialog:
    (dialog,) = [one for one in part.findChildren(PracticeLogDialog) if one.isVisible()]
    return dialog


def running_of(desk: OpenDesk) -> RunningAttempt:
    running = desk.records.running_attempt()
    assert running is not None
    return running


def used(desk: OpenDesk) -> list[str]:
    """The words of what was done to feel safer, as the disk has them."""
    stored = desk.store.documents()
    uses = stored["running_attempt"]["now"].get("safety_used", ())
    return [stored["safety_behaviour"][one["safety_behaviour_id"]]["label"] for one in uses]


def test_a_practice_in_an_attempt_by_keys_while_the_attempt_goes_on(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    desk, screen = begun(qtbot, desk_for)
    out = screen.stages.during.ways_out
    with qtbot.waitSignal(out.practice.clicked):
        qtbot.keyClick(screen, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    dialog = practice_of(screen)
    dialog.prepare.which.choose("breathing")
    dialog.accept()
    for _second in range(70):
        desk.seconds[0] += 1
        desk.clock[0] += timedelta(seconds=1)
        dialog.clock.read()
        screen.session.tick()
    qtbot.keyClick(dialog.play, Qt.Key.Key_Escape)
    assert screen.session.t_s == 70
    assert used(desk) == ["A breathing or calming practice"]
    form_of(screen).accept()
    (log,) = desk.records.practice_logs()
    assert (log.context, log.attempt_id, log.minutes) == ("during_attempt", "now", 1)
    assert screen.stage is screen.stages.during
    assert running_of(desk).gaps == ()


def test_what_is_on_the_list_of_the_ladder_is_named_and_only_once(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    desk, screen = begun(qtbot, desk_for, BREATH)
    screen.session.note_practice()
    screen.session.note_practice()
    assert used(desk) == ["Counting breaths"]
    assert len(desk.records.safety_behaviours("ladder")) == 1


def test_what_cannot_be_saved_goes_out_with_the_next_save(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    desk, screen = begun(qtbot, desk_for)
    desk.store.fail(NoRoom("The disk is full."))
    screen.session.note_practice()
    assert used(desk) == []
    screen.session.save()
    assert used(desk) == ["A breathing or calming practice"]


def test_what_another_page_noted_is_not_lost_with_the_next_rating(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    desk, screen = begun(qtbot, desk_for, BREATH)
    running = running_of(desk)
    elsewhere = replace(running, safety_used=(SafetyUse(safety_behaviour_id="breath"),))
    desk.workspace.change("x", put=[elsewhere], quiet=True)
    screen.session.change(lambda now: replace(now, suds_start=40))
    assert used(desk) == ["Counting breaths"]
    assert running_of(desk).suds_start == 40


@pytest.mark.parametrize("world", WITHOUT, ids=str)
def test_none_is_offered_where_it_would_be_in_the_way(
    world: dict[str, Any], qtbot: QtBot, desk_for: DeskMaker
) -> None:
    _desk, screen = begun(qtbot, desk_for, **world)
    during = screen.stages.during
    assert during.ways_out.practice.isHidden()
    assert "Alt+B" not in {key.key for key in during.page_keys()}


def test_elsewhere_it_is_offered_and_stands_among_the_keys(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    _desk, screen = begun(qtbot, desk_for)
    assert screen.stages.during.ways_out.practice.isVisible()
    assert "Alt+B" in {key.key for key in screen.stages.during.page_keys()}


@pytest.mark.parametrize("hidden", [True, False])
def test_before_an_attempt(hidden: bool, qtbot: QtBot, desk_for: DeskMaker) -> None:
    step = make.rated_step(1, 40, hide_breathing_practice=hidden)
    desk = desk_for(make.ladder(), step)
    screen = LiveScreen(desk.desk)
    qtbot.addWidget(screen)
    screen.show_step("step-1")
    screen.show()
    before = screen.stages.before
    assert before.practice.isVisible() is not hidden
    if hidden:
        return
    before.practice.click()
    dialog = practice_of(before)
    dialog.prepare.which.choose("sounds")
    dialog.accept()
    dialog.reject()
    form_of(before).accept()
    (log,) = desk.records.practice_logs()
    assert log.context == "before_attempt"
    assert desk.records.safety_behaviours("ladder") == ()


def test_after_an_attempt(show_stage: StageShower, desk_for: DeskMaker) -> None:
    attempt = make.attempt(19)
    desk = desk_for(make.ladder(), make.rated_step(1, 40), attempt)
    stage = AfterwardsStage(desk.desk)
    stage.show_attempt(desk.records, attempt)
    show_stage(stage)
    stage.practice_button.click()
    dialog = practice_of(stage)
    dialog.prepare.which.choose("touch")
    dialog.accept()
    dialog.reject()
    form_of(stage).accept()
    (log,) = desk.records.practice_logs()
    assert isinstance(log, PracticeLog)
    assert (log.context, log.attempt_id) == ("after_attempt", attempt.id)
    assert desk.records.attempt(attempt.id) == attempt
