"""What the case is called, above the pages, where there is none to change to."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from ladder_app.language import _
from ladder_app.ui.widgets.tips import plain_tip
from ladder_app.ui.widgets.words import Words


class CaseName(Words):
    """One line as wide as the column of pages; its initials where that has only icons."""

    def __init__(self) -> None:
        super().__init__("", "muted")
        self._name = ""
        self._is_folded = False
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_name(self, name: str) -> None:
        """Call the case this; "" shows nothing."""
        self._name = name
        self.setVisible(bool(name))
        self._fit()

    def fold(self, folded: bool) -> None:
        """Whether there is room for initials only."""
        self._is_folded = folded
        self._fit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = 0 if self._is_folded else 16
        self.setContentsMargins(beside, 0, beside, 0)
        middle = Qt.AlignmentFlag.AlignHCenter if self._is_folded else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(middle | Qt.AlignmentFlag.AlignVCenter)
        right, room = Qt.TextElideMode.ElideRight, self.width() - 2 * beside
        whole = self.fontMetrics().elidedText(self._name, right, room)
        self.setText(initials(self._name) if self._is_folded else whole)
        self.setToolTip("" if self.text() == self._name else plain_tip(self._name))
        self.setAccessibleName(_("Case: {name}").format(name=self._name))


def initials(name: str) -> str:
    """The first letters of the first two words."""
    return "".join(word[0] for word in name.split()[:2]).upper()
