"""Shows the report of an exception nobody expected."""

from PySide6.QtCore import QThread
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button, primary_button
from ladder_app.ui.widgets.help_button import HelpButton
from ladder_app.ui.widgets.words import Words, heading


def show_report(text: str, window: QWidget | None) -> None:
    """Show it over `window`. Without one, or before anything runs, wait until it was read."""
    dialog = CrashDialog(text, window)
    if window is not None and QThread.currentThread().loopLevel() > 0:
        dialog.open()
    else:
        dialog.exec()


class CrashDialog(QDialog):
    """Says in words what happened, and offers the report for copying."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Ladder"))
        self.setMinimumSize(560, 360)
        self._text = text
        details = QPlainTextEdit(text)
        details.setReadOnly(True)
        details.setAccessibleName(_("The report"))
        copy = button(_("Copy the report"))
        copy.clicked.connect(self._copy)
        go_on = primary_button(_("Go on"))
        go_on.clicked.connect(self.accept)
        buttons = QDialogButtonBox()
        buttons.addButton(HelpButton(), QDialogButtonBox.ButtonRole.HelpRole)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addWidget(heading(_("Something in the program went wrong.")))
        layout.addWidget(
            Words(
                _(
                    "What you saved is safe. You can go on, or copy this report and send it to "
                    "whoever looks after the program. Read it first: nothing is sent by itself."
                )
            )
        )
        layout.addWidget(details, 1)
        layout.addWidget(buttons)

    def show_help(self, over: QWidget, place: str = "") -> None:
        """What helps anybody; who knows what else is broken."""
        from ladder_app.ui.help.plain_help import show_plain_help

        show_plain_help(over)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
