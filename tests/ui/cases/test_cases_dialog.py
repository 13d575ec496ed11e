from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ladder_app.domain.case import Case
from ladder_app.domain.store.store_error import InUse, NoRoom
from ladder_app.ui.cases.case_name_dialog import CaseNameDialog
from ladder_app.ui.cases.cases_dialog import CasesDialog
from ladder_app.ui.dialogs.erasing.erase_dialog import EraseDialog
from tests import make
from tests.desks import DeskMaker, OpenDesk
from tests.fakes import CASE_ID, MemoryStore


@pytest.fixture
def open_desk(desk_for: DeskMaker) -> OpenDesk:
    made = desk_for(make.ladder())
    for case in (
        Case(id="b", alias="Berta"),
        Case(id="c", alias="Cleo", archived_at="2026-01-01T10:00:00+01:00"),
    ):
        made.library.stores[case.id] = MemoryStore([case], case.id)
    return made


@pytest.fixture
def dialog(open_desk: OpenDesk, qtbot: QtBot) -> Iterator[CasesDialog]:
    made = CasesDialog(open_desk.desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.reject()


def listed(dialog: CasesDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def choose(dialog: CasesDialog, name: str) -> None:
    dialog.list.setCurrentRow([line.split("\n")[0] for line in listed(dialog)].index(name))


def name_dialog(dialog: CasesDialog) -> CaseNameDialog:
    return dialog.findChildren(CaseNameDialog)[-1]


def test_the_open_case_is_chosen_and_cannot_be_opened_again(dialog: CasesDialog) -> None:
    assert listed(dialog) == ["A\nopen now", "Berta"]
    chosen = dialog.chosen()
    assert chosen is not None
    assert chosen.id == CASE_ID
    assert not dialog.open_button.isEnabled()


def test_enter_on_another_case_opens_it(dialog: CasesDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.wanted) as wanted:
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert wanted.args == ["b"]
    assert not dialog.isVisible()


def test_archived_cases_are_shown_when_asked_for(dialog: CasesDialog) -> None:
    dialog.archived_box.setChecked(True)
    assert listed(dialog) == ["A\nopen now", "Berta", "Cleo\narchived"]
    choose(dialog, "Cleo")
    assert dialog.archive_button.text() == "Bring ba&ck"


def test_a_case_is_archived_and_brought_back(dialog: CasesDialog, qtbot: QtBot) -> None:
    choose(dialog, "Berta")
    with qtbot.waitSignal(dialog.changed):
        dialog.archive_button.click()
    assert [line.split("\n")[0] for line in listed(dialog)] == ["A"]
    dialog.archived_box.setChecked(True)
    choose(dialog, "Berta")
    dialog.archive_button.click()
    dialog.archived_box.setChecked(False)
    assert [line.split("\n")[0] for line in listed(dialog)] == ["A", "Berta"]


def test_the_open_case_is_archived_by_an_edit_that_can_be_undone(
    dialog: CasesDialog, open_desk: OpenDesk
) -> None:
    dialog.archive_button.click()
    assert open_desk.records.case.archived_at == "2026-03-19T18:42:00+01:00"
    undone = open_desk.workspace.undo()
    assert undone is not None
    assert undone.label == "Archive the case"
    assert open_desk.records.case.archived_at is None


def test_a_new_case_is_begun_with_a_name_and_opened(
    dialog: CasesDialog, open_desk: OpenDesk, qtbot: QtBot
) -> None:
    dialog.new_button.click()
    form = name_dialog(dialog)
    assert not form.save_button.isEnabled()
    with qtbot.waitSignal(dialog.wanted) as wanted:
        qtbot.keyClicks(form.alias.edit, "Dora")
        qtbot.keyClick(form.alias.edit, Qt.Key.Key_Return)
    assert wanted.args == ["new-1"]
    assert [entry.alias for entry in open_desk.library.entries()] == ["A", "Berta", "Cleo", "Dora"]


def test_two_cases_never_have_one_name(dialog: CasesDialog, qtbot: QtBot) -> None:
    dialog.new_button.click()
    form = name_dialog(dialog)
    qtbot.keyClicks(form.alias.edit, "berta")
    form.save_button.click()
    assert "has this name already" in form.problem_line.text()
    assert form.isVisible()


@pytest.mark.parametrize(("name", "after"), [("A", "Anna"), ("Berta", "B.")])
def test_a_case_gets_another_name(dialog: CasesDialog, name: str, after: str) -> None:
    choose(dialog, name)
    dialog.rename_button.click()
    form = name_dialog(dialog)
    assert form.alias.text() == name
    form.alias.set_text(after)
    form.save_button.click()
    assert after in [line.split("\n")[0] for line in listed(dialog)]


def test_a_case_held_elsewhere_says_why_it_cannot_be_archived(
    dialog: CasesDialog, open_desk: OpenDesk
) -> None:
    choose(dialog, "Berta")
    open_desk.library.error = InUse("This case is open in another window.")
    dialog.archive_button.click()
    assert dialog.problem_line.text() == "This case is open in another window."


def test_a_case_that_cannot_be_made_keeps_its_name_in_the_form(
    dialog: CasesDialog, open_desk: OpenDesk, qtbot: QtBot
) -> None:
    dialog.new_button.click()
    form = name_dialog(dialog)
    qtbot.keyClicks(form.alias.edit, "Dora")
    open_desk.library.error = NoRoom("The disk is full.")
    form.save_button.click()
    assert form.problem_line.text() == "The disk is full."
    assert form.save_button.text() == "Try again"
    assert form.alias.text() == "Dora"


def test_a_case_that_is_read_only_is_not_changed(open_desk: OpenDesk, qtbot: QtBot) -> None:
    open_desk.store.read_only = "This case is open in another window."
    dialog = CasesDialog(open_desk.desk)
    qtbot.addWidget(dialog)
    assert not dialog.rename_button.isEnabled()
    assert not dialog.archive_button.isEnabled()
    choose(dialog, "Berta")
    assert dialog.rename_button.isEnabled()


def test_no_two_buttons_answer_to_one_key(dialog: CasesDialog) -> None:
    texts = [one.text() for one in dialog.findChildren(QPushButton)] + [dialog.archived_box.text()]
    keys = [text[text.index("&") + 1].casefold() for text in texts if "&" in text]
    assert len(keys) == len(set(keys)) == 6


def test_a_case_is_deleted_for_good_only_after_a_word_was_typed(
    dialog: CasesDialog, qtbot: QtBot
) -> None:
    choose(dialog, "Berta")
    dialog.erase_button.click()
    (question,) = dialog.findChildren(EraseDialog)
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    assert not question.save_button.isEnabled()
    qtbot.keyClicks(question.typed.edit, "delet")
    assert not question.save_button.isEnabled()
    qtbot.keyClicks(question.typed.edit, "E")
    with qtbot.waitSignal(dialog.erase_wanted) as heard:
        question.save_button.click()
    assert heard.args == ["b"]
