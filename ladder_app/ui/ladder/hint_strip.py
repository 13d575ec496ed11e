"""One quiet note about how the ladder is built, with three answers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ladder_app.domain.hint_rules import Hint
from ladder_app.language import _
from ladder_app.ui.ladder.ladder_keys import ladder_keys
from ladder_app.ui.widgets.buttons import quiet_button
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.words import Words, small


class HintStrip(QFrame):
    """Shows a note or nothing. The reason is folded until it is asked for."""

    answered = Signal(str)
    """ "taken_up", "not_now" or "not_for_me"."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("suggestion")
        self.setAccessibleName(_("A quiet note"))
        self._hint: Hint | None = None
        self._brief = False
        self.words = Words()
        self.why = small()
        self.try_button = quiet_button(_("Try it"))
        self.not_now_button = quiet_button(_("Not now"))
        self.not_for_me_button = quiet_button(_("Not for me"))
        self.why_button = quiet_button(_("Why?"))
        self.try_button.clicked.connect(self._take_up)
        self.not_now_button.clicked.connect(self._not_now)
        self.not_for_me_button.clicked.connect(self._not_for_me)
        self.why_button.clicked.connect(self._show_why)
        give_keys(
            ladder_keys(),
            {
                "try": self.try_button,
                "not_now": self.not_now_button,
                "not_for_me": self.not_for_me_button,
                "why": self.why_button,
            },
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 8, 8)
        layout.setSpacing(4)
        layout.addWidget(self.words)
        layout.addWidget(self.why)
        flow = FlowLayout(spacing=0)
        for one in (self.try_button, self.not_now_button, self.not_for_me_button, self.why_button):
            one.setProperty("flush", True)
            flow.addWidget(one)
        layout.addLayout(flow)
        self.hide()

    @property
    def hint(self) -> Hint | None:
        """What is shown."""
        return self._hint

    def set_brief(self, brief: bool) -> None:
        """Say only what was noticed; the idea comes with the reason."""
        if brief != self._brief:
            self._brief = brief
            self._show_words()

    def show_hint(self, hint: Hint | None) -> None:
        """Show this note, or nothing."""
        if hint == self._hint:
            return
        self._hint = hint
        self.setVisible(hint is not None)
        if hint is not None:
            self.why.hide()
            self.why_button.show()
            self._show_words()

    def allow_writing(self, allowed: bool) -> None:
        """No answer can be remembered in a case that cannot be changed."""
        for one in (self.try_button, self.not_now_button, self.not_for_me_button):
            one.setEnabled(allowed)

    def _show_words(self) -> None:
        if self._hint is None:
            return
        one, brief = self._hint, self._brief
        self.setAccessibleDescription(f"{one.noticed} {one.idea}")
        self.words.setText(one.noticed if brief else f"{one.noticed} {one.idea}")
        self.why.setText(f"{one.idea} {one.why}" if brief else one.why)

    def _show_why(self) -> None:
        self.why.show()
        self.why_button.hide()

    def _take_up(self) -> None:
        self.answered.emit("taken_up")

    def _not_now(self) -> None:
        self.answered.emit("not_now")

    def _not_for_me(self) -> None:
        self.answered.emit("not_for_me")
