"""The form for a report: what is shown is what leaves, and waiting can be stopped."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.report.choice import SECTIONS, section_heading
from ladder_app.reports import typesetter
from ladder_app.reports.typesetter import CannotSet, Typesetter
from ladder_app.ui.dialogs.paper import sheet_dialog
from ladder_app.ui.dialogs.paper.report_dialog import ReportDialog
from tests import make
from tests.desks import DeskMaker, OpenDesk
from tests.domain.report.telling import CANARY, FEAR, everything, told_attempt
from tests.reports.opened import words

Opener = Callable[[], ReportDialog]


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(*everything())


@pytest.fixture
def opened(desk: OpenDesk, qtbot: QtBot) -> Opener:
    def open_it() -> ReportDialog:
        dialog = ReportDialog(desk.desk)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        qtbot.waitUntil(dialog.is_complete)
        return dialog

    return open_it


def shown(dialog: ReportDialog) -> str:
    """What can be read or heard of what will leave."""
    if dialog.is_text():
        return dialog.text.toPlainText()
    return dialog.preview.accessibleDescription()


def saved(dialog: ReportDialog, path: Path, qtbot: QtBot) -> bytes:
    dialog.save_as(path)
    qtbot.waitUntil(lambda: dialog.done_line.text() == f"Saved as {path}")
    return path.read_bytes()


def test_the_page_is_shown_and_can_be_heard(opened: Opener) -> None:
    dialog = opened()
    assert len(dialog.preview.sheets.pages()) == 1
    assert "“She was kind.”" in shown(dialog)
    assert "10 March 2026" in shown(dialog)


def test_its_fields_come_after_it_and_open_no_window_of_their_own(
    desk: OpenDesk, qtbot: QtBot
) -> None:
    shown_windows: list[QWidget] = []

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
            is_shown = event.type() == QEvent.Type.Show
            if is_shown and isinstance(watched, QWidget) and watched.isWindow():
                shown_windows.append(watched)
            return False

    watcher = Watcher()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(watcher)
    dialog = ReportDialog(desk.desk)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.is_complete)
    app.removeEventFilter(watcher)
    assert shown_windows == [dialog]
    assert dialog.fields.isVisible()


def test_until_the_page_is_set_nothing_can_be_saved(desk: OpenDesk, qtbot: QtBot) -> None:
    dialog = ReportDialog(desk.desk)
    qtbot.addWidget(dialog)
    assert not dialog.is_complete()
    assert not dialog.print_button.isEnabled()


@pytest.mark.parametrize("ending", ["pdf", "txt"])
def test_what_is_shown_is_what_is_saved(
    opened: Opener, qtbot: QtBot, tmp_path: Path, ending: str
) -> None:
    dialog = opened()
    dialog.fields.sections["beliefs"].setChecked(False)
    dialog.fields.alias.edit.setText("Robin")
    dialog.fields.alias.edit.textEdited.emit("Robin")
    dialog.fields.form.choose(ending)
    qtbot.waitUntil(dialog.is_complete)
    assert "Robin" in shown(dialog)
    assert "She will laugh" not in shown(dialog)
    content = saved(dialog, tmp_path / f"R.{ending}", qtbot)
    if ending == "txt":
        assert content.decode() == shown(dialog)
    else:
        text = words(content)
        assert "Robin ·" in text
        assert "She will laugh" not in text


def test_every_word_of_the_page_is_shown_and_no_other(
    desk_for: DeskMaker, qtbot: QtBot, tmp_path: Path
) -> None:
    smiling = told_attempt(15, id="smile", what_i_learned="She smiled 😀")
    dialog = ReportDialog(desk_for(*everything(), smiling).desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.fields.length.choose("whole")
    for line in dialog.fields.sections.values():
        line.setChecked(True)
    qtbot.waitUntil(dialog.is_complete)
    page = words_alone(words(saved(dialog, tmp_path / "R.pdf", qtbot)))
    heard = words_alone(shown(dialog))
    assert "(grinning face)" in shown(dialog)
    # A chart names its marks and its axis on paper; each of them is a word of a table as well.
    assert heard - page == set()
    # Its pages are numbered.
    assert page - heard <= {"·", "–", "0", "50", "100", "page"} | words_alone(
        "hollow under different"
    )


def words_alone(text: str) -> set[str]:
    """The words of a text without the signs around them."""
    return {word.strip("“”.,:;()→×-=%").casefold() for word in text.split()} - {""}


def test_nothing_private_is_ticked_shown_or_saved(
    opened: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened()
    dialog.fields.length.choose("whole")
    dialog.fields.sections["notes"].setChecked(True)
    qtbot.waitUntil(dialog.is_complete)
    assert CANARY not in shown(dialog)
    assert CANARY not in saved(dialog, tmp_path / "R.txt", qtbot).decode()
    assert CANARY not in words(saved(dialog, tmp_path / "R.pdf", qtbot))
    assert dialog.fields.private.summary.text() == "None of them is in it."


def test_a_sensitive_ladder_is_not_even_named_until_that_is_ticked(
    opened: Opener, qtbot: QtBot
) -> None:
    dialog = opened()
    line = dialog.fields.ladders["secret"]
    dialog.fields.private.set_open(True)
    assert not line.isVisible()
    dialog.fields.private.sensitive.setChecked(True)
    qtbot.waitUntil(dialog.is_complete)
    assert line.isVisible()
    assert f"{CANARY} ladder" in shown(dialog)
    line.setChecked(False)
    qtbot.waitUntil(dialog.is_complete)
    assert f"{CANARY} ladder" not in shown(dialog)
    assert f"{CANARY} step" in shown(dialog)


def test_question_9_is_told_as_long_as_its_box_is_left_ticked(opened: Opener, qtbot: QtBot) -> None:
    dialog = opened()
    box, scores = dialog.fields.question_9, dialog.fields.sections["scores"]
    told = "Question 9 of the PHQ-9 was answered above “not at all” on: 5 March 2026."
    assert box.isVisible()
    assert box.isChecked()
    assert told in " ".join(shown(dialog).split())
    box.setChecked(False)
    qtbot.waitUntil(dialog.is_complete)
    assert "Question 9" not in shown(dialog)
    box.setChecked(True)
    scores.setChecked(False)
    qtbot.waitUntil(dialog.is_complete)
    assert not box.isVisible()
    assert "Question 9" not in shown(dialog)


def test_only_what_there_is_can_be_chosen(desk_for: DeskMaker, qtbot: QtBot) -> None:
    plain = desk_for(make.ladder(), make.step(1), FEAR, told_attempt(2))
    dialog = ReportDialog(plain.desk)
    qtbot.addWidget(dialog)
    fields = dialog.fields
    hidden = (
        *(fields.sections[name] for name in ("scores", "notes")),
        *(fields.private.private_notes, fields.private.own_entries),
        *(fields.private.sensitive, fields.question_9),
        *fields.ladders.values(),
    )
    assert all(line.isHidden() for line in hidden)
    assert not fields.sections["attempts"].isHidden()


def test_days_are_chosen_and_one_that_cannot_be_read_is_said(opened: Opener, qtbot: QtBot) -> None:
    dialog = opened()
    dialog.fields.time.choice.choose("days")
    edit = dialog.fields.time.days.first
    edit.setText("2026-03-11")
    edit.textEdited.emit("2026-03-11")
    qtbot.waitUntil(dialog.is_complete)
    assert "Notes since 11 March 2026" in shown(dialog)
    assert "She was kind." not in shown(dialog)
    edit.setText("soon")
    edit.textEdited.emit("soon")
    assert "not a day I can read" in dialog.problem_line.text()
    assert not dialog.is_complete()


@pytest.fixture
def endless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """From now on every page takes for ever; the processes that set them."""
    begun: list[subprocess.Popen[bytes]] = []
    start = typesetter._started

    def started() -> subprocess.Popen[bytes]:
        begun.append(start())
        return begun[-1]

    (tmp_path / "reports").mkdir()
    endless = "#for _ in range(100000) { for _ in range(100000) [] }"
    (tmp_path / "reports" / "report.typ").write_text(endless, encoding="utf-8")
    monkeypatch.setattr(typesetter, "_started", started)
    monkeypatch.setattr(typesetter, "resources", lambda: tmp_path)
    return begun


def test_setting_can_be_stopped_and_ends_at_once(
    desk: OpenDesk, qtbot: QtBot, endless: list[subprocess.Popen[bytes]]
) -> None:
    dialog = ReportDialog(desk.desk)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.bar.isVisible)
    qtbot.waitUntil(lambda: bool(endless))
    assert dialog.bar.words.text() == "Step 1 of 2: the notes are being read …"
    dialog.bar.stop_button.click()
    assert not dialog.is_complete()
    assert dialog.problem_line.text() == "It was stopped. Choose something to set it anew."
    qtbot.waitUntil(lambda: endless[0].poll() is not None)


def test_saving_can_be_stopped_and_leaves_nothing(
    opened: Opener, qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    dialog = opened()
    endless = request.getfixturevalue("endless")
    dialog.save_as(tmp_path / "R.pdf")
    qtbot.waitUntil(dialog.bar.isVisible)
    qtbot.waitUntil(lambda: bool(endless))
    assert dialog.bar.words.text() == "Step 1 of 2: the pages are being set …"
    assert not dialog.fields.isEnabled()
    dialog.bar.stop_button.click()
    assert dialog.fields.isEnabled()
    assert dialog.is_complete()
    qtbot.waitUntil(lambda: endless[0].poll() is not None)
    assert saved(dialog, tmp_path / "Later.txt", qtbot)
    assert not (tmp_path / "R.pdf").exists()


@pytest.mark.parametrize("folder", ["", "nowhere"])
def test_the_keys_stay_where_saving_was_asked_for(
    opened: Opener, qtbot: QtBot, tmp_path: Path, folder: str
) -> None:
    dialog = opened()
    dialog.activateWindow()
    dialog.save_button.setFocus()
    dialog.save_as(tmp_path / folder / "R.pdf")
    assert not dialog.save_button.isEnabled()
    qtbot.waitUntil(dialog.save_button.isEnabled)
    assert dialog.focusWidget() is dialog.save_button


def test_who_goes_on_meanwhile_is_not_called_back(
    opened: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened()
    dialog.activateWindow()
    dialog.save_button.setFocus()
    dialog.save_as(tmp_path / "R.pdf")
    dialog.close_button.setFocus()
    qtbot.waitUntil(dialog.save_button.isEnabled)
    assert dialog.focusWidget() is dialog.close_button


def test_what_cannot_be_written_is_said_and_can_be_tried_again(
    opened: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened()
    dialog.save_as(tmp_path / "nowhere" / "R.pdf")
    qtbot.waitUntil(lambda: "cannot be written" in dialog.problem_line.text())
    assert saved(dialog, tmp_path / "R.pdf", qtbot)
    assert dialog.problem_line.text() == ""


def test_a_page_that_cannot_be_set_is_said(
    desk: OpenDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object, **_how: object) -> None:
        raise CannotSet("panic")

    monkeypatch.setattr(Typesetter, "_set", refuse)
    dialog = ReportDialog(desk.desk)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "could not be set" in dialog.problem_line.text())
    assert "panic" not in dialog.problem_line.text()
    assert not dialog.is_complete()


def test_it_is_printed(opened: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.print_on(printer)
    qtbot.waitUntil(lambda: dialog.done_line.text().startswith("Handed to the printer."))
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")


def test_who_gets_what_is_printed_is_said_before(opened: Opener) -> None:
    dialog = opened()
    assert dialog.print_line.isVisible()
    assert "printing service of this computer" in dialog.print_line.text()
    assert dialog.print_button.accessibleDescription() == dialog.print_line.text()
    dialog.fields.form.choose("txt")
    assert not dialog.print_line.isVisible()


def test_no_file_is_made_by_printing_and_the_title_says_nothing(
    opened: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_dialog, "has_printer", lambda: True)
    dialog = opened()
    dialog.print_button.click()
    (chooser,) = dialog.findChildren(QPrintDialog)
    assert not chooser.testOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile)
    assert (chooser.windowTitle(), chooser.accessibleName()) == ("Ladder", "Print")
    chooser.reject()
    qtbot.waitUntil(lambda: dialog.findChildren(QPrintDialog) == [])


def test_where_there_is_no_printer_it_is_said(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    dialog = opened()
    dialog.print_button.click()
    assert dialog.problem_line.text().startswith("No printer is set up on this computer.")
    assert dialog.findChildren(QPrintDialog) == []


def test_a_case_that_can_only_be_read_has_reports(
    desk: OpenDesk, opened: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.store.read_only = "This case is open in another window."
    assert saved(opened(), tmp_path / "R.txt", qtbot)
    assert desk.store.commits == []


def test_of_a_long_report_the_beginning_is_drawn_and_all_of_it_saved(
    desk_for: DeskMaker, qtbot: QtBot, tmp_path: Path
) -> None:
    many = [told_attempt(1 + n % 18, id=f"a{n}") for n in range(400)]
    dialog = ReportDialog(desk_for(make.ladder(), make.step(1), FEAR, *many).desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.fields.length.choose("whole")
    qtbot.waitUntil(dialog.is_complete, timeout=20_000)
    said = "The beginning is shown here; the file goes on."
    assert dialog.remark_line.text() == said
    assert dialog.remark_line.isVisible()
    assert len(dialog.preview.sheets.pages()) < 6
    assert shown(dialog).count("- No. ") > 400
    dialog.save_as(tmp_path / "R.pdf")
    qtbot.waitUntil((tmp_path / "R.pdf").exists, timeout=20_000)
    assert "400" in words((tmp_path / "R.pdf").read_bytes())


def test_closing_it_lets_what_goes_on_come_to_nothing(desk: OpenDesk, qtbot: QtBot) -> None:
    dialog = ReportDialog(desk.desk)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.bar.is_running)
    dialog.reject()
    assert not dialog.bar.is_running
    assert shown(dialog) == "The page is being set …"


def test_the_page_can_be_seen_larger_and_read_in_words(opened: Opener, qtbot: QtBot) -> None:
    dialog = opened()
    sheets, before = dialog.preview.sheets, dialog.preview.sheets.width()
    QTest.keySequence(dialog, QKeySequence("Ctrl++"))
    qtbot.waitUntil(lambda: sheets.width() > before * 1.2)
    assert dialog.preview.horizontalScrollBar().maximum() > 0
    QTest.keySequence(dialog, QKeySequence("Ctrl+-"))
    qtbot.waitUntil(lambda: abs(sheets.width() - before) < 20)
    dialog.leaving.words_button.click()
    assert dialog.text.isVisible()
    assert "“She was kind.”" in dialog.text.toPlainText()
    dialog.leaving.words_button.click()
    assert dialog.preview.isVisible()


def test_tab_follows_the_eye(opened: Opener, qtbot: QtBot) -> None:
    dialog = opened()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.fields.form.setFocus()
    stops: list[QWidget] = []
    here = QApplication.focusWidget()
    while here is not None and here not in stops:
        stops.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
    names = [one.accessibleName() or getattr(one, "text", str)() for one in stops]
    assert names == [
        "Paper (PDF)",
        "The newest, on a page",
        "All of it",
        "Name on it",
        *(section_heading(name) for name in SECTIONS[:9]),
        "And on which days question 9 of the PHQ-9 was above “not at all”",
        *(section_heading(name) for name in SECTIONS[9:]),
        "Private parts",
        "In words",
        "Larger",
        "How it will print",
        "Help and support",
        "Print …",
        "Close",
        "Save …",
    ]
