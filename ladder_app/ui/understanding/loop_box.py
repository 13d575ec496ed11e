"""One part of the loop: number, name, and the person's words; pressed, it can be written."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QVBoxLayout

from ladder_app.domain.ladders.loop import LoopPart
from ladder_app.domain.ladders.loop_words import part_hint, part_name
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import Button
from ladder_app.ui.widgets.restyled import restyle
from ladder_app.ui.widgets.words import Words


class LoopBox(Button):
    """As high as its words need at the width it is given."""

    def __init__(self, number: int, part: LoopPart) -> None:
        super().__init__()
        self.part = part
        self._number = number
        self.setProperty("part", True)
        self.setAutoDefault(False)
        self._name = Words(f"{number}  {part_name(part)}", "small")
        self.words = Words()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(4)
        for one in (self._name, self.words):
            one.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(one)
        layout.addStretch(1)

    def show_words(self, words: str) -> None:
        """Show these words, or an example while there are none."""
        example = _("for example: {words}").format(words=part_hint(self.part))
        self.words.setText(words or example)
        if bool(words) != (self.words.property("role") == "body"):
            self.words.setProperty("role", "body" if words else "muted")
            restyle(self.words)
        said = _("{n} of 5. {name}: {words}")
        nothing = _("nothing written yet")
        self.setAccessibleName(
            said.format(n=self._number, name=part_name(self.part), words=words or nothing)
        )

    def heightForWidth(self, width: int, /) -> int:
        layout = self.layout()
        return 0 if layout is None else layout.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 40)

    def event(self, event: QEvent, /) -> bool:
        """Whoever arranges the boxes hears that one needs another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)
