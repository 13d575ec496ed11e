"""The Tab key follows the eye through the pages of an attempt that are forms, and on to Save."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.attempt import Prediction
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.ui.attempt.live.after.after_stage import AfterStage
from ladder_app.ui.attempt.live.before.before_stage import BeforeStage
from ladder_app.ui.attempt.live.form_stage import FormStage
from ladder_app.ui.attempt.live.stage import Stage
from tests import make
from tests.desks import DeskMaker
from tests.make_full import ACT, FEAR

RUNNING = RunningAttempt(
    id="now",
    step_id="step-1",
    started_at="2026-03-19T18:30:00+01:00",
    status="completed",
    predictions=(Prediction(expectation_id="fear"), Prediction(expectation_id="other")),
    to_leave_out=("act",),
)
StageMaker = Callable[[], FormStage]


@pytest.fixture
def before(desk_for: DeskMaker) -> StageMaker:
    """The page before, with something begun earlier to go on with."""
    desk = desk_for(make.ladder(), make.step(1), FEAR, ACT)

    def made() -> FormStage:
        stage = BeforeStage(desk.desk)
        stage.show_step(desk.records, make.step(1), None)
        stage.form.now.bindings["suds_pre"].show(40)
        stage.leave()
        stage.show_step(desk.records, make.step(1), None)
        return stage

    return made


@pytest.fixture
def after(desk_for: DeskMaker) -> StageMaker:
    """The page after, with two fears and something that was to be left out."""
    other = replace(FEAR, id="other", statement="My voice goes")
    desk = desk_for(make.ladder(), make.step(1), FEAR, other, ACT, RUNNING)

    def made() -> FormStage:
        stage = AfterStage(desk.desk)
        stage.show_running(desk.records, RUNNING)
        return stage

    return made


def stops(qtbot: QtBot, stage: FormStage) -> Iterator[QWidget]:
    """Where Tab goes from the first field, until it reaches what saves."""
    for _number in range(200):
        focused = stage.window().focusWidget()
        assert focused is not None
        yield focused
        if focused is stage.bar.save_button:
            return
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    pytest.fail("Tab never comes to what saves")


@pytest.mark.parametrize("name", ["before", "after"])
def test_tab_follows_the_eye(
    qtbot: QtBot,
    request: pytest.FixtureRequest,
    show_stage: Callable[[Stage], None],
    name: str,
) -> None:
    stage: FormStage = request.getfixturevalue(name)()
    show_stage(stage)
    for group in stage.form.groups.values():
        group.set_open(True)
    stage.first_field().setFocus()
    seen = list(stops(qtbot, stage))
    heights = [one.mapTo(stage, QPoint(0, 0)).y() for one in seen if stage.isAncestorOf(one)]
    assert heights == sorted(heights)
    fields = {one for one in stage.findChildren(QWidget) if one.isVisible() and _takes_tab(one)}
    assert fields <= set(seen), "every field can be reached on the way"


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
