"""A step for two on the page Ladder: that it waits, with whom it is, and no day for it yet."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.agreements.agreement import Agreement, FreeChoiceCheck
from ladder_app.domain.people.people_edits import deleted
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.people.safety_screen import screened
from ladder_app.domain.record import Record
from ladder_app.ui.dialogs.agreement.agreement_dialog import AgreementDialog
from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog
from ladder_app.ui.ladder.forms.ladder_dialog import LadderDialog
from ladder_app.ui.ladder.ladder_screen import LadderScreen
from tests import make
from tests.agreeing import go_to_words
from tests.desks import DeskMaker, OpenDesk

FOR_TWO = make.rated_step(1, 40, needs_agreement=True)
AGREED = Agreement(
    id="agreed", ladder_id="ladder", made_at="2026-03-10T10:00:00+01:00", review_on="2026-03-24"
)
ROBIN = PersonAlias(id="robin", alias="Robin")
ASKED = screened("no", "no", "people", "2026-03-01T09:00:00+01:00")


def page_with(qtbot: QtBot, desk_for: DeskMaker, *records: Record) -> tuple[LadderScreen, OpenDesk]:
    desk = desk_for(make.ladder(), FOR_TWO, make.rated_step(2, 60), *records)
    page = LadderScreen(desk.desk)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show_records(desk.records)
    with qtbot.waitActive(page):
        page.show()
    page.choose_step("step-1")
    desk.workspace.on_news = lambda _news: page.show_records(desk.records)
    return page, desk


@pytest.mark.parametrize(
    ("agreed", "words"),
    [
        ((), "This step waits for an agreement."),
        ((AGREED,), ""),
        (
            (replace(AGREED, review_on="2026-03-18"),),
            "The day to talk over what you agreed on has come.",
        ),
        (
            (replace(AGREED, withdrawn_at="2026-03-18"),),
            "This step waits: what was agreed on was withdrawn.",
        ),
        (
            (replace(AGREED, my_free_choice_check=FreeChoiceCheck(sober=False)),),
            "This step waits: what was agreed on was not quite a free choice.",
        ),
    ],
    ids=["none", "holds", "to look at", "withdrawn", "not free"],
)
def test_the_side_page_says_how_it_stands(
    qtbot: QtBot, desk_for: DeskMaker, agreed: tuple[Agreement, ...], words: str
) -> None:
    page, _desk = page_with(qtbot, desk_for, *agreed)
    line = page.content.side.page.agreement
    assert line.isVisible() is bool(words)
    assert line.words.text() == words
    page.choose_step("step-2")
    assert line.isHidden()


def test_from_the_ladder_to_the_form_and_back(qtbot: QtBot, desk_for: DeskMaker) -> None:
    page, _desk = page_with(qtbot, desk_for)
    page.content.side.page.agreement.button.click()
    (form,) = page.findChildren(AgreementDialog)
    go_to_words(form)
    qtbot.keyClicks(form.fields.stop_word.edit, "river")
    form.save_button.click()
    assert page.content.side.page.agreement.isHidden()
    assert page.step is not None
    assert page.step.id == "step-1"


def test_a_plan_waits_and_opens_once_they_agreed(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for(make.ladder(), FOR_TWO, *ASKED)
    window = QWidget()
    qtbot.addWidget(window)
    plan = PlanDialog(desk.desk, FOR_TWO, window)
    plan.open()
    assert plan.day_field.isHidden()
    assert plan.save_button.isHidden()
    plan.gate.button.click()
    (form,) = plan.findChildren(AgreementDialog)
    go_to_words(form)
    qtbot.keyClicks(form.fields.stop_word.edit, "river")
    form.save_button.click()
    assert plan.gate.isHidden()
    plan.day_field.tomorrow_button.click()
    plan.save_button.click()
    assert [one.due_date for one in desk.records.plans("step-1")] == ["2026-03-20"]


def test_a_ladder_says_with_whom(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for(make.ladder(), FOR_TWO, ROBIN)
    form = LadderDialog(desk.desk, make.ladder())
    qtbot.addWidget(form)
    form.open()
    assert form.partner.currentText() == "nobody I name here"
    form.partner.setCurrentIndex(form.partner.findData("robin"))
    form.save_button.click()
    ladder = desk.records.ladder("ladder")
    assert ladder is not None
    assert ladder.partner_alias_id == "robin"
    desk.workspace.change("Gone", deleted(desk.records, ROBIN, desk.workspace.stamp()))
    again = LadderDialog(desk.desk, ladder)
    qtbot.addWidget(again)
    again.open()
    assert again.partner.currentText() == "someone"


def test_nobody_is_assumed_where_nobody_was_named(qtbot: QtBot, desk_for: DeskMaker) -> None:
    form = LadderDialog(desk_for(make.ladder(), FOR_TWO).desk, make.ladder())
    qtbot.addWidget(form)
    form.open()
    assert form.partner_part.isHidden()
