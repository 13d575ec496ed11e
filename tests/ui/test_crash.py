"""Tests of ladder_app.ui.crash: the program lives on."""

import gc
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ladder_app import __version__
from ladder_app.domain.text import clean_text
from ladder_app.ui.crash import listen


@pytest.fixture
def reports() -> Iterator[list[str]]:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    heard: list[str] = []
    listen(heard.append)
    yield heard
    sys.excepthook, threading.excepthook, sys.unraisablehook = before


def test_an_exception_in_a_slot_becomes_a_report(qtbot: QtBot, reports: list[str]) -> None:
    button = QPushButton()
    qtbot.addWidget(button)

    def broken() -> None:
        raise ZeroDivisionError("by nobody")

    button.clicked.connect(broken)
    with qtbot.captureExceptions() as caught:
        button.click()
    listen(reports.append)
    for kind, error, trace in caught:
        sys.excepthook(kind, error, trace)
    assert len(reports) == 1
    assert __version__ in reports[0]
    assert reports[0].endswith("in broken\nZeroDivisionError\n")


def test_an_interrupt_from_the_keyboard_is_no_report(
    reports: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert reports == []


class Breaking:
    """What nobody has foreseen."""

    def __del__(self) -> None:
        stumble()


def stumble() -> None:
    """Fail with words of a person and the path of their folder in everything that is raised."""
    found = FileNotFoundError(2, "No such file", "anna/I am afraid.txt")
    raise RuntimeError("I am afraid of Anna") from found


def check(told: str) -> None:
    """It says where in the code, and nothing of the person."""
    assert "afraid" not in told
    assert "anna" not in told.lower()
    assert str(Path.home()) not in told
    assert "FileNotFoundError [2]" in told
    assert "test_crash.py, line " in told
    assert "in stumble" in told
    assert "RuntimeError" in told


def test_a_report_says_nothing_that_a_person_wrote(reports: list[str]) -> None:
    try:
        stumble()
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)

    check(reports[0])


def test_what_was_being_handled_is_told_first(reports: list[str]) -> None:
    try:
        try:
            raise LookupError("afraid")
        except LookupError:
            raise OSError("afraid")  # noqa: B904 - the way that is tested
    except OSError as error:
        sys.excepthook(type(error), error, error.__traceback__)

    assert reports[0].index("LookupError") < reports[0].index("OSError")
    assert "afraid" not in reports[0]


def test_a_file_of_the_program_is_named_without_the_folders_above_it(reports: list[str]) -> None:
    try:
        clean_text(None)  # type: ignore[arg-type]
    except AttributeError as error:
        sys.excepthook(type(error), error, error.__traceback__)

    assert "  ladder_app/domain/text.py, line " in reports[0]


@pytest.mark.parametrize("where", ["a thread", "the end of an object"])
@pytest.mark.usefixtures("reports")
def test_what_cannot_be_shown_is_told_in_the_same_way(
    where: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if where == "a thread":
        thread = threading.Thread(target=stumble)
        thread.start()
        thread.join()
    else:
        Breaking()
        gc.collect()

    check(capsys.readouterr().err)
