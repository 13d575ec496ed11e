"""A list to tick from, and a line to add something of one's own. Nothing is ticked beforehand."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import small


class PickList(QWidget):
    """`picked()` gives the words that are ticked, and what is typed but not added yet."""

    changed = Signal()

    def __init__(self, own_question: str) -> None:
        super().__init__()
        self._boxes: dict[str, TickLine] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.own = LineField(own_question)
        self.own.edit.installEventFilter(self)
        self.own.changed.connect(self.changed)
        self.add_button = button(_("Add"))
        self.add_button.clicked.connect(self._add_own)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.own, 1)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(self.add_button)
        line.addLayout(column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._list)
        layout.addLayout(line)

    def offer(self, words: Iterable[str], heading: str = "") -> None:
        """More words to tick from; those that are there already are left out."""
        new = [one for one in words if one not in self._boxes]
        if new and heading:
            self._list.addSpacing(4)
            self._list.addWidget(small(heading))
        for one in new:
            self._add(one, ticked=False)

    def tick(self, words: Iterable[str]) -> None:
        """Tick these, silently."""
        for one in words:
            if one not in self._boxes:
                self._add(one, ticked=True)
            box = self._boxes[one]
            before = box.blockSignals(True)
            box.setChecked(True)
            box.blockSignals(before)

    def picked(self) -> tuple[str, ...]:
        """What is ticked, in the order shown, then what is typed."""
        ticked = [words for words, box in self._boxes.items() if box.isChecked()]
        own = self.own.text()
        return (*ticked, own) if own and own not in ticked else tuple(ticked)

    def box(self, words: str) -> TickLine | None:
        """The box for these words."""
        return self._boxes.get(words)

    def eventFilter(self, _watched: QObject, event: QEvent, /) -> bool:
        """Enter adds what is typed; with nothing typed it is the form's."""
        is_enter = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        )
        if is_enter and self.own.text():
            self._add_own()
            return True
        return False

    def _add(self, words: str, *, ticked: bool) -> None:
        box = TickLine(words)
        box.setChecked(ticked)
        box.toggled.connect(self._tell)
        self._list.addWidget(box)
        self._boxes[words] = box

    def _add_own(self) -> None:
        words = self.own.text()
        if not words:
            return
        if words in self._boxes:
            self._boxes[words].setChecked(True)
        else:
            self._add(words, ticked=True)
        self.own.set_text("")
        self.changed.emit()

    def _tell(self, _ticked: bool) -> None:
        self.changed.emit()
