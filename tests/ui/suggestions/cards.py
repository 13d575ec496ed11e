"""A card on a desk whose clock stands at the moment of the rules' cases."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QPushButton

from ladder_app.domain.record import Record
from ladder_app.domain.suggestions.behaviour import Page
from ladder_app.domain.suggestions.silence import fired
from ladder_app.domain.suggestions.suggestion import Suggestion
from ladder_app.ui.suggestions.suggestion_card import SuggestionCard
from tests.desks import OpenDesk
from tests.domain.suggestions.cases import records_of
from tests.make import MOMENT


@dataclass
class ShownCard:
    """`wanted` are the choices that were passed on to another page, `said` the sentences."""

    desk: OpenDesk
    card: SuggestionCard
    wanted: list[tuple[str, str]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def show(self, rule: str) -> Suggestion:
        """Show what this rule finds, whatever else is found."""
        found = fired(self.desk.records, MOMENT)
        one = next(each.suggestion for each in found if each.suggestion.rule == rule)
        self.card.show_suggestion(self.desk.records, one)
        return one

    def press(self, words: str) -> None:
        """Press the button with these words."""
        row = self.card.row
        every = (*row.buttons().values(), *_always(self.card))
        next(one for one in every if one.text() == words and one.isVisible()).click()

    def offers(self) -> list[str]:
        """The words on its buttons, from the first to the last."""
        every = (*self.card.row.buttons().values(), *_always(self.card))
        return [one.text() for one in every if one.isVisible()]

    def answers(self) -> list[tuple[str, str | None]]:
        """What is remembered: rule and answer."""
        return [(event.kind, event.user_choice) for event in self.desk.records.flag_events()]


CardShower = Callable[..., ShownCard]


def records_for(*records: Record) -> tuple[Record, ...]:
    """With the case and the ladder that every case of a rule has."""
    return tuple(records_of(records).all_records())


def card_on(desk: OpenDesk, page: Page) -> ShownCard:
    """A card of this page that is drawn anew after each edit."""
    desk.clock[0] = MOMENT
    shown = ShownCard(desk, SuggestionCard(desk.desk, page))
    shown.card.choice_wanted.connect(lambda one, key: shown.wanted.append((one.rule, key)))
    shown.card.said.connect(shown.said.append)
    return shown


def _always(card: SuggestionCard) -> tuple[QPushButton, ...]:
    row = card.row
    return (row.not_now_button, row.not_for_me_button, row.why_button)
