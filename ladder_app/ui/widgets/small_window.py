"""A small window of its own, for when no case is open: it says nothing about what is kept."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.help_button import HelpButton
from ladder_app.ui.widgets.placed_dialog import keep_on_screen, largest_size
from ladder_app.ui.widgets.words import title

_WIDE_IN_LETTERS: Final = 70
_LEAST_WIDE: Final = 480


class SmallWindow(QWidget):
    """Fill `body`. As high as that needs, as far as the screen allows; beyond that it scrolls."""

    help_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(_("Ladder"))
        self.setAccessibleName(name)
        self.name_line = title(name)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(32, 28, 32, 28)
        self.body.setSpacing(16)
        help_button = HelpButton()
        help_button.setProperty("flush", "end")
        head = row(self.name_line, help_button, stretch_after=False)
        head.setStretch(0, 1)
        self.body.addLayout(head)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll_area())
        for key in ("Ctrl+Q", "Esc"):
            QShortcut(QKeySequence(key), self).activated.connect(self.close)

    def showEvent(self, event: QShowEvent, /) -> None:
        self._fit()
        super().showEvent(event)
        # Once more when everything has its style: fields grow a little then.
        QTimer.singleShot(0, self, self._fit)

    def show_help(self, over: QWidget, place: str = "") -> None:
        """Ask for what helps anybody; what was written here is not open yet."""
        self.help_wanted.emit()

    def stand_over(self, place: QRect) -> None:
        """Before it is shown: in the middle of where another window is."""
        self._fit()
        frame = QRect(QPoint(), self.size())
        frame.moveCenter(place.center())
        self.move(frame.topLeft())
        keep_on_screen(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._fit)
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        wide = max(_WIDE_IN_LETTERS * self.fontMetrics().averageCharWidth(), _LEAST_WIDE)
        room = largest_size(self)
        wide = min(wide, room.width())
        # A bar that is there takes some width: words that just fit would wrap and keep it there.
        beside_bar = wide - self._area.verticalScrollBar().sizeHint().width()
        needed = max(map(self.body.totalHeightForWidth, (wide, beside_bar)))
        high = min(needed, room.height())
        if self.size() != QSize(wide, high):
            self.resize(wide, high)
            keep_on_screen(self)

    def _scroll_area(self) -> QScrollArea:
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._inside.setObjectName("scrolled")
        self._inside.setLayout(self.body)
        # What it needs depends on its width alone; Qt would ask for the height at the narrowest.
        self._inside.setMinimumHeight(1)
        self._inside.installEventFilter(self)
        area.setWidget(self._inside)
        return area
