"""The page People: somebody is written down, renamed and gone; an agreement is read, withdrawn."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.agreements.agreement import Agreement, FreeChoiceCheck
from ladder_app.domain.attempts.attempt_subject import own_ladder_title
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.people.safety_screen import screened
from ladder_app.domain.plans.plan import Plan
from ladder_app.ui.dialogs.agreement.agreement_dialog import AgreementDialog
from ladder_app.ui.people.person_dialog import PersonDialog
from ladder_app.ui.people.versions_dialog import VersionsDialog
from ladder_app.ui.people.which_ladder_dialog import WhichLadderDialog
from tests import make
from tests.ui.people.conftest import Opener, dialog_of

ROBIN = PersonAlias(id="robin", alias="Robin", relation="partner", colour="blue")
LADDER = make.ladder(partner_alias_id="robin")
STEP = make.rated_step(1, 40, needs_agreement=True)
FIRST = Agreement(
    id="first",
    ladder_id="ladder",
    alias_id="robin",
    made_at="2026-03-01T10:00:00+01:00",
    review_on="2026-03-24",
    welcome=("holding hands",),
    stop_word="river",
)
SECOND = replace(
    FIRST, id="second", made_at="2026-03-10T10:00:00+01:00", welcome=("holding hands", "a hug")
)
PLAN = Plan(id="plan", step_id="step-1", due_date="2026-03-19")
ASKED = screened("no", "no", "people", "2026-03-01T09:00:00+01:00")


def said(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_somebody_is_written_down_by_a_first_name(qtbot: QtBot, opened: Opener) -> None:
    page, desk = opened()
    assert "Nobody is here yet" in said(page)
    with qtbot.waitSignal(page.people.add_button.clicked):
        qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    form = dialog_of(page, PersonDialog)
    assert not form.save_button.isEnabled()
    qtbot.keyClicks(form.alias.edit, "Robin Smith")
    assert "first name or a letter" in form.hint.text()
    form.alias.edit.clear()
    qtbot.keyClicks(form.alias.edit, "Robin")
    assert form.hint.isHidden()
    qtbot.keyClick(form.alias.edit, Qt.Key.Key_Return)
    (person,) = desk.records.people()
    assert (person.alias, person.relation, person.colour) == ("Robin", None, "green")
    assert [line.words() for line in page.people.lines()] == ["Robin"]


def test_a_deleted_person_is_someone_on_the_page_and_comes_back_by_undo(opened: Opener) -> None:
    attempt = make.attempt(10, context=Context(people="Robin"))
    page, desk = opened(LADDER, STEP, ROBIN, SECOND, attempt)
    page.people.lines()[0].click()
    dialog_of(page, PersonDialog).delete_button.click()
    assert page.people.lines() == ()
    assert page.agreements.cards["ladder"].name_line.text() == "With someone"
    kept = desk.records.attempt("attempt-10")
    assert kept is not None
    assert kept.context == Context(people="someone")
    desk.workspace.undo()
    assert page.agreements.cards["ladder"].name_line.text() == "With Robin"
    kept = desk.records.attempt("attempt-10")
    assert kept is not None
    assert kept.context == Context(people="Robin")


def test_an_agreement_is_withdrawn_by_one_press_and_what_was_planned_is_excused(
    qtbot: QtBot, opened: Opener
) -> None:
    page, desk = opened(LADDER, STEP, ROBIN, SECOND, PLAN)
    card = page.agreements.cards["ladder"]
    assert "river" in said(card)
    with qtbot.waitSignal(card.withdraw.clicked):
        qtbot.keyClick(page, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    agreement, plan = desk.records.agreement("second"), desk.records.plan("plan")
    assert agreement is not None
    assert plan is not None
    assert agreement.withdrawn_at == desk.workspace.stamp()
    assert (plan.status, plan.excuse) == ("excused", "consent_not_given")
    assert "withdrawn" in card.standing_line.text()
    assert "river" not in said(card)
    assert card.withdraw.isHidden()
    desk.workspace.undo()
    assert desk.records.plan("plan") == PLAN
    assert "river" in said(card)


def test_the_keys_are_for_the_first_agreement_whichever_that_is(
    qtbot: QtBot, opened: Opener
) -> None:
    page, desk = opened(LADDER, STEP, ROBIN, SECOND)
    newer = make.ladder(id="newer", title="Newer", created_at="2026-03-15T10:00:00+01:00")
    agreed = replace(SECOND, id="its", ladder_id="newer")
    desk.workspace.change("Another", [newer, agreed])
    first = page.agreements.cards["newer"]
    qtbot.waitUntil(first.isVisible)
    with qtbot.waitSignal(first.withdraw.clicked):
        qtbot.keyClick(page, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    kept, gone = desk.records.agreement("second"), desk.records.agreement("its")
    assert kept is not None
    assert gone is not None
    assert kept.withdrawn_at is None
    assert gone.withdrawn_at is not None


def test_what_is_under_way_can_be_stopped_once_it_is_withdrawn(
    qtbot: QtBot, opened: Opener
) -> None:
    running = RunningAttempt(id="now", step_id="step-1", started_at="2026-03-19T18:40:00+01:00")
    page, _desk = opened(LADDER, STEP, ROBIN, SECOND, running)
    card = page.agreements.cards["ladder"]
    assert card.go_on.isHidden()
    card.withdraw.click()
    assert "still under way" in said(card)
    with qtbot.waitSignal(page.continue_wanted):
        card.go_on.click()


def test_earlier_versions_are_read_and_compared(opened: Opener) -> None:
    page, _desk = opened(LADDER, STEP, ROBIN, FIRST, SECOND)
    page.agreements.cards["ladder"].read.click()
    form = dialog_of(page, VersionsDialog)
    assert form.version.count() == 2
    assert "New: a hug" in said(form)
    form.version.setCurrentIndex(1)
    assert "a hug" not in said(form)
    assert "holding hands" in said(form)


def test_deleting_takes_all_its_versions_and_undo_brings_them_back(opened: Opener) -> None:
    page, desk = opened(LADDER, STEP, ROBIN, FIRST, SECOND)
    page.agreements.cards["ladder"].read.click()
    dialog_of(page, VersionsDialog).delete_button.click()
    assert desk.records.agreements("ladder") == ()
    assert page.agreements.cards == {}
    desk.workspace.undo()
    assert [one.id for one in desk.records.agreements("ladder")] == ["first", "second"]


def test_a_sensitive_ladder_keeps_its_words_until_they_are_read(opened: Opener) -> None:
    page, _desk = opened(replace(LADDER, sensitive=True), STEP, ROBIN, SECOND)
    card = page.agreements.cards["ladder"]
    assert "river" not in said(page)
    assert "“Closeness”" not in said(page)
    assert "one of your ladders" in said(card)
    card.read.click()
    assert "river" in said(dialog_of(page, VersionsDialog))


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"review_on": "2026-03-19"}, "The day to talk it over again has come."),
        ({"my_free_choice_check": FreeChoiceCheck(no_pressure=False)}, "not quite a free choice"),
    ],
)
def test_the_card_says_how_it_stands(opened: Opener, values: dict[str, Any], words: str) -> None:
    agreement = replace(SECOND, **values)
    page, _desk = opened(LADDER, STEP, ROBIN, agreement)
    assert words in said(page.agreements.cards["ladder"])


def test_two_questions_come_before_the_first_agreement(opened: Opener) -> None:
    page, desk = opened(LADDER, STEP)
    page.agreements.write_button.click()
    form = dialog_of(page, AgreementDialog)
    assert not form.save_button.isEnabled()
    assert [one.value() for one in form.page.asked.questions] == [None, None]
    for one in form.page.asked.questions:
        assert one.isVisible()
        one.choose("no")
    assert not form.fields.isVisible()
    form.save_button.click()
    assert form.fields.isVisible()
    assert desk.records.stop_signs() == ()


def test_they_are_not_asked_again(opened: Opener) -> None:
    page, _desk = opened(LADDER, STEP, ROBIN, *ASKED)
    page.agreements.write_button.click()
    assert dialog_of(page, AgreementDialog).fields.isVisible()


def test_of_several_ladders_one_is_chosen_after_a_word_why(opened: Opener) -> None:
    others = make.ladder(id="others", title=own_ladder_title())
    alone = make.ladder(id="alone", title="Tea & talk")
    page, _desk = opened(LADDER, others, alone, STEP, ROBIN, *ASKED)
    page.agreements.write_button.click()
    which = dialog_of(page, WhichLadderDialog)
    assert "belongs to a ladder" in said(which)
    assert [one.text() for one in which.ladders.buttons()] == ["Closeness", "Tea && talk"]
    assert not which.save_button.isEnabled()
    assert not which.uncover.isVisible()
    which.ladders.choose("ladder")
    which.save_button.click()
    form = dialog_of(page, AgreementDialog)
    assert "Closeness" in form.about.text()


def test_a_sensitive_ladder_is_named_only_where_that_is_asked_for(opened: Opener) -> None:
    private = make.ladder(id="private", title="Very private", sensitive=True)
    page, _desk = opened(LADDER, private, STEP, ROBIN, *ASKED)
    page.agreements.write_button.click()
    which = dialog_of(page, WhichLadderDialog)
    names = which.ladders.buttons()
    assert [one.text() for one in names] == ["Closeness", "One of your ladders"]
    which.uncover.click()
    assert [one.text() for one in names] == ["Closeness", "Very private"]


def test_the_agreements_stand_below_their_heading_and_tab_goes_down(
    qtbot: QtBot, opened: Opener
) -> None:
    other = make.ladder(id="other", title="Another")
    free = make.ladder(id="free", title="Free")
    theirs = replace(SECOND, id="theirs", ladder_id="other")
    page, _desk = opened(LADDER, other, free, STEP, ROBIN, SECOND, theirs)
    part = page.agreements
    parts = [part.write_card, part.cards["other"], part.cards["ladder"]]
    tops = [one.mapTo(page, QPoint()).y() for one in parts]
    assert tops == sorted(tops)
    part.write_button.setFocus()
    places = []
    while page.focusWidget() is not part.cards["ladder"].withdraw:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        places.append(
            next(i for i, one in enumerate(parts) if one.isAncestorOf(page.focusWidget()))
        )
    assert places == sorted(places)
    assert set(places) == {1, 2}


def test_an_attempt_under_way_is_reached_when_the_ladder_is_about_somebody_else(
    qtbot: QtBot, opened: Opener
) -> None:
    running = RunningAttempt(id="now", step_id="step-1", started_at="2026-03-19T18:40:00+01:00")
    sam = PersonAlias(id="sam", alias="Sam")
    ladder = replace(LADDER, partner_alias_id="sam")
    page, _desk = opened(ladder, STEP, ROBIN, sam, SECOND, running)
    card = page.agreements.cards["ladder"]
    with qtbot.waitSignal(page.continue_wanted):
        qtbot.mouseClick(card.go_on, Qt.MouseButton.LeftButton)


def test_a_case_that_can_only_be_read_offers_nothing_to_write(opened: Opener) -> None:
    page, desk = opened(LADDER, STEP, ROBIN, SECOND)
    desk.store.read_only = "Open elsewhere."
    page.show_records(desk.records)
    card = page.agreements.cards["ladder"]
    assert not page.people.add_button.isEnabled()
    assert not card.change.isEnabled()
    assert not card.withdraw.isEnabled()
    assert card.read.isEnabled()


def test_the_keys_are_for_the_agreement_that_has_the_focus(qtbot: QtBot, opened: Opener) -> None:
    other = make.ladder(id="other", title="Another")
    theirs = replace(SECOND, id="theirs", ladder_id="other")
    page, desk = opened(LADDER, other, STEP, ROBIN, SECOND, theirs)
    first, below = page.agreements.cards["other"], page.agreements.cards["ladder"]
    below.withdraw.setFocus()
    with qtbot.waitSignal(below.withdraw.clicked):
        qtbot.keyClick(page, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert below.change.hasFocus()
    left = desk.records.agreement("theirs")
    assert left is not None
    assert left.withdrawn_at is None
    page.people.add_button.setFocus()
    with qtbot.waitSignal(first.withdraw.clicked):
        qtbot.keyClick(page, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)


def test_with_another_name_somebody_has_another_place(qtbot: QtBot, opened: Opener) -> None:
    page, _desk = opened(ROBIN, replace(ROBIN, id="kim", alias="Kim"))
    page.people.lines()[0].click()
    form = dialog_of(page, PersonDialog)
    form.alias.set_text("Zoe")
    form.accept()
    lines = page.people.lines()
    assert [line.words()[:3] for line in lines] == ["Rob", "Zoe"]
    qtbot.waitUntil(lambda: lines[0].mapTo(page, QPoint()).y() < lines[1].mapTo(page, QPoint()).y())


def test_of_somebody_deleted_the_focus_goes_to_the_next(opened: Opener) -> None:
    page, _desk = opened(ROBIN, replace(ROBIN, id="kim", alias="Kim"))
    for left in ("Robin", None):
        line = page.people.lines()[0]
        line.setFocus()
        line.click()
        dialog_of(page, PersonDialog).delete_button.click()
        page.activateWindow()
        here = page.people.lines()[0] if left else page.people.add_button
        assert page.focusWidget() is here


def test_the_keys_that_are_named_are_of_what_there_is(opened: Opener) -> None:
    page, desk = opened()
    assert not any("agreement" in one.sentence for one in page.page_keys())
    desk.workspace.change("Agree", [LADDER, STEP, ROBIN, SECOND])
    assert "withdraw the agreement" in {one.sentence for one in page.page_keys()}
    page.agreements.cards["ladder"].withdraw.click()
    assert "withdraw the agreement" not in {one.sentence for one in page.page_keys()}
