"""What others have written, in a menu: whatever is chosen there goes where one writes oneself."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal

from ladder_app.language import _
from ladder_app.ui.widgets.menu_button import MenuButton
from ladder_app.ui.widgets.text_field import LineField


class OfferedWords(MenuButton):
    """Hidden while there is nothing to offer. Nothing is chosen beforehand."""

    taken = Signal(str)

    def __init__(self, about: str, name: str = "") -> None:
        """`about` is the question that the words answer, `name` says what they are."""
        super().__init__(name or _("What others have written"))
        self.setProperty("flush", True)
        self.setAccessibleDescription(about)
        self.hide()

    def offer(self, words: Iterable[str]) -> None:
        """From now on these can be chosen."""
        self.choices.clear()
        for one in words:
            # A single & would be taken for the mark of an access key.
            action = self.choices.addAction(one.replace("&", "&&"))
            action.triggered.connect(partial(self._take, one))
        self.setHidden(self.choices.isEmpty())

    def join_to(self, field: LineField) -> None:
        """Stand below this line; what is chosen joins what is written there."""
        layout = field.layout()
        if layout is not None:
            layout.addWidget(self)
            layout.setAlignment(self, Qt.AlignmentFlag.AlignLeft)

        def join(words: str) -> None:
            before = field.text()
            if words not in before.split(", "):
                field.set_text(f"{before}, {words}" if before else words)
                field.changed.emit()
            field.setFocus()

        self.taken.connect(join)

    def words(self) -> tuple[str, ...]:
        """What can be chosen."""
        return tuple(one.text().replace("&&", "&") for one in self.choices.actions())

    def _take(self, words: str, _checked: bool = False) -> None:
        self.taken.emit(words)
