"""A look and a desk for every test that shows something."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from ladder_app.paths import resources
from ladder_app.ui.theme import Look
from tests.desks import DeskMaker, open_desk

NO_STYLE = "/* none */"
"""Not "": where one style sheet goes and another one comes, Qt keeps the address of whatever hidden
list outlives the first, and crashes over it when a third one comes."""


@pytest.fixture(autouse=True)
def looks_as_before() -> Iterator[None]:
    """What a test makes of the font, the palette and the style is no matter of the next one."""
    qapp = QApplication.instance()
    if not isinstance(qapp, QApplication):
        yield
        return
    if not qapp.styleSheet():
        qapp.setStyleSheet(NO_STYLE)
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    yield
    # What waits to be deleted need not be shown in another style first.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if qapp.styleSheet() != sheet:
        qapp.setStyleSheet(sheet)
    if qapp.palette() != palette:
        qapp.setPalette(palette)
    if qapp.font() != font:
        qapp.setFont(font)


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """Light, at 100 %."""
    assert qapp is not None
    return Look(resources(), "light")


@pytest.fixture
def desk_for(look: Look) -> DeskMaker:
    """`desk_for(*records, **settings)` opens a desk with a case and these records."""
    return partial(open_desk, look)
