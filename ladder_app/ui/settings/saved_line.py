"""One line that is saved when it is left or Enter is pressed; what could not be saved stays."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.text_field import LineField


class SavedLine(QWidget):
    """`save` is given the text and may raise StoreError; its sentence stands below the field."""

    def __init__(
        self, question: str, save: Callable[[str], None], *, placeholder: str = "", limit: int = 80
    ) -> None:
        super().__init__()
        self._save = save
        self._saved = ""
        self._saving = False
        self.field = LineField(question, placeholder=placeholder, limit=limit)
        self.field.edit.editingFinished.connect(self.keep)
        self.again = button(_("Try again"))
        self.again.clicked.connect(self.keep)
        self.again.hide()
        self.setFocusProxy(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addLayout(row(self.again))

    def show_text(self, text: str) -> None:
        """Show what is saved; something typed and not yet saved is left alone."""
        if self._saving:
            return
        if self.field.text() == self._saved:
            self.field.set_text(text)
        self._saved = text

    def keep(self) -> None:
        """Save what was typed, if it is something new."""
        text = self.field.text()
        if self._saving:
            return
        if text == self._saved:
            self._tell("")
            return
        self._saving = True  # pages are drawn anew while saving; the line is as it is to be
        try:
            self._save(text)
        except StoreError as error:
            self._tell(str(error))
        else:
            self._saved = text
            self._tell("")
        finally:
            self._saving = False

    def _tell(self, problem: str) -> None:
        self.field.show_problem(problem)
        self.again.setVisible(bool(problem))
