"""What is half typed when the window goes, in the pages and in the forms over them, is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ladder_app.ui.page_stack import PageStack


def keep_half_typed(window: QWidget, pages: PageStack) -> None:
    """Keep it now; a form that nobody typed in keeps nothing."""
    from ladder_app.ui.dialogs.drafts.drafted_dialog import DraftedDialog

    for form in window.findChildren(DraftedDialog):
        if form.isVisible():
            form.keep_draft()
    pages.leave()
