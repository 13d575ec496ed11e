"""Writing down a score."""

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.store import StoreError
from ladder_app.ui.dialogs.score_dialog import ScoreDialog
from tests.desks import DeskMaker, OpenDesk


def _open(qtbot: QtBot, desk: OpenDesk) -> ScoreDialog:
    dialog = ScoreDialog(desk.desk)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def _fill(dialog: ScoreDialog, which: str, score: str) -> None:
    dialog.which.set_value(which)
    dialog.when.set_value("2026-03-19")
    dialog.score.set_text(score)
    dialog._follow()


def test_nothing_is_filled_in(qtbot: QtBot, desk_for: DeskMaker) -> None:
    dialog = _open(qtbot, desk_for())
    assert (dialog.which.value(), dialog.when.value(), dialog.score.text()) == (None, "", "")
    assert not dialog.save_button.isEnabled()


def test_a_score_is_one_edit(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for()
    dialog = _open(qtbot, desk)
    _fill(dialog, "GAD-7", "9")
    dialog.accept()
    (made,) = desk.records.questionnaire_responses()
    assert (made.scale, made.score, made.at, made.entry) == ("GAD-7", 9, "2026-03-19", "score_only")
    desk.workspace.undo()
    assert desk.records.questionnaire_responses() == ()


def test_what_a_change_means_is_said_with_its_numbers(qtbot: QtBot, desk_for: DeskMaker) -> None:
    before = QuestionnaireResponse(id="a", at="2026-02-01", scale="GAD-7", score=14)
    dialog = _open(qtbot, desk_for(before))
    _fill(dialog, "GAD-7", "5")
    assert dialog.said.text().startswith("5: some signs of worry. From 14 to 5: lower by 9.")
    dialog.facts.sd.set_text("5")
    dialog.facts.reliability.set_text("0.83")
    dialog._follow()
    assert "RC -3.09, SD 5, reliability 0.83" in dialog.said.text()


@pytest.mark.parametrize(
    ("score", "part"), [("22", "outside"), ("many", "not a number I can read")]
)
def test_what_is_wrong_is_said_beside_the_field(
    qtbot: QtBot, desk_for: DeskMaker, score: str, part: str
) -> None:
    dialog = _open(qtbot, desk_for())
    _fill(dialog, "GAD-7", score)
    assert part in dialog.score.problem_line.text()
    assert not dialog.save_button.isEnabled()
    _fill(dialog, "GAD-7", "7.5")
    assert dialog.score.problem_line.isHidden()


def test_the_phq_9_is_asked_for_only_after_its_notice_was_read(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    dialog = _open(qtbot, desk_for())
    _fill(dialog, "PHQ-9", "9")
    assert dialog.notice.isVisible()
    assert dialog.item9.isHidden()
    assert not dialog.save_button.isEnabled()
    dialog.agreed.setChecked(True)
    assert dialog.item9.isVisible()
    assert not dialog.save_button.isEnabled()


@pytest.mark.parametrize(("answer", "shown"), [("yes", True), ("no", False)])
def test_an_honest_answer_gets_people_before_any_total(
    qtbot: QtBot, desk_for: DeskMaker, answer: str, shown: bool
) -> None:
    desk = desk_for()
    dialog = _open(qtbot, desk)
    _fill(dialog, "PHQ-9", "9")
    dialog.agreed.setChecked(True)
    dialog.item9.set_value(answer)
    dialog._follow()
    assert dialog.harm.isVisible() is shown
    assert bool(dialog.said.text()) is not shown
    assert dialog.harm.y() < dialog.score.y()
    dialog.accept()
    (made,) = desk.records.questionnaire_responses()
    assert made.item9_above_zero is shown
    assert made.says_harm is shown


def test_going_for_help_keeps_what_was_typed(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for()
    dialog = _open(qtbot, desk)
    _fill(dialog, "PHQ-9", "9")
    dialog.agreed.setChecked(True)
    dialog.item9.set_value("yes")
    dialog._follow()
    with qtbot.waitSignal(dialog.help_wanted) as heard:
        dialog.harm.buttons["helplines"].click()
    assert heard.args == ["helplines"]
    again = _open(qtbot, desk)
    assert not again.banner.isHidden()
    again.banner.swap_button.click()
    assert (again.which.value(), again.score.text(), again.item9.value()) == ("PHQ-9", "9", "yes")


def test_another_questionnaire_is_asked_for_its_range(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for()
    dialog = _open(qtbot, desk)
    _fill(dialog, "other", "40")
    dialog.name.set_text("My own")
    dialog.facts.set_open(True)
    assert dialog.facts.minimum.isVisible()
    dialog.facts.maximum.set_text("50")
    dialog.facts.direction.set_value("higher_is_better")
    dialog._follow()
    dialog.accept()
    (made,) = desk.records.questionnaire_responses()
    assert (made.scale, made.maximum, made.direction) == ("My own", 50, "higher_is_better")


def test_a_save_that_cannot_be_made_keeps_what_was_typed(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for()
    dialog = _open(qtbot, desk)
    _fill(dialog, "GAD-7", "9")
    desk.store.fail(StoreError("The disk is full."))
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.score.text() == "9"
    assert dialog.save_button.text() == "Try again"
