"""The page People."""

from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.empty_state import EmptyState
from ladder_app.ui.widgets.screen import Screen


class PeopleScreen(Screen):
    """Says what will be here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("People"))
        self.body.addWidget(
            EmptyState(
                _("Nobody is here yet"),
                _("People by the names you give them, and what you agree on with them."),
            )
        )

    def show_records(self, records: Records) -> None:
        """Nothing of the records is shown yet."""
