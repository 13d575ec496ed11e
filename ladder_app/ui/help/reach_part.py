"""One kind of people to turn to: who they are, how to reach them, and what one could say."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ladder_app.domain.support.reaching import to_copy
from ladder_app.domain.support.safety_plan_card import Contact
from ladder_app.language import _
from ladder_app.ui.widgets.beside import set_beside
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.copy_button import CopyButton
from ladder_app.ui.widgets.tab_order import tab_after
from ladder_app.ui.widgets.words import Words, muted

_LONGEST_ON_BUTTON = 24
_BESIDE = 3
"""So many times as wide as the button, there is room for words beside it."""


class ReachRow(QWidget):
    """Somebody by name, and a button that copies what leads to them."""

    def __init__(self, one: Contact) -> None:
        super().__init__()
        self.copy: CopyButton | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(one.name or one.how or ""))
        if one.name and one.how:
            words.addWidget(muted(one.how))
        layout.addLayout(words, 1)
        if one.how and (copied := to_copy(one.how)):
            self.copy = CopyButton(_copy_words(copied), copied, about=one.name or "")
            layout.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignVCenter)


class ReachPart(QWidget):
    """Rows for what the person wrote down; where that is nothing, a few words instead.

    `name` can be gone to: other pages lead there.
    """

    def __init__(self, name: str, otherwise: str, say: str) -> None:
        super().__init__()
        self.name = Words(name, "strong")
        self.name.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.rows: list[ReachRow] = []
        self._otherwise = Words(otherwise)
        self.say = Words(_("You could say: “{words}”").format(words=say), "muted")
        self.copy_say = CopyButton(_("Copy these words"), say, about=name)
        self.copy_say.setProperty("quiet", True)
        self.copy_say.setProperty("flush", "end")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._rows.setContentsMargins(0, 0, 0, 4)
        column = ColumnLayout()
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addLayout(self._rows)
        column.addWidget(self._otherwise)
        column.addSpacing(2)
        self._saying = QHBoxLayout()
        self._saying.addWidget(self.say, 1)
        sides = Qt.AlignmentFlag
        self._saying.addWidget(self.copy_say, 0, sides.AlignLeading | sides.AlignVCenter)
        column.addLayout(self._saying)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(column)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE * self.copy_say.sizeHint().width()
        set_beside(self._saying, beside)
        self._saying.setSpacing(16 if beside else 0)

    def show_contacts(self, contacts: tuple[Contact, ...], otherwise: str = "") -> None:
        """Show these; `otherwise` is what is said beside them, or else instead of them."""
        for old in self.rows:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [ReachRow(one) for one in contacts]
        before: QWidget = self.name
        for made in self.rows:
            self._rows.addWidget(made)
            made.show()  # at once: whoever is led to a place further down is to find it there
            if made.copy is not None:
                tab_after(before, made.copy)
                before = made.copy
        if otherwise:
            self._otherwise.setText(otherwise)
        self._otherwise.setVisible(not contacts or bool(otherwise))

    def copies(self) -> tuple[CopyButton, ...]:
        """The buttons that copy a way to reach somebody, from above to below."""
        return tuple(one.copy for one in self.rows if one.copy is not None)


def _copy_words(copied: str) -> str:
    """What is copied stands on the button, so that nobody dials something else."""
    if len(copied) <= _LONGEST_ON_BUTTON:
        return _("Copy {number}").format(number=copied)
    return _("Copy")
