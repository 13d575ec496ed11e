"""What Today says of agreements: a step for two waits, and a day to talk it over has come."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.people.safety_screen import screened
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.ui.dialogs.agreement.agreement_dialog import AgreementDialog
from ladder_app.ui.today.today_screen import TodayScreen
from tests import make
from tests.agreeing import go_to_words
from tests.desks import DeskMaker, OpenDesk

FOR_TWO = make.rated_step(1, 40, needs_agreement=True)
PLAN = Plan(id="due", step_id="step-1", due_date="2026-03-19", made_at="2026-03-15T10:00:00+01:00")
AGREED = Agreement(
    id="agreed",
    ladder_id="ladder",
    made_at="2026-03-10T10:00:00+01:00",
    review_on="2026-03-24",
    stop_word="river",
)
WITHDRAWN = replace(AGREED, withdrawn_at="2026-03-18T10:00:00+01:00")
ASKED = screened("no", "no", "people", "2026-03-01T09:00:00+01:00")
Opener = Callable[..., tuple[TodayScreen, OpenDesk]]


@pytest.fixture
def opened(desk_for: DeskMaker, qtbot: QtBot) -> Opener:
    def open_page(*records: Record) -> tuple[TodayScreen, OpenDesk]:
        at = desk_for(make.ladder(), FOR_TWO, make.rated_step(2, 60), *ASKED, *records)
        screen = TodayScreen(at.desk)
        qtbot.addWidget(screen)
        screen.resize(1000, 800)
        screen.show_records(at.records)
        at.workspace.on_news = lambda _news: screen.show_records(at.records)
        with qtbot.waitActive(screen):
            screen.show()
        return screen, at

    return open_page


@pytest.mark.parametrize(
    ("agreed", "words", "button"),
    [
        ((), "This step waits for an agreement.", "Write an agreement"),
        ((WITHDRAWN,), "This step waits: what was agreed on was withdrawn.", "Write an agreement"),
        ((AGREED,), "", "Start this"),
    ],
)
def test_a_plan_for_two_waits(
    opened: Opener, agreed: tuple[Agreement, ...], words: str, button: str
) -> None:
    screen, _at = opened(PLAN, *agreed)
    row = screen.day.planned.rows[0]
    assert row.waits.text() == words
    assert row.start.text() == button


def test_from_the_plan_to_the_form_and_back(opened: Opener, qtbot: QtBot) -> None:
    screen, at = opened(PLAN)
    row = screen.day.planned.rows[0]
    with qtbot.waitSignal(row.start.clicked):
        qtbot.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    (form,) = screen.findChildren(AgreementDialog)
    go_to_words(form)
    qtbot.keyClicks(form.fields.stop_word.edit, "river")
    form.save_button.click()
    assert row.start.text() == "Start this"
    with qtbot.waitSignal(screen.practise_wanted) as begun:
        qtbot.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert begun.args == ["step-1", "due"]
    assert at.records.agreements("ladder")


def test_a_rung_for_two_waits(opened: Opener) -> None:
    screen, at = opened()
    rows = {row.rung.text_line.text(): row for row in screen.day.around.rows if row.isVisible()}
    assert rows["Step 1"].start.text() == "Write an agreement"
    assert "waits for an agreement" in rows["Step 1"].rung.practised_line.text()
    assert rows["Step 2"].start.text() == "Start this"
    rows["Step 1"].start.click()
    assert screen.findChildren(AgreementDialog)
    at.workspace.change("Agreed", [AGREED])
    assert rows["Step 1"].start.text() == "Start this"


@pytest.mark.parametrize(
    ("agreed", "shows"),
    [
        (AGREED, False),
        (replace(AGREED, review_on="2026-03-19"), True),
        (replace(WITHDRAWN, review_on="2026-03-19"), False),
    ],
)
def test_one_quiet_line_when_the_day_has_come(
    opened: Opener, qtbot: QtBot, agreed: Agreement, shows: bool
) -> None:
    screen, _at = opened(agreed)
    assert screen.day.agreed.isVisible() is shows
    if shows:
        with qtbot.waitSignal(screen.place_wanted) as wanted:
            screen.day.agreed.button.click()
        assert wanted.args == ["people", "ladder"]
