"""The page a client takes home, from its form to the file."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.domain.review.session_review import SessionReview
from ladder_app.ui.dialogs.paper.client_page_dialog import ClientPageDialog
from tests.desks import DeskMaker
from tests.domain.report.telling import CANARY, everything
from tests.reports.opened import content, words

REVIEW = SessionReview(
    id="review",
    at="2026-03-19T15:00:00+01:00",
    agenda="The market\nand Jon",
    next_plan_ids=("next", "plan-s"),
)


@pytest.fixture
def dialog(desk_for: DeskMaker, qtbot: QtBot) -> ClientPageDialog:
    made = ClientPageDialog(desk_for(*everything(), REVIEW).desk, REVIEW)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.is_complete)
    return made


def test_what_is_shown_is_what_the_client_takes_home(
    dialog: ClientPageDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    assert len(dialog.preview.sheets.pages()) == 1
    dialog.save_as(tmp_path / "page.pdf")
    qtbot.waitUntil(lambda: dialog.done_line.text().startswith("Saved as"))
    pdf = (tmp_path / "page.pdf").read_bytes()
    text = words(pdf)
    assert "From our conversation on 19 March 2026" in text
    assert "The market and Jon" in text
    assert "If it rains, I ring" in text
    assert CANARY not in text
    assert CANARY.encode() not in content(pdf)


def test_as_text_it_is_the_same(dialog: ClientPageDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.fields.form.choose("txt")
    qtbot.waitUntil(dialog.is_complete)
    assert "The market\nand Jon" in dialog.text.toPlainText()
    dialog.save_as(tmp_path / "page.txt")
    qtbot.waitUntil(lambda: dialog.done_line.text().startswith("Saved as"))
    assert (tmp_path / "page.txt").read_text(encoding="utf-8") == dialog.text.toPlainText()


def test_a_sensitive_plan_is_told_only_once_it_is_ticked(
    dialog: ClientPageDialog, qtbot: QtBot
) -> None:
    assert CANARY not in dialog.preview.accessibleDescription()
    dialog.fields.sensitive.setChecked(True)
    qtbot.waitUntil(dialog.is_complete)
    text = dialog.preview.accessibleDescription()
    assert f"{CANARY} step" in text
    assert f"{CANARY} clinician" not in text


def test_without_a_sensitive_plan_nothing_is_asked(desk_for: DeskMaker, qtbot: QtBot) -> None:
    plain = SessionReview(id="review", at="2026-03-19", next_plan_ids=("next",))
    dialog = ClientPageDialog(desk_for(*everything(), plain).desk, plain)
    qtbot.addWidget(dialog)
    assert dialog.fields.sensitive.isHidden()
