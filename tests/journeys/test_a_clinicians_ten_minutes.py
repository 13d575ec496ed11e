"""Ten minutes of a clinician, by keyboard alone: from the client's file to the page to take home.

The client hands over the example case from a library of their own, with a canary in every private
part. What must stay at home says "CANARY home"; what the client ticked, and the clinician did not,
says "CANARY here".
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from ladder_app.demo import demo_records
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.handing.handed_fields import handed_over
from ladder_app.domain.handing.handing_over import possible_parts, usual_handing_over
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.exchange.handing_out import as_handed_over
from ladder_app.storage.library import FolderLibrary
from ladder_app.ui.dialogs.paper.sheet_dialog import SheetDialog
from ladder_app.ui.exchange.take_in_dialog import TakeInDialog
from ladder_app.ui.main_window import MainWindow
from tests import make
from tests.journeys.facing import Facing
from tests.journeys.keyboard import Keyboard, focus_name, until, words_on
from tests.reports.opened import content
from tests.reports.opened import words as words_of

BEGIN: Final = datetime(2026, 3, 19, 10, 0, tzinfo=timezone(timedelta(hours=1)))
CONTROL: Final = Qt.KeyboardModifier.ControlModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
FILE: Final = "anna.json"
HARM: Final = "Thoughts of harm"
PRESSED_S: Final = 0.3
TYPED_S: Final = 0.2
PATIENCE_MS: Final = 60_000

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class CountingKeyboard(Keyboard):
    """Knows how long somebody takes who presses and types steadily."""

    def __init__(self, window: MainWindow, before: "CountingKeyboard | None" = None) -> None:
        super().__init__(window)
        self.pressed: int = 0 if before is None else before.pressed
        self.typed: int = 0 if before is None else before.typed

    def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        times: int = 1,
    ) -> None:
        self.pressed += times
        super().press(key, modifiers, times)

    def write(self, words: str) -> None:
        self.typed += len(words)
        super().write(words)

    @property
    def seconds(self) -> float:
        """For the keys alone; the two talk besides."""
        return self.pressed * PRESSED_S + self.typed * TYPED_S


class Clinician:
    """At the keyboard of a program that holds no case of this client yet."""

    def __init__(self, facing: Facing, documents: Path) -> None:
        self.facing = facing
        self.documents = documents
        self.keys = CountingKeyboard(facing.window)

    @property
    def window(self) -> MainWindow:
        window = self.facing._program._window
        assert window is not None
        return window

    def takes_in(self) -> None:
        before = self.window
        self.keys.press(Qt.Key.Key_O, CONTROL | SHIFT)
        self.keys.press(Qt.Key.Key_Space)
        self._names(FILE)
        (dialog,) = before.findChildren(TakeInDialog)
        until(dialog.is_complete, PATIENCE_MS)
        self.keys.press(Qt.Key.Key_Return)
        until(lambda: self.window is not before and self.window.place == "review", PATIENCE_MS)
        self.keys = CountingKeyboard(self.window, self.keys)

    def prepares(self) -> None:
        self.keys.press(Qt.Key.Key_7, CONTROL)
        self.keys.alt("W")
        self.keys.write("CANARY of the clinician")
        self.keys.alt("L")
        self.keys.tab_to("Going where it is full")
        self.keys.press(Qt.Key.Key_Space)

    def looks_together(self) -> None:
        self.keys.alt("T")
        for part in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
            self.keys.press(part, Qt.KeyboardModifier.AltModifier)

    def agrees(self) -> None:
        self.keys.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
        self.keys.write("Telling Jon")
        self.keys.press(Qt.Key.Key_Tab)
        self.keys.write("Stayed for the answer")
        self.keys.alt("N")
        until(lambda: focus_name() == "When?")
        self.keys.alt("O")
        self.keys.press(Qt.Key.Key_Return)
        self._comes_back()
        self.keys.alt("O")

    def copies(self) -> str:
        QGuiApplication.clipboard().clear()
        self.keys.press(Qt.Key.Key_C, CONTROL | SHIFT)
        until(lambda: bool(QGuiApplication.clipboard().text()))
        return QGuiApplication.clipboard().text()

    def saves(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, name: str) -> bytes:
        """The page behind this key, under the name that is offered."""
        self.keys.press(key, modifiers)
        until(lambda: isinstance(QApplication.activeModalWidget(), SheetDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SheetDialog)
        until(dialog.is_complete, PATIENCE_MS)
        self.keys.press(Qt.Key.Key_Return)
        self._names("")
        until(dialog.done_line.isVisible, PATIENCE_MS)
        self.keys.press(Qt.Key.Key_Escape)
        self._comes_back()
        return (self.documents / name).read_bytes()

    def _names(self, name: str) -> None:
        """The file dialog waits for a name, or offers one."""
        until(lambda: focus_name().startswith("File"))
        self.keys.write(name)
        chooser = QApplication.activeModalWidget()
        assert isinstance(chooser, QDialog)
        self.keys.press(Qt.Key.Key_Return)
        until(lambda: QApplication.activeModalWidget() is not chooser)
        form = QApplication.activeModalWidget()
        assert isinstance(form, QDialog)
        form.activateWindow()
        until(form.isActiveWindow)

    def _comes_back(self) -> None:
        """The form is gone. Offscreen nobody else brings the window to the front again."""
        until(lambda: QApplication.activeModalWidget() is None)
        self.window.activateWindow()
        until(self.window.isActiveWindow)


@pytest.fixture
def documents(home: Path) -> Path:
    folder = Path(
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    )
    assert home in folder.parents, "Documents would lie outside of this test"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture
def clinician(documents: Path, tmp_path: Path) -> Iterator[Clinician]:
    (documents / FILE).write_bytes(handed_over_file(tmp_path / "client"))
    facing = Facing(BEGIN)
    made = Clinician(facing, documents)
    yield made
    made.window.close()
    facing._program.close_case()
    made.window.deleteLater()
    QGuiApplication.clipboard().clear()


def handed_over_file(folder: Path) -> bytes:
    """The example case with what is private in it, as its owner hands it over."""
    case = Case(id="a0000000-0000-4000-8000-00000000000a", alias="Anna", made_at=make.STAMP)
    told = (case, *example(), *private())
    first = Edit("CANARY home, label", tuple(Change(None, record) for record in told))
    store = FolderLibrary(folder / "library", folder / "state").create(first, case.id, BEGIN)
    records = Records(store.load(), case.id)
    asked = replace(usual_handing_over(records), parts=frozenset(possible_parts(records)))
    file = as_handed_over(handed_over(records, asked), case, store.edited(), BEGIN)
    store.close()
    return file


def example() -> Iterator[Record]:
    """The example case, with a private note at every attempt."""
    for record in demo_records(BEGIN.date()):
        if isinstance(record, Attempt):
            yield replace(record, private_note="CANARY home, note")
        elif not isinstance(record, Case):
            yield record


def private() -> tuple[Record, ...]:
    """What stays at home, a sensitive step that does not, question 9, and something repeated."""
    again = [
        make.attempt(n, "plain", suds_anticipated=95, suds_peak=40, suds_end=20)
        for n in range(10, 14)
    ]
    return (
        make.ladder(),
        make.rated_step(1, 80, id="plain", text="Ring the bell"),
        make.rated_step(2, 60, id="covered", text="CANARY here, step", sensitive=True),
        *again,
        make.attempt(15, "covered", what_i_learned="CANARY here, words", suds_peak=60),
        make.attempt(16, "plain", id="gone", what_i_learned="CANARY home", deleted_at=make.STAMP),
        make.ladder(id="secret", title="CANARY home, ladder", sensitive=True),
        make.step(1, id="deep", ladder_id="secret", text="CANARY home, step"),
        make.attempt(17, "deep", what_i_learned="CANARY home, words"),
        JournalEntry(id="mine", at="2026-03-11", text="CANARY home, entry"),
        ClinicianNote(id="old", text="CANARY home, clinician", review="none"),
        QuestionnaireResponse(
            id="phq", at="2026-03-16", scale="PHQ-9", score=9.0, item9_above_zero=True
        ),
    )


def test_from_the_clients_file_to_the_page_to_take_home(
    clinician: Clinician, documents: Path
) -> None:
    assert "CANARY home" not in (documents / FILE).read_text(encoding="utf-8")
    assert "CANARY here" in (documents / FILE).read_text(encoding="utf-8")
    clinician.takes_in()

    clinician.prepares()
    seen = words_on(clinician.window)
    assert seen.index(HARM) < seen.index("What repeats itself")
    assert "far below what was predicted each of the last" in seen
    assert "CANARY" not in seen

    clinician.looks_together()
    seen = words_on(clinician.window)
    assert "95 → 40 → 20" in seen
    assert "bakery" not in seen
    assert HARM not in seen
    assert "CANARY" not in seen

    clinician.agrees()
    review = clinician.window.records.reviews()[-1]
    assert (review.agenda, review.went_well) == ("Telling Jon", "Stayed for the answer")
    (note,) = clinician.window.records.clinician_notes(review.id)
    assert note.text == "CANARY of the clinician"
    notes = clinician.copies()
    report = clinician.saves(Qt.Key.Key_P, CONTROL, "Report.pdf")
    page = clinician.saves(Qt.Key.Key_T, CONTROL | SHIFT, "To take home.pdf")
    assert len(re.findall(rb"/Type\s*/Page\b", content(report))) == 1
    assert "Stayed for the answer" in notes
    assert "Ring the bell" in words_of(report)
    assert "Telling Jon" in words_of(page)
    for output in (notes, words_of(report), words_of(page)):
        assert "CANARY" not in output
        assert HARM not in output
    assert clinician.keys.seconds < 180, (clinician.keys.pressed, clinician.keys.typed)


def test_a_week_later_the_next_one_opens_with_what_was_agreed(clinician: Clinician) -> None:
    clinician.takes_in()
    clinician.prepares()
    clinician.looks_together()
    clinician.agrees()
    records = clinician.window.records
    plans = [records.plan(one) for one in records.reviews()[-1].next_plan_ids]
    agreed = [records.step(plan.step_id) for plan in plans if plan is not None]

    clinician.keys.press(Qt.Key.Key_1, CONTROL)
    clinician.facing.moment += timedelta(days=7)
    clinician.keys.press(Qt.Key.Key_7, CONTROL)
    seen = words_on(clinician.window)
    assert "Since the review of 19 March" in seen
    assert "Agreed last time" in seen
    assert agreed
    assert all(step is not None and step.text in seen for step in agreed)
    assert "Telling Jon" in seen
    assert "CANARY" not in words_on(clinician.window)
