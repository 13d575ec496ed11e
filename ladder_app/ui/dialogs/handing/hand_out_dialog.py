"""A form that hands out a file: it shows what leaves, asks where to, and says what was written."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ladder_app.exchange.file_out import write_file
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.choose_file import FileChooser
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.words import Words, muted


class HandOutDialog(FormDialog):
    """Answer `kinds`, `suffix` and `content`; end the body with `add_promises`.

    It stays open when the file was written. Reading is enough to hand something out, so a case
    that is read-only may be.
    """

    saves = False

    def __init__(self, desk: Desk, name: str, save: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, name, save, parent)
        self.done_line = Words()
        self.done_line.hide()
        self.promise = muted(_("This file is not protected: whoever has it can read it."))

    def kinds(self) -> str:
        """The kinds of file to choose from, as a file dialog names them."""
        raise NotImplementedError

    def suffix(self) -> str:
        """What the name of the file ends in, without the dot."""
        raise NotImplementedError

    def file_name(self) -> str:
        """The name that is offered, which says nothing of what is inside, or ""."""
        return ""

    def content(self) -> bytes:
        """Exactly what was shown; raises Unusable if it cannot be made."""
        raise NotImplementedError

    def add_promises(self) -> None:
        """What a person wants to know before they hand something out, and what was done."""
        self.body.addWidget(self.promise)
        self.body.addWidget(self.done_line)

    def forget_done(self) -> None:
        """Something else is shown now than what was written."""
        self.done_line.hide()
        self.problem_line.show_problem("")

    def accept(self) -> None:
        """Ask where to; the dialog stays and says what was written."""
        if not self.is_complete():
            return
        chooser = FileChooser("save", _("Choose where to save"), self.kinds(), self.save_as, self)
        chooser.dialog.setDefaultSuffix(self.suffix())
        if name := self.file_name():
            chooser.dialog.selectFile(name)
        chooser.open()

    def save_as(self, path: Path) -> None:
        """Write exactly what was shown, or say why not."""
        self.forget_done()
        self.write(path, self.content())

    def write(self, path: Path, content: bytes) -> None:
        """Write this, or say why not."""
        try:
            write_file(path, content)
        except Unusable as error:
            self.problem_line.show_problem(str(error))
            return
        self.tell_done(_("Saved as {path}").format(path=path))

    def tell_done(self, sentence: str) -> None:
        """Say what was done."""
        self.done_line.setText(sentence)
        self.done_line.show()
