"""The one suggestion of a page: what was noticed, one idea, the choices, and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.behaviour import Page
from ladder_app.ui.desk import Desk


class SuggestionCard(QFrame):
    """Shows itself where there is something to suggest, and remembers every answer."""

    choice_wanted = Signal(object, str)
    """A choice that is followed on another page."""
    said = Signal(str)

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__()
        self.setObjectName("suggestion")
        self._desk = desk
        self._page = page
        self.hide()

    def show_for(self, records: Records, ladder_id: str = "", step_id: str = "") -> None:
        """Show the suggestion for this ladder and step, or hide."""
