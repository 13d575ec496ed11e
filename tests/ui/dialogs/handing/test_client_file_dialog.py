"""The small file of a review, from its form to the case it is taken into."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.ui.dialogs.handing.client_file_dialog import ClientFileDialog
from ladder_app.ui.dialogs.paper.client_page_dialog import ClientPageDialog
from ladder_app.ui.exchange.take_in_dialog import TakeInDialog
from tests import make
from tests.desks import DeskMaker, OpenDesk
from tests.domain.report.telling import CANARY, everything
from tests.fakes import CASE_ID
from tests.ui.exchange.settling import settle

REVIEW = SessionReview(
    id="review",
    at="2026-03-19T15:00:00+01:00",
    agenda="The market\nand Jon",
    next_plan_ids=("next", "plan-s"),
)


@pytest.fixture
def dialog(desk_for: DeskMaker, qtbot: QtBot) -> Iterator[ClientFileDialog]:
    made = ClientFileDialog(desk_for(*everything(), REVIEW).desk, REVIEW)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.is_complete)
    yield made
    made.reject()


def taken_in(open_desk: OpenDesk, path: Path, qtbot: QtBot) -> TakeInDialog:
    form = TakeInDialog(open_desk.desk)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(form)
    form.show()
    form.show_file(path)
    settle(form.work)
    return form


def _attempts(step_id: str = "step-1") -> list[Attempt]:
    """So many that a few records more are little."""
    return [make.attempt(n, step_id) for n in range(1, 16)]


def test_what_is_shown_is_what_is_saved(dialog: ClientFileDialog, tmp_path: Path) -> None:
    assert "If something gets in the way: If it rains, I ring" in dialog.text.toPlainText()
    assert dialog.summary.text() == "1 plan, and what you agreed on today."
    assert CANARY not in dialog.text.toPlainText()
    dialog.save_as(tmp_path / "home.json")
    text = (tmp_path / "home.json").read_text(encoding="utf-8")
    assert "If it rains, I ring" in text
    assert CANARY not in text
    dialog.view.choose("file")
    assert dialog.text.toPlainText() == text


def test_a_sensitive_plan_leaves_only_once_it_is_ticked(
    dialog: ClientFileDialog, qtbot: QtBot
) -> None:
    dialog.sensitive.setChecked(True)
    qtbot.waitUntil(lambda: f"{CANARY} if" in dialog.text.toPlainText())
    assert f"{CANARY} clinician" not in dialog.text.toPlainText()


def test_the_client_sees_what_comes_and_takes_it_in_as_one_edit(
    dialog: ClientFileDialog, desk_for: DeskMaker, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.save_as(tmp_path / "home.json")
    case = next(one for one in everything() if one.id == "case")
    client = desk_for(case, make.ladder(title="Closeness"), make.rated_step(1, 40), *_attempts())
    form = taken_in(client, tmp_path / "home.json", qtbot)
    assert form.summary.text() == "1 plan, and what you agreed on today."
    shown = form.text.toPlainText()
    assert shown.index("The market") < shown.index("If it rains, I ring") < shown.index("STEPS")
    assert form.alias.isHidden()
    assert "counted anew" not in form.about.text()
    form.save_button.click()
    assert [plan.id for plan in client.records.plans()] == ["next"]
    assert [review.id for review in client.records.reviews()] == ["review"]
    assert client.workspace.undo() is not None
    assert client.records.plans() == ()


def test_a_client_who_never_handed_over_says_that_it_is_theirs(
    dialog: ClientFileDialog, desk_for: DeskMaker, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.save_as(tmp_path / "home.json")
    own = make.step(1, id="own", ladder_id="mine", text="ask a question")
    client = desk_for(make.ladder(id="mine"), own, *_attempts("own"))
    form = taken_in(client, tmp_path / "home.json", qtbot)
    assert "did not come from yours" in form.about.text()
    assert form.sure.box.accessibleName() == "Yes, this is from my own conversation"
    assert not form.save_button.isEnabled()
    form.sure.setChecked(True)
    form.save_button.click()
    (plan,) = client.records.plans()
    assert plan.step_id == "own"
    assert [ladder.id for ladder in client.records.ladders()] == ["mine"]
    assert client.records.case.id == CASE_ID
    again = taken_in(client, tmp_path / "home.json", qtbot)
    assert again.about.text() == "Everything in this file is here already."
    assert not again.sure.isVisible()


def test_the_form_of_the_page_leads_to_it(desk_for: DeskMaker, qtbot: QtBot) -> None:
    page = ClientPageDialog(desk_for(*everything(), REVIEW).desk, REVIEW)
    qtbot.addWidget(page)
    page.show()
    page.fields.file_button.click()
    form = page.findChild(ClientFileDialog)
    assert form is not None
    assert form.isVisible()
    form.reject()
    page.reject()
