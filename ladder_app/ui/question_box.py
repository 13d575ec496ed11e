"""A sentence the person has to read before anything else can be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.help_button import HelpButton


def ask(sentence: str, offers_copy: bool) -> bool:
    """Show a sentence; True if the newest sound copy is on offer and was chosen."""
    box = QuestionBox(sentence, offers_copy=offers_copy)
    box.exec()
    return box.copy is not None and box.clickedButton() is box.copy


class QuestionBox(QMessageBox):
    """`copy` takes the newest sound copy, where that is on offer."""

    def __init__(self, sentence: str, *, offers_copy: bool) -> None:
        super().__init__()
        self.setWindowTitle("Ladder")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(sentence)
        self.copy: QPushButton | None = None
        roles = QMessageBox.ButtonRole
        if offers_copy:
            self.copy = self.addButton(_("Go back to the newest sound copy"), roles.AcceptRole)
            leave = self.addButton(_("Leave it as it is"), roles.RejectRole)
        else:
            leave = self.addButton(_("Close"), roles.AcceptRole)
        self.setEscapeButton(leave)
        self.help_button = HelpButton()
        self.addButton(self.help_button, roles.HelpRole)

    def show_help(self, over: QWidget, place: str = "") -> None:
        """What helps anybody: no case may be open."""
        from ladder_app.ui.help.plain_help import show_plain_help

        show_plain_help(over)

    def done(self, result: int, /) -> None:
        """Every button of such a box closes it; this one does not."""
        if self.clickedButton() is not self.help_button:
            super().done(result)
