"""What is never folded: whom to turn to when it is heavy. Someone known, a professional, services.

Where the person wrote down names and numbers they stand here; no number ships with the program.
"""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QAbstractButton

from ladder_app.domain.support.safety_plan_card import Contact, SafetyPlanCard
from ladder_app.domain.support.words_to_say import (
    to_a_professional,
    to_a_service,
    to_somebody_known,
)
from ladder_app.language import _
from ladder_app.ui.help.hard_times import harming_myself
from ladder_app.ui.help.help_keys import COPIES, help_keys
from ladder_app.ui.help.reach_part import ReachPart
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.in_view import go_to
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.words import Words, muted


class ReachCard(Card):
    """`places` are what other pages lead to, by name."""

    def __init__(self) -> None:
        super().__init__(_("When things get very heavy"))
        self._shown: tuple[object, ...] | None = None
        self.people = ReachPart(_("Someone I know"), _known(), to_somebody_known())
        self.professional = ReachPart(_("My professional"), _professional(), to_a_professional())
        self.services = ReachPart(_("Emergency and helplines"), services_words(), to_a_service())
        self.places: Mapping[str, Words] = {
            "my_people": self.people.name,
            "my_professional": self.professional.name,
            "helplines": self.services.name,
        }
        # At the top whatever the size of the window: the card it leads to is further down.
        self.harm_button = link_button(harming_myself().title)
        column = ColumnLayout()
        column.setSpacing(4)
        self.body.addLayout(column)
        column.addWidget(Words(_("You can leave everything here as it is. It will keep.")))
        harm = FlowLayout()
        harm.addWidget(self.harm_button)
        column.addLayout(harm)
        for part in (self.people, self.professional, self.services):
            column.addSpacing(10)
            column.addWidget(part)
        column.addSpacing(10)
        column.addWidget(
            muted(
                _(
                    "Ladder brings no numbers along and contacts nobody. On a shared computer, "
                    "what you look up stays in the history of the browser."
                )
            )
        )

    def lead_to(self, fold: Folded) -> None:
        """The entry about harm stands here; the card behind it is there only while it is open."""
        fold.hide()
        fold.toggled.connect(partial(self._follow, fold))

    def show_card(self, card: SafetyPlanCard | None) -> None:
        """Show whom this card names; without one, or where it names nobody, a few words."""
        shown = _reached(card)
        if shown == self._shown:
            return
        self._shown = shown
        people, professional, services = shown
        self.people.show_contacts(people)
        self.professional.show_contacts(professional)
        self.services.show_contacts(services, services_words(card))
        self._give_keys()

    def buttons(self) -> dict[str, QAbstractButton]:
        """What has a key, by its name in the table of keys."""
        parts = (self.people, self.professional, self.services)
        copies = [copy for part in parts for copy in part.copies()]
        named: dict[str, QAbstractButton] = {
            f"copy_{place}": copy for place, copy in enumerate(copies[:COPIES], start=1)
        }
        return named | {
            "harm": self.harm_button,
            "say_1": self.people.copy_say,
            "say_2": self.professional.copy_say,
            "say_3": self.services.copy_say,
        }

    def _follow(self, fold: Folded, opened: bool) -> None:
        if not opened:
            go_to(self.harm_button)
        fold.setVisible(opened)

    def _give_keys(self) -> None:
        give_keys(help_keys(), self.buttons())


def services_words(card: SafetyPlanCard | None = None) -> str:
    """What else to do: where a number is missing, or the one that was written does not answer."""
    has_emergency = card is not None and bool(card.local_emergency)
    has_helpline = card is not None and bool(card.local_helpline)
    emergency = _(
        "If you might be in danger now, ring the emergency number of the place you are in, go to "
        "the nearest emergency department, or tell someone near you."
    )
    if has_emergency:
        emergency = _(
            "If nobody answers, go to the nearest emergency department, or tell someone near you."
        )
    helpline = _(
        "To find a helpline, look for “crisis helpline” and the name of your country; Befrienders "
        "Worldwide keeps a list of centres by country."
    )
    return emergency if has_helpline else f"{emergency} {helpline}"


def _known() -> str:
    return _("Call, write to or go to one person you trust.")


def _professional() -> str:
    return _(
        "Your doctor, therapist or counsellor, if you have one. When they are closed, their "
        "answering machine often says who is there instead."
    )


_Reached = tuple[tuple[Contact, ...], tuple[Contact, ...], tuple[Contact, ...]]


def _reached(card: SafetyPlanCard | None) -> _Reached:
    if card is None:
        return (), (), ()
    services = (
        (_("Emergency number"), card.local_emergency),
        (_("Helpline"), card.local_helpline),
    )
    return (
        card.people,
        () if card.professional is None else (card.professional,),
        tuple(Contact(name=name, how=how) for name, how in services if how),
    )
