"""A button whose words go on in a second line where they have no room in one."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

from ladder_app.ui.widgets.pressed_by_enter import PressedByEnter

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class WrappingButton(PressedByEnter):
    """As wide as its words wherever there is room; a `FlowLayout` makes it narrower and higher."""

    def least_width(self) -> int:
        """The room its longest word needs, with what stands around it."""
        metrics = _bold(self.font())
        longest = max(map(metrics.horizontalAdvance, self.text().split()), default=0)
        return min(longest + self._around(), self.sizeHint().width())

    def height_at(self, width: int) -> int:
        """How high it is where it can only be so wide."""
        further = len(self._lines_at(width)) - 1
        return self.sizeHint().height() + further * self.fontMetrics().lineSpacing()

    def paintEvent(self, event: "QPaintEvent", /) -> None:
        lines = self._lines_at(self.width())
        if len(lines) == 1:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = "\n".join(lines)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _lines_at(self, width: int) -> list[str]:
        if width >= self.sizeHint().width():
            return [self.text()]
        return in_lines(self.text(), _bold(self.font()), width - self._around())

    def _around(self) -> int:
        return self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())


def in_lines(words: str, metrics: QFontMetrics, room: int) -> list[str]:
    """The words in lines of `room` pixels at most; a word that is longer has a line of its own."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]


def _bold(font: QFont) -> QFontMetrics:
    """A button may become bold when it is chosen, and keeps its lines then."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(bold)
