"""A card that draws one of several things, chosen from a list by name."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ladder_app.charts.chart import Chart
from ladder_app.charts.look import ChartLook
from ladder_app.ui.progress.choice import Choice
from ladder_app.ui.progress.choice_box import ChoiceBox
from ladder_app.ui.progress.progress_card import ProgressCard
from ladder_app.ui.progress.shown import Shown


class ChoosingCard(ProgressCard):
    """Answer `choices`, `values_of_one` and `draw_one`.

    It begins with `first`; one thing alone needs no list.
    """

    def __init__(self, chart: Chart, look: ChartLook, question: str, keys: str) -> None:
        super().__init__(chart, look, keys)
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

    def values_of_one(self, shown: Shown, chosen: str) -> tuple[object, ...]:
        """All that decides what is drawn of it."""
        raise NotImplementedError

    def draw_one(self, shown: Shown, chosen: str) -> None:
        """Draw what was chosen."""
        raise NotImplementedError

    def values(self, shown: Shown) -> tuple[object, ...]:
        chosen = self._chosen_of(shown)
        return *self.choices(shown), chosen, *self.values_of_one(shown, chosen)

    def draw_values(self, shown: Shown) -> None:
        choices, chosen = self.choices(shown), self._chosen_of(shown)
        self.box.show_choices(choices, chosen)
        self.box.setVisible(len(choices) > 1)
        self.draw_one(shown, chosen)

    def tab_stops(self) -> tuple[QWidget, ...]:
        return self.box, *super().tab_stops()

    def _choose(self, chosen: str) -> None:
        self._chosen = chosen
        self.draw_again()

    def _chosen_of(self, shown: Shown) -> str:
        there = any(choice.id == self._chosen for choice in self.choices(shown))
        return self._chosen if there else self.first(shown)
