"""A step for two waits until two agreed: the form opens over the page, and the way leads on."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.domain.agreements.agreement import Agreement, FreeChoiceCheck
from ladder_app.domain.people.safety_screen import screened
from ladder_app.domain.record import Record
from ladder_app.ui.attempt.live.consent.agreement_stage import AgreementStage
from ladder_app.ui.attempt.live.live_screen import LiveScreen
from ladder_app.ui.dialogs.agreement.agreement_dialog import AgreementDialog
from tests import make
from tests.agreeing import go_to_words
from tests.desks import DeskMaker, OpenDesk

STEP = make.rated_step(1, 40, needs_agreement=True)
AGREED = Agreement(
    id="agreed", ladder_id="ladder", made_at="2026-03-10T10:00:00+01:00", stop_word="river"
)
ASKED = screened("no", "no", "people", "2026-03-01T09:00:00+01:00")


def waiting(
    qtbot: QtBot, desk_for: DeskMaker, *records: Record
) -> tuple[LiveScreen, AgreementStage, OpenDesk]:
    desk = desk_for(make.ladder(), STEP, *ASKED, *records)
    screen = LiveScreen(desk.desk)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
    desk.workspace.on_news = lambda _news: screen.show_records(desk.records)
    screen.show_step("step-1")
    assert screen.stage_name == "agreement"
    return screen, screen.stages.agreement, desk


def test_writing_one_leads_on_to_the_two_questions(qtbot: QtBot, desk_for: DeskMaker) -> None:
    screen, stage, desk = waiting(qtbot, desk_for)
    assert stage.sentence.text() == "This step waits for an agreement."
    stage.write_button.click()
    (form,) = stage.findChildren(AgreementDialog)
    go_to_words(form)
    qtbot.keyClicks(form.fields.stop_word.edit, "river")
    form.save_button.click()
    assert screen.stage_name == "consent"
    assert screen.stages.consent.agreement.has_words
    assert desk.records.running_attempt() is None


def test_one_that_is_no_free_choice_leads_nowhere(qtbot: QtBot, desk_for: DeskMaker) -> None:
    screen, stage, _desk = waiting(qtbot, desk_for)
    stage.write_button.click()
    (form,) = stage.findChildren(AgreementDialog)
    go_to_words(form)
    qtbot.keyClicks(form.fields.stop_word.edit, "river")
    form.fields.free_choice.questions["feel_safe"].choose("no")
    form.save_button.click()
    assert screen.stage_name == "agreement"
    assert "not quite a free choice" in stage.sentence.text()


@pytest.mark.parametrize(
    ("before", "goes_on"),
    [
        ((), True),
        ((replace(AGREED, withdrawn_at="2026-03-18T10:00:00+01:00"),), False),
        ((replace(AGREED, my_free_choice_check=FreeChoiceCheck(sober=False)),), False),
    ],
    ids=["none was written", "withdrawn", "not free"],
)
def test_only_where_none_was_written_one_may_go_on_without(
    qtbot: QtBot, desk_for: DeskMaker, before: tuple[Agreement, ...], goes_on: bool
) -> None:
    screen, stage, _desk = waiting(qtbot, desk_for, *before)
    assert stage.without_button.isVisible() is goes_on
    if goes_on:
        stage.without_button.click()
        assert screen.stage_name == "consent"


def test_withdrawing_while_one_reads_stops_the_way_on(qtbot: QtBot, desk_for: DeskMaker) -> None:
    screen, stage, desk = waiting(qtbot, desk_for)
    gone = replace(AGREED, withdrawn_at="2026-03-19T18:00:00+01:00")
    desk.workspace.change("Elsewhere", [gone])
    assert screen.stage_name == "agreement"
    assert stage.sentence.text() == "This step waits: what was agreed on was withdrawn."
    assert stage.without_button.isHidden()
