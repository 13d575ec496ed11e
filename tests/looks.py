"""A look and a desk for every test that shows something."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from ladder_app.paths import resources
from ladder_app.ui.theme import Look
from tests.desks import DeskMaker, open_desk


@pytest.fixture
def looks_as_before(qapp: QApplication) -> Iterator[None]:
    """The application has the style sheet, palette and font afterwards that it had before."""
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    yield
    # What waits to be deleted goes first. Of a hidden list that outlives its style sheet and gets
    # another one Qt keeps the address for ever, and crashes over it when the next sheet is set.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def look(looks_as_before: None) -> Look:
    """Light, at 100 %."""
    return Look(resources(), "light")


@pytest.fixture
def desk_for(look: Look) -> DeskMaker:
    """`desk_for(*records, **settings)` opens a desk with a case and these records."""
    return partial(open_desk, look)
