"""Places in which backups were kept before: named, and emptied when wanted."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.language import _, ngettext
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.buttons import button, quiet_button
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.words import Words, muted


class LeftPart(QWidget):
    """Hidden while there are none. Removing is asked for twice: nothing brings them back."""

    removing = Signal()
    """It goes on beside the window; `settle` once it is over."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._is_asked = False
        self._is_tried = False
        self.state = Words("", "strong")
        self.folders = Words()
        self.about = muted()
        self.remove = button("")
        self.remove.clicked.connect(self._ask_or_remove)
        self.forget = quiet_button(_("Leave them there and say no more"))
        self.forget.clicked.connect(self._forget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        for words in (self.state, self.folders, self.about):
            layout.addWidget(words)
        flow = FlowLayout()
        for one in (self.remove, self.forget):
            flow.addWidget(one)
        layout.addLayout(flow)
        self.show_left()

    def show_left(self) -> None:
        """Show which they are now."""
        backups = self._desk.backups
        left = backups.left
        self.state.setText(
            ngettext(
                "Your backups stay in this folder, which is not used for them any more:",
                "Your backups stay in these folders, which are not used for them any more:",
                len(left),
            )
        )
        self.folders.setText("\n".join(map(str, left)))
        is_busy = backups.is_busy
        self.about.setText(_not_removed() if self._is_tried and not is_busy else _about())
        self.remove.setText(
            _("Remove them for good") if self._is_asked else _("Remove the backups there")
        )
        for one in (self.remove, self.forget):
            one.setEnabled(not is_busy)
        self.setVisible(bool(left))

    def settle(self) -> None:
        """Let the settings name no place any more that was seen to be empty."""
        self._keep(tuple(map(str, self._desk.backups.left)))
        self.show_left()

    def _ask_or_remove(self) -> None:
        self._is_asked = not self._is_asked
        if not self._is_asked:
            self._is_tried = True
            self._desk.backups.remove_left()
            self.removing.emit()
        self.show_left()

    def _forget(self) -> None:
        self._keep(())
        self.show_left()

    def _keep(self, left: tuple[str, ...]) -> None:
        settings = self._desk.settings()
        if left != settings.left_backups:
            self._desk.choose_settings(replace(settings, left_backups=left))


def _about() -> str:
    return _(
        "They are not kept up to date there. Whoever has the folder can read those that no "
        "passphrase protects. Removing changes nothing of the case or of the other backups."
    )


def _not_removed() -> str:
    return _("Some are there still. Connect the disk or stick they are on, then try again.")
