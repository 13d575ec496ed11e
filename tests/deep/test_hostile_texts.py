"""What a person types is shown as typed wherever it stands, and no save changes a byte of it."""

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ladder_app.clocks import now
from ladder_app.domain.case import Case
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.report.choice import SECTIONS, PrivateParts, ReportChoice
from ladder_app.domain.report.making import made_report
from ladder_app.domain.text import TEXT_LIMIT, clean_line, clean_text
from ladder_app.exchange.json_in import read_whole_copy
from ladder_app.exchange.json_out import whole_copy, written
from ladder_app.paths import UserPaths
from ladder_app.program import Program
from ladder_app.reports.report_text import report_text
from ladder_app.storage.library import FolderLibrary
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.widgets.text_field import LineField, TextField
from tests import make
from tests.deep.canary_journey import CASE_ID, PAGES
from tests.deep.hostile_texts import LONG, TEXTS, hostile_records
from tests.deep.seen import as_typed, seen
from tests.fakes import documents_of
from tests.figures import Figure

SHARES = 10
TURNS = 3
_NUMBER = re.compile(r"Q\d\d\d ")
FORMS = ("export", "report", "hand_over", "calendar", "trash", "cases")


def wrong_now(texts: dict[str, str]) -> set[str]:
    """What is shown now otherwise than typed."""
    return {
        f"{place}: {text[:200]!r} is not {texts[number]!r}"
        for place, text in seen()
        for number in set(_NUMBER.findall(text))
        if number in texts and not as_typed(text, texts[number])
    }


def shown_now() -> set[str]:
    """The numbers of the texts that are shown now."""
    return {number for _place, text in seen() for number in _NUMBER.findall(text)}


@pytest.mark.qt_log_ignore("This plugin does not support", "stat\\(\\) failed for")
@pytest.mark.parametrize(
    "share", [0, *(pytest.param(share, marks=pytest.mark.deep) for share in range(1, SHARES))]
)
def test_every_page_shows_what_was_typed(
    share: int, qtbot: QtBot, tmp_path: Path, figure: Figure
) -> None:
    mine = TEXTS[share::SHARES]
    texts = {text[:5]: text for text in mine}
    wrong: set[str] = set()
    shown: set[str] = set()

    def look() -> None:
        QApplication.processEvents()
        wrong.update(wrong_now(texts))
        shown.update(shown_now() & texts.keys())

    # Not every field is shown on these pages: what stood in one of the others comes once more.
    for turn in range(TURNS):
        hidden = [text for text in mine if text[:5] not in shown]
        if not hidden:
            break
        others = [text for text in mine if text[:5] in shown]
        live(tmp_path / str(turn), qtbot, (*hidden, *others), look)

    assert wrong == set()
    assert texts.keys() - shown == set()
    figure("hostile texts", len(shown))


def live(folder: Path, qtbot: QtBot, texts: tuple[str, ...], look: Callable[[], None]) -> None:
    """A program with these texts in all that is written, and every page of it."""
    paths = UserPaths(folder / "library", folder / "config", folder / "state")
    program = Program(paths, lambda: make.MOMENT)
    program.begin_with(hostile_records(texts))
    program._cases.begin(texts[-1])
    window = program.show_window()
    qtbot.addWidget(window)
    program.open_case(window, CASE_ID)
    visit(window, look)
    program.close_case()


def visit(window: MainWindow, look: Callable[[], None]) -> None:
    """Every page and the forms of the menus."""
    for place in PAGES:
        with suppress(KeyError):
            window.go(place)
        look()
    for name in FORMS:
        window._forms.open(name)
        look()
        for dialog in window.findChildren(QDialog):
            dialog.reject()


def library_of(tmp_path: Path) -> FolderLibrary:
    return FolderLibrary(tmp_path / "library", tmp_path / "state")


def everything(texts: tuple[str, ...]) -> tuple[Record, ...]:
    """A note for each."""
    notes = (
        JournalEntry(id=f"note-{number}", at=make.STAMP, text=text)
        for number, text in enumerate(texts)
    )
    return (Case(id=CASE_ID), *notes)


def test_no_save_changes_a_byte(tmp_path: Path) -> None:
    typed = (*TEXTS, *(clean_text(text) for text in LONG))
    documents = documents_of(everything(typed))
    store = library_of(tmp_path).create_from_documents(documents, CASE_ID, "Begin", now())
    store.close()

    opened = library_of(tmp_path).open(CASE_ID, now())
    found = opened.documents()
    opened.close()

    assert found == documents
    copy = written(whole_copy(CASE_ID, found, make.MOMENT))
    assert read_whole_copy(copy).documents["journal_entry"] == documents["journal_entry"]


@pytest.mark.parametrize("text", LONG)
def test_what_is_pasted_is_shortened_once_and_never_again(text: str, qtbot: QtBot) -> None:
    field = TextField("A name")
    qtbot.addWidget(field)
    field.set_text(text)

    kept = clean_text(field.text())

    assert len(kept) <= TEXT_LIMIT
    assert clean_text(kept) == kept
    assert text.startswith(kept[:100])
    field.set_text(kept)
    assert field.text() == kept


def test_every_field_gives_back_what_was_typed(qtbot: QtBot) -> None:
    line, text = LineField("A name"), TextField("A name")
    qtbot.addWidget(line)
    qtbot.addWidget(text)
    changed = []
    for typed in TEXTS:
        line.set_text(typed)
        text.set_text(f"{typed}\n{typed}")
        if clean_line(line.text()) != typed or clean_text(text.text()) != f"{typed}\n{typed}":
            changed.append(typed)

    assert changed == []


def test_a_report_says_what_was_typed() -> None:
    everything_told = PrivateParts(
        private_notes=True, own_entries=True, sensitive=True, question_9=True
    )
    choice = ReportChoice(sections=frozenset(SECTIONS), length="whole", private=everything_told)
    told: set[str] = set()
    wrong = []
    for share in range(SHARES):
        mine = TEXTS[share::SHARES]
        records = Records(hostile_records(mine), CASE_ID)
        text = report_text(made_report(records, choice, make.MOMENT.date(), str))
        told |= {one for one in mine if one[:5] in text}
        flat = " ".join(text.split())
        wrong += [one for one in mine if one[:5] in text and " ".join(one.split()) not in flat]

    assert len(told) > 100
    assert wrong == []


def test_whoever_reads_markup_is_caught(qtbot: QtBot) -> None:
    typed = ("Q901 <b>bold</b>", "Q902 Tom & Jerry", "Q903 <i>tip")
    label, button = QLabel(typed[0]), QPushButton(typed[1])
    for one in (label, button):
        qtbot.addWidget(one)
    button.setToolTip(typed[2])

    wrong = wrong_now({one[:5]: one for one in typed})

    places = {one.partition(":")[0] for one in wrong}
    assert places == {"QLabel", "QPushButton", "QPushButton tool tip"}
