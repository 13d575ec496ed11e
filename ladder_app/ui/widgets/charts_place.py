"""Where charts will be: what draws them is loaded when it is first wanted."""

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.long_work import GoOn, WorkBar


class ChartsPlace(QWidget):
    """Loading pyqtgraph takes a while, in which the page can be read and used already.

    `module` has the class `name`; `make` makes a widget of it, which then stands here.
    """

    made = Signal(object)
    """There is something to draw with now: this widget."""

    def __init__(self, module: str, name: str, make: Callable[[Any], QWidget]) -> None:
        super().__init__()
        self._module = module
        self._name = name
        self._make = make
        self._is_made = False
        self._bar = WorkBar()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._bar)

    def want(self) -> None:
        """Have it made: at once where it is loaded, otherwise soon, with a bar until then."""
        if self._is_made or self._bar.is_running:
            return
        # None also while it is just being loaded.
        kind = getattr(sys.modules.get(self._module), self._name, None)
        if kind is not None:
            self._place(kind)
        else:
            words = _("The charts are on their way.")
            self._bar.begin(words, _fetch_numbers, then=self._load, otherwise=self._say)
            self._bar.stop_button.hide()

    def make_now(self) -> None:
        """Have it made before anything else happens."""
        self._bar.stop()
        if not self._is_made:
            self._place(self._loaded())

    def _load(self, _done: object) -> None:
        self._bar.show_waiting(self._bar.words.text())
        kind = self._loaded()
        self._bar.stop()
        self._place(kind)

    def _loaded(self) -> Any:
        return getattr(import_module(self._module), self._name)

    def _say(self, sentence: str) -> None:
        self._bar.words.setText(sentence)

    def _place(self, kind: Any) -> None:
        self._is_made = True
        widget = self._make(kind)
        self._layout.addWidget(widget)
        # A layout shows what is new in it only with the next events.
        widget.show()
        self.made.emit(widget)


def _fetch_numbers(_go_on: GoOn) -> None:
    """On a thread. pyqtgraph must not be: it makes classes of Qt, while the window uses others."""
    import_module("numpy")
