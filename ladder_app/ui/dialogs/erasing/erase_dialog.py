"""Deleting much for good: said in full first, and confirmed by typing a word."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.erasing.erased_words import beyond_words
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import Words, muted


class EraseDialog(FormDialog):
    """`gone` are lines that say what is deleted. Nobody can take it back, so a word is typed."""

    saves = False

    sure = Signal()
    """The word was typed and the button pressed."""

    def __init__(
        self, desk: Desk, name: str, gone: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, name, _("Delete for good"), parent)
        self.close_button.setText(_("Keep it"))
        self.typed = LineField(_("Type the word “{word}” to go on").format(word=_word()))
        self.typed.changed.connect(self.show_completeness)
        self.body.addWidget(Words(_("This is deleted, and cannot be brought back:"), "strong"))
        for line in gone:
            words = Words(line)
            words.setContentsMargins(16, 0, 0, 0)
            self.body.addWidget(words)
        self.body.addWidget(muted(beyond_words()))
        self.body.addWidget(self.typed)
        self.body.addStretch(1)
        self.typed.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_complete(self) -> bool:
        return self.typed.text().strip().casefold() == _word().casefold()

    def commit(self) -> None:
        self.sure.emit()


def erase_case_dialog(desk: Desk, alias: str, parent: QWidget) -> EraseDialog:
    """For one case and everything that is kept beside it."""
    gone = (
        _("The case “{name}”, with everything that was written in it").format(name=alias),
        _("Its backups, also those in the second place"),
        _("What is half typed for it"),
    )
    return EraseDialog(desk, _("Delete a case for good"), gone, parent)


def erase_everything_dialog(desk: Desk, parent: QWidget) -> EraseDialog:
    """For the whole library; the program ends then."""
    gone = (
        _("Every case, with everything that was written in it"),
        _("All backups, also those in the second place"),
        _("Everything half typed, the list of cases, and the passphrase if there is one"),
    )
    return EraseDialog(desk, _("Delete everything"), gone, parent)


def _word() -> str:
    return _("delete")
