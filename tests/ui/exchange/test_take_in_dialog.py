from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from ladder_app.domain.case import Case
from ladder_app.domain.record import Known
from ladder_app.domain.store.store_error import NoRoom, StoreError
from ladder_app.exchange.handing_out import as_handed_over
from ladder_app.ui.exchange.take_in_dialog import TakeInDialog
from tests import make
from tests.desks import DeskMaker, OpenDesk
from tests.fakes import CASE_ID, MemoryBackups, MemoryStore

LATER = "2026-03-18T10:00:00+00:00"
HERE = (
    make.ladder(),
    make.step(1, text="Ring the bell"),
    *(make.attempt(n, what_happened=f"Here {n}") for n in range(1, 11)),
)
Show = Callable[..., None]


@pytest.fixture
def open_desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(*HERE)


@pytest.fixture
def dialog(open_desk: OpenDesk, qtbot: QtBot) -> Iterator[TakeInDialog]:
    made = TakeInDialog(open_desk.desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.reject()


@pytest.fixture
def show(dialog: TakeInDialog, tmp_path: Path, qtbot: QtBot) -> Show:
    """Let the dialog read a file of these records, edited later than anything here."""

    def show(*records: Known, case_id: str = CASE_ID) -> None:
        path = tmp_path / "from_anna.json"
        path.write_bytes(_file((Case(id=case_id, alias="Anna"), *records)))
        dialog.show_file(path)
        qtbot.waitUntil(lambda: not dialog.work.is_running)

    return show


def _file(records: Iterable[Known]) -> bytes:
    records = tuple(records)
    case = next(one for one in records if isinstance(one, Case))
    edited = {kind: {one.id: LATER for one in records} for kind in ("attempt", "step", "ladder")}
    return as_handed_over(records, case, edited, make.MOMENT)


BASE = (make.ladder(), make.step(1, text="Ring the bell"))


def test_a_file_of_the_open_case_is_one_edit_that_can_be_undone(
    dialog: TakeInDialog, open_desk: OpenDesk, show: Show
) -> None:
    show(*BASE, make.attempt(20), make.attempt(1, what_happened="There"))
    assert dialog.summary.text() == "1 new · 1 changed · 2 the same"
    assert dialog.save_button.text() == "Take in 3 changes"
    assert "− What happened: Here 1" in dialog.text.toPlainText()
    assert "+ What happened: There" in dialog.text.toPlainText()
    dialog.save_button.click()
    assert len(open_desk.records.all_attempts()) == 11
    assert len(open_desk.records.trash()) == 1
    assert open_desk.records.case.alias == "A"
    (taken,) = open_desk.records.case.taken_in
    assert taken.written_at == make.MOMENT.isoformat(timespec="seconds")
    undone = open_desk.workspace.undo()
    assert undone is not None
    assert undone.label == "Take in a file"
    assert len(open_desk.records.all_attempts()) == 10
    assert open_desk.records.trash() == ()


def test_a_copy_is_kept_before(dialog: TakeInDialog, open_desk: OpenDesk, show: Show) -> None:
    show(*BASE, make.attempt(20))
    backups = open_desk.desk.backups
    assert isinstance(backups, MemoryBackups)
    assert backups.kept == []
    dialog.save_button.click()
    assert [case_id for case_id, _at in backups.kept] == [CASE_ID]


def test_much_at_once_waits_for_a_yes(
    dialog: TakeInDialog, open_desk: OpenDesk, show: Show
) -> None:
    show(*BASE, *(make.attempt(n, id=f"new-{n}") for n in range(11, 15)))
    assert dialog.sure.isVisible()
    assert not dialog.sure.isChecked()
    assert not dialog.save_button.isEnabled()
    dialog.sure.setChecked(True)
    dialog.save_button.click()
    assert len(open_desk.records.all_attempts()) == 14


def test_a_yes_to_one_file_is_none_to_the_next(dialog: TakeInDialog, show: Show) -> None:
    many = [make.attempt(n, id=f"new-{n}") for n in range(11, 15)]
    show(*BASE, *many)
    dialog.sure.setChecked(True)
    show(*BASE, *many)
    assert not dialog.save_button.isEnabled()


def test_little_is_not_asked_about(dialog: TakeInDialog, show: Show) -> None:
    show(*BASE, make.attempt(20))
    assert not dialog.sure.isVisible()
    assert dialog.save_button.isEnabled()


def test_a_file_that_says_nothing_new_is_not_taken_in(dialog: TakeInDialog, show: Show) -> None:
    show(*HERE)
    assert dialog.about.text() == "Everything in this file is here already."
    assert not dialog.save_button.isEnabled()
    assert not dialog.text.isVisible()


def test_another_case_becomes_one_with_the_name_it_is_given(
    dialog: TakeInDialog, open_desk: OpenDesk, show: Show, qtbot: QtBot
) -> None:
    show(*BASE, case_id="other")
    assert "Ladders: 1 · Steps: 1" in dialog.summary.text()
    assert "Ring the bell" in dialog.text.toPlainText()
    assert dialog.alias.text() == "Anna"
    dialog.alias.set_text("M.")
    with qtbot.waitSignal(dialog.made) as opened:
        dialog.save_button.click()
    assert opened.args == ["other"]
    entries = {entry.id: entry.alias for entry in open_desk.desk.cases.entries()}
    assert entries == {CASE_ID: "A", "other": "M."}
    made = open_desk.library.stores["other"]
    (case,) = (one for one in made.load() if isinstance(one, Case))
    assert len(case.taken_in) == 1
    assert len(open_desk.records.all_attempts()) == 10


def test_a_case_that_cannot_be_made_says_why_and_is_tried_again(
    dialog: TakeInDialog, open_desk: OpenDesk, show: Show, qtbot: QtBot
) -> None:
    show(*BASE, case_id="other")
    open_desk.library.error = NoRoom("The disk is full.")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: dialog.problem_line.text() == "The disk is full.")
    assert dialog.save_button.text() == "Try again"
    open_desk.library.error = None
    with qtbot.waitSignal(dialog.made):
        dialog.save_button.click()


def test_a_file_of_another_case_offers_to_open_that(
    dialog: TakeInDialog, open_desk: OpenDesk, show: Show, qtbot: QtBot
) -> None:
    open_desk.library.stores["other"] = MemoryStore([Case(id="other", alias="B")], "other")
    show(*BASE, case_id="other")
    assert not dialog.save_button.isEnabled()
    assert not dialog.text.isVisible()
    assert dialog.open_button.text() == "Open that case"
    with qtbot.waitSignal(dialog.wanted) as opened:
        dialog.open_button.click()
    assert opened.args == ["other"]


def test_a_failed_save_changes_nothing_and_can_be_tried_again(
    dialog: TakeInDialog, open_desk: OpenDesk, show: Show
) -> None:
    show(*BASE, make.attempt(20))
    open_desk.store.fail(StoreError("The disk is full."))
    dialog.save_button.click()
    assert dialog.problem_line.text() == "The disk is full."
    assert dialog.save_button.text() == "Try again"
    dialog.save_button.click()
    assert len(open_desk.records.all_attempts()) == 11


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"Step,SUDS\nCall,3\n", "spreadsheet"),
        (b"{", "cut off or was changed"),
        (None, "cannot be read"),
    ],
)
def test_a_file_that_is_no_case_says_so(
    dialog: TakeInDialog,
    tmp_path: Path,
    qtbot: QtBot,
    show: Show,
    content: bytes | None,
    sentence: str,
) -> None:
    show(*BASE, make.attempt(20))
    path = tmp_path / "other.json"
    if content is not None:
        path.write_bytes(content)
    dialog.show_file(path)
    qtbot.waitUntil(lambda: sentence in dialog.problem_line.text())
    assert not dialog.text.isVisible()
    assert not dialog.save_button.isEnabled()


def test_a_case_that_is_read_only_takes_nothing_in(
    dialog: TakeInDialog, open_desk: OpenDesk, show: Show
) -> None:
    open_desk.store.read_only = "This case is open in another window."
    show(*BASE, make.attempt(20))
    assert dialog.about.text() == "This case is open in another window."
    assert not dialog.save_button.isEnabled()


@pytest.mark.parametrize(
    ("case_id", "records", "way_on"),
    [
        ("another", BASE, "Make this case"),
        (CASE_ID, (*BASE, make.attempt(20)), "Take in 1 change"),
        (CASE_ID, BASE, "Choose a file …"),
    ],
)
def test_once_the_file_is_read_the_keys_go_on_from_it(
    dialog: TakeInDialog, show: Show, case_id: str, records: tuple[Known, ...], way_on: str
) -> None:
    show(*records, case_id=case_id)
    focused = dialog.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == way_on
