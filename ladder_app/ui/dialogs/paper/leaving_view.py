"""What will leave: its pages as large as the eye needs them, or every word of them."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtGui import QFontDatabase, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.dialogs.paper.page_preview import PagePreview
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.buttons import quiet_button
from ladder_app.ui.widgets.growing_text import GrowingText
from ladder_app.ui.widgets.words import heading

_LINES_HIGH: Final = 18


class LeavingView(QWidget):
    """Pages can be turned to their words; what leaves as plain text is always shown as words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.preview = PagePreview(look)
        self.text = GrowingText(_("What will leave"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.words_button = quiet_button(_("In words"))
        self.words_button.setCheckable(True)
        self.words_button.toggled.connect(self._choose)
        self.smaller_button = self._zoom_button(_("Smaller"), -1, ("Ctrl+-",))
        self.larger_button = self._zoom_button(_("Larger"), 1, ("Ctrl++", "Ctrl+="))
        self._is_text = False
        self._pages = QStackedWidget()
        self._pages.addWidget(self.preview)
        self._pages.addWidget(self.text)
        self._lay_out()
        self._choose()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab comes to, in order."""
        buttons = (self.words_button, self.smaller_button, self.larger_button)
        return (*buttons, self.preview, self.text)

    def wait_for(self, words: str, *, is_text: bool) -> None:
        """Something else will stand there soon, as pages or as plain text."""
        self._is_text = is_text
        self.preview.wait_for(words)
        self.text.show_text(words)
        self._choose()

    def show_made(self, text: str, pages: Sequence[QImage], share: float) -> None:
        """Show this: every word of it, and the first `share` of the width of its pages."""
        self.text.show_text(text)
        if not self._is_text:
            self.preview.show_pages(pages, share)
            self.preview.setAccessibleDescription(text)

    def show_beside(self, is_beside: bool) -> None:
        """Whether it has room beside the fields; below them it keeps some lines."""
        lines = 0 if is_beside else _LINES_HIGH
        self._pages.setMinimumHeight(lines * self.fontMetrics().height())

    def _choose(self) -> None:
        in_words = self._is_text or self.words_button.isChecked()
        self.words_button.setVisible(not self._is_text)
        for one in (self.smaller_button, self.larger_button):
            one.setVisible(not in_words)
        self._pages.setCurrentWidget(self.text if in_words else self.preview)

    def _zoom_button(self, words: str, by: int, keys: Sequence[str]) -> QPushButton:
        made = quiet_button(words)
        made.setToolTip(_("{words} ({key})").format(words=words, key=keys[0]))
        for key in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(made.click)
        made.clicked.connect(partial(self._zoom, by))
        return made

    def _zoom(self, by: int) -> None:
        self.preview.zoom(by)
        self.smaller_button.setEnabled(self.preview.can_zoom(-1))
        self.larger_button.setEnabled(self.preview.can_zoom(1))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(heading(_("What will leave")), 1)
        for one in (self.words_button, self.smaller_button, self.larger_button):
            head.addWidget(one)
        self.smaller_button.setEnabled(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)
