"""One gentle question on the day after something heavy was said, shown once."""

from PySide6.QtCore import QTimer, Signal

from ladder_app.domain.records import Records
from ladder_app.domain.stop_signs.harm_said import how_are_you_asked, how_are_you_due
from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.buttons import button, quiet_button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.words import Words


class HowAreYouCard(Card):
    """Hidden unless it is due; stays until it is closed, also while the page is drawn anew."""

    help_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("How are you today?"))
        self._desk = desk
        self._about = ""
        self.body.addWidget(Words(_("Help is here, whenever you want it.")))
        self.help_button = button(_("Help and support"))
        self.close_button = quiet_button(_("Thank you, close this"))
        self.help_button.clicked.connect(self.help_wanted)
        self.close_button.clicked.connect(self._close)
        self.body.addSpacing(4)
        self.body.addLayout(row(self.help_button, self.close_button))
        self.hide()

    def show_if_due(self, records: Records) -> bool:
        """Show the question where it is due, and remember quietly that it was asked."""
        workspace = self._desk.workspace
        due = how_are_you_due(records, workspace.opened_at, workspace.now())
        if due and self._desk.workspace.read_only is None and due != self._about:
            self._about = due
            # An edit draws the page anew, which must not happen while it is being drawn.
            QTimer.singleShot(0, self, self._remember)
        self.setVisible(bool(self._about))
        return bool(self._about)

    def _remember(self) -> None:
        event = how_are_you_asked(self._about, self._desk.workspace.stamp())
        try:
            self._desk.workspace.change(_("A question was asked"), put=[event], quiet=True)
        except StoreError:
            return  # it is asked again another day; the window says that nothing can be saved

    def _close(self) -> None:
        self._about = ""
        self.hide()
