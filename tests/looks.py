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
def look(qapp: QApplication) -> Iterator[Look]:
    """Light, at 100 %; the application looks as before afterwards."""
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    yield Look(resources(), "light")
    # Lists that wait to be deleted do not survive that the style sheet goes before them.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def desk_for(look: Look) -> DeskMaker:
    """`desk_for(*records, **settings)` opens a desk with a case and these records."""
    return partial(open_desk, look)
