"""The case that is open, above the pages, and the others to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter

from ladder_app.domain.store.library import CaseEntry
from ladder_app.language import _
from ladder_app.ui.widgets.case_name import initials
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.tips import plain_tip


class CaseBox(DropDown):
    """Arrow keys, Space and Enter open the list: another case is never opened by going past it."""

    wanted = Signal(str)
    """Please open the case of this id, which is another than the open one."""

    def __init__(self) -> None:
        super().__init__(_("Case"))
        self._open_id = ""
        self._is_folded = False
        # As wide as the column of pages, whatever a case is called.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(36)
        self.activated.connect(self._choose)

    def show_cases(self, cases: Sequence[CaseEntry], open_id: str) -> None:
        """Offer these cases; one of them is open."""
        self._open_id = open_id
        self.clear()
        for entry in sorted(cases, key=lambda one: (one.alias or "").casefold()):
            self.addItem(entry.alias or _("Without a name"), entry.id)
        self._show_open()
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 16)

    def show_name(self, case_id: str, alias: str | None) -> None:
        """A case has another name now."""
        place = self.findData(case_id)
        if place >= 0:
            self.setItemText(place, alias or _("Without a name"))
        self.setToolTip(plain_tip(self.currentText()))

    def fold(self, folded: bool) -> None:
        """Whether there is room for initials only."""
        self._is_folded = folded
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        if not self._is_folded:
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        letters = initials(self.currentText())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, letters)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        opening = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space)
        if event.key() in (*opening, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showPopup()
        else:
            event.ignore()

    def _show_open(self) -> None:
        self.setCurrentIndex(max(0, self.findData(self._open_id)))
        self.setToolTip(plain_tip(self.currentText()))

    def _choose(self, index: int) -> None:
        wanted = self.itemData(index)
        # If it cannot be opened, the open one goes on being shown.
        self._show_open()
        if wanted != self._open_id:
            self.wanted.emit(wanted)
