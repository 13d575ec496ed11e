"""How much energy there is today, in one press; it can be taken back."""

from datetime import date

from PySide6.QtCore import Signal

from ladder_app.domain.records import Records
from ladder_app.domain.toolbox.week_edits import energy_on
from ladder_app.domain.toolbox.week_words import ENERGIES, energy_words
from ladder_app.domain.toolbox.weekly_plan import Energy
from ladder_app.language import _
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.words import muted


class EnergyCard(Card):
    """`said` carries what was chosen, or None."""

    said = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Energy today"))
        self.choices = Choices(
            _("How much energy is there today?"), [(one, energy_words(one)) for one in ENERGIES]
        )
        self.choices.changed.connect(self._tell)
        self._about = muted(
            _(
                "Then today may be for resting. Ideas about a next step wait until another day; "
                "what you have planned stays, to be done or left."
            )
        )
        self.body.addWidget(self.choices)
        self.body.addWidget(self._about)

    def show_day(self, records: Records, today: date, *, read_only: bool) -> None:
        """What was said of this day."""
        said = energy_on(records, today)
        self.choices.set_value(said)
        self.choices.setEnabled(not read_only)
        self._about.setVisible(said == "low")

    def _tell(self) -> None:
        chosen = self.choices.value()
        found: Energy | None = next((one for one in ENERGIES if one == chosen), None)
        self.said.emit(found)
