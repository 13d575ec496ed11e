"""What was begun and not saved is offered again, and nothing chosen here is final."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ladder_app.hearing import announce
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.form_keys import give_form_keys
from ladder_app.ui.widgets.words import Words, muted


class DraftBanner(QFrame):
    """`swap_wanted`: please show the entry that is set aside; `afresh_wanted`: begin anew."""

    swap_wanted = Signal()
    afresh_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("suggestion")
        self._sentence = Words()
        self._about = muted()
        self.swap_button = button(_("Go on"))
        self.afresh_button = button(_("Start afresh"))
        self.swap_button.clicked.connect(self._ask_to_swap)
        self.afresh_button.clicked.connect(self._ask_to_begin_afresh)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 12)
        layout.setSpacing(8)
        layout.addWidget(self._sentence)
        layout.addWidget(self._about)
        layout.addLayout(row(self.swap_button, self.afresh_button))
        self.hide()

    def offer(self, about: str) -> None:
        """Something was begun; `about` says in a few words what."""
        self._say(_("You had begun to write this and did not save it yet."), about)
        self._name_swap(_("Go on"))
        self.afresh_button.show()
        self.show()

    def offer_back(self, sentence: str, about: str) -> None:
        """What was there a moment ago can be brought back."""
        self._say(sentence, about)
        self._name_swap(_("Bring it back"))
        self.afresh_button.hide()
        self.show()

    # A key clicks a moment after it was pressed: the other button may have been first.

    def _ask_to_swap(self) -> None:
        if not self.isHidden():
            self.swap_wanted.emit()

    def _ask_to_begin_afresh(self) -> None:
        if not self.isHidden() and not self.afresh_button.isHidden():
            self.afresh_wanted.emit()

    def _name_swap(self, words: str) -> None:
        self.swap_button.setText(words)
        give_form_keys({"go_on": self.swap_button, "afresh": self.afresh_button})

    def _say(self, sentence: str, about: str) -> None:
        self._sentence.setText(sentence)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.setAccessibleName(sentence)
        announce(self, sentence)
        for one in (self.swap_button, self.afresh_button):
            one.setAccessibleDescription(f"{sentence} {about}".strip())
