"""The forms of the page "Ladder"."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.domain import trash
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_ratings import rate
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.domain.suggestions.silence import fired
from ladder_app.paths import resources
from ladder_app.templates import read_templates
from ladder_app.ui.dialogs.rating.anchors_dialog import AnchorsDialog
from ladder_app.ui.dialogs.rating.rating_dialog import RatingDialog
from ladder_app.ui.ladder.beginning.new_ladder_dialog import NewLadderDialog
from ladder_app.ui.ladder.beginning.template_dialog import TemplateDialog
from ladder_app.ui.ladder.forms.history_dialog import HistoryDialog
from ladder_app.ui.ladder.forms.ladder_dialog import LadderDialog
from ladder_app.ui.ladder.forms.merge_dialog import MergeDialog
from ladder_app.ui.ladder.forms.rerate_dialog import RerateDialog
from ladder_app.ui.ladder.forms.split_dialog import SplitDialog
from ladder_app.ui.ladder.forms.step_dialog import StepDialog
from ladder_app.ui.ladder.forms.step_purpose import Purpose
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.words import Words
from tests import make
from tests.desks import DeskMaker, OpenDesk

Form = TypeVar("Form", bound=FormDialog)
Opener = Callable[[Form], Form]


@pytest.fixture
def opened(qtbot: QtBot) -> Opener[FormDialog]:
    """Shows a form as the page would."""

    def show(form: FormDialog) -> FormDialog:
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(form)
        form.open()
        qtbot.waitExposed(form)
        return form

    return show


def desk_with(desk_for: DeskMaker, *more: Record) -> OpenDesk:
    """A ladder with a step rated 40, and what else is given."""
    return desk_for(make.ladder(), make.rated_step(1, 40, text="Say hello"), *more)


def step(desk: OpenDesk, number: int = 1) -> Step:
    """Step `number` as it is now."""
    found = desk.records.step(f"step-{number}")
    assert found is not None
    return found


def read(form: FormDialog) -> str:
    """Everything that can be read on the form."""
    return "\n".join(label.text() for label in form.findChildren(Words) if label.isVisible())


# A step -------------------------------------------------------------------------------------


def test_only_what_the_step_is_must_be_said(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener[StepDialog]
) -> None:
    desk = desk_with(desk_for)
    form = opened(StepDialog(desk.desk, make.ladder(), Purpose()))
    assert not form.save_button.isEnabled()
    qtbot.keyClicks(form.text.edit, "  Ask   the way ")
    qtbot.keyClick(form.text.edit, Qt.Key.Key_Return)
    assert not form.isVisible()
    new = desk.records.steps("ladder")[-1]
    assert (new.text, new.suds_base, new.rated, new.safe_check, new.mode) == (
        "Ask the way",
        None,
        False,
        None,
        None,
    )


def test_nothing_is_ticked_or_rated_beforehand(
    desk_for: DeskMaker, opened: Opener[StepDialog]
) -> None:
    ladder = make.ladder(template_id="emotional_disclosure")
    form = opened(StepDialog(desk_for(ladder).desk, ladder, Purpose()))
    assert form.rating.value() is None
    assert form.fears.picked() == ()
    assert form.safer.picked() == ()
    assert form.fears.box("They will think less of me") is not None


def test_too_many_letters_are_counted_while_typing(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener[StepDialog]
) -> None:
    form = opened(StepDialog(desk_with(desk_for).desk, make.ladder(), Purpose()))
    form.text.edit.setPlainText("x" * 203)
    assert "3 letters too many" in form.text.problem_line.text()
    assert not form.save_button.isEnabled()
    form.text.edit.setPlainText("x" * 200)
    assert form.text.problem_line.text() == ""
    assert form.save_button.isEnabled()


def test_a_whole_book_fits_on_the_screen_and_its_beginning_is_kept(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener[StepDialog]
) -> None:
    form = opened(StepDialog(desk_with(desk_for).desk, make.ladder(), Purpose()))
    form.text.edit.setPlainText("word " * 20_000)
    qtbot.waitUntil(lambda: "far too long" in form.text.problem_line.text())
    assert form.text.text().startswith("word word")
    assert form.height() <= form.screen().availableGeometry().height()
    assert not form.save_button.isEnabled()


@pytest.mark.parametrize(("answer", "version"), [("no", 2), ("yes", 1), (None, 1)])
def test_asks_whether_it_is_still_the_same_step(
    desk_for: DeskMaker, opened: Opener[StepDialog], answer: str | None, version: int
) -> None:
    desk = desk_with(desk_for, make.attempt(1))
    form = opened(StepDialog(desk.desk, make.ladder(), Purpose(step=step(desk))))
    assert form.same.isHidden()
    form.text.edit.setPlainText("Say hello to two people")
    assert not form.same.isHidden()
    form.same.choices.choose(answer)
    form.accept()
    assert (step(desk).text, step(desk).text_version) == ("Say hello to two people", version)


def test_does_not_ask_about_a_step_without_a_past(
    desk_for: DeskMaker, opened: Opener[StepDialog]
) -> None:
    desk = desk_for(make.ladder(), make.step(1))
    form = opened(StepDialog(desk.desk, make.ladder(), Purpose(step=step(desk))))
    form.text.edit.setPlainText("Something else")
    assert form.same.isHidden()


def test_fears_and_ways_to_feel_safer_are_kept_with_the_ladder(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener[StepDialog]
) -> None:
    ladder = make.ladder(template_id="emotional_disclosure")
    desk = desk_for(ladder, make.step(1))
    form = opened(StepDialog(desk.desk, ladder, Purpose(step=step(desk))))
    box = form.fears.box("They will use it against me later")
    assert box is not None
    box.setChecked(True)
    form.fears_part.set_open(True)
    qtbot.keyClicks(form.fears.own.edit, "I will cry")
    qtbot.keyClick(form.fears.own.edit, Qt.Key.Key_Return)
    assert form.isVisible()
    qtbot.keyClicks(form.safer.own.edit, "Joking")
    form.accept()
    fears = [desk.records.expectation(one) for one in step(desk).expectation_ids]
    assert [(e.statement, e.safety_probe) for e in fears if e is not None] == [
        ("They will use it against me later", True),
        ("I will cry", False),
    ]
    (behaviour,) = desk.records.safety_behaviours("ladder")
    assert behaviour.label == "Joking"
    assert step(desk).safety_behaviour_ids == (behaviour.id,)


def test_a_step_that_may_not_be_safe_gets_a_word_and_can_be_saved(
    desk_for: DeskMaker, opened: Opener[StepDialog]
) -> None:
    desk = desk_with(desk_for)
    form = opened(StepDialog(desk.desk, make.ladder(), Purpose(step=step(desk))))
    form.safe.choose("not_sure")
    assert "talk it over with someone first" in read(form)
    form.accept()
    assert step(desk).safe_check == "not_sure"


def test_what_was_typed_stays_when_it_cannot_be_saved(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener[StepDialog]
) -> None:
    desk = desk_with(desk_for)
    form = opened(StepDialog(desk.desk, make.ladder(), Purpose()))
    form.text.edit.setPlainText("Ask the way")
    desk.store.fail(NoRoom("The disk is full."))
    form.save_button.click()
    assert form.isVisible()
    assert form.problem_line.text() == "The disk is full."
    assert form.save_button.text() == "Try again"
    assert form.text.text() == "Ask the way"
    form.save_button.click()
    assert [s.text for s in desk.records.steps("ladder")] == ["Say hello", "Ask the way"]


def test_esc_keeps_a_draft_and_the_next_form_goes_on_with_it(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener[StepDialog]
) -> None:
    desk = desk_with(desk_for)
    form = opened(StepDialog(desk.desk, make.ladder(), Purpose()))
    form.text.edit.setPlainText("Ask the way")
    form.rating.set_value(30)
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert desk.store.commits == []
    again = opened(StepDialog(desk.desk, make.ladder(), Purpose()))
    assert (again.text.text(), again.rating.value()) == ("", None)
    again.banner.swap_button.click()
    assert (again.text.text(), again.rating.value()) == ("Ask the way", 30)
    again.accept()
    assert desk.drafts.kept == {}


def test_a_draft_is_kept_soon_after_typing(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener[StepDialog]
) -> None:
    desk = desk_with(desk_for)
    form = opened(StepDialog(desk.desk, make.ladder(), Purpose()))
    form.text.edit.setPlainText("Ask the way")
    qtbot.waitUntil(lambda: bool(desk.drafts.kept), timeout=3000)


# Rating -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("look_first", "change_after", "blind"),
    [(False, False, True), (True, False, False), (False, True, False)],
    ids=["never looked", "looked first", "looked and changed it"],
)
def test_says_honestly_whether_the_old_value_was_seen(
    desk_for: DeskMaker,
    opened: Opener[RatingDialog],
    look_first: bool,
    change_after: bool,
    blind: bool,
) -> None:
    desk = desk_with(desk_for)
    form = opened(RatingDialog(desk.desk, make.ladder(), step(desk)))
    if look_first:
        form.old_button.click()
        assert "Last time: 40" in read(form)
    form.field.set_value(30)
    if change_after:
        form.old_button.click()
        form.field.set_value(35)
    form.accept()
    assert [rating.blind for rating in desk.records.ratings("step-1")] == [blind]


def test_the_number_of_the_ready_made_ladder_comes_only_after_the_first_rating(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener[RatingDialog]
) -> None:
    template = read_templates(resources())[0]
    ladder = make.ladder(template_id=template.id)
    desk = desk_for(ladder, make.step(1, text=template.steps[2].text))
    form = opened(RatingDialog(desk.desk, ladder, step(desk)))
    assert "35" not in read(form)
    qtbot.keyClicks(form.field.number, "60")
    assert "had it at 35" in read(form)


def test_own_words_are_shown_beside_the_number(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener[FormDialog]
) -> None:
    desk = desk_with(desk_for)
    anchors = opened(AnchorsDialog(desk.desk))
    assert isinstance(anchors, AnchorsDialog)
    qtbot.keyClicks(anchors.fields[50].edit, "the chair at the dentist")
    anchors.accept()
    assert desk.records.case.anchor(50) == "the chair at the dentist"
    form = opened(RatingDialog(desk.desk, make.ladder(), step(desk)))
    assert isinstance(form, RatingDialog)
    qtbot.keyClicks(form.field.number, "50")
    assert "the chair at the dentist" in read(form)


def test_a_whole_ladder_one_step_at_a_time(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener[RerateDialog]
) -> None:
    desk = desk_with(desk_for, make.rated_step(2, 60), make.rated_step(3, 80))
    steps = desk.records.active_steps("ladder")
    form = opened(RerateDialog(desk.desk, make.ladder(), steps))
    assert "40" not in read(form)
    qtbot.keyClicks(form.field.number, "20")
    qtbot.keyClick(form.field.number, Qt.Key.Key_Return)
    assert form.field.value() is None
    form.skip_button.click()
    qtbot.keyClicks(form.field.number, "70")
    qtbot.keyClick(form.field.number, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Say hello: 40 → 20" in read(form))
    assert "Step 2:" not in read(form)
    assert desk.store.commits == []
    form.accept()
    assert [s.suds_current for s in desk.records.steps("ladder")] == [20, 60, 70]
    assert len(desk.store.commits) == 1
    assert {r.occasion for r in desk.records.ratings("step-1")} == {"review"}


def test_esc_in_the_middle_loses_no_rating(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener[RerateDialog]
) -> None:
    desk = desk_with(desk_for, make.rated_step(2, 60))
    form = opened(RerateDialog(desk.desk, make.ladder(), desk.records.active_steps("ladder")))
    qtbot.keyClicks(form.field.number, "20")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert form.isVisible()
    assert form.at_end
    form.accept()
    assert step(desk).suds_current == 20


def test_a_rating_can_be_corrected_and_deleted(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener[HistoryDialog]
) -> None:
    desk = desk_with(
        desk_for,
        make.rating(suds=40, rated_at="2026-03-02T10:00:00+01:00"),
    )
    form = opened(HistoryDialog(desk.desk, make.ladder(), step(desk)))
    form.lines[0].click()
    assert form.field.value() is None
    qtbot.keyClicks(form.field.number, "45")
    form.accept()
    assert (step(desk).suds_base, step(desk).suds_current) == (45, 45)
    again = opened(HistoryDialog(desk.desk, make.ladder(), step(desk)))
    again.lines[0].click()
    again.delete_button.click()
    assert step(desk).suds_base is None
    desk.workspace.undo()
    assert step(desk).suds_base == 45


# Two out of one, one out of two --------------------------------------------------------------


def test_two_steps_out_of_one(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener[SplitDialog]
) -> None:
    desk = desk_with(desk_for, make.attempt(1))
    form = opened(SplitDialog(desk.desk, step(desk)))
    assert not form.save_button.isEnabled()
    qtbot.keyClicks(form.second.edit, "Say hello and stay")
    qtbot.keyClick(form.second.edit, Qt.Key.Key_Return)
    texts = [s.text for s in desk.records.steps("ladder")]
    assert texts == ["Say hello", "Say hello and stay"]
    assert step(desk).text_version == 1


def test_one_step_out_of_two(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener[MergeDialog]
) -> None:
    desk = desk_with(desk_for, make.rated_step(2, 45, text="Greet"), make.attempt(1, "step-2"))
    form = opened(MergeDialog(desk.desk, step(desk), [step(desk, 2)]))
    assert not form.save_button.isEnabled()
    form.other.setCurrentIndex(1)
    form.accept()
    assert [s.id for s in desk.records.steps("ladder")] == ["step-1"]
    assert [a.id for a in desk.records.attempts("step-1")] == ["attempt-1"]


@pytest.mark.parametrize(("tried", "asked"), [(True, True), (False, False)])
def test_joining_asks_whether_it_is_the_same_only_where_there_is_a_past(
    desk_for: DeskMaker, opened: Opener[MergeDialog], tried: bool, asked: bool
) -> None:
    past = [make.attempt(1, "step-2")] if tried else []
    ladder, steps = make.ladder(), [make.step(1, text="Say hello"), make.step(2, text="Greet")]
    desk = desk_for(ladder, *steps, *past)
    form = opened(MergeDialog(desk.desk, step(desk), [step(desk, 2)]))
    form.text.edit.setPlainText("Say hello or greet")
    assert form.same.isHidden()
    form.other.setCurrentIndex(1)
    assert form.same.isHidden() is not asked


# A ladder -----------------------------------------------------------------------------------


def test_a_ready_made_ladder_is_copied_once_its_pages_are_answered(
    desk_for: DeskMaker, opened: Opener[TemplateDialog]
) -> None:
    desk = desk_for()
    form = opened(TemplateDialog(desk.desk))
    form.view.choose("physical_closeness")
    assert form.save_button.text() == "Read 2 pages first"
    form.accept()
    assert not form.save_button.isEnabled()
    assert form.gate.choices is not None
    assert form.gate.choices.value() is None
    form.gate.choices.choose("not_sure")
    assert "Your caution may be keeping you safe" in read(form)
    form.accept()
    assert form.gate.choices is not None
    form.gate.choices.choose("yes")
    assert form.save_button.text() == "Copy this ladder"
    form.accept()
    (ladder,) = desk.records.ladders()
    assert [(g.gate, g.answer) for g in ladder.gates] == [
        ("relationship_safety", "not_sure"),
        ("consent_agreement", "yes"),
    ]
    assert all(gate.acknowledged_at == desk.workspace.stamp() for gate in ladder.gates)
    steps = desk.records.steps(ladder.id)
    assert len(steps) == 10
    assert not any(one.rated for one in steps)
    assert len(desk.store.commits) == 1


def test_a_ladder_without_pages_is_copied_at_once(
    desk_for: DeskMaker, opened: Opener[TemplateDialog]
) -> None:
    desk = desk_for()
    form = opened(TemplateDialog(desk.desk))
    form.view.choose("dogs")
    assert form.save_button.text() == "Copy this ladder"
    form.accept()
    assert [ladder.title for ladder in desk.records.ladders()] == ["Getting used to dogs"]


def test_the_preview_shows_who_it_is_for_and_no_number_to_be_pulled_by(
    desk_for: DeskMaker, opened: Opener[TemplateDialog]
) -> None:
    form = opened(TemplateDialog(desk_for().desk))
    form.view.choose("heights")
    qtwords = [label.text() for label in form.view.findChildren(Words)]
    template = form.template
    assert template is not None
    assert f"For: {template.audience}" in qtwords
    assert f"1.  {template.steps[0].text}" in qtwords
    assert not any(str(template.steps[-1].suds) in words for words in qtwords)


def test_a_new_ladder_shows_ratings_as_the_settings_say(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener[NewLadderDialog]
) -> None:
    desk = desk_for(scale="0-10")
    form = opened(NewLadderDialog(desk.desk))
    qtbot.keyClicks(form.title.edit, "Dogs")
    with qtbot.waitSignal(form.made) as made:
        form.accept()
    (ladder,) = desk.records.ladders()
    assert made.args == [ladder.id]
    assert (ladder.title, ladder.scale_display) == ("Dogs", "0-10")


def test_a_spreadsheet_is_asked_for(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener[NewLadderDialog]
) -> None:
    form = opened(NewLadderDialog(desk_for().desk))
    with qtbot.waitSignal(form.import_wanted):
        form.import_button.click()


def test_settings_of_a_ladder(desk_for: DeskMaker, opened: Opener[LadderDialog]) -> None:
    desk = desk_with(desk_for)
    form = opened(LadderDialog(desk.desk, make.ladder()))
    form.title.edit.setText("")
    form.title.edit.textEdited.emit("")
    assert form.title.problem_line.text() == "A ladder needs a name."
    assert not form.save_button.isEnabled()
    form.title.set_text("Nearer")
    form.scale.choose("words")
    form.status.choose("paused")
    form.pause_reason.set_text("Summer")
    form.sensitive.setChecked(True)
    form.accept()
    (ladder,) = desk.records.ladders()
    assert (ladder.title, ladder.scale_display, ladder.status) == ("Nearer", "words", "paused")
    assert (ladder.pause_reason, ladder.sensitive, ladder.clinician_guided) == (
        "Summer",
        True,
        None,
    )


def test_a_ladder_says_how_one_goes_about_it(
    desk_for: DeskMaker, opened: Opener[LadderDialog]
) -> None:
    desk = desk_with(desk_for)
    form = opened(LadderDialog(desk.desk, make.ladder()))
    assert form.going.summary.text() == "from easier to harder"
    form.going.order.choose("mixed")
    form.going.view.choose("prediction")
    assert form.going.summary.text() == "mixed · what I was afraid of did not happen"
    form.accept()
    (ladder,) = desk.records.ladders()
    assert (ladder.order_mode, ladder.learning_view) == ("mixed", "prediction")


def test_what_is_done_to_feel_safer_can_be_a_precaution_or_a_drink(
    desk_for: DeskMaker, opened: Opener[LadderDialog]
) -> None:
    belt = SafetyBehaviour(id="belt", ladder_id="ladder", label="Fasten the belt")
    drink = SafetyBehaviour(id="drink", ladder_id="ladder", label="Needing a drink first")
    phone = SafetyBehaviour(id="phone", ladder_id="ladder", label="Hold the phone")
    desk = desk_with(desk_for, belt, drink, phone)
    form = opened(LadderDialog(desk.desk, make.ladder()))
    assert [one.value() for one in form.safer.questions.values()] == [None] * 3
    form.safer.questions["belt"].choose("precaution")
    form.safer.questions["drink"].choose("substance")
    assert form.safer.summary.text() == "1 sensible precaution · alcohol or a drug"
    form.accept()
    known = {one.id: one for one in desk.records.safety_behaviours("ladder")}
    assert known["belt"].is_real_precaution
    assert known["drink"].kind == "substance"
    assert known["phone"] == phone
    desk.workspace.undo()
    assert set(desk.records.safety_behaviours("ladder")) == {belt, drink, phone}


def test_a_fear_that_lies_far_off_is_said_so_and_a_nearer_one_suggested(
    desk_for: DeskMaker, opened: Opener[LadderDialog]
) -> None:
    ill = Expectation(id="ill", ladder_id="ladder", statement="I will be ill in ten years")
    laugh = Expectation(id="laugh", ladder_id="ladder", statement="They will laugh")
    desk = desk_with(desk_for, ill, laugh, make.attempt(10, "step-1"))
    form = opened(LadderDialog(desk.desk, make.ladder()))
    assert [one.value() for one in form.fears.questions.values()] == [None, None]
    form.fears.questions["ill"].choose("far")
    assert form.fears.summary.text() == "1 lies further off"
    form.accept()
    known = {one.id: one for one in desk.records.expectations("ladder")}
    assert known["ill"].testable_in_attempt is False
    assert known["laugh"] == laugh
    spoken = {one.suggestion.rule for one in fired(desk.records, desk.clock[0])}
    assert "R12" in spoken


def test_a_ladder_without_such_things_is_not_asked_about_them(
    desk_for: DeskMaker, opened: Opener[LadderDialog]
) -> None:
    form = opened(LadderDialog(desk_with(desk_for).desk, make.ladder()))
    assert not form.safer.isVisible()
    assert not form.fears.isVisible()


def test_a_case_open_for_reading_cannot_be_saved_to(
    desk_for: DeskMaker, opened: Opener[StepDialog]
) -> None:
    desk = desk_with(desk_for)
    desk.store.read_only = "This case is open in another window."
    form = opened(StepDialog(desk.desk, make.ladder(), Purpose()))
    form.text.edit.setPlainText("Ask the way")
    assert not form.save_button.isEnabled()
    assert form.problem_line.text() == "This case is open in another window."


def test_nothing_can_be_typed_into_a_case_open_for_reading(
    desk_for: DeskMaker, opened: Opener[HistoryDialog]
) -> None:
    desk = desk_with(desk_for, make.rating(suds=40))
    desk.store.read_only = "This case is open in another window."
    form = opened(HistoryDialog(desk.desk, make.ladder(), step(desk)))
    assert not form.field.isEnabled()
    assert not form.delete_button.isEnabled()
    assert form.close_button.isEnabled()


# A draft of a step ----------------------------------------------------------------------------


def test_what_was_begun_is_offered_and_the_step_is_shown_as_it_is(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener[StepDialog]
) -> None:
    desk = desk_with(desk_for)
    form = opened(StepDialog(desk.desk, make.ladder(), Purpose(step=step(desk))))
    form.text.edit.setPlainText("Say hello to two people")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    again = opened(StepDialog(desk.desk, make.ladder(), Purpose(step=step(desk))))
    assert again.text.text() == "Say hello"
    assert "You had begun to write this" in read(again)
    assert "Say hello to two people" in read(again)
    again.text.setFocus()
    qtbot.keyClick(again.text.edit, Qt.Key.Key_Return)
    assert step(desk).text == "Say hello"


def test_start_afresh_can_be_taken_back_and_forgets_only_once_it_is_saved(
    desk_for: DeskMaker, opened: Opener[StepDialog]
) -> None:
    desk = desk_with(desk_for)
    form = opened(StepDialog(desk.desk, make.ladder(), Purpose()))
    form.text.edit.setPlainText("Ask the way")
    form.close_button.click()
    again = opened(StepDialog(desk.desk, make.ladder(), Purpose()))
    again.banner.afresh_button.click()
    again.text.edit.setPlainText("Ask the time")
    again.banner.swap_button.click()
    assert again.text.text() == "Ask the way"
    again.banner.swap_button.click()
    assert again.text.text() == "Ask the time"
    again.close_button.click()
    last = opened(StepDialog(desk.desk, make.ladder(), Purpose()))
    assert "Ask the time" in read(last)
    last.banner.afresh_button.click()
    last.text.edit.setPlainText("Buy bread")
    last.accept()
    assert desk.drafts.kept == {}


def test_what_was_begun_stays_on_offer_while_nothing_was_said_about_it(
    desk_for: DeskMaker, opened: Opener[StepDialog]
) -> None:
    desk = desk_with(desk_for)
    form = opened(StepDialog(desk.desk, make.ladder(), Purpose()))
    form.text.edit.setPlainText("Ask the way")
    form.close_button.click()
    other = opened(StepDialog(desk.desk, make.ladder(), Purpose()))
    other.text.edit.setPlainText("Ask the time")
    other.accept()
    again = opened(StepDialog(desk.desk, make.ladder(), Purpose()))
    assert "Ask the way" in read(again)


def test_a_form_without_a_draft_has_no_banner(
    desk_for: DeskMaker, opened: Opener[StepDialog]
) -> None:
    form = opened(StepDialog(desk_with(desk_for).desk, make.ladder(), Purpose()))
    assert form.banner.isHidden()


# A step that is not there any more ------------------------------------------------------------


@pytest.mark.parametrize("for_good", [False, True], ids=["in the trash", "for good"])
def test_a_step_deleted_meanwhile_can_be_saved_as_a_new_one(
    desk_for: DeskMaker, opened: Opener[StepDialog], for_good: bool
) -> None:
    desk = desk_with(desk_for, make.rated_step(2, 60))
    form = opened(StepDialog(desk.desk, make.ladder(), Purpose(step=step(desk))))
    form.text.edit.setPlainText("Say hello to two people")
    gone = step(desk)
    desk.workspace.change("Delete", trash.deleted_step(desk.records, gone, desk.workspace.stamp()))
    if for_good:
        desk.workspace.change("Empty", drop=[step(desk)])
    form.accept()
    assert form.isVisible()
    assert "deleted in the meantime" in form.problem_line.text()
    assert form.save_button.text() == "Save it as a new step"
    assert form.text.text() == "Say hello to two people"
    form.accept()
    steps = desk.records.steps("ladder")
    assert [one.text for one in steps] == ["Step 2", "Say hello to two people"]
    assert form.step_id == steps[-1].id
    assert desk.drafts.kept == {}


def test_a_step_in_between_finds_a_place_when_its_neighbour_is_gone(
    desk_for: DeskMaker, opened: Opener[StepDialog]
) -> None:
    desk = desk_with(desk_for, make.rated_step(2, 60))
    form = opened(StepDialog(desk.desk, make.ladder(), Purpose(after=step(desk))))
    form.text.edit.setPlainText("Ask the way")
    gone = step(desk)
    desk.workspace.change("Delete", trash.deleted_step(desk.records, gone, desk.workspace.stamp()))
    form.accept()
    assert [one.text for one in desk.records.steps("ladder")] == ["Step 2", "Ask the way"]


def test_what_was_rated_meanwhile_stays_when_the_words_are_saved(
    desk_for: DeskMaker, opened: Opener[StepDialog]
) -> None:
    desk = desk_with(desk_for)
    form = opened(StepDialog(desk.desk, make.ladder(), Purpose(step=step(desk))))
    desk.workspace.change(
        "Rate",
        rate(desk.records, "ladder", [make.rating(suds=25, rated_at=desk.workspace.stamp())]),
    )
    form.text.edit.setPlainText("Say hello to two people")
    form.accept()
    assert (step(desk).text, step(desk).suds_current) == ("Say hello to two people", 25)


@pytest.mark.parametrize("purpose", ["new", "edit"])
def test_a_ladder_deleted_meanwhile_is_said_and_what_was_typed_stays(
    desk_for: DeskMaker, opened: Opener[StepDialog], purpose: str
) -> None:
    desk = desk_with(desk_for)
    chosen = Purpose(step=step(desk)) if purpose == "edit" else Purpose()
    form = opened(StepDialog(desk.desk, make.ladder(), chosen))
    form.text.edit.setPlainText("Ask the way")
    (ladder,) = desk.records.ladders()
    put = trash.deleted_ladder(desk.records, ladder, desk.workspace.stamp())
    desk.workspace.change("Delete a ladder", put)
    form.accept()
    assert form.isVisible()
    assert "This ladder was deleted in the meantime" in form.problem_line.text()
    assert form.text.text() == "Ask the way"
    desk.workspace.undo()
    form.accept()
    assert "Ask the way" in [one.text for one in desk.records.steps("ladder")]


@pytest.mark.parametrize("kind", [SplitDialog, MergeDialog, RatingDialog, LadderDialog])
def test_no_form_breaks_over_something_deleted_meanwhile(
    desk_for: DeskMaker, opened: Opener[FormDialog], kind: type[FormDialog]
) -> None:
    desk = desk_with(desk_for, make.rated_step(2, 60), make.rated_step(3, 80))
    form: FormDialog
    if kind is SplitDialog:
        split = form = opened(SplitDialog(desk.desk, step(desk)))
        assert isinstance(split, SplitDialog)
        split.second.edit.setPlainText("Stay")
    elif kind is MergeDialog:
        merge = form = opened(MergeDialog(desk.desk, step(desk, 3), [step(desk)]))
        assert isinstance(merge, MergeDialog)
        merge.other.setCurrentIndex(1)
    elif kind is RatingDialog:
        rating = form = opened(RatingDialog(desk.desk, make.ladder(), step(desk)))
        assert isinstance(rating, RatingDialog)
        rating.field.set_value(20)
    else:
        form = opened(LadderDialog(desk.desk, make.ladder()))
    at = desk.workspace.stamp()
    if kind is LadderDialog:
        gone: tuple[Record, ...] = trash.deleted_ladder(desk.records, make.ladder(), at)
    else:
        gone = trash.deleted_step(desk.records, step(desk), at)
    desk.workspace.change("Delete", gone)
    commits = len(desk.store.commits)
    form.accept()
    assert form.isVisible()
    assert "deleted in the meantime" in form.problem_line.text()
    assert len(desk.store.commits) == commits


@pytest.mark.parametrize(("rated", "occasion"), [(True, "after_attempt"), (False, "creation")])
def test_what_a_rating_is_made_for_is_kept_but_the_first_is_a_beginning(
    desk_for: DeskMaker, opened: Opener[RatingDialog], rated: bool, occasion: str
) -> None:
    one = make.rated_step(1, 40) if rated else make.step(1)
    desk = desk_for(make.ladder(), one)
    form = opened(RatingDialog(desk.desk, make.ladder(), one, occasion="after_attempt"))
    form.field.set_value(55)
    form.accept()
    assert [rating.occasion for rating in desk.records.ratings("step-1")] == [occasion]
