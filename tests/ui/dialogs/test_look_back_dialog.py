"""The form of a look back, as somebody uses it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.dialogs.look_back_dialog import DaysCard, LookBackDialog
from ladder_app.ui.widgets.words import Words
from tests import make
from tests.desks import DeskMaker, OpenDesk

OLD = JournalEntry(id="old", at="2026-03-01T20:00:00+01:00", text="Quiet", kind="look_back")
Opener = Callable[..., LookBackDialog]


@pytest.fixture
def opened(qtbot: QtBot) -> Opener:
    def show(desk: OpenDesk, entry: JournalEntry | None = None) -> LookBackDialog:
        dialog = LookBackDialog(desk.desk, entry=entry)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitExposed(dialog)
        return dialog

    return show


def shown(dialog: LookBackDialog) -> str:
    """Everything that can be read in the form."""
    return "\n".join(one.text() for one in dialog.findChildren(Words) if one.isVisible())


def desk_with(desk_for: DeskMaker, *more: Record) -> OpenDesk:
    """A ladder with a step, and what else is given."""
    return desk_for(make.ladder(), make.step(1, text="Say hello"), *more)


def test_what_was_noted_is_there_to_read(opened: Opener, desk_for: DeskMaker) -> None:
    desk = desk_with(desk_for, make.attempt(18, what_i_learned="It ends", feelings=("glad",)))
    words = shown(opened(desk))
    assert "Yesterday · Say hello · stayed to the planned end" in words
    assert "“It ends”" in words
    assert "glad" in words


def test_a_week_without_notes_says_so_and_asks_for_nothing(
    opened: Opener, desk_for: DeskMaker
) -> None:
    dialog = opened(desk_with(desk_for))
    (card,) = dialog.findChildren(DaysCard)
    assert card.lines == []
    assert "No notes" in shown(dialog)
    assert not any(mark in shown(dialog) for mark in ("0", "missed", "streak"))
    assert not dialog.save_button.isEnabled()


def test_a_few_words_are_a_note_of_ones_own(opened: Opener, desk_for: DeskMaker) -> None:
    desk = desk_with(desk_for)
    dialog = opened(desk)
    dialog.learned.set_text("Quiet was not rejection.")
    dialog.feelings.set_text("glad, tired")
    dialog.accept()
    (note,) = desk.records.journal_entries()
    assert (note.kind, note.share_scope) == ("look_back", "me_only")
    assert note.text == "What I learned: Quiet was not rejection."
    desk.workspace.undo()
    assert desk.records.journal_entries() == ()


def test_it_can_be_corrected_and_keeps_its_moment(opened: Opener, desk_for: DeskMaker) -> None:
    desk = desk_with(desk_for, OLD)
    dialog = opened(desk, OLD)
    assert dialog.did.text() == "Quiet"
    dialog.ahead.set_text("Rest")
    dialog.accept()
    (note,) = desk.records.journal_entries()
    assert (note.at, note.what_i_did, note.next_week) == (OLD.at, "Quiet", "Rest")


def test_what_cannot_be_saved_stays_typed(opened: Opener, desk_for: DeskMaker) -> None:
    desk = desk_with(desk_for)
    dialog = opened(desk)
    dialog.did.set_text("I phoned")
    desk.store.fail(NoRoom("There is no room left."))
    dialog.accept()
    assert (dialog.isVisible(), dialog.did.text()) == (True, "I phoned")
    dialog.accept()
    assert len(desk.records.journal_entries()) == 1


def test_what_was_half_typed_is_offered_again(opened: Opener, desk_for: DeskMaker) -> None:
    desk = desk_with(desk_for)
    dialog = opened(desk)
    dialog.did.edit.insertPlainText("Half")
    dialog.reject()
    again = opened(desk)
    again.banner.swap_button.click()
    assert again.did.text() == "Half"
