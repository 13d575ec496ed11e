"""The page Toolbox."""

from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.empty_state import EmptyState
from ladder_app.ui.widgets.screen import Screen


class ToolboxScreen(Screen):
    """Says what will be here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Toolbox"))
        self.body.addWidget(
            EmptyState(
                _("Nothing was tried here yet"),
                _("Short practices for noticing and breathing, and a week with rest in it."),
            )
        )

    def show_records(self, records: Records) -> None:
        """Nothing of the records is shown yet."""
