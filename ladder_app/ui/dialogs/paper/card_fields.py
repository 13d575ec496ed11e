"""What of the person's words goes on a card, and how large it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.plans.take_along import CardParts
from ladder_app.language import _
from ladder_app.reports.paper import Part
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import heading, muted


class CardFields(QWidget):
    """Offers only what there is: without a plan there is none to take along."""

    changed = Signal()

    def __init__(self, possible: CardParts, chosen: CardParts) -> None:
        super().__init__()
        self.step = TickLine(_("The words of the step"))
        self.predictions = TickLine(_("What I predict"))
        self.plan = TickLine(_("The plan: when, if-then, what I leave out"))
        self.sentence = TickLine(_("A sentence of mine"))
        self.sheet_part = Choices(
            _("How large?"), (("page", _("A page")), ("quarter", _("A quarter, to cut out")))
        )
        self.sheet_part.set_value("quarter")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(heading(_("What goes on paper")))
        for line, is_there, is_chosen in (
            (self.step, possible.step, chosen.step),
            (self.predictions, possible.predictions, chosen.predictions),
            (self.plan, possible.plan, chosen.plan),
            (self.sentence, possible.sentence, chosen.sentence),
        ):
            layout.addWidget(line)
            line.setVisible(is_there)
            line.setChecked(is_there and is_chosen)
            line.toggled.connect(self.changed)
        layout.addWidget(
            muted(_("Always on it: the day, places for ratings, and “Stopping is a result.”"))
        )
        layout.addSpacing(12)
        layout.addWidget(self.sheet_part)
        layout.addStretch(1)
        self.sheet_part.changed.connect(self.changed)
        self.setFocusProxy(self.step)

    def parts(self) -> CardParts:
        """What is ticked."""
        return CardParts(
            step=self.step.isChecked(),
            predictions=self.predictions.isChecked(),
            plan=self.plan.isChecked(),
            sentence=self.sentence.isChecked(),
        )

    def part(self) -> Part:
        """How much of a sheet; a page where nothing is chosen."""
        return "quarter" if self.sheet_part.value() == "quarter" else "page"
