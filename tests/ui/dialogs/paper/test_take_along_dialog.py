import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan import Plan
from ladder_app.reports.take_along import card_page
from ladder_app.reports.typesetter import CannotSet, Typesetter
from ladder_app.ui.dialogs.choose_file import FileChooser
from ladder_app.ui.dialogs.paper.paper import fitted, page_layout, usual_sheet
from ladder_app.ui.dialogs.paper.take_along_dialog import TakeAlongDialog
from ladder_app.ui.widgets.focus_chain import next_stop
from tests import make
from tests.desks import DeskMaker, OpenDesk

STEP = make.step(1, text="Ring the bell", expectation_ids=("turns",))
PLAN = Plan(id="plan", step_id="step-1", due_date="2026-03-26", if_then="If it rains, I run")
TURNS = Expectation(id="turns", ladder_id="ladder", statement="She turns away")
TAB = Qt.FocusPolicy.TabFocus
Opener = Callable[..., TakeAlongDialog]


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(make.ladder(), STEP, TURNS, PLAN)


@pytest.fixture
def opened(desk: OpenDesk, qtbot: QtBot) -> Opener:
    def open_for(step: Step = STEP, plan: Plan | None = PLAN) -> TakeAlongDialog:
        dialog = TakeAlongDialog(desk.desk, step, plan=plan)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        qtbot.waitUntil(lambda: not dialog.bar.is_running and not dialog._settled.isActive())
        return dialog

    return open_for


def printed(dialog: TakeAlongDialog) -> list[QImage]:
    """What the preview shows now."""
    return [page.toImage() for page in dialog.preview.sheets.pages()]


def test_the_lines_are_there_at_once_and_the_page_soon(opened: Opener, qtbot: QtBot) -> None:
    dialog = opened()
    assert [line.text() for line in dialog.lines] == [
        "For Thursday, 26 March: Ring the bell",
        "I predict: She turns away · … %",
        "Before …, highest …, at the end … · Stopping is a result.",
    ]
    qtbot.waitUntil(lambda: len(printed(dialog)) == 1)


def test_what_is_ticked_is_what_is_shown_heard_and_saved(
    opened: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened()
    qtbot.waitUntil(lambda: bool(printed(dialog)))
    (before,) = printed(dialog)
    dialog.fields.predictions.box.click()
    assert not dialog.is_complete()
    qtbot.waitUntil(lambda: dialog.is_complete() and printed(dialog)[0] != before)
    assert "turns away" not in dialog.preview.accessibleDescription()
    assert dialog.lines[1].text() == "If it rains, I run"
    assert dialog.card().predictions == ()
    dialog.save_as(tmp_path / "Card.pdf")
    qtbot.waitUntil(lambda: dialog.done_line.text() == f"Saved as {tmp_path / 'Card.pdf'}")
    with Typesetter() as typesetter:
        content = card_page(dialog.card(), dialog.paper()).pdf(typesetter)
    assert (tmp_path / "Card.pdf").read_bytes() == content


def test_a_quarter_and_a_page(opened: Opener, qtbot: QtBot) -> None:
    dialog = opened()
    qtbot.waitUntil(lambda: bool(printed(dialog)))
    # Of the sheet only the half with the quarter is looked at.
    assert printed(dialog)[0].height() > 2.5 * printed(dialog)[0].width()
    dialog.fields.sheet_part.choose("page")
    qtbot.waitUntil(lambda: printed(dialog)[0].height() < 1.5 * printed(dialog)[0].width())
    assert dialog.paper().part == "page"


def test_a_quarter_that_is_too_small_says_so(desk_for: DeskMaker, qtbot: QtBot) -> None:
    wordy = make.step(1, text="Ring the bell. " * 13)
    long = Plan(
        id="plan", step_id="step-1", due_date="2026-03-26", if_then="If it rains, I run. " * 150
    )
    dialog = TakeAlongDialog(desk_for(make.ladder(), wordy, long).desk, wordy, plan=long)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.is_complete)
    said = "It is too long for a quarter, so it takes half of the sheet. With less on it, it fits."
    assert dialog.remark_line.text() == said
    assert dialog.remark_line.isVisible()
    dialog.fields.sheet_part.choose("page")
    qtbot.waitUntil(dialog.is_complete)
    assert not dialog.remark_line.isVisible()


def test_a_quarter_that_is_large_enough_says_nothing(opened: Opener) -> None:
    dialog = opened()
    assert dialog.is_complete()
    assert not dialog.remark_line.isVisible()


def test_a_sensitive_step_shows_nothing_unchosen(desk_for: DeskMaker, qtbot: QtBot) -> None:
    step = make.step(1, text="Ring the bell", sensitive=True, expectation_ids=("turns",))
    desk = desk_for(make.ladder(), step, TURNS, PLAN)
    dialog = TakeAlongDialog(desk.desk, step, plan=PLAN)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not any(box.isChecked() for box in dialog.findChildren(QCheckBox))
    assert dialog.lines[0].text() == "For Thursday, 26 March: One of your steps"
    assert "bell" not in dialog.preview.accessibleDescription()
    dialog.fields.step.box.click()
    assert dialog.lines[0].text() == "For Thursday, 26 March: Ring the bell"


def test_only_what_there_is_is_offered(opened: Opener) -> None:
    dialog = opened(make.step(2), plan=None)
    shown = [box.accessibleName() for box in dialog.findChildren(QCheckBox) if box.isVisible()]
    assert shown == ["The words of the step"]
    assert dialog.lines[0].text() == "For today: Step 2"


@pytest.mark.parametrize(
    ("step", "plan", "name"),
    [
        (STEP, PLAN, "For Thursday.pdf"),
        (STEP, None, "For Thursday.pdf"),
        (make.step(2), None, "Card.pdf"),
        (STEP, Plan(id="p", step_id="step-1", due_date="2026-03-26", window_days=2), "Card.pdf"),
    ],
)
def test_the_name_of_the_file_says_nothing(
    opened: Opener, qtbot: QtBot, step: Step, plan: Plan | None, name: str
) -> None:
    dialog = opened(step, plan=plan)
    dialog.save_button.click()
    (chooser,) = dialog.findChildren(FileChooser)
    assert chooser.dialog.defaultSuffix() == "pdf"
    assert [Path(one).name for one in chooser.dialog.selectedFiles()] == [name]
    with qtbot.waitSignal(chooser.destroyed):
        chooser.dialog.reject()


def test_a_place_that_cannot_be_written_is_said(
    opened: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened()
    dialog.save_as(tmp_path / "missing" / "Card.pdf")
    qtbot.waitUntil(lambda: "cannot be written" in dialog.problem_line.text())
    assert not dialog.done_line.isVisible()


def test_it_is_put_on_paper(opened: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened()
    path = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageLayout(page_layout("a4"))
    dialog.print_on(printer)
    qtbot.waitUntil(dialog.done_line.isVisible)
    box = re.search(rb"/MediaBox \[0 0 (\d+)\S* (\d+)", path.read_bytes())
    assert box is not None
    assert [int(side) for side in box.groups()] == [595, 842]
    assert not dialog.problem_line.isVisible()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_take_it_is_said(
    opened: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))
    dialog.print_on(printer)
    said = "The printer did not take the page."
    qtbot.waitUntil(lambda: dialog.problem_line.text() == said)
    assert not dialog.done_line.isVisible()


def test_a_page_that_cannot_be_set_leaves_the_lines(
    opened: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object, **_how: object) -> bytes:
        raise CannotSet

    monkeypatch.setattr(Typesetter, "_set", refuse)
    dialog = opened()
    assert "could not be set" in dialog.problem_line.text()
    assert not dialog.is_complete()
    dialog.save_as(tmp_path / "Card.pdf")
    assert not (tmp_path / "Card.pdf").exists()
    assert dialog.lines[0].text()


def test_a_case_that_can_only_be_read_can_be_taken_along(desk: OpenDesk, opened: Opener) -> None:
    desk.store.read_only = "It is open elsewhere."
    dialog = opened()
    assert dialog.save_button.isEnabled()
    assert dialog.print_button.isEnabled()
    assert dialog.fields.step.isEnabled()


def test_every_control_is_reached_by_tab_in_the_order_of_the_eye(opened: Opener) -> None:
    dialog = opened()
    order: list[QWidget] = []
    widget: QWidget | None = dialog.fields.step.box
    while widget is not None and widget not in order:
        order.append(widget)
        widget = next_stop(widget)
    order = [one for one in order if one.isVisible() and one.focusPolicy() & TAB]
    buttons = [one for one in order if isinstance(one, QAbstractButton)]
    names = [one.accessibleName() or one.text() for one in buttons]
    assert names == [
        "The words of the step",
        "What I predict",
        "The plan: when, if-then, what I leave out",
        "A quarter, to cut out",
        "In words",
        "Smaller",
        "Larger",
        "Help and support",
        "Print …",
        "Close",
        "Save …",
    ]
    assert dialog.preview in order


@pytest.mark.parametrize(
    ("room", "place"),
    [
        (QRectF(0, 0, 210, 297), QRectF(0, 0, 210, 297)),
        (QRectF(5, 5, 105, 200), QRectF(5, 5, 105, 148.5)),
        (QRectF(0, 0, 297, 210), QRectF(0, 0, 210 * 210 / 297, 210)),
    ],
)
def test_on_another_paper_nothing_is_stretched_or_lost(room: QRectF, place: QRectF) -> None:
    assert fitted(QSizeF(210, 297), room) == place


@pytest.mark.parametrize(
    ("locale", "sheet"), [("en_US", "us-letter"), ("de_DE", "a4"), ("en_GB", "a4")]
)
def test_the_sheet_is_the_one_of_the_country(locale: str, sheet: str) -> None:
    assert usual_sheet(QLocale(locale)) == sheet
