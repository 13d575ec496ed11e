"""How a practice was: written down, changed, deleted, and brought back."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.store.store_error import NoRoom
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.ui.practices import practising
from ladder_app.ui.practices.practice_log_dialog import PracticeLogDialog
from tests import make
from tests.desks import DeskMaker, OpenDesk

LOG = PracticeLog(
    id="log",
    at="2026-03-19T18:30:00+01:00",
    practice_id="sounds",
    minutes=3,
    tension_before=60,
    own_words="Slowly",
    context="during_attempt",
    attempt_id="now",
)


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(make.ladder())


def shown(qtbot: QtBot, desk: OpenDesk, log: PracticeLog, *, is_new: bool) -> PracticeLogDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PracticeLogDialog(desk.desk, parent, log, is_new=is_new)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def test_after_a_practice_one_may_save_at_once(qtbot: QtBot, desk: OpenDesk) -> None:
    dialog = shown(qtbot, desk, LOG, is_new=True)
    assert dialog.tension.value() is None
    assert dialog.unpleasant.value() is None
    assert not dialog.facts.is_open
    dialog.accept()
    assert desk.records.practice_logs() == (LOG,)
    desk.workspace.undo()
    assert desk.records.practice_logs() == ()


def test_all_that_is_said_is_kept(qtbot: QtBot, desk: OpenDesk) -> None:
    dialog = shown(qtbot, desk, LOG, is_new=True)
    dialog.tension.set_value(40)
    dialog.noticed.set_text("My jaw")
    dialog.unpleasant.choose("no")
    dialog.facts.minutes.set_text("4")
    dialog.accept()
    kept = replace(LOG, tension_after=40, noticed="My jaw", unpleasant=False, minutes=4)
    assert desk.records.practice_logs() == (kept,)


def test_what_is_no_length_of_time_is_said_beside_the_field(qtbot: QtBot, desk: OpenDesk) -> None:
    dialog = shown(qtbot, desk, LOG, is_new=True)
    dialog.facts.minutes.edit.setText("")
    qtbot.keyClicks(dialog.facts.minutes.edit, "a while")
    assert "not a length" in dialog.facts.minutes.problem_line.text()
    assert not dialog.save_button.isEnabled()


def test_unpleasant_leads_to_kind_words_and_to_help(qtbot: QtBot, desk: OpenDesk) -> None:
    dialog = shown(qtbot, desk, replace(LOG, unpleasant=True), is_new=True)
    assert dialog.card.isVisible()
    words = " ".join(
        one.text() for one in dialog.card.findChildren(QWidget) if hasattr(one, "text")
    )
    assert "that is information" in words
    assert dialog.card.help_button.isVisible()
    dialog.unpleasant.choose("no")
    assert not dialog.card.isVisible()


def test_what_was_written_down_can_be_changed_and_deleted(qtbot: QtBot, desk: OpenDesk) -> None:
    desk.workspace.change("x", [LOG])
    dialog = shown(qtbot, desk, LOG, is_new=False)
    dialog.facts.context.choose("routine")
    dialog.accept()
    (changed,) = desk.records.practice_logs()
    assert (changed.context, changed.attempt_id, changed.own_words) == ("routine", None, "Slowly")
    again = shown(qtbot, desk, changed, is_new=False)
    again.delete_button.click()
    assert desk.records.practice_logs() == ()
    desk.workspace.undo()
    assert desk.records.practice_logs() == (changed,)


def test_a_save_that_does_not_work_keeps_what_was_typed(qtbot: QtBot, desk: OpenDesk) -> None:
    dialog = shown(qtbot, desk, LOG, is_new=True)
    dialog.noticed.set_text("My jaw")
    desk.store.fail(NoRoom("The disk is full."))
    dialog.accept()
    assert dialog.problem_line.text() == "The disk is full."
    assert dialog.save_button.text() == "Try again"
    dialog.accept()
    assert desk.records.practice_logs()[0].noticed == "My jaw"


def test_a_draft_comes_back(qtbot: QtBot, desk: OpenDesk) -> None:
    dialog = shown(qtbot, desk, LOG, is_new=True)
    qtbot.keyClicks(dialog.noticed.edit, "My jaw")
    dialog.tension.number.setFocus()
    qtbot.keyClicks(dialog.tension.number, "35")
    dialog.reject()
    again = shown(qtbot, desk, replace(LOG, id="other"), is_new=True)
    assert again.noticed.text() == ""
    again.banner.swap_button.click()
    assert (again.noticed.text(), again.tension.value()) == ("My jaw", 35)


def test_something_done_elsewhere_begins_with_what_it_was(qtbot: QtBot, desk: OpenDesk) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = practising.write_down(desk.desk, parent)
    assert dialog.facts.is_open
    dialog.facts.which.choose("touch")
    dialog.accept()
    (log,) = desk.records.practice_logs()
    assert (log.practice_id, log.minutes, log.context) == ("touch", None, "routine")


@pytest.mark.parametrize(
    ("typed", "said"),
    [("0", "less than a minute"), ("1", "1 minute"), ("1 h", "60 minutes"), ("long", "")],
)
def test_how_long_it_was_is_said_in_words(
    qtbot: QtBot, desk: OpenDesk, typed: str, said: str
) -> None:
    dialog = shown(qtbot, desk, LOG, is_new=True)
    dialog.facts.minutes.set_text(typed)
    dialog.facts.minutes.changed.emit()
    _what, _when, *rest = dialog.facts.summary.text().split(" · ")
    assert rest == [one for one in (said, "in an attempt") if one]
