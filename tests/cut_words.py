"""Words that cannot be read as a whole where they stand, and a language with longer words."""

import gettext
import re
from collections.abc import Iterator

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from ladder_app.ui.widgets.line_button import LineButton
from ladder_app.ui.widgets.wrapping_button import WrappingButton

_WORD = re.compile(r"(?<![{\w])[A-Za-z]{3,}(?![}\w])")
_END = "ungskeiten"


class LongerWords(gettext.NullTranslations):
    """Every word is almost half as long again, as in a language that joins its words."""

    def gettext(self, message: str) -> str:
        return _WORD.sub(lambda word: word[0] + _END[: round(len(word[0]) * 0.45)], message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def cut_words(window: QWidget) -> list[str]:
    """What cannot be read as a whole of all that is shown in this window, and why not."""
    return [
        f"{why}: {type(one).__name__} {one.accessibleName() or getattr(one, 'text', str)()}"
        for one in window.findChildren(QWidget)
        if one.isVisible() and (not isinstance(one, QPushButton) or one.text())
        for why in _cut(one)
    ]


def _cut(one: QWidget) -> Iterator[str]:
    if _height(one) > one.height() + 1:
        yield "lines are missing"
    if _width(one) > one.width() + 1:
        yield "it is too narrow"


def _height(one: QWidget) -> int:
    """How high it has to be, as wide as it is."""
    if isinstance(one, LineButton) or (isinstance(one, QLabel) and one.wordWrap()):
        return one.heightForWidth(one.width())
    if isinstance(one, WrappingButton):
        return one.height_at(one.width())
    return one.sizeHint().height() if isinstance(one, QPushButton | QLabel) else 0


def _width(one: QWidget) -> int:
    """How wide it has to be, where its words go on in further lines if they can."""
    letters = one.fontMetrics().horizontalAdvance
    if isinstance(one, QLabel) and one.wordWrap():
        return max(map(letters, re.split(r"[\s\u200b]+", QLabel.text(one))))
    if isinstance(one, QLineEdit):
        return 0 if one.text() else letters(one.placeholderText()) + 16
    if isinstance(one, QScrollArea):
        inside = one.widget() or one.viewport()
        return one.width() + inside.width() - one.viewport().width()
    if isinstance(one, WrappingButton):
        return one.least_width()
    return one.minimumSizeHint().width() if isinstance(one, QPushButton | QLabel) else 0
