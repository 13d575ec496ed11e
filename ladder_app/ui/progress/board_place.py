"""Where the charts will be: what draws them is loaded when it is first wanted."""

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.chart_look import chart_look
from ladder_app.ui.widgets.long_work import GoOn, WorkBar

if TYPE_CHECKING:
    from ladder_app.ui.progress.board import Board
    from ladder_app.ui.progress.shown import Shown

_BOARD: Final = "ladder_app.ui.progress.board"


class BoardPlace(QWidget):
    """Loading pyqtgraph takes a while, in which the page can be read and used already."""

    made = Signal(object)
    """There is a board now: this one."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: Shown | None = None
        self._is_wide = True
        self.board: Board | None = None
        self._bar = WorkBar()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._bar)
        look.changed.connect(self._follow_look)

    def show_page(self, shown: "Shown") -> None:
        """Draw this, as soon as there is something to draw with."""
        self._shown = shown
        if self.board is not None:
            self.board.show_page(shown)
        elif (kind := _loaded()) is not None:
            self._make(kind)
        elif not self._bar.is_running:
            words = _("The charts are on their way.")
            self._bar.begin(words, _fetch_numbers, then=self._load, otherwise=self._say)
            self._bar.stop_button.hide()

    def draw_all(self) -> None:
        """Draw every chart now, also those nobody looks at yet."""
        if self._shown is not None:
            self._bar.stop()
            if self.board is None:
                self._make(_load_board())
            if self.board is not None:
                self.board.draw_all()

    def show_wide(self, wide: bool) -> None:
        """Two columns or one."""
        self._is_wide = wide
        if self.board is not None:
            self.board.show_wide(wide)

    def _load(self, _done: object) -> None:
        self._bar.show_waiting(self._bar.words.text())
        kind = _load_board()
        self._bar.stop()
        self._make(kind)

    def _say(self, sentence: str) -> None:
        self._bar.words.setText(sentence)

    def _make(self, kind: Any) -> None:
        self.board = kind(chart_look(self._look))
        self._layout.addWidget(self.board)
        # A layout shows what is new in it only with the next events.
        self.board.show()
        self.show_wide(self._is_wide)
        self.made.emit(self.board)
        if self._shown is not None:
            self.show_page(self._shown)

    def _follow_look(self) -> None:
        if self.board is not None:
            self.board.show_look(chart_look(self._look))


def _loaded() -> "type[Board] | None":
    """The board, unless it is still to be loaded or just being loaded."""
    return getattr(sys.modules.get(_BOARD), "Board", None)


def _fetch_numbers(_go_on: GoOn) -> None:
    """On a thread. pyqtgraph must not be: it makes classes of Qt, while the window uses others."""
    import_module("numpy")


def _load_board() -> "type[Board]":
    found: type[Board] = import_module(_BOARD).Board
    return found
