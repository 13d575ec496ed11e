"""A form that keeps what is typed into it across Esc and a crash, and offers it again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.form_drafts import FormDrafts, Typed
from ladder_app.ui.widgets.draft_banner import DraftBanner
from ladder_app.ui.widgets.form_dialog import FormDialog


class DraftedDialog(FormDialog):
    """Answer `typed`, `show_typed`, `first_field`, and call `begin` when the form is filled.

    `form` is what its drafts are kept under, `afresh` says what is shown to whoever starts afresh.
    """

    def __init__(
        self, desk: Desk, name: str, save: str, parent: QWidget | None, *, form: str, afresh: str
    ) -> None:
        super().__init__(desk, name, save, parent)
        self.banner = DraftBanner()
        self.drafts = FormDrafts(desk, form, self, name)
        self._afresh = afresh
        self.body.addWidget(self.banner)

    def typed(self) -> Typed | None:
        """What stands in the form, if it is more than it began with; its words under "text"."""
        raise NotImplementedError

    def show_typed(self, typed: Typed) -> None:
        """Show what was typed before."""
        raise NotImplementedError

    def first_field(self) -> QWidget:
        """Where one begins to write."""
        raise NotImplementedError

    def begin(self) -> None:
        """Offer what was begun before, and wait for the first key."""
        if self.drafts.aside:
            self.banner.offer(self._about())
        self.drafts.due.connect(self.keep_draft)
        self.banner.swap_wanted.connect(self._swap)
        self.banner.afresh_wanted.connect(self._start_afresh)
        first = self.banner.swap_button if self.drafts.aside else self.first_field()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_change(self) -> None:
        """Something was typed. Connect every field to this."""
        self.show_completeness()
        self.drafts.touch()

    def keep_draft(self) -> None:
        """Keep what is typed if it is more than the form began with."""
        try:
            self.drafts.keep(self.typed())
        except StoreError as error:
            self.problem_line.show_problem(str(error))

    def reject(self) -> None:
        self.keep_draft()
        super().reject()

    def done(self, result: int, /) -> None:
        self.drafts.close()
        super().done(result)

    def _swap(self) -> None:
        """Show what is set aside, and set aside what was typed instead of it."""
        self.show_typed(self.drafts.swap(self.typed()))
        if self.drafts.aside:
            self._offer_back(_("Something else you had begun is set aside."))
        else:
            self.banner.hide()
        self.take_change()
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _start_afresh(self) -> None:
        self.drafts.is_afresh = True
        self._offer_back(self._afresh)
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_back(self, sentence: str) -> None:
        self.banner.offer_back(sentence, self._about())

    def _about(self) -> str:
        return str(self.drafts.aside[0].get("text", ""))
