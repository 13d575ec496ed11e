"""Tests of ladder_app.ui.crash: the program lives on."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ladder_app import __version__
from ladder_app.ui.crash import listen


@pytest.fixture
def reports() -> Iterator[list[str]]:
    before = sys.excepthook
    heard: list[str] = []
    listen(heard.append)
    yield heard
    sys.excepthook = before


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
    assert "ZeroDivisionError: by nobody" in reports[0]


def test_an_interrupt_from_the_keyboard_is_no_report(
    reports: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert reports == []
