"""The button beside a rating that takes it away."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from ladder_app.language import _
from ladder_app.ui.theme import Look


class EmptyButton(QToolButton):
    """The keyboard has Delete for it; one stop less for the Tab key."""

    def __init__(self, look: Look, *, keeps_room: bool) -> None:
        """With `keeps_room` nothing moves when it hides."""
        super().__init__()
        self._look = look
        self.setAutoRaise(True)
        self.setMinimumSize(32, 32)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("Take this rating away"))
        self.setToolTip(_("Take this rating away"))
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(keeps_room)
        self.setSizePolicy(policy)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setIcon(self._look.icon("close"))
        size = self.fontMetrics().height()
        self.setIconSize(QSize(size, size))
