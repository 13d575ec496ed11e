"""How the program ends where another is to begin in its place, and says so where none can."""

from typing import TYPE_CHECKING

from ladder_app.restarting import Leaving

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class Ending:
    """Of the program `app`, by `leaving`."""

    def __init__(self, app: "QApplication", leaving: Leaving) -> None:
        self._app = app
        self._leaving = leaving

    def begin_anew(self, words: str) -> None:
        """A new program takes the place of this one; where it cannot, these words are the last."""
        try:
            self._leaving.tidy()
        finally:
            self._leaving.leave(lambda: self._say_the_end(words))

    def _say_the_end(self, words: str) -> None:
        from ladder_app.ui.question_box import ask

        for window in self._app.topLevelWidgets():
            window.hide()
        ask(words, False)
