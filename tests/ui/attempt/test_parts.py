"""The folded groups: predictions, outcomes, what made it safer, lines with their time."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.attempt import Outcome, Prediction
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.ui.attempt.attempt_screen import AttemptScreen
from ladder_app.ui.attempt.before_part import BeforePart
from ladder_app.ui.attempt.outcome_part import OutcomePart
from ladder_app.ui.attempt.predictions_part import FearRow
from ladder_app.ui.attempt.safer_part import SaferPart
from ladder_app.ui.attempt.there_part import TherePart
from tests import make
from tests.desks import DeskMaker, OpenDesk
from tests.make_full import ACT, FEAR, full_records

Key = Qt.Key
PartKind = TypeVar("PartKind")


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    """One step, one fear, one behaviour and one precaution."""
    belt = SafetyBehaviour(
        id="belt", label="Seat belt", ladder_id="ladder", is_real_precaution=True
    )
    return desk_for(make.ladder(), make.step(1), FEAR, ACT, belt)


@pytest.fixture
def screen(qtbot: QtBot, desk: OpenDesk) -> AttemptScreen:
    """A new attempt at the step, in a window that has the keys."""
    made = AttemptScreen(desk.desk)
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_new("step-1")
    return made


def unfold(screen: AttemptScreen, name: str, kind: type[PartKind]) -> PartKind:
    screen.form.groups[name].set_open(True)
    part = screen.form.part(name)
    assert isinstance(part, kind)
    return part


def choose(row: FearRow, identity: str) -> None:
    row.list.setCurrentIndex(row.list.findData(identity))
    row.list.activated.emit(row.list.currentIndex())


def summary(screen: AttemptScreen, name: str) -> str:
    return screen.form.groups[name].summary.text()


# Before ---------------------------------------------------------------------------------------


def test_a_fear_of_the_ladder_is_chosen_and_then_rated(screen: AttemptScreen) -> None:
    before = unfold(screen, "before", BeforePart)
    row = before.fears[0]
    assert row.list.itemText(1) == "She will laugh"
    assert not row.likelihood.isVisible()
    choose(row, "fear")
    assert row.likelihood.isVisible()
    assert not row.statement.isVisible()
    row.likelihood.set_value(80)
    assert screen.form.entry().predictions == (
        Prediction(expectation_id="fear", likelihood_before=80),
    )
    assert screen.form.entry().new_expectations == ()


def test_at_most_three_predictions(qtbot: QtBot, screen: AttemptScreen) -> None:
    before = unfold(screen, "before", BeforePart)
    for number, row in enumerate(before.fears):
        assert row.isVisible()
        row.statement.edit.setFocus()
        qtbot.keyClicks(row.statement.edit, f"fear {number}")
        if number < 2:
            assert before.more_button.isVisible()
            before.more_button.click()
    assert not before.more_button.isVisible()
    assert len(screen.form.entry().predictions) == 3
    assert summary(screen, "before") == "3 predictions"


def test_new_fears_are_saved_with_the_attempt(
    qtbot: QtBot, screen: AttemptScreen, desk: OpenDesk
) -> None:
    before = unfold(screen, "before", BeforePart)
    qtbot.keyClicks(before.fears[0].statement.edit, "He leaves")
    screen.save()
    assert [fear.statement for fear in desk.records.expectations("ladder")] == [
        "She will laugh",
        "He leaves",
    ]
    desk.workspace.undo()
    assert len(desk.records.expectations("ladder")) == 1


def test_a_rating_without_its_words_says_what_is_missing(
    qtbot: QtBot, screen: AttemptScreen, desk: OpenDesk
) -> None:
    before = unfold(screen, "before", BeforePart)
    row = before.fears[0]
    qtbot.keyClicks(row.statement.edit, "x")
    qtbot.keyClicks(row.likelihood.number, "80")
    qtbot.keyClick(row.statement.edit, Key.Key_Backspace)
    assert row.problem_line.isVisible()
    screen.save()
    assert desk.records.all_attempts() == ()
    assert row.isAncestorOf(QApplication.focusWidget() or row)


# What came of it ------------------------------------------------------------------------------


def test_each_prediction_is_asked_about(qtbot: QtBot, screen: AttemptScreen) -> None:
    before = unfold(screen, "before", BeforePart)
    outcome = unfold(screen, "outcome", OutcomePart)
    assert outcome.blocks == {}
    choose(before.fears[0], "fear")
    block = outcome.blocks["fear"]
    assert (block.title.text(), block.isVisible()) == ("She will laugh", True)
    block.occurred.choose("partly")
    assert screen.form.entry().outcomes == (Outcome(expectation_id="fear", occurred="partly"),)
    assert summary(screen, "outcome") == "did it happen: Partly"


def test_a_fear_chosen_away_is_asked_about_no_more_and_comes_back_with_its_answer(
    screen: AttemptScreen,
) -> None:
    before = unfold(screen, "before", BeforePart)
    outcome = unfold(screen, "outcome", OutcomePart)
    choose(before.fears[0], "fear")
    outcome.blocks["fear"].occurred.choose("no")
    choose(before.fears[0], "")
    assert not outcome.blocks["fear"].isVisible()
    assert screen.form.entry().outcomes == ()
    choose(before.fears[0], "fear")
    assert outcome.blocks["fear"].isVisible()
    assert outcome.blocks["fear"].occurred.value() == "no"


# Safer ----------------------------------------------------------------------------------------


def test_used_a_bit_and_left_out_the_rest(screen: AttemptScreen) -> None:
    safer = unfold(screen, "safer", SaferPart)
    row = safer.rows["act"]
    assert not row.did_much.isVisible()
    row.did.click()
    row.did_much.set_value(30)
    row.left.click()
    assert row.left_much.isVisible()
    entry = screen.form.entry()
    assert entry.safety_used == (SafetyUse(safety_behaviour_id="act", strength=30),)
    assert entry.safety_resisted == (SafetyUse(safety_behaviour_id="act"),)
    assert summary(screen, "safer") == "1 thing done · 1 left out"


def test_a_precaution_is_called_one(screen: AttemptScreen) -> None:
    safer = unfold(screen, "safer", SaferPart)
    words = [label.text() for label in safer.rows["belt"].findChildren(QLabel)]
    assert "Seat belt (a sensible precaution)" in words


def test_enter_adds_what_was_written_and_saves_nothing(
    qtbot: QtBot, screen: AttemptScreen, desk: OpenDesk
) -> None:
    safer = unfold(screen, "safer", SaferPart)
    safer.add_act.field.setFocus()
    qtbot.keyClicks(safer.add_act.field.edit, "Humming")
    qtbot.keyClick(safer.add_act.field.edit, Key.Key_Return)
    assert desk.records.all_attempts() == ()
    assert safer.add_act.field.text() == ""
    screen.save()
    (attempt,) = desk.records.all_attempts()
    (used,) = attempt.safety_used
    made = desk.records.safety_behaviour(used.safety_behaviour_id)
    assert made is not None
    assert (made.label, made.is_ritual) == ("Humming", False)


@pytest.mark.parametrize("words", ["Humming", "humming"])
def test_what_is_added_twice_is_there_once(screen: AttemptScreen, words: str) -> None:
    safer = unfold(screen, "safer", SaferPart)
    rows, rituals = len(safer.rows), len(safer.rituals)
    for word in ("Humming", words):
        safer.offered.taken.emit(word)
        safer.add_ritual.added.emit(f"{word} twice")
    assert len(safer.rows) == rows + 2
    assert len(safer.rituals) == rituals + 1


def test_what_is_asked_about_already_is_ticked_when_it_is_added(screen: AttemptScreen) -> None:
    safer = unfold(screen, "safer", SaferPart)
    rows = dict(safer.rows)
    safer.add_act.added.emit("Seat belt")
    assert safer.rows == rows
    assert safer.rows["belt"].did.isChecked()


def test_rituals_are_asked_about_only_where_they_are_tracked(screen: AttemptScreen) -> None:
    safer = unfold(screen, "safer", SaferPart)
    assert not safer.add_ritual.isVisible()


def test_a_ritual_can_be_named_where_they_are_tracked(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for(make.ladder(), make.step(1, track_rituals=True))
    screen = AttemptScreen(desk.desk)
    qtbot.addWidget(screen)
    screen.show()
    screen.show_new("step-1")
    safer = unfold(screen, "safer", SaferPart)
    qtbot.keyClicks(safer.add_ritual.field.edit, "Counting")
    safer.add_ritual.add_button.click()
    (ritual,) = safer.rituals.values()
    qtbot.keyClicks(ritual.delayed.edit, "5:30")
    screen.save()
    (attempt,) = desk.records.all_attempts()
    assert attempt.rituals[0].delayed_s == 330
    made = desk.records.safety_behaviour(attempt.rituals[0].sb_id)
    assert made is not None
    assert made.is_ritual


# Lines with their time ------------------------------------------------------------------------


def test_a_line_that_was_taken_away_can_be_brought_back(
    qtbot: QtBot, screen: AttemptScreen
) -> None:
    there = unfold(screen, "there", TherePart)
    for minutes in ("1", "2"):
        there.samples.add_button.click()
        qtbot.keyClicks(QApplication.focusWidget(), minutes)
    assert [line.at for line in screen.form.entry().samples] == ["1", "2"]
    there.samples.lines[0].remove_button.click()
    assert [line.at for line in screen.form.entry().samples] == ["2"]
    there.samples.back_button.click()
    assert [line.at for line in screen.form.entry().samples] == ["1", "2"]
    assert not there.samples.back_button.isVisible()


def test_a_moment_rated_twice_is_said_beside_the_second(
    qtbot: QtBot, screen: AttemptScreen
) -> None:
    there = unfold(screen, "there", TherePart)
    for _line in range(2):
        there.samples.add_button.click()
        qtbot.keyClicks(QApplication.focusWidget(), "5")
    first, second = there.samples.lines
    qtbot.keyClicks(first.what.focusProxy(), "40")
    qtbot.keyClicks(second.what.focusProxy(), "50")
    assert not first.problem_line.isVisible()
    assert second.problem_line.isVisible()


# Summaries ------------------------------------------------------------------------------------


def test_folded_groups_say_what_they_hold(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for(*full_records())
    screen = AttemptScreen(desk.desk)
    qtbot.addWidget(screen)
    screen.show()
    screen.show_existing("full")
    assert {name: summary(screen, name) for name in screen.form.groups} == {
        "before": "1 prediction · thought it would reach 70 · right before 41 · "
        "urge to leave it 55 · how sure: 33",
        "there": "at home · M. · 13 minutes · first 50 · at the end 30 · some time after 12 · "
        "2 timed ratings · 1 note",
        "safer": "1 thing done · 1 left out · 1 ritual",
        "outcome": "did it happen: No · how sure now: 66",
        "feelings": "nervous, glad · mostly fear",
        "ending": "There was no more time",
        "private": "something is written here",
    }


def test_an_empty_form_has_no_summaries(screen: AttemptScreen) -> None:
    assert {summary(screen, name) for name in screen.form.groups} == {""}
