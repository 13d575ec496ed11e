"""What stands there before a library with a passphrase is open: one field, and nothing of inside.

A wrong try costs nothing but the time it takes: nobody is locked out, nothing is wiped.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.store.vault import Vault
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import link_button, primary_button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.long_work import GoOn, LongWork
from ladder_app.ui.widgets.secret_field import SecretField
from ladder_app.ui.widgets.small_window import SmallWindow
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import Words, muted


class UnlockWindow(SmallWindow):
    """Tries what is typed on a thread of its own, and says in neutral words if it did not open."""

    opened = Signal(bool)
    """The library can be read; True if it was the recovery code that opened it."""

    def __init__(self, vault: Vault) -> None:
        super().__init__(_("Ladder"))
        self._vault = vault
        self._trying: LongWork | None = None
        self.passphrase = SecretField(_("Passphrase"))
        self.code = LineField(_("Recovery code"), placeholder="0000-0000-0000-…")
        self.open_button = primary_button(_("Open"))
        self.open_button.clicked.connect(self.open)
        self.state = muted()
        self.other_way = link_button("")
        self.other_way.clicked.connect(self._turn)
        self.lost_button = link_button(_("What if it is lost?"))
        self.lost_button.clicked.connect(self._tell_of_loss)
        self.lost = Words(lost_words(), "muted")
        self.lost.hide()
        for field in (self.passphrase, self.code):
            field.changed.connect(self._take_typing)
        self._lay_out()
        self._ask_for(by_code=False)

    @property
    def by_code(self) -> bool:
        """Whether the recovery code is asked for."""
        return not self.code.isHidden()

    @property
    def is_trying(self) -> bool:
        """Whether something that was typed is being tried."""
        return self._trying is not None

    def open(self) -> None:
        """Try what was typed."""
        secret = self._field().text()
        if self.is_trying or not secret.strip():
            return
        self._show_trying(True)
        trying = self._trying = LongWork(partial(self._unlock, secret), (StoreError,))
        trying.done.connect(self._take_opened)
        trying.failed.connect(self._take_refusal)
        trying.start()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open()
            return
        super().keyPressEvent(event)

    def _unlock(self, secret: str, _go_on: GoOn) -> None:
        self._vault.unlock(secret)

    def _take_opened(self) -> None:
        self._trying = None
        by_code = self.by_code
        for field in (self.passphrase, self.code):
            field.set_text("")
        self.opened.emit(by_code)

    def _take_refusal(self, sentence: str) -> None:
        self._trying = None
        self._show_trying(False)
        self._field().show_problem(sentence)
        self._field().edit.selectAll()
        self._field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_typing(self) -> None:
        self._field().show_problem("")
        self.open_button.setEnabled(not self.is_trying)

    def _show_trying(self, trying: bool) -> None:
        self.state.setText(_("Trying …") if trying else "")
        self.open_button.setEnabled(not trying)
        self.other_way.setEnabled(not trying)
        # Disabled it would lose the focus, and whoever cannot see would be nowhere.
        self._field().edit.setReadOnly(trying)
        if trying:
            self._field().show_problem("")

    def _field(self) -> LineField:
        return self.code if self.by_code else self.passphrase

    def _turn(self) -> None:
        self._ask_for(by_code=not self.by_code)
        self._field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_for(self, *, by_code: bool) -> None:
        self.passphrase.setVisible(not by_code)
        self.code.setVisible(by_code)
        self.other_way.setText(_("Use the passphrase") if by_code else _("Use the recovery code"))

    def _tell_of_loss(self) -> None:
        self.lost.setVisible(self.lost.isHidden())

    def _lay_out(self) -> None:
        for field in (self.passphrase, self.code):
            self.body.addWidget(field)
        self.body.addLayout(row(self.open_button, self.state, spacing=16))
        self.body.addSpacing(4)
        others = FlowLayout(spacing=8)
        for one in (self.other_way, self.lost_button):
            others.addWidget(one)
        self.body.addLayout(others)
        self.body.addWidget(self.lost)
        # No proxy: on its way round Tab would go from the window past Help, which comes before.
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)


def lost_words() -> str:
    """What is so when the passphrase is gone, said honestly."""
    return _(
        "The recovery code opens it too, if you wrote one down when you set the passphrase. "
        "Without either nobody can open it, and we cannot help with that: there is no other key. "
        "Try as often as you like; nothing is locked or deleted by trying. Perhaps you wrote it "
        "on paper, or it was typed with another keyboard."
    )
