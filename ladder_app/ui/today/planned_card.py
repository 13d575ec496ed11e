"""What is planned: due plans with all that can be done with them, and the next ones in a line."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.today.plan_row import PlanRow
from ladder_app.ui.today.plan_views import MOST_AHEAD, PlanViews
from ladder_app.ui.today.today_keys import day_keys
from ladder_app.ui.widgets.card import Card, Rule
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.words import muted, small


class PlannedCard(Card):
    """Its rows stay, so that the focus stays where it is. The keys press those of the first."""

    start_wanted = Signal(str)
    done_wanted = Signal(str)
    along_wanted = Signal(str)
    day_wanted = Signal(str)
    agreement_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Planned"))
        self.rows: list[PlanRow] = []
        self._rules: list[Rule] = []
        self._allowed = True
        self._rows_layout = QVBoxLayout()
        self._rows_layout.setSpacing(16)
        self._rule_ahead = Rule()
        self.ahead = [muted() for _line in range(MOST_AHEAD)]
        self._next = QWidget()
        below = QVBoxLayout(self._next)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        for part in (self._rule_ahead, small(_("Planned next")), *self.ahead):
            below.addWidget(part)
        self.body.setSpacing(16)
        self.body.addLayout(self._rows_layout)
        self.body.addWidget(self._next)
        self._add_row()

    def show_plans(self, views: PlanViews, *, primary: bool) -> None:
        """Show them, or hide. `primary` if a single due plan may be what the page is for."""
        self.setVisible(bool(views.rows or views.ahead))
        while len(self.rows) < len(views.rows):
            self._add_row()
        alone = primary and len(views.rows) == 1
        for place, row in enumerate(self.rows):
            shown = place < len(views.rows)
            row.setVisible(shown)
            self._rules[place].setVisible(shown and place > 0)
            if shown:
                view = views.rows[place]
                row.show_plan(view, primary=alone and view.is_due)
        # A button forgets its key with its words.
        give_keys(day_keys(), self.rows[0].buttons())
        self._next.setVisible(bool(views.ahead))
        self._rule_ahead.setVisible(bool(views.rows))
        for place, line in enumerate(self.ahead):
            line.setText(views.ahead[place] if place < len(views.ahead) else "")
            line.setVisible(place < len(views.ahead))

    def allow_writing(self, allowed: bool) -> None:
        """A case that can only be read leaves only what can be taken along."""
        self._allowed = allowed
        for row in self.rows:
            row.allow_writing(allowed)

    def _add_row(self) -> None:
        row, rule = PlanRow(), Rule()
        row.start_wanted.connect(self.start_wanted)
        row.done_wanted.connect(self.done_wanted)
        row.along_wanted.connect(self.along_wanted)
        row.day_wanted.connect(self.day_wanted)
        row.agreement_wanted.connect(self.agreement_wanted)
        row.allow_writing(self._allowed)
        if not self.rows:
            give_keys(day_keys(), row.buttons())
        self._rows_layout.addWidget(rule)
        self._rows_layout.addWidget(row)
        self._rules.append(rule)
        self.rows.append(row)
