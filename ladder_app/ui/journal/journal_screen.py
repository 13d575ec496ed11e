"""The page Journal."""

from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.empty_state import EmptyState
from ladder_app.ui.widgets.screen import Screen


class JournalScreen(Screen):
    """Says what will be here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Journal"))
        self.body.addWidget(
            EmptyState(
                _("Nothing is written here yet"),
                _("What you write down stays here, for you alone unless you say otherwise."),
            )
        )

    def show_records(self, records: Records) -> None:
        """Nothing of the records is shown yet."""
