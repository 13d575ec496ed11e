"""An idea in one line, where there is no room for its card."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ladder_app.language import _
from ladder_app.ui.suggestions.suggestion_keys import suggestion_keys
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.key_row import give_keys


class SuggestionLine(QWidget):
    """The beginning of the idea, and a button that shows all of it."""

    def __init__(self) -> None:
        super().__init__()
        self._idea = ""
        self.label = QLabel()
        self.label.setProperty("textFormat", "PlainText")
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.see_button = link_button(_("See"))
        self.see_button.setAccessibleName(_("See the idea"))
        give_keys(suggestion_keys(), {"why": self.see_button})
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.see_button)

    def show_idea(self, idea: str) -> None:
        """Show as much of it as there is room for; all of it is heard."""
        self._idea = _("An idea: {idea}").format(idea=idea)
        self.label.setAccessibleName(self._idea)
        self.see_button.setAccessibleDescription(self._idea)
        self._fit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        from PySide6.QtCore import Qt  # the first page does not wait for its enums

        letters = self.label.fontMetrics()
        room = self.label.width()
        self.label.setText(letters.elidedText(self._idea, Qt.TextElideMode.ElideRight, room))
