"""Ten thousand notes are found without making anybody wait."""

import pytest
from PySide6.QtCore import QModelIndex
from pytestqt.qtbot import QtBot

from ladder_app.domain.journal.finding import Wanted, is_wanted
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.journal.timeline import Note
from ladder_app.domain.records import Records
from ladder_app.ui.journal.notes_model import PAGE, NotesModel
from tests import make

MANY = 10_000
RECORDS = Records(
    JournalEntry(
        id=f"note-{n}",
        at=f"20{10 + n // 1000}-0{1 + n % 9}-{10 + n % 18}T10:00:00+01:00",
        text=f"Née {n}, " + "and some more words " * 10,
    )
    for n in range(MANY)
)
TODAY = make.MOMENT.date()


@pytest.fixture
def model(qtbot: QtBot) -> NotesModel:
    return NotesModel()


def test_a_hundred_show_at_once_and_more_when_one_comes_to_their_end(
    qtbot: QtBot, model: NotesModel
) -> None:
    model.show_notes(RECORDS, Wanted(), TODAY)
    assert (model.found, model.is_all) == (PAGE, False)
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: model.found == 2 * PAGE)


def test_one_among_ten_thousand_is_found(qtbot: QtBot, model: NotesModel) -> None:
    model.show_notes(RECORDS, Wanted(words="nee 4321,"), TODAY)
    qtbot.waitUntil(lambda: model.is_all, timeout=20_000)
    row = model.row_of("note-4321")
    assert row >= 0
    assert model.note(row - 1) is None  # the heading of its day


def test_no_more_than_a_piece_is_looked_at_in_one_go(
    qtbot: QtBot, model: NotesModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []

    def look(note: Note, wanted: Wanted) -> bool:
        looked.append(note.record.id)
        return is_wanted(note, wanted)

    monkeypatch.setattr("ladder_app.ui.journal.notes_model.is_wanted", look)
    goes: list[int] = []
    model.found_more.connect(lambda: goes.append(len(looked)))
    model.show_notes(RECORDS, Wanted(words="nowhere at all"), TODAY)
    qtbot.waitUntil(lambda: model.is_all, timeout=20_000)
    sizes = [after - before for before, after in zip([0, *goes], goes, strict=False)]
    assert max(sizes) <= 250
    assert sum(sizes) == MANY


def test_looking_for_something_else_begins_with_a_hundred_again(
    qtbot: QtBot, model: NotesModel
) -> None:
    model.show_notes(RECORDS, Wanted(), TODAY)
    model.fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: model.found == 2 * PAGE)
    model.show_notes(RECORDS, Wanted(), TODAY)
    qtbot.waitUntil(lambda: model.found == 2 * PAGE)
    model.show_notes(RECORDS, Wanted(words="nee"), TODAY)
    assert model.found == PAGE


def test_what_is_sought_is_found_however_far_down_it_stands(
    qtbot: QtBot, model: NotesModel
) -> None:
    model.show_notes(RECORDS, Wanted(), TODAY)
    model.look_for(Wanted(), sought="note-77")
    qtbot.waitUntil(lambda: model.rests, timeout=20_000)
    assert model.row_of("note-77") >= PAGE
