"""Pages that came unread with a ladder are read before its first attempt."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.domain.ladders.ladder import Gate
from ladder_app.domain.store.store_error import StoreError
from ladder_app.ui.attempt.live.before.gate_stage import GateStage
from ladder_app.ui.attempt.live.stage import Stage
from tests import make
from tests.desks import DeskMaker, OpenDesk

StageShower = Callable[[Stage], None]
READ = Gate(gate="relationship_safety", acknowledged_at=make.STAMP, answer="yes")
LADDER = make.ladder(gates=(READ, Gate(gate="medical_pain_check"), Gate(gate="adults_only")))


@pytest.fixture
def at(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(LADDER)


@pytest.fixture
def stage(at: OpenDesk, show_stage: StageShower) -> GateStage:
    made = GateStage(at.desk)
    made.show_ladder(LADDER)
    show_stage(made)
    return made


def answer(stage: GateStage, value: str) -> None:
    assert stage.gate.choices is not None
    stage.gate.choices.choose(value)


def test_only_the_unread_pages_are_shown_one_after_another(
    stage: GateStage, at: OpenDesk, qtbot: QtBot
) -> None:
    assert stage.count.text() == "Before the first time · page 1 of 2"
    assert stage.gate.answer() is None
    assert not stage.next_button.isEnabled()
    answer(stage, "not_sure")
    assert stage.gate.instead.isVisible()
    stage.next_button.click()
    assert stage.count.text() == "Before the first time · page 2 of 2"
    answer(stage, "yes")
    with qtbot.waitSignal(stage.passed):
        stage.next_button.click()
    ladder = at.records.ladder("ladder")
    assert ladder is not None
    assert ladder.gates[0] == READ
    assert [gate.answer for gate in ladder.gates] == ["yes", "not_sure", "yes"]
    assert all(gate.acknowledged_at for gate in ladder.gates)
    assert len(at.store.commits) == 1


def test_not_sure_whether_adult_leads_only_back_or_out(
    stage: GateStage, at: OpenDesk, qtbot: QtBot
) -> None:
    answer(stage, "yes")
    stage.next_button.click()
    answer(stage, "not_sure")
    assert not stage.next_button.isVisible()
    with qtbot.waitSignal(stage.closed):
        stage.close_button.click()
    assert at.store.commits == []
    stage.back_button.click()
    assert stage.gate.answer() == "yes"


@pytest.mark.parametrize("value", ["yes", "not_sure"])
def test_what_was_not_sure_before_is_asked_once_more_and_both_answers_lead_on(
    desk_for: DeskMaker, show_stage: StageShower, qtbot: QtBot, value: str
) -> None:
    doubt = Gate(gate="medical_pain_check", acknowledged_at=make.STAMP, answer="not_sure")
    ladder = make.ladder(gates=(READ, doubt))
    at = desk_for(ladder)
    stage = GateStage(at.desk)
    stage.show_ladder(ladder)
    show_stage(stage)
    assert stage.count.text() == "Before you begin · page 1 of 1"
    assert stage.gate.doubt.isVisible()
    assert "A doctor or a sex therapist" in stage.gate.instead.text()
    assert stage.gate.instead.isVisible()
    assert stage.gate.answer() is None
    answer(stage, value)
    with qtbot.waitSignal(stage.passed):
        stage.next_button.click()
    kept = at.records.ladder("ladder")
    assert kept is not None
    assert [gate.answer for gate in kept.gates] == ["yes", value]


def test_a_page_that_was_never_read_says_nothing_of_doubt(stage: GateStage) -> None:
    assert not stage.gate.doubt.isVisible()
    assert not stage.gate.instead.isVisible()


def test_by_keyboard_alone(stage: GateStage, qtbot: QtBot) -> None:
    focused = stage.first_field().focusProxy()
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert stage.count.text() == "Before the first time · page 2 of 2"
    qtbot.keyClick(stage.first_field().focusProxy(), Qt.Key.Key_Space)
    with qtbot.waitSignal(stage.passed):
        qtbot.keyClick(stage, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_save_that_does_not_work_loses_no_answer(
    stage: GateStage, at: OpenDesk, qtbot: QtBot
) -> None:
    answer(stage, "yes")
    stage.next_button.click()
    answer(stage, "yes")
    at.store.fail(StoreError("The disk is full."))
    stage.next_button.click()
    assert stage.problem_line.text() == "The disk is full."
    assert stage.next_button.text() == "Try again"
    with qtbot.waitSignal(stage.passed):
        stage.next_button.click()


def test_tab_follows_the_eye_on_every_page(stage: GateStage, qtbot: QtBot) -> None:
    for following in (stage.close_button, stage.back_button):
        answer(stage, "yes")
        stage.first_field().setFocus()
        qtbot.keyClick(stage.window().focusWidget(), Qt.Key.Key_Tab)
        assert stage.next_button.hasFocus()
        qtbot.keyClick(stage.window().focusWidget(), Qt.Key.Key_Tab)
        assert following.hasFocus()
        stage.next_button.click()


def test_the_signs_to_stop_at_are_one_click_away(stage: GateStage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.help_wanted) as wanted:
        qtbot.keyClick(stage, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert wanted.args == ["stop-signs"]
