"""The page of an attempt while it happens."""

from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.screen import Screen


class LiveScreen(Screen):
    """`show_step` begins an attempt, `resume` goes back to the one under way."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Attempt"))

    def show_records(self, records: Records) -> None:
        """Draw the page anew."""

    def show_step(self, step_id: str, plan_id: str = "") -> None:
        """Prepare an attempt at this step."""

    def resume(self) -> None:
        """Go back to the attempt under way."""
