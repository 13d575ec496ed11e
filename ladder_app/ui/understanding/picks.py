"""Words to take over into a field, one by one; they can be changed there."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.line_button import LineButton
from ladder_app.ui.widgets.text_field import TextField
from ladder_app.ui.widgets.words import small


class Picks(QWidget):
    """Each line puts its words at the end of `field`, as long as they do not stand there."""

    def __init__(self, field: TextField, words: Sequence[str]) -> None:
        super().__init__()
        self._field = field
        self.lines = {one: LineButton(_("+ {words}").format(words=one)) for one in words}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(small(_("Words to take over, if they fit")))
        for one, line in self.lines.items():
            line.setAccessibleName(_("Take over: {words}").format(words=one))
            line.clicked.connect(partial(self._take, one))
            layout.addWidget(line)

    def follow(self) -> None:
        """Offer what is not there yet."""
        written = self._field.text()
        for one, line in self.lines.items():
            line.setVisible(one not in written)

    def _take(self, words: str, _checked: bool = False) -> None:
        written = self._field.text()
        self._field.set_text(f"{written}\n{words}" if written else words)
        self._field.edit.setFocus()
        self._field.changed.emit()
