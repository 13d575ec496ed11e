"""A question with a few answers side by side, of which one or none is chosen."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.words import Words
from ladder_app.ui.widgets.wrapping_button import WrappingButton


class Choices(QWidget):
    """Choosing the chosen answer again takes it back: "not said" can always be reached.

    One stop for the Tab key; the arrow keys go from answer to answer, Space or Enter chooses,
    Delete takes the answer back. There is at least one option.
    """

    changed = Signal()

    def __init__(
        self, question: str, options: Sequence[tuple[str, str]], *, show_question: bool = True
    ) -> None:
        super().__init__()
        self.setAccessibleName(question)
        self._buttons: dict[str, QPushButton] = {}
        # Not exclusive: the chosen answer can be taken back.
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        if show_question:
            layout.addWidget(Words(question))
        self._question = question
        self._flow = FlowLayout()
        layout.addLayout(self._flow)
        for value, words in options:
            self._flow.addWidget(self._button(value, words))
        self._offer_tab_stop()

    def value(self) -> str | None:
        """The chosen answer, or None while nothing was said."""
        return next((value for value, one in self._buttons.items() if one.isChecked()), None)

    def set_value(self, value: str | None) -> None:
        """Show this answer, silently; None or an unknown value shows none."""
        for name, one in self._buttons.items():
            one.setChecked(name == value)
        self._offer_tab_stop()

    def words(self) -> str:
        """The words of the chosen answer, or `""`."""
        chosen = self.value()
        return "" if chosen is None else self._buttons[chosen].text()

    def buttons(self) -> tuple[QPushButton, ...]:
        """The answers in their order."""
        return tuple(self._buttons.values())

    def ask(self, question: str) -> None:
        """From now on this is what is asked, where the question stands beside the answers."""
        self._question = question
        self.setAccessibleName(question)
        for one in self._buttons.values():
            one.setAccessibleDescription(question)

    def call(self, value: str, words: str) -> None:
        """From now on this answer has these words."""
        self._buttons[value].setText(words)
        self._buttons[value].setAccessibleName(words)

    def offer(self, value: str, words: str) -> None:
        """One answer more, unless it is among them."""
        if value not in self._buttons:
            self._flow.addWidget(self._button(value, words))

    def choose(self, value: str | None) -> None:
        """Choose an answer as a click would."""
        if value == self.value():
            return
        self.set_value(value)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        buttons = self.buttons()
        place = next((i for i, one in enumerate(buttons) if one.hasFocus()), None)
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Delete:
            self.choose(None)
        elif place is not None and step is not None:
            buttons[(place + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # Space answers; Enter belongs to the form and saves it
        else:
            super().keyPressEvent(event)

    def _button(self, value: str, words: str) -> QPushButton:
        made = _AnswerButton(words)
        made.setProperty("choice", True)
        made.setCheckable(True)
        made.setAutoExclusive(True)  # one of several, for those who hear it; the group decides
        self._group.addButton(made)
        made.setAutoDefault(False)
        made.setAccessibleName(words)
        made.setAccessibleDescription(self._question)
        made.clicked.connect(self._take_click)
        self._buttons[value] = made
        return made

    def _take_click(self) -> None:
        pressed = self.sender()
        for one in self._buttons.values():
            if one is not pressed:
                one.setChecked(False)
        self._offer_tab_stop()
        self.changed.emit()

    def _offer_tab_stop(self) -> None:
        """Tab goes to the chosen answer, or else to the first."""
        buttons = self.buttons()
        stop = next((one for one in buttons if one.isChecked()), buttons[0])
        for one in buttons:
            tab = Qt.FocusPolicy.StrongFocus if one is stop else Qt.FocusPolicy.ClickFocus
            one.setFocusPolicy(tab)
        self.setFocusProxy(stop)


class SeveralChoices(Choices):
    """As `Choices`, but any number of answers may be chosen; Delete takes all of them back."""

    def values(self) -> tuple[str, ...]:
        """The chosen answers in their order."""
        return tuple(value for value, one in self._buttons.items() if one.isChecked())

    def set_values(self, values: Collection[str]) -> None:
        """Show these answers, silently; unknown ones show nothing."""
        for name, one in self._buttons.items():
            one.setChecked(name in values)
        self._offer_tab_stop()

    def choose(self, value: str | None) -> None:
        """Choose one more, or with None take all of them back."""
        self.set_values(() if value is None else {*self.values(), value})
        self.changed.emit()

    def _button(self, value: str, words: str) -> QPushButton:
        made = super()._button(value, words)
        made.setAutoExclusive(False)
        return made

    def _take_click(self) -> None:
        self._offer_tab_stop()
        self.changed.emit()


class _AnswerButton(WrappingButton):
    """Leaves the arrow keys and Enter to the group; has room for its words when they are bold."""

    def sizeHint(self) -> QSize:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        words = QFontMetrics(bold).horizontalAdvance(self.text())
        hint = super().sizeHint()
        return QSize(max(hint.width(), words + 40), hint.height())

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (*_STEPS, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete):
            event.ignore()
        else:
            super().keyPressEvent(event)


_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
