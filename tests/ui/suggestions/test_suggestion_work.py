"""What the choices do on the spot: each is one edit, and Undo takes the answer back with it."""

from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from ladder_app.domain.suggestions.silence import fired
from ladder_app.ui.dialogs.note.note_dialog import NoteDialog
from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog
from ladder_app.ui.suggestions.repeats_dialog import RepeatsDialog
from tests import make
from tests.domain.suggestions.cases import FEAR, plan, said, sign, step, steps, tried
from tests.domain.suggestions.progress_examples import LOW, PROGRESS
from tests.ui.suggestions.cards import CardShower, ShownCard

Form = TypeVar("Form", bound=QDialog)


def form(shown: ShownCard, kind: type[Form]) -> Form:
    (found,) = [one for one in shown.card.findChildren(kind) if one.isVisible()]
    return found


def test_pausing_rests_the_ladder_with_its_reason_and_undo_brings_both_back(
    card: CardShower,
) -> None:
    shown = card(step(), sign("G"))
    shown.press("Pause this ladder")
    (ladder,) = shown.desk.records.ladders()
    assert ladder.status == "paused"
    assert ladder.pause_reason == "A sign to stop at"
    assert shown.answers()[-1] == ("P1", "pause_ladder")
    shown.desk.workspace.undo()
    assert shown.desk.records.ladders()[0].status == "active"
    assert ("P1", "pause_ladder") not in shown.answers()
    shown.card.show_for(shown.desk.records, "ladder")
    assert "Pause this ladder" in shown.offers()


def test_a_ladder_at_rest_is_not_paused_again(card: CardShower) -> None:
    shown = card(make.ladder(status="paused"), step(), sign("G"))
    assert shown.offers()[:2] == ["Help and support", "I have read it and go on"]


def test_a_sign_ticked_at_no_ladder_offers_to_pause_all_in_use(card: CardShower) -> None:
    over = make.ladder(id="over", status="completed")
    shown = card(make.ladder(), make.ladder(id="second"), over, step(), sign("G", "start"))
    shown.press("Pause my ladders")
    found = {one.id: one.status for one in shown.desk.records.ladders()}
    assert found == {"ladder": "paused", "second": "paused", "over": "completed"}
    undo = shown.desk.workspace.to_undo
    assert undo is not None
    assert undo.label == "Pause 2 ladders"


def test_plans_that_life_came_between_are_let_go_in_one_edit(card: CardShower) -> None:
    gone = [plan(n, f"2026-03-{n + 9:02d}") for n in (1, 2, 3)]
    ahead = plan(4, "2026-03-25")
    shown = card(step(), tried(8), *gone, ahead)
    shown.show("R19")
    shown.press("Let earlier plans go")
    fates = [shown.desk.records.plan(f"plan-{n}") for n in (1, 2, 3, 4)]
    assert [one and one.status for one in fates] == ["withdrawn"] * 3 + ["open"]
    shown.desk.workspace.undo()
    assert [one.status for one in shown.desk.records.plans()] == ["open"] * 4


@pytest.mark.parametrize(
    ("rule", "words"),
    [("R7", "Once more"), ("R7", "The same in a new place"), ("R8", "Plan it")],
)
def test_a_plan_is_an_answer_only_once_it_is_saved(rule: str, words: str, card: CardShower) -> None:
    fires = next(example for example in PROGRESS if example.rule == rule).fires
    shown = card(*fires)
    one = shown.show(rule)
    shown.press(words)
    form(shown, PlanDialog).reject()
    assert not [answer for _rule, answer in shown.answers() if answer]
    shown.press(words)
    form(shown, PlanDialog).accepted.emit()
    assert shown.answers()[-1][0] == rule
    assert shown.answers()[-1][1] in one.choices
    assert not shown.card.isVisible()


@pytest.mark.parametrize(
    ("words", "is_open"), [("The same in a new place", True), ("Once more", False)]
)
def test_another_setting_asks_where_and_with_whom(
    words: str, is_open: bool, card: CardShower
) -> None:
    shown = card(*next(example for example in PROGRESS if example.rule == "R7").fires)
    shown.show("R7")
    shown.press(words)
    assert form(shown, PlanDialog).more.is_open is is_open


def test_less_of_it_is_left_out_of_the_plan(card: CardShower) -> None:
    fires = next(example for example in PROGRESS if example.rule == "R13").fires
    shown = card(*fires)
    shown.show("R13")
    shown.press("Plan it with less of this")
    assert "phone" in form(shown, PlanDialog).entry().leave_out


def test_a_sensible_precaution_is_kept_and_never_asked_about_again(card: CardShower) -> None:
    shown = card(*next(example for example in PROGRESS if example.rule == "R13").fires)
    shown.show("R13")
    shown.press("It is a sensible precaution")
    kept = shown.desk.records.safety_behaviour("phone")
    assert kept is not None
    assert kept.is_real_precaution
    assert shown.answers()[-1] == ("R13", "it_is_a_precaution")
    assert "R13" not in {one.suggestion.rule for one in fired(shown.desk.records, make.MOMENT)}
    shown.desk.workspace.undo()
    before = shown.desk.records.safety_behaviour("phone")
    assert before is not None
    assert not before.is_real_precaution


def test_a_step_without_a_day_is_not_planned(card: CardShower) -> None:
    shown = card(step(no_reminder=True), FEAR, tried(14, **LOW), tried(15, **LOW))
    shown.show("R7")
    assert shown.offers() == ["Another step", "Not now", "Not for me", "Why?"]


def test_repeats_are_four_days_each_of_which_can_be_left_out(
    qtbot: QtBot, card: CardShower
) -> None:
    shown = card(make.ladder(status="completed"), *steps(30, 70), tried(15))
    shown.show("R21")
    shown.press("Plan some repeats")
    dialog = form(shown, RepeatsDialog)
    assert dialog.step.currentData() == "step-2"
    assert len(dialog.lines) == 4
    dialog.lines[1].setChecked(False)
    dialog.accept()
    days = [one.first_day for one in shown.desk.records.plans("step-2")]
    assert days == [date(2026, 3, 26), date(2026, 4, 16), date(2026, 5, 14)]
    undo = shown.desk.workspace.to_undo
    assert undo is not None
    assert undo.label == "Plan 3 repeats"
    assert shown.answers()[-1] == ("R21", "plan_repeats")


def test_without_a_day_there_is_nothing_to_save(card: CardShower) -> None:
    shown = card(make.ladder(status="completed"), step(), tried(15))
    shown.show("R21")
    shown.press("Plan some repeats")
    dialog = form(shown, RepeatsDialog)
    for line in dialog.lines:
        line.setChecked(False)
    assert not dialog.save_button.isEnabled()


def test_a_note_is_about_the_attempt(card: CardShower) -> None:
    shown = card(step(), tried(15, **said(50, 50, "yes", severity_actual=60)))
    shown.press("Write about it")
    dialog = form(shown, NoteDialog)
    dialog.text.edit.setPlainText("It was loud.")
    dialog.accept()
    (note,) = shown.desk.records.journal_entries()
    assert note.link is not None
    assert (note.link.kind, note.link.id) == ("attempt", "attempt-15")
    assert shown.answers()[-1] == ("P5", "write_in_journal")


def test_ones_own_note_is_read_in_the_card(card: CardShower) -> None:
    fires = next(example for example in PROGRESS if example.rule == "R20").fires
    shown = card(*fires)
    shown.show("R20")
    shown.press("Read my note")
    assert shown.card.note.isVisible()
    assert shown.card.note.text() == "“It passes.”"
    assert shown.card.isVisible()


def test_without_a_note_none_is_offered(card: CardShower) -> None:
    shown = card(step(status="mastered"), tried(13, suds_peak=30), tried(15, suds_peak=60))
    shown.show("R20")
    assert "Read my note" not in shown.offers()
