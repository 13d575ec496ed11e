"""What it felt like, why it was over, and the note that stays private: three short parts."""

from ladder_app.language import _
from ladder_app.ui.attempt.part import Part
from ladder_app.ui.attempt.wording import main_feelings, reasons_to_end
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.feelings_field import FeelingsField
from ladder_app.ui.widgets.words import small


class FeelingsPart(Part):
    """Words for feelings, and the strongest of them."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.feelings = FeelingsField(_("What did I feel? Words with commas between."))
        self._bind_text("feelings", self.feelings)
        self.choice("main_feeling", _("Which feeling was the strongest?"), main_feelings())


class EndingPart(Part):
    """Why it was over."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.choice("left_because", _("Why was it over?"), reasons_to_end())


class PrivatePart(Part):
    """A note that nobody else is handed."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.text("private_note", _("Only for me"))
        self.column.addWidget(small(_("This stays out of everything but your own whole copy.")))
