"""Mapping what is avoided, by keyboard: it becomes a ladder in one edit."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.ladder.beginning.map_dialog import MapDialog
from ladder_app.ui.ladder.beginning.new_ladder_dialog import NewLadderDialog
from ladder_app.ui.ladder.ladder_screen import LadderScreen
from tests.desks import DeskMaker, OpenDesk

Opened = Callable[[], MapDialog]
KEY = Qt.Key


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for()


@pytest.fixture
def opened(qtbot: QtBot, desk: OpenDesk) -> Opened:
    def opener() -> MapDialog:
        dialog = MapDialog(desk.desk)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    return opener


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def fill(qtbot: QtBot, dialog: MapDialog) -> None:
    """Name it, and write a situation, two people and one thing done instead."""
    qtbot.keyClicks(dialog.title.edit, "Closer")
    for field, lines in (
        (dialog.situations, ("Telling about my day",)),
        (dialog.people, ("M.", "my sister")),
        (dialog.instead, ("I change the subject",)),
    ):
        field.add_line.field.edit.setFocus()
        for line in lines:
            qtbot.keyClicks(focused(), line)
            qtbot.keyClick(focused(), KEY.Key_Return)


def test_it_is_walked_by_keyboard_and_saved_as_one_edit(
    qtbot: QtBot, desk: OpenDesk, opened: Opened
) -> None:
    dialog = opened()
    assert not dialog.save_button.isEnabled()
    fill(qtbot, dialog)
    qtbot.keyClick(focused(), KEY.Key_Return)
    assert [row.place.words() for row in dialog.rows.rows] == [
        "Telling about my day – M.",
        "Telling about my day – my sister",
    ]
    assert dialog.rows.avoided() == (), "whom it is about is not known beforehand"
    assert not dialog.save_button.isEnabled()
    assert focused() is dialog.rows.rows[0].tick.box
    qtbot.keyClick(focused(), KEY.Key_Space)
    acts = dialog.rows.rows[0].acts
    assert acts is not None
    (act,) = acts.buttons()
    qtbot.waitUntil(act.isVisible)
    qtbot.keyClick(focused(), KEY.Key_Tab)
    assert focused() is act
    qtbot.keyClick(act, KEY.Key_Space)
    with qtbot.waitSignal(dialog.made):
        dialog.save_button.click()
    (ladder,) = desk.records.ladders()
    (step,) = desk.records.steps(ladder.id)
    (behaviour,) = desk.records.safety_behaviours(ladder.id)
    assert (step.text, step.rated) == ("Telling about my day – M.", False)
    assert step.safety_behaviour_ids == (behaviour.id,)
    desk.workspace.undo()
    assert desk.records.ladders() == ()
    assert not desk.drafts.kept


def test_going_back_keeps_what_was_ticked(qtbot: QtBot, opened: Opened) -> None:
    dialog = opened()
    fill(qtbot, dialog)
    dialog.accept()
    dialog.rows.rows[1].tick.setChecked(True)
    dialog.back_button.click()
    assert not dialog.rows.isVisible()
    dialog.accept()
    assert [one.place.person for one in dialog.rows.avoided()] == ["my sister"]


def write(dialog: MapDialog, *situations: str) -> None:
    """Name it, and write situations with nobody named."""
    dialog.title.set_text("Closer")
    dialog.situations.set_values(situations)
    dialog.take_change()
    dialog.accept()


def ticked(dialog: MapDialog) -> list[str]:
    return [one.place.situation for one in dialog.rows.avoided()]


def test_with_nobody_named_what_was_written_is_not_asked_again(
    desk: OpenDesk, opened: Opened
) -> None:
    dialog = opened()
    write(dialog, "calling first", "asking for help")
    assert ticked(dialog) == ["calling first", "asking for help"]
    assert dialog.which.text().startswith("Each of these becomes a step")
    assert dialog.count.text() == "This becomes a ladder of 2 steps."
    dialog.accept()
    (ladder,) = desk.records.ladders()
    assert [one.text for one in desk.records.steps(ladder.id)] == [
        "calling first", "asking for help",
    ]  # fmt: skip


def test_what_was_unticked_stays_out_and_what_is_new_comes_in(opened: Opened) -> None:
    dialog = opened()
    write(dialog, "calling first", "asking for help")
    dialog.rows.rows[0].tick.setChecked(False)
    dialog.back_button.click()
    write(dialog, "calling first", "asking for help", "saying no")
    assert ticked(dialog) == ["asking for help", "saying no"]
    dialog.reject()
    again = opened()
    again.banner.swap_button.click()
    again.accept()
    assert ticked(again) == ["asking for help", "saying no"]


def test_half_a_map_is_offered_again(qtbot: QtBot, opened: Opened) -> None:
    dialog = opened()
    fill(qtbot, dialog)
    dialog.accept()
    dialog.rows.rows[0].tick.setChecked(True)
    dialog.reject()
    again = opened()
    assert again.title.text() == ""
    again.banner.swap_button.click()
    assert again.typed() == dialog.typed()


def test_what_cannot_be_saved_stays(qtbot: QtBot, desk: OpenDesk, opened: Opened) -> None:
    dialog = opened()
    fill(qtbot, dialog)
    dialog.accept()
    dialog.rows.rows[0].tick.setChecked(True)
    desk.store.fail(NoRoom("There is no room left."))
    dialog.accept()
    assert dialog.problem_line.text() == "There is no room left."
    assert dialog.rows.avoided()


def test_it_is_one_way_to_begin_a_ladder(qtbot: QtBot, desk: OpenDesk) -> None:
    screen = LadderScreen(desk.desk)
    qtbot.addWidget(screen)
    screen.show_records(desk.records)
    screen.show()
    screen.new_ladder()
    (form,) = screen.findChildren(NewLadderDialog)
    form.map_button.click()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in screen.findChildren(MapDialog)))
