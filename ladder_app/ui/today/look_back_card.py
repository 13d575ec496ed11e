"""A look back is offered once a week, quietly; left out, it is not offered again that week."""

from PySide6.QtWidgets import QPushButton

from ladder_app.domain.look_back.offering import is_offered, left_out
from ladder_app.domain.records import Records
from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.buttons import button, quiet_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.words import muted


class LookBackCard(Card):
    """Hidden unless it is due, and where nothing can be saved."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("A look back?"))
        self._desk = desk
        self.look_button = button(_("Look back"))
        self.later_button = quiet_button(_("Not this week"))
        self.problem_line = ProblemLine()
        self.look_button.clicked.connect(self._look)
        self.later_button.clicked.connect(self._leave_out)
        column = ColumnLayout()
        column.setSpacing(4)
        self.body.addLayout(column)
        column.addWidget(
            muted(
                _(
                    "What you did, learned and felt these days, and what next week may hold. "
                    "A few words, if you like."
                )
            )
        )
        column.addWidget(self.problem_line)
        column.addSpacing(4)
        offers = FlowLayout()
        offers.addWidget(self.look_button)
        offers.addWidget(self.later_button)
        column.addLayout(offers)
        self.hide()

    def buttons(self) -> dict[str, QPushButton]:
        """Its buttons by the names they have among the keys of the page."""
        return {"look_back": self.look_button, "look_later": self.later_button}

    def show_if_due(self, records: Records, *, has_room: bool) -> None:
        """Offer it where that is due and the page asks nothing else."""
        writes = self._desk.workspace.read_only is None
        self.setVisible(has_room and writes and is_offered(records, self._desk.workspace.now()))

    def _look(self) -> None:
        from ladder_app.ui.dialogs.look_back_dialog import LookBackDialog

        LookBackDialog(self._desk, self.window()).open()

    def _leave_out(self) -> None:
        workspace = self._desk.workspace
        try:
            workspace.change(
                _("A look back was left out"), put=[left_out(workspace.stamp())], quiet=True
            )
        except StoreError as error:
            self.problem_line.show_problem(str(error))
            return
        self.hide()
