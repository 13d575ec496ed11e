"""Writing down a score."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.stop_signs.harm_said import how_are_you_due, said_harm_lately
from ladder_app.domain.store.store_error import StoreError
from ladder_app.ui.dialogs.score.score_dialog import ScoreDialog
from tests.below import Below
from tests.desks import DeskMaker, OpenDesk

PHQ = QuestionnaireResponse(
    id="q", at="2026-03-12", scale="PHQ-9", score=9, item9_above_zero=True, reliability=0.845
)


def _open(qtbot: QtBot, desk: OpenDesk, score: QuestionnaireResponse | None = None) -> ScoreDialog:
    dialog = ScoreDialog(desk.desk, None, score)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def _fill(dialog: ScoreDialog, which: str, score: str) -> None:
    if which == "PHQ-9":
        dialog.nine.agreed.click()
    dialog.which.choose(which)
    dialog.when.set_value("2026-03-19")
    dialog.score.set_text(score)
    dialog._follow()


def _fill_rest(dialog: ScoreDialog) -> None:
    dialog.when.set_value("2026-03-19")
    dialog.score.set_text("9")
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
    assert dialog.said.text().startswith("5: some signs of worry. This is not a diagnosis.")
    assert "1 February: 14 · today: 5" in dialog.said.text()
    assert "From 14 to 5: lower by 9." in dialog.said.text()
    dialog.facts.sd.set_text("5")
    dialog.facts.reliability.set_text("0.83")
    dialog._follow()
    assert "RC -3.09, SD 5, reliability 0.83" in dialog.said.text()
    assert "5.71 points" in dialog.facts.formula.text()


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


def test_the_phq_9_is_offered_only_after_its_notice_was_read(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    dialog = _open(qtbot, desk_for())
    assert "PHQ-9" not in [one.text() for one in dialog.which.buttons()]
    assert not dialog.nine.agreed.isVisible()
    dialog.nine.switch.set_open(True)
    assert any("Nobody is alerted" in one.text() for one in dialog.nine.switch.findChildren(QLabel))
    assert dialog.nine.answer.isHidden()
    dialog.nine.agreed.click()
    assert dialog.which.value() == "PHQ-9"
    assert dialog.nine.answer.isVisible()
    _fill_rest(dialog)
    assert not dialog.save_button.isEnabled()
    dialog.nine.answer.choose("no")
    assert dialog.save_button.isEnabled()


def test_its_name_alone_does_not_switch_it_on(qtbot: QtBot, desk_for: DeskMaker) -> None:
    dialog = _open(qtbot, desk_for())
    _fill(dialog, "other", "9")
    dialog.name.set_text("phq 9")
    dialog._follow()
    assert dialog.nine.agreed.isVisible()
    assert dialog.nine.answer.isHidden()
    assert not dialog.save_button.isEnabled()


def test_once_it_is_used_the_phq_9_is_offered_with_its_notice(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    dialog = _open(qtbot, desk_for(PHQ))
    assert dialog.nine.switch.isHidden()
    dialog.which.choose("PHQ-9")
    assert dialog.nine.notice.isVisible()
    assert dialog.nine.answer.value() is None


@pytest.mark.parametrize(("answer", "shown"), [("yes", True), ("no", False)])
def test_an_honest_answer_gets_people_before_any_total(
    qtbot: QtBot, desk_for: DeskMaker, answer: str, shown: bool
) -> None:
    desk = desk_for()
    dialog = _open(qtbot, desk)
    _fill(dialog, "PHQ-9", "9")
    dialog.nine.answer.set_value(answer)
    dialog._follow()
    assert dialog.nine.harm.isVisible() is shown
    assert bool(dialog.said.text()) is not shown
    assert dialog.nine.y() < dialog.score.y()
    dialog.accept()
    (made,) = desk.records.questionnaire_responses()
    assert made.item9_above_zero is shown
    assert made.says_harm is shown


def test_going_for_help_keeps_what_was_typed(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for()
    dialog = _open(qtbot, desk)
    _fill(dialog, "PHQ-9", "9")
    dialog.nine.answer.set_value("yes")
    dialog._follow()
    below = Below()
    qtbot.addWidget(below)
    dialog.setParent(below, dialog.windowFlags())
    dialog.open()
    dialog.nine.harm.buttons["helplines"].click()
    assert below.asked == [(dialog, "helplines")]
    assert dialog.isVisible()
    assert (dialog.score.text(), dialog.nine.answer.value()) == ("9", "yes")


def test_another_questionnaire_is_asked_for_its_range(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for()
    dialog = _open(qtbot, desk)
    _fill(dialog, "other", "40")
    dialog.name.set_text("My own")
    dialog.facts.set_open(True)
    assert dialog.facts.minimum.isVisible()
    dialog.facts.maximum.set_text("50")
    dialog.facts.choose_direction("higher_is_better")
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


def test_a_score_is_changed_in_its_place(qtbot: QtBot, desk_for: DeskMaker) -> None:
    before = QuestionnaireResponse(id="a", at="2026-03-01", scale="Own", score=7.5, language="de")
    desk = desk_for(before)
    dialog = _open(qtbot, desk, before)
    assert (dialog.name.text(), dialog.score.text()) == ("Own", "7.5")
    dialog.score.set_text("8")
    dialog._follow()
    dialog.accept()
    (made,) = desk.records.questionnaire_responses()
    assert (made.id, made.at, made.score, made.language) == ("a", "2026-03-01", 8, "de")
    assert desk.workspace.to_undo is not None
    assert desk.workspace.to_undo.label == "Change a score"
    desk.workspace.undo()
    assert desk.records.questionnaire_responses() == (before,)
    again = _open(qtbot, desk, before)
    assert again.nine.switch.isHidden()


def test_a_score_is_deleted_and_can_be_brought_back(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for(PHQ)
    dialog = _open(qtbot, desk, PHQ)
    assert dialog.delete_button.shortcut().toString() == "Alt+X"
    dialog.delete_button.click()
    assert desk.records.questionnaire_responses() == ()
    desk.workspace.undo()
    assert desk.records.questionnaire_responses() == (PHQ,)


def test_a_new_score_offers_no_deletion(qtbot: QtBot, desk_for: DeskMaker) -> None:
    assert _open(qtbot, desk_for()).delete_button.isHidden()


def test_what_was_changed_elsewhere_is_not_written_over(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for(PHQ)
    dialog = _open(qtbot, desk, PHQ)
    other = replace(PHQ, score=11)
    desk.workspace.change("Elsewhere", [other])
    dialog.score.set_text("8")
    dialog._follow()
    dialog.accept()
    dialog.delete_button.click()
    assert dialog.isVisible()
    assert "changed in the meantime" in dialog.problem_line.text()
    assert desk.records.questionnaire_responses() == (other,)


def test_an_earlier_answer_about_question_9_is_kept_and_that_is_said(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    desk = desk_for(PHQ)
    dialog = _open(qtbot, desk, PHQ)
    assert dialog.nine.harm.isVisible()
    assert dialog.nine.kept.isHidden()
    dialog.nine.answer.choose("no")
    assert "earlier answer is kept" in dialog.nine.kept.text()
    dialog.accept()
    (made,) = desk.records.questionnaire_responses()
    assert (made.item9_above_zero, made.item9_earlier) == (False, (True,))
    assert made.reliability == 0.845
    assert made.says_harm


def test_of_whatever_day_the_answer_is_nothing_is_suggested_today(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    desk = desk_for()
    dialog = _open(qtbot, desk)
    _fill(dialog, "PHQ-9", "9")
    dialog.when.set_value("2026-03-02")
    dialog.nine.answer.choose("yes")
    dialog.accept()
    assert said_harm_lately(desk.records, desk.clock[0])
    assert how_are_you_due(desk.records, desk.workspace.opened_at, desk.clock[0]) == ""
    tomorrow = desk.clock[0] + timedelta(days=1)
    assert (
        how_are_you_due(desk.records, tomorrow, tomorrow)
        == desk.records.questionnaire_responses()[0].id
    )
    desk.workspace.undo()
    assert not said_harm_lately(desk.records, desk.clock[0])


@pytest.mark.parametrize(("answer", "rests"), [("yes", True), ("unsure", True), ("no", False)])
def test_in_danger_suggestions_rest_today_though_nothing_is_saved(
    qtbot: QtBot, desk_for: DeskMaker, answer: str, rests: bool
) -> None:
    desk = desk_for()
    dialog = _open(qtbot, desk)
    _fill(dialog, "PHQ-9", "9")
    dialog.nine.answer.choose("yes")
    dialog.nine.harm.question.choose(answer)
    assert dialog.nine.harm.emergency.isVisible() is rests
    dialog.reject()
    assert desk.records.questionnaire_responses() == ()
    assert said_harm_lately(desk.records, desk.clock[0]) is rests
    assert desk.workspace.to_undo is None
