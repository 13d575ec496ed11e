"""A widget that was shown in a test lives until the test is over, painted to the end.

pytest-qt remembers it only weakly. After the last line of the test Qt still paints, and if nothing
but the widget itself leads to it then, Python may collect it in the midst of its paintEvent.
"""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


class KeepingBot(QtBot):
    """Holds what it is given, not only closes it."""

    def __init__(self, request: pytest.FixtureRequest) -> None:
        super().__init__(request)
        self.kept: dict[int, QWidget] = {}

    def addWidget(
        self, widget: QWidget, *, before_close_func: Callable[[QWidget], None] | None = None
    ) -> None:
        super().addWidget(widget, before_close_func=before_close_func)
        self.kept[id(widget)] = widget
        # A form that deletes itself when it is closed is not to be closed again.
        widget.destroyed.connect(partial(self._let_go, id(widget)))

    def _let_go(self, number: int) -> None:
        self.kept.pop(number, None)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[QtBot]:
    """The one of pytest-qt, which closes what was added before this lets go of it."""
    bot = KeepingBot(request)
    yield bot
    bot.kept.clear()
