"""A card that draws one of several things, chosen from a list by name."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ladder_app.charts.chart import Chart
from ladder_app.charts.look import ChartLook
from ladder_app.language import _
from ladder_app.ui.progress.choice import Choice
from ladder_app.ui.progress.choice_box import ChoiceBox
from ladder_app.ui.progress.progress_card import ProgressCard
from ladder_app.ui.progress.shown import Shown


class ChoosingCard(ProgressCard):
    """Answer `choices` and `draw_one`. It begins with `first`; one thing alone needs no list."""

    def __init__(self, chart: Chart, look: ChartLook, question: str) -> None:
        super().__init__(chart, look, _("← → points · T table"))
        self._shown: Shown | None = None
        self._chosen = ""
        self.box = ChoiceBox(question)
        self.box.chosen.connect(self._choose)
        self.body.insertWidget(1, self.box)

    def choices(self, shown: Shown) -> Sequence[Choice]:
        """What can be chosen; at least one where the card is wanted."""
        raise NotImplementedError

    def first(self, shown: Shown) -> str:
        """The id of what is drawn until the person chooses."""
        return self.choices(shown)[0].id

    def draw_one(self, shown: Shown, chosen: str) -> None:
        """Draw what was chosen."""
        raise NotImplementedError

    def draw(self, shown: Shown) -> None:
        self._shown = shown
        choices = self.choices(shown)
        there = self._chosen in {choice.id for choice in choices}
        chosen = self._chosen if there else self.first(shown)
        self.box.show_choices(choices, chosen)
        self.box.setVisible(len(choices) > 1)
        self.draw_one(shown, chosen)

    def tab_stops(self) -> tuple[QWidget, ...]:
        return self.box, *super().tab_stops()

    def _choose(self, chosen: str) -> None:
        self._chosen = chosen
        if self._shown is not None:
            self.draw(self._shown)
