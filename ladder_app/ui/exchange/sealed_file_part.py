"""A file that somebody gave a passphrase: it is asked for before anything is shown."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.store.store_error import StoreError
from ladder_app.exchange.parcels import unsealed
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.long_work import GoOn, WorkBar
from ladder_app.ui.widgets.secret_field import SecretField


class SealedFilePart(QWidget):
    """`opened` brings what was inside the file."""

    opened = Signal(bytes)

    def __init__(self) -> None:
        super().__init__()
        self._content = b""
        self.secret = SecretField(_("This file has a passphrase. What is it?"))
        self.secret.changed.connect(self._take_typing)
        self.secret.edit.returnPressed.connect(self.open)
        self.open_button = button(_("Open the file"))
        self.open_button.clicked.connect(self.open)
        self.work = WorkBar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.secret)
        layout.addLayout(row(self.open_button))
        layout.addWidget(self.work)

    def show_file(self, content: bytes) -> None:
        """Ask for the passphrase of this file."""
        self._content = content
        self.show()
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Nobody waits for this file any more."""
        self.work.stop()
        self._content = b""
        self.secret.set_text("")
        self.secret.show_problem("")
        self.hide()

    def open(self) -> None:
        """Try what was typed."""
        secret = self.secret.text()
        if self.work.is_running or not secret.strip():
            return
        self.work.begin(
            _("Trying …"),
            partial(self._unsealed, self._content, secret),
            then=self.opened.emit,
            otherwise=self._take_refusal,
            errors=(StoreError, Unusable),
        )

    def _unsealed(self, content: bytes, secret: str, _go_on: GoOn) -> bytes:
        return unsealed(content, secret)

    def _take_typing(self) -> None:
        self.secret.show_problem("")

    def _take_refusal(self, sentence: str) -> None:
        self.secret.show_problem(sentence)
        self.secret.edit.selectAll()
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)
