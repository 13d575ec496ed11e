"""A sentence the person has to read before anything else can be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from ladder_app.language import _


def ask(sentence: str, offers_copy: bool) -> bool:
    """Show a sentence; True if the newest sound copy is on offer and was chosen."""
    box = QMessageBox()
    box.setWindowTitle("Ladder")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    copy = None
    if offers_copy:
        copy = box.addButton(
            _("Go back to the newest sound copy"), QMessageBox.ButtonRole.AcceptRole
        )
        box.addButton(_("Leave it as it is"), QMessageBox.ButtonRole.RejectRole)
    else:
        box.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    return copy is not None and box.clickedButton() is copy
