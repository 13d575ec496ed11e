"""The page "Settings"."""

from PySide6.QtCore import Signal

from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.screen import Screen


class SettingsScreen(Screen):
    """Draws itself from the records."""

    data_folder_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Settings"))

    def show_records(self, records: Records) -> None:
        """Draw the page anew from the values."""
