"""A small form in a window of its own: Enter saves, Esc closes, and a save that cannot be made
leaves everything that was typed where it is."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.buttons import button, primary_button
from ladder_app.ui.widgets.following_area import FollowingArea
from ladder_app.ui.widgets.help_button import HelpButton
from ladder_app.ui.widgets.placed_dialog import PlacedDialog, keep_on_screen
from ladder_app.ui.widgets.tab_order import tab_before
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.words import heading

_SHARE: Final = 0.9
_LEAST_HIGH: Final = 640
"""A form grows to its share of what fits the screen, or to so many pixels on a small one."""


class FormDialog(PlacedDialog):
    """Fill `body`; answer `is_complete` and `commit`. Opened with `open()`, it never blocks.

    `commit` makes the one edit and may raise StoreError: its sentence is shown, and the button
    says "Try again".
    """

    saved = Signal()

    saves = True
    """Whether it changes the case; one that only reads may be used where nothing can be saved."""

    def __init__(self, desk: Desk, name: str, save: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._one_liners: list[QObject] = []
        self._is_settled = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Ladder"))
        self.setAccessibleName(name)
        self.name_line = heading(name)
        self.problem_line = ProblemLine()
        self.close_button = button(_("Close"))
        self.close_button.clicked.connect(self.reject)
        self.help_button = HelpButton()
        self.save_button = primary_button(save)
        self.save_button.clicked.connect(self.accept)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.close_button)
        self.buttons.addWidget(self.save_button)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(2, 2, 10, 2)
        self.body.setSpacing(16)
        layout = QVBoxLayout(self)
        # At the right the body keeps room for its scroll bar; the buttons end where fields end.
        layout.setContentsMargins(24, 20, 16, 20)
        self.buttons.setContentsMargins(0, 0, 10, 0)
        layout.setSpacing(16)
        layout.addWidget(self.name_line)
        layout.addWidget(self._scroll_area(), 1)
        layout.addWidget(self.problem_line)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.addWidget(self.help_button)
        self.foot.addLayout(self.buttons, 1)
        layout.addLayout(self.foot)

    def is_complete(self) -> bool:
        """Whether there is enough to save."""
        return True

    def obstacle(self) -> str:
        """A sentence that says why this cannot be saved as it is, or "". Asked before each save."""
        return ""

    def commit(self) -> None:
        """Make the edit; raises StoreError."""
        raise NotImplementedError

    def show_completeness(self) -> None:
        """Offer to save, or wait until there is enough. Connect fields to this."""
        self.save_button.setEnabled(self.is_complete() and not self._obstructed())

    def accept(self) -> None:
        if not self.is_complete():
            return
        if obstacle := self.obstacle():
            self.problem_line.show_problem(obstacle)
            return
        try:
            self.commit()
        except StoreError as error:
            self.problem_line.show_problem(str(error))
            self.save_button.setText(_("Try again"))
            return
        self.saved.emit()
        super().accept()

    def change(self, label: str, put: Iterable[Record], *, quiet: bool = False) -> bool:
        """Make an edit besides the one of the form, and say why if it cannot be saved; whether it
        was."""
        try:
            self.desk.workspace.change(label, put, quiet=quiet)
        except StoreError as error:
            self.problem_line.show_problem(str(error))
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.save_button.isEnabled():
                self.accept()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent, /) -> None:
        self.problem_line.show_problem(self._obstructed())
        self._inside.setEnabled(not self._obstructed())
        self.show_completeness()
        self._take_size()
        super().showEvent(event)
        # Once more when everything has its style: fields grow a little then.
        QTimer.singleShot(0, self, self._settle)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """What comes into the form while it is open may make it higher, never lower."""
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        if watched in self._one_liners and isinstance(event, QKeyEvent):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and event.type() == QEvent.Type.KeyPress:
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def put_button(self, place: int, one: QWidget, stretch: int = 0) -> None:
        """Put a button, or what holds one, into the row at the foot; Tab comes to it there."""
        self.buttons.insertWidget(place, one, stretch)
        behind = (self.buttons.itemAt(at) for at in range(place + 1, self.buttons.count()))
        widgets = (one.widget() for one in behind if one is not None)
        tab_before(next((one for one in widgets if one is not None), self.close_button), one)

    def enter_saves(self, edit: QPlainTextEdit) -> None:
        """What is written there is one line, though it wraps: Enter saves."""
        self._one_liners.append(edit)
        edit.installEventFilter(self)

    def preferred_size(self) -> QSize:
        """The size to begin with; the height is that of the form if it needs more."""
        return QSize(max(78 * self.fontMetrics().averageCharWidth(), 420), 0)

    def _obstructed(self) -> str:
        """Why nothing can be saved here, or ""."""
        return (self.desk.workspace.read_only or "") if self.saves else ""

    def _take_size(self) -> None:
        wanted = self.preferred_size().expandedTo(QSize(0, self.height()))
        self.resize(wanted.boundedTo(self.largest()))
        self._grow()

    def _settle(self) -> None:
        """From now on it stays where it is: nothing moves away under the pointer."""
        self._grow()
        self._is_settled = True
        self._area.show_whole(self.focusWidget())

    def _grow(self) -> None:
        """As high as the form needs, as far as there is room; beyond that it scrolls."""
        missing = self.body.totalHeightForWidth(self._area.viewport().width())
        missing -= self._area.viewport().height()
        highest = self._highest()
        if self.isVisible() and missing > 0 and self.height() < highest:
            self.resize(self.width(), min(self.height() + missing, highest))
            if not self._is_settled:
                keep_on_screen(self)

    def _highest(self) -> int:
        """Once it stands somewhere it grows down to the end of the screen at most, and not at all
        while the pointer is on a button at its foot, which would move away."""
        room = self.largest().height()
        if not self._is_settled:
            return room
        if any(one.underMouse() for one in self._at_foot()):
            return self.height()
        share = max(round(_SHARE * room), _LEAST_HIGH)
        return min(room, share, self.height() + self.room_below())

    def _at_foot(self) -> list[QAbstractButton]:
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        return self.findChildren(QAbstractButton, options=direct)

    def _scroll_area(self) -> FollowingArea:
        self._area = FollowingArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._inside.setObjectName("scrolled")
        self._inside.setLayout(self.body)
        # What it needs depends on its width alone; Qt would ask for the height at the narrowest.
        self._inside.setMinimumHeight(1)
        self._inside.installEventFilter(self)
        self._area.setWidget(self._inside)
        return self._area
