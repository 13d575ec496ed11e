"""A note on a date: written, changed, deleted."""

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.domain.annotation import Annotation
from ladder_app.ui.dialogs.annotation_dialog import AnnotationDialog
from tests import make
from tests.desks import DeskMaker, OpenDesk

NOTE = Annotation(id="n", at="2026-03-12", text="Moved house", ladder="ladder")


def _open(qtbot: QtBot, desk: OpenDesk, note: Annotation | None = None) -> AnnotationDialog:
    dialog = AnnotationDialog(desk.desk, make.ladder(), make.step(1), note=note)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def _fill(dialog: AnnotationDialog, about: str) -> None:
    dialog.when.set_value("2026-03-10")
    dialog.text.set_text("New job")
    dialog.about.set_value(about)
    dialog.take_change()


@pytest.mark.parametrize(
    ("about", "step", "ladder"), [("step", "step-1", None), ("ladder", None, "ladder")]
)
def test_a_note_is_one_edit(
    qtbot: QtBot, desk_for: DeskMaker, about: str, step: str | None, ladder: str | None
) -> None:
    desk = desk_for(make.ladder(), make.step(1))
    dialog = _open(qtbot, desk)
    assert not dialog.save_button.isEnabled()
    assert dialog.delete_button.isHidden()
    _fill(dialog, about)
    dialog.accept()
    (made,) = desk.records.annotations("step-1", "ladder")
    assert (made.day, made.text, made.step, made.ladder) == ("2026-03-10", "New job", step, ladder)
    desk.workspace.undo()
    assert desk.records.annotations("step-1", "ladder") == ()


def test_a_note_is_changed_in_its_place(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for(make.ladder(), make.step(1), NOTE)
    dialog = _open(qtbot, desk, NOTE)
    assert (dialog.text.text(), dialog.about.value()) == ("Moved house", "ladder")
    _fill(dialog, "step")
    dialog.accept()
    (made,) = desk.records.annotations("step-1", "ladder")
    assert (made.id, made.text, made.step) == ("n", "New job", "step-1")


def test_a_note_is_deleted_and_can_be_brought_back(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for(make.ladder(), make.step(1), NOTE)
    _open(qtbot, desk, NOTE).delete_button.click()
    assert desk.records.annotations("step-1", "ladder") == ()
    desk.workspace.undo()
    assert desk.records.annotations("step-1", "ladder") == (NOTE,)


def test_what_was_begun_is_offered_again(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for(make.ladder(), make.step(1))
    dialog = _open(qtbot, desk)
    _fill(dialog, "step")
    dialog.reject()
    again = _open(qtbot, desk)
    assert again.text.text() == ""
    again.banner.swap_button.click()
    assert (again.when.value(), again.text.text()) == ("2026-03-10", "New job")
    assert again.about.value() == "step"
