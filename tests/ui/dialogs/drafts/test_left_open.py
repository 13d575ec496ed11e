"""Forms that were open when the program ended are named once when it begins again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.dialogs.drafts.left_open import note_left_open, take_left_open
from ladder_app.ui.dialogs.note.note_dialog import NoteDialog
from ladder_app.ui.main_window import MainWindow
from tests import make
from tests.desks import DeskMaker, OpenDesk


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(make.ladder(), make.step(1), first_card_seen=True)


def typed_note(qtbot: QtBot, desk: OpenDesk, text: str = "She waved") -> NoteDialog:
    form = NoteDialog(desk.desk, None)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(form)
    form.open()
    form.text.edit.setPlainText(text)
    form.keep_draft()
    return form


def begun_anew(qtbot: QtBot, desk: OpenDesk) -> str:
    """What the window says after the program has begun once more."""
    window = MainWindow(desk.desk.look, desk.desk.settings())
    qtbot.addWidget(window)
    window.resize(1400, 900)
    window.show()
    window.open(desk.desk, ())
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisibleTo(window))


def test_a_form_left_open_is_named_once(qtbot: QtBot, desk: OpenDesk) -> None:
    typed_note(qtbot, desk)
    assert "Half typed, kept as a draft: A note of mine" in begun_anew(qtbot, desk)
    assert "Half typed" not in begun_anew(qtbot, desk)


def test_where_the_program_starts_covered_it_does_not_say_which(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    desk = desk_for(make.ladder(), first_card_seen=True, covered_start=True)
    typed_note(qtbot, desk)
    said = begun_anew(qtbot, desk)
    assert "Half typed, kept as a draft" in said
    assert "A note of mine" not in said


@pytest.mark.parametrize("how", ["accept", "reject"])
def test_a_form_that_was_closed_is_not(how: str, qtbot: QtBot, desk: OpenDesk) -> None:
    getattr(typed_note(qtbot, desk), how)()
    assert "Half typed" not in begun_anew(qtbot, desk)


def test_a_form_nobody_typed_in_is_not(qtbot: QtBot, desk: OpenDesk) -> None:
    typed_note(qtbot, desk, "")
    assert take_left_open(desk.desk) == ()


def test_the_form_of_an_attempt_is_one_too(qtbot: QtBot, desk: OpenDesk) -> None:
    window = MainWindow(desk.desk.look, desk.desk.settings())
    qtbot.addWidget(window)
    window.show()
    window.open(desk.desk, ())
    window.log()
    screen = window.page("attempt")
    assert screen is not None
    screen.draft_kept.emit(True)
    assert take_left_open(desk.desk) == (screen.accessibleName(),)
    screen.draft_kept.emit(True)
    screen.draft_kept.emit(False)
    assert take_left_open(desk.desk) == ()


def test_several_keep_their_order_and_none_is_named_twice(desk: OpenDesk) -> None:
    for name in ("A", "B", "A"):
        note_left_open(desk.desk, name, is_open=True)
    assert take_left_open(desk.desk) == ("A", "B")


@pytest.mark.parametrize("content", [{}, {"names": 3}, {"names": [1, None]}])
def test_what_cannot_be_read_names_nothing(content: dict[str, object], desk: OpenDesk) -> None:
    desk.drafts.keep(desk.workspace.case_id, "left open", content)
    assert take_left_open(desk.desk) == ()


def test_without_room_nothing_is_named_and_nothing_breaks(desk: OpenDesk) -> None:
    desk.drafts.error = NoRoom("There is no room left.")
    note_left_open(desk.desk, "A", is_open=True)
    assert take_left_open(desk.desk) == ()
