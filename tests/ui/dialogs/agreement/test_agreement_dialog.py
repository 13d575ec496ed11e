"""Writing an agreement: line by line, as a free choice, in versions, after two questions."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.agreements.agreement import Agreement, FreeChoiceCheck
from ladder_app.domain.agreements.standing import standing
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.people.safety_screen import (
    may_print_for_partner,
    screen_outcome,
    screened,
)
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import StoreError
from ladder_app.ui.dialogs.agreement.agreement_dialog import AgreementDialog
from ladder_app.ui.dialogs.agreement.agreement_way import write_agreement
from ladder_app.ui.dialogs.agreement.safety_screen_dialog import SafetyScreenDialog
from tests import make
from tests.agreeing import go_to_words
from tests.desks import DeskMaker, OpenDesk

ROBIN = PersonAlias(id="robin", alias="Robin")
BEFORE = Agreement(
    id="before",
    ladder_id="ladder",
    alias_id="robin",
    made_at="2026-03-01T10:00:00+01:00",
    welcome=("holding hands",),
    stop_word="river",
    set_up=("private",),
    both_present_when_written=True,
    my_free_choice_check=FreeChoiceCheck(sober=True),
)


ASKED = screened("no", "no", "people", "2026-03-01T09:00:00+01:00")


class Below(QWidget):
    """A window that notes where help was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.places: list[str] = []

    def show_help(self, over: QWidget, place: str = "") -> None:
        self.places.append(place)


def first_page(qtbot: QtBot, desk: OpenDesk) -> AgreementDialog:
    form = AgreementDialog(desk.desk, make.ladder())
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.open()
    return form


def form_for(qtbot: QtBot, desk: OpenDesk) -> AgreementDialog:
    """At its words."""
    form = first_page(qtbot, desk)
    go_to_words(form)
    return form


def desk_with(desk_for: DeskMaker, *records: Record) -> OpenDesk:
    return desk_for(make.ladder(), make.step(1, needs_agreement=True), *ASKED, *records)


def test_it_is_written_line_by_line_and_holds_at_once(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_with(desk_for)
    form = first_page(qtbot, desk)
    qtbot.keyClicks(form.new_name.edit, "Robin")
    assert not form.save_button.isEnabled()
    go_to_words(form)
    assert not form.save_button.isEnabled()
    welcome = form.fields.welcome.add_line.field.edit
    welcome.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is welcome)
    qtbot.keyClicks(welcome, "holding hands")
    qtbot.keyClick(welcome, Qt.Key.Key_Return)
    assert form.isVisible()
    qtbot.keyClicks(welcome, "a hug")
    qtbot.keyClicks(form.fields.stop_word.edit, "river")
    form.fields.free_choice.questions["sober"].choose("yes")
    form.save_button.click()
    (agreement,) = desk.records.agreements("ladder")
    (person,) = desk.records.people()
    assert agreement.welcome == ("holding hands", "a hug")
    assert (agreement.stop_word, agreement.review_on) == ("river", "2026-04-02")
    assert agreement.alias_id == person.id
    assert agreement.both_present_when_written is None
    assert agreement.my_free_choice_check == FreeChoiceCheck(sober=True)
    ladder = desk.records.ladder("ladder")
    assert ladder is not None
    assert ladder.partner_alias_id == person.id
    assert standing(desk.records, "ladder", desk.clock[0]) == "holds"
    desk.workspace.undo()
    assert desk.records.agreements("ladder") == ()
    assert desk.records.people() == ()


def test_a_line_is_taken_back(qtbot: QtBot, desk_for: DeskMaker) -> None:
    form = form_for(qtbot, desk_with(desk_for, ROBIN, BEFORE))
    field = form.fields.welcome
    assert field.values() == ("holding hands",)
    field.set_values(("holding hands", "a hug"))
    remove, _other = (
        one
        for one in field.findChildren(QAbstractButton)
        if one.accessibleName().startswith("Remove: ") and one.isVisible()
    )
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert field.values() == ("a hug",)


def test_for_somebody_else_it_begins_empty_and_holds_for_them_alone(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    sam = PersonAlias(id="sam", alias="Sam")
    ladder = make.ladder(partner_alias_id="sam")
    desk = desk_for(ladder, make.step(1, needs_agreement=True), ROBIN, sam, BEFORE)
    assert standing(desk.records, "ladder", desk.clock[0]) == "somebody_else"
    form = AgreementDialog(desk.desk, ladder)
    qtbot.addWidget(form)
    assert form.whom.currentText() == "Sam"
    assert form.fields.welcome.values() == ()
    assert form.fields.stop_word.text() == ""
    go_to_words(form)
    qtbot.keyClicks(form.fields.stop_word.edit, "lake")
    form.save_button.click()
    assert standing(desk.records, "ladder", desk.clock[0]) == "holds"
    desk.workspace.undo()
    assert standing(desk.records, "ladder", desk.clock[0]) == "somebody_else"


def test_the_ladder_is_about_whom_it_was_agreed_on_with_last(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    ladder = make.ladder(partner_alias_id="robin")
    desk = desk_for(ladder, make.step(1, needs_agreement=True), *ASKED, ROBIN, BEFORE)
    form = AgreementDialog(desk.desk, ladder)
    qtbot.addWidget(form)
    form.back_button.click()
    qtbot.keyClicks(form.new_name.edit, "Sam")
    go_to_words(form)
    qtbot.keyClicks(form.fields.stop_word.edit, "lake")
    form.save_button.click()
    written = desk.records.agreements("ladder")[-1]
    about = desk.records.ladder("ladder")
    assert about is not None
    assert about.partner_alias_id == written.alias_id != "robin"
    assert standing(desk.records, "ladder", desk.clock[0]) == "holds"


def test_changing_makes_a_version_and_leaves_the_last_as_it_was(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    desk = desk_with(desk_for, ROBIN, BEFORE)
    form = form_for(qtbot, desk)
    fields = form.fields
    assert form.whom.currentText() == "Robin"
    assert fields.stop_word.text() == "river"
    assert fields.set_up["private"].isChecked()
    # What is asked about this day, and this choice, is asked anew.
    assert fields.both_present.value() is None
    assert [one.value() for one in fields.free_choice.questions.values()] == [None] * 4
    fields.stop_word.edit.setFocus()
    fields.stop_word.edit.selectAll()
    qtbot.keyClicks(fields.stop_word.edit, "stone")
    form.save_button.click()
    first, second = desk.records.agreements("ladder")
    assert first == BEFORE
    assert (second.stop_word, second.welcome, second.set_up) == (
        "stone", ("holding hands",), ("private",),
    )  # fmt: skip


@pytest.mark.parametrize("question", ["no_pressure", "feel_safe"])
def test_a_no_is_answered_kindly_and_opens_nothing(
    question: str, qtbot: QtBot, desk_for: DeskMaker
) -> None:
    desk = desk_with(desk_for, ROBIN, BEFORE)
    below = Below()
    qtbot.addWidget(below)
    form = AgreementDialog(desk.desk, make.ladder(), below)
    form.open()
    go_to_words(form)
    part = form.fields.free_choice
    assert part.kind_card.isHidden()
    part.questions[question].choose("no")
    assert part.kind_card.isVisible()
    part.help_button.click()
    assert below.places == ["stop-signs"]
    form.save_button.click()
    assert len(desk.records.agreements("ladder")) == 2
    assert standing(desk.records, "ladder", desk.clock[0]) == "not_free"


def test_a_day_that_cannot_be_read_waits(qtbot: QtBot, desk_for: DeskMaker) -> None:
    form = form_for(qtbot, desk_with(desk_for, BEFORE))
    assert form.save_button.isEnabled()
    form.fields.review.set_text("some day")
    form.fields.review.changed.emit()
    assert not form.save_button.isEnabled()
    form.fields.review.set_text("")
    form.fields.review.changed.emit()
    assert form.save_button.isEnabled()


def test_what_is_half_typed_is_kept(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_with(desk_for)
    form = form_for(qtbot, desk)
    qtbot.keyClicks(form.fields.welcome.add_line.field.edit, "a hug")
    form.fields.set_up["sober"].setChecked(True)
    form.reject()
    again = form_for(qtbot, desk)
    again.banner.swap_button.click()
    assert again.fields.welcome.values() == ("a hug",)
    assert again.fields.set_up["sober"].isChecked()


def test_what_was_changed_elsewhere_is_not_written_over(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_with(desk_for, BEFORE)
    form = form_for(qtbot, desk)
    newer = replace(BEFORE, id="newer", made_at="2026-03-18T10:00:00+01:00")
    desk.workspace.change("Elsewhere", [newer])
    form.save_button.click()
    assert "changed in the meantime" in form.problem_line.text()
    assert len(desk.records.agreements("ladder")) == 2


def test_a_save_that_fails_keeps_what_was_typed(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_with(desk_for)
    form = form_for(qtbot, desk)
    qtbot.keyClicks(form.fields.stop_word.edit, "river")
    desk.store.fail(StoreError("The disk is full."))
    form.save_button.click()
    assert form.isVisible()
    assert form.fields.stop_word.text() == "river"
    assert form.save_button.text() == "Try again"


# The two questions ------------------------------------------------------------------------------


def asked(qtbot: QtBot, desk: OpenDesk, below: QWidget) -> SafetyScreenDialog:
    made = SafetyScreenDialog(desk.desk, "ladder", below)
    with qtbot.waitExposed(made):
        made.open()
    return made


def test_who_is_afraid_is_led_to_help_and_to_no_form(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk, below = desk_for(make.ladder()), Below()
    qtbot.addWidget(below)
    form = asked(qtbot, desk, below)
    assert not form.save_button.isEnabled()
    form.questions[0].choose("yes")
    form.questions[1].choose("no")
    assert "keeping you safe" in form.asked.kind_words.text()
    with qtbot.assertNotEmitted(form.led_on):
        form.save_button.click()
    assert below.places == ["stop-signs"]
    assert screen_outcome(desk.records) == "afraid"
    assert [(one.which, one.where) for one in desk.records.stop_signs()] == [("A", "ladder")]
    assert not may_print_for_partner(desk.records)


@pytest.mark.parametrize(("answer", "prints"), [("no", True), ("not_sure", False)])
def test_everybody_else_is_led_on(
    answer: str, prints: bool, qtbot: QtBot, desk_for: DeskMaker
) -> None:
    desk, below = desk_for(make.ladder()), Below()
    qtbot.addWidget(below)
    form = asked(qtbot, desk, below)
    form.questions[0].choose(answer)
    form.questions[1].choose("no")
    with qtbot.waitSignal(form.led_on):
        form.save_button.click()
    assert below.places == []
    assert may_print_for_partner(desk.records) is prints


def test_nothing_is_kept_where_it_is_closed(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk, below = desk_for(make.ladder()), Below()
    qtbot.addWidget(below)
    form = asked(qtbot, desk, below)
    form.questions[0].choose("yes")
    form.close_button.click()
    assert screen_outcome(desk.records) == "not_asked"


# With whom comes first ----------------------------------------------------------------------------


def opened(qtbot: QtBot, desk: OpenDesk, ladder: Ladder) -> tuple[AgreementDialog, Below]:
    below = Below()
    qtbot.addWidget(below)
    below.show()
    write_agreement(desk.desk, ladder, below)
    (form,) = below.findChildren(AgreementDialog)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    return form, below


def test_with_whom_comes_before_the_questions_and_they_before_the_words(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    form, _below = opened(qtbot, desk_for(make.ladder()), make.ladder())
    stops = (form.whom, form.new_name, form.page.asked)
    places = [one.mapTo(form, QPoint()).y() for one in stops]
    assert places == sorted(places)
    assert all(one.isVisible() for one in stops)
    assert not form.fields.isVisible()
    go_to_words(form)
    assert form.fields.isVisible()
    assert not form.page.isVisible()


def test_nobody_named_is_asked_for_first_and_then_the_words_come(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    form, _below = opened(qtbot, desk_with(desk_for), make.ladder())
    assert form.whom.isVisible()
    assert not form.page.asked.isVisible()
    form.save_button.click()
    assert form.fields.isVisible()


def test_a_name_that_is_new_is_asked_about_once(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_with(desk_for)
    form, _below = opened(qtbot, desk, make.ladder())
    qtbot.keyClicks(form.new_name.edit, "Sam")
    assert form.page.asked.isVisible()
    go_to_words(form)
    assert "Sam" in form.about.text()
    form.back_button.click()
    assert not form.page.asked.isVisible()
    qtbot.keyClicks(form.new_name.edit, "my")
    assert form.page.asked.isVisible()
    assert [one.value() for one in form.page.asked.questions] == [None, None]
    form.new_name.edit.setText("Sam")
    form.new_name.edit.textEdited.emit("Sam")
    go_to_words(form)
    qtbot.keyClicks(form.fields.stop_word.edit, "lake")
    form.save_button.click()
    (person,) = desk.records.people()
    assert screen_outcome(desk.records, person.id) == "clear"


def test_answers_about_one_person_do_not_stand_for_another(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    form, _below = opened(qtbot, desk_for(make.ladder(), ROBIN), make.ladder())
    for question in form.page.asked.questions:
        question.choose("no")
    assert form.save_button.isEnabled()
    form.whom.setCurrentIndex(form.whom.findData("robin"))
    assert not form.save_button.isEnabled()


def test_whoever_is_afraid_is_led_to_help_and_nothing_half_written_is_left(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    desk = desk_for(make.ladder())
    form, below = opened(qtbot, desk, make.ladder())
    qtbot.keyClicks(form.new_name.edit, "Robin")
    form.keep_draft()
    form.page.asked.questions[0].choose("yes")
    form.page.asked.questions[1].choose("no")
    assert form.save_button.text() == "Help and support"
    form.save_button.click()
    assert not form.isVisible()
    assert below.places == ["stop-signs"]
    assert not desk.drafts.kept
    assert desk.records.people() == ()
    again, _below = opened(qtbot, desk, make.ladder())
    assert "keeping you safe" in again.page.asked.kind_words.text()
    assert again.page.asked.kind_card.isVisible()


def test_answers_that_cannot_be_kept_lead_nowhere(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for(make.ladder())
    form, _below = opened(qtbot, desk, make.ladder())
    desk.store.fail(StoreError("The disk is full."))
    go_to_words(form)
    assert form.problem_line.text() == "The disk is full."
    assert not form.fields.isVisible()
    form.save_button.click()
    assert form.fields.isVisible()


def test_what_was_begun_about_somebody_else_is_not_read_before_the_questions(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    desk = desk_with(desk_for)
    form, _below = opened(qtbot, desk, make.ladder())
    qtbot.keyClicks(form.new_name.edit, "Sam")
    go_to_words(form)
    qtbot.keyClicks(form.fields.stop_word.edit, "lake")
    form.reject()
    again, _below = opened(qtbot, desk, make.ladder())
    go_to_words(again)
    again.banner.swap_button.click()
    assert again.page.asked.isVisible()
    assert not again.fields.isVisible()
    go_to_words(again)
    assert again.fields.stop_word.text() == "lake"


def test_for_somebody_else_the_two_questions_are_asked_again(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    ladder = make.ladder(partner_alias_id="sam")
    sam = PersonAlias(id="sam", alias="Sam")
    clear = screened("no", "no", "ladder", "2026-03-18T10:00:00+01:00")
    desk = desk_for(ladder, make.step(1, needs_agreement=True), ROBIN, sam, BEFORE, *clear)
    below = Below()
    qtbot.addWidget(below)
    write_agreement(desk.desk, ladder, below)
    (form,) = below.findChildren(AgreementDialog)
    assert form.whom.currentText() == "Sam"
    assert form.page.asks
    go_to_words(form)
    assert screen_outcome(desk.records, "sam") == "clear"
