"""What helps talking: a conversation planned and talked about, a sentence, pages, closeness."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.people.safety_screen import Answer, screened
from ladder_app.domain.record import Record
from ladder_app.domain.scores.check_in import CheckIn
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.ui.dialogs.agreement.safety_screen_dialog import SafetyScreenDialog
from ladder_app.ui.dialogs.check_in_dialog import CheckInDialog
from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog
from ladder_app.ui.people.cards.closeness_charts import ClosenessCharts
from ladder_app.ui.people.cards.conversation_dialog import ConversationDialog
from ladder_app.ui.people.cards.feeling_dialog import FeelingDialog
from ladder_app.ui.people.cards.partner_sheet_dialog import PartnerSheetDialog
from ladder_app.ui.people.people_keys import people_keys
from ladder_app.ui.people.people_screen import PeopleScreen
from tests import make
from tests.desks import DeskMaker
from tests.private_case import CASE
from tests.ui.people.conftest import Opener, dialog_of

ROBIN = PersonAlias(id="robin", alias="Robin")
TALK = Conversation(id="talk", made_at=make.STAMP, opening="I want to say something", ask="time")
CARD = FeelingCard(id="card", made_at=make.STAMP, feel="tense", when="we are late")
AGREED = Agreement(
    id="agreed",
    ladder_id="ladder",
    alias_id="robin",
    made_at="2026-03-10T10:00:00+01:00",
    review_on="2026-03-24",
    welcome=("a hug",),
    stop_word="river",
)
ALT = Qt.KeyboardModifier.AltModifier


def asked(afraid: Answer = "no", pressed: Answer = "no") -> tuple[Record, ...]:
    return screened(afraid, pressed, "people", "2026-03-01T09:00:00+01:00")


def press(qtbot: QtBot, page: PeopleScreen, name: str) -> None:
    """By its key."""
    key = next(row.key for row in people_keys() if row.name == name)
    with qtbot.waitSignal(page.cards.buttons()[name].clicked):
        qtbot.keyClick(page, key[-1], ALT)


def test_a_conversation_is_planned_and_how_it_went_is_kept(qtbot: QtBot, opened: Opener) -> None:
    page, desk = opened(make.ladder(), ROBIN)
    press(qtbot, page, "talk")
    planned = dialog_of(page, ConversationDialog)
    assert not planned.save_button.isEnabled()
    planned.opening.edit.setPlainText("There is something")
    planned.whom.setCurrentIndex(planned.whom.findData("robin"))
    planned.accept()
    (kept,) = desk.records.conversations()
    assert (kept.opening, kept.alias_id, kept.talked_at) == ("There is something", "robin", None)
    line = page.cards.talk.kept.by_id()[kept.id]
    assert line.words() == "“There is something” · with Robin"
    line.click()
    again = dialog_of(page, ConversationDialog)
    again.i_heard.edit.setPlainText("thank you")
    again.accept()
    (kept,) = desk.records.conversations()
    assert kept.i_heard == "thank you"
    assert kept.talked_at is not None
    assert "talked about" in page.cards.talk.kept.by_id()[kept.id].words()
    desk.workspace.undo()
    assert desk.records.conversations()[0].talked_at is None


def test_a_conversation_for_a_step_leads_to_a_day(qtbot: QtBot, opened: Opener) -> None:
    secret = make.step(2, sensitive=True, text="CANARY")
    page, desk = opened(make.ladder(), make.rated_step(1, 40), secret)
    press(qtbot, page, "talk")
    planned = dialog_of(page, ConversationDialog)
    assert [planned.step.itemText(n) for n in range(planned.step.count())] == [
        "no step",
        "Step 1",
    ]
    assert not planned.day_button.isVisible()
    planned.opening.edit.setPlainText("There is something")
    planned.step.setCurrentIndex(1)
    planned.day_button.click()
    assert desk.records.conversations()[0].step_id == "step-1"
    assert dialog_of(page, PlanDialog).isVisible()


def test_a_sentence_grows_with_its_parts_and_is_copied(qtbot: QtBot, opened: Opener) -> None:
    page, desk = opened(make.ladder())
    press(qtbot, page, "feel")
    made = dialog_of(page, FeelingDialog)
    assert not made.said.isVisible()
    qtbot.keyClicks(made.feel.edit, "tense")
    assert made.sentence.text() == "I feel tense."
    qtbot.keyClicks(made.when.edit, "we are late")
    qtbot.keyClicks(made.would_like.edit, "to leave earlier")
    whole = "I feel tense when we are late. I would like to leave earlier."
    assert made.sentence.text() == whole
    made.copy_button.click()
    assert QGuiApplication.clipboard().text() == whole
    made.accept()
    (kept,) = desk.records.feeling_cards()
    assert page.cards.talk.kept.by_id()[kept.id].words() == whole


def test_what_is_deleted_can_be_undone(opened: Opener) -> None:
    page, desk = opened(make.ladder(), TALK, CARD)
    for record_id, kind in (("talk", ConversationDialog), ("card", FeelingDialog)):
        page.cards.talk.kept.by_id()[record_id].click()
        dialog_of(page, kind).delete_button.click()
        assert record_id not in page.cards.talk.kept.by_id()
        desk.workspace.undo()
        assert record_id in page.cards.talk.kept.by_id()


def test_of_many_the_newest_are_shown_until_all_are_asked_for(opened: Opener) -> None:
    many = [
        Conversation(id=f"talk-{n}", made_at=f"2026-03-{n:02}T10:00:00+01:00", ask=f"Ask {n}")
        for n in range(1, 9)
    ]
    page, _desk = opened(make.ladder(), *many)
    talk = page.cards.talk
    assert set(talk.kept.by_id()) == {f"talk-{n}" for n in range(4, 9)}
    talk.kept.all_button.click()
    assert set(talk.kept.by_id()) == {one.id for one in many}


def test_tab_goes_as_the_eye_does(qtbot: QtBot, opened: Opener) -> None:
    sam = PersonAlias(id="sam", alias="Sam")
    page, _desk = opened(make.ladder(), sam, ROBIN, AGREED, TALK, CARD)
    page.people.lines()[0].setFocus()
    reached: list[str] = []
    while (here := QApplication.focusWidget()) is not None and here.accessibleName() not in reached:
        reached.append(here.accessibleName() or getattr(here, "text", str)())
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    heights = [
        one.mapTo(page, one.rect().topLeft()).y()
        for name in reached
        for one in page.findChildren(QAbstractButton)
        if (one.accessibleName() or one.text()) == name and one.isVisible()
    ]
    assert len(reached) > 10
    assert heights == sorted(heights)


def test_what_gets_the_keys_from_outside_is_scrolled_to(qtbot: QtBot, opened: Opener) -> None:
    page, _desk = opened(make.ladder(), ROBIN, AGREED, TALK, CARD)
    page.resize(700, 400)
    outside = QPushButton(page)
    outside.show()
    outside.setFocus()
    bar = page.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    bar.setValue(bar.maximum())
    page.people.lines()[0].setFocus()
    assert bar.value() < 100


# Pages for somebody else --------------------------------------------------------------------------


def test_two_questions_come_before_a_page(qtbot: QtBot, opened: Opener) -> None:
    page, _desk = opened(make.ladder())
    press(qtbot, page, "listening")
    questions = dialog_of(page, SafetyScreenDialog)
    for one in questions.questions:
        one.set_value("no")
        one.changed.emit()
    questions.accept()
    text = dialog_of(page, PartnerSheetDialog).page().text()
    assert "Say back in your own words" in text


@pytest.mark.parametrize("answers", [("yes", "no"), ("no", "yes"), ("not_sure", "no")])
def test_without_two_plain_noes_no_page_opens(
    qtbot: QtBot, opened: Opener, answers: tuple[Answer, Answer]
) -> None:
    page, _desk = opened(make.ladder())
    press(qtbot, page, "listening")
    questions = dialog_of(page, SafetyScreenDialog)
    for one, answer in zip(questions.questions, answers, strict=True):
        one.set_value(answer)
        one.changed.emit()
    questions.accept()
    assert page.window().findChildren(PartnerSheetDialog) == []


@pytest.mark.parametrize("record_id", ["talk", "card"])
@pytest.mark.parametrize(("answer", "pages"), [("no", 1), ("not_sure", 0)])
def test_where_nothing_can_be_saved_a_page_is_printed_all_the_same(
    opened: Opener, record_id: str, answer: str, pages: int
) -> None:
    page, desk = opened(make.ladder(), TALK, CARD)
    desk.store.read_only = "This case is open in another window."
    page.show_records(desk.records)
    page.cards.talk.kept.by_id()[record_id].click()
    if record_id == "talk":
        dialog_of(page, ConversationDialog).print_button.click()
    else:
        dialog_of(page, FeelingDialog).print_button.click()
    questions = dialog_of(page, SafetyScreenDialog)
    for one in questions.questions:
        one.choose(answer)
    questions.save_button.click()
    assert len(page.window().findChildren(PartnerSheetDialog)) == pages
    assert desk.records.flag_events() == ()


def test_the_page_of_an_agreement_names_somebody_only_if_that_is_chosen(
    qtbot: QtBot, opened: Opener
) -> None:
    page, _desk = opened(make.ladder(title="CANARY title"), ROBIN, AGREED, *asked())
    with qtbot.waitSignal(page.agreements.print_wanted):
        qtbot.keyClick(page, Qt.Key.Key_P, ALT)
    sheet = dialog_of(page, PartnerSheetDialog)
    assert not sheet.with_name.isChecked()
    assert "Robin" not in sheet.page().text()
    assert "a hug" in sheet.page().text()
    assert "CANARY" not in sheet.page().text()
    sheet.with_name.setChecked(True)
    assert "Robin" in sheet.page().text()
    qtbot.waitUntil(sheet.is_complete, timeout=20_000)
    assert "Robin" in sheet.text.toPlainText()


def test_a_page_shows_what_is_typed_and_never_how_it_went(opened: Opener) -> None:
    page, _desk = opened(make.ladder(), TALK, *asked())
    page.cards.talk.kept.by_id()["talk"].click()
    talk = dialog_of(page, ConversationDialog)
    talk.i_said.edit.setPlainText("CANARY said")
    talk.print_button.click()
    text = dialog_of(page, PartnerSheetDialog).page().text()
    assert "I want to say something" in text
    assert "CANARY" not in text


# Closeness and space ------------------------------------------------------------------------------


def test_the_week_has_two_lines_and_both_may_be_left_out(qtbot: QtBot, opened: Opener) -> None:
    page, desk = opened(make.ladder())
    assert page.cards.charts_place.isHidden()
    press(qtbot, page, "closeness")
    week = dialog_of(page, CheckInDialog)
    assert list(week.fields) == ["closeness", "space"]
    assert [field.value() for field in week.fields.values()] == [None, None]
    assert not week.save_button.isEnabled()
    week.fields["space"].set_value(70)
    week.fields["space"].changed.emit()
    week.accept()
    (kept,) = desk.records.check_ins()
    assert kept.answers == {"space": 7}


def test_each_line_has_a_chart_and_a_point_leads_to_its_week(opened: Opener) -> None:
    weeks = [
        CheckIn(id=f"week-{n}", at=f"2026-03-{n:02}", answers={"closeness": n, "asked": 2})
        for n in (2, 9)
    ]
    page, _desk = opened(make.ladder(), *weeks)
    page.cards.charts_place.make_now()
    charts = page.cards.charts
    assert isinstance(charts, ClosenessCharts)
    assert charts.cards["closeness"].isVisible()
    assert not charts.cards["space"].isVisible()
    assert "At first 2, the last time 9." in charts.cards["closeness"].sentence
    charts.cards["closeness"].chart.chosen.emit(1)
    assert dialog_of(page, CheckInDialog).fields["asked"].value() == 20


def test_a_case_that_is_only_read_offers_nothing_to_write(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    desk = desk_for(*CASE)
    page = PeopleScreen(desk.desk)
    qtbot.addWidget(page)
    page.cards.show_records(desk.records)
    page.cards.allow_writing(False)
    assert not page.cards.talk.plan_button.isEnabled()
    assert not page.cards.closeness_button.isEnabled()
    assert page.cards.talk.listening_button.isEnabled()
