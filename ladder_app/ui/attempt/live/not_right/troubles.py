"""What may not be right during an attempt, the likeliest first: what is said, and how it ends."""

from dataclasses import dataclass
from typing import Final

from ladder_app.domain.attempts.attempt import LeftBecause, Status
from ladder_app.domain.stop_signs.hard_words import (
    body_first,
    grounding,
    made_to,
    unsafe_place,
    unsafe_with_somebody,
)
from ladder_app.domain.stop_signs.stop_sign import HARM, PRESSURE
from ladder_app.domain.stop_signs.stop_sign_words import sign_words
from ladder_app.language import _

HARM_TROUBLE: Final = "harm"
HELP_SIGNS: Final = "stop-signs"
_LEFT_BECAUSE: Final[dict[str, LeftBecause]] = {
    "A": "safety",
    "B": "safety",
    "J": "safety",
    "E": "body",
    "F": "body",
    "G": "body",
}
"""Not every sign is about somebody who does harm; what follows from that one is not for all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """`sign` is noted as soon as it is chosen, each of `ticks` only when it is ticked.

    `status` and `left_because` are what stopping here is called in the record. After one that
    `asks_again` it goes on only with a yes from both.
    """

    name: str
    words: str
    title: str
    sentences: tuple[str, ...]
    status: Status
    left_because: LeftBecause
    ticks: tuple[tuple[str, str], ...] = ()
    grounding: tuple[str, ...] = ()
    sign: str = ""
    offers_rest: bool = True
    asks_again: bool = False
    help_place: str = HELP_SIGNS


def troubles(*, with_somebody: bool) -> tuple[Trouble, ...]:
    """In the order of the page; `with_somebody` says whether another person takes part."""
    return (
        _stop_by_me(),
        _stop_by_other(),
        _unsafe(with_somebody=with_somebody),
        _body(),
        _numb(),
        _made_to(),
        _harm(),
    )


def of_sign(which: str) -> Trouble:
    """One of the twelve signs, ticked in their list."""
    words = sign_words(which)
    return Trouble(
        name=which,
        words=words.sign,
        title=_("Thank you for noticing"),
        sentences=(words.sign, words.instead),
        status="stopped_for_safety",
        left_because=_LEFT_BECAUSE.get(which, "other"),
        sign=which,
    )


def _stop_by_me() -> Trouble:
    return Trouble(
        name="stop_by_me",
        words=_("I say stop, or not today"),
        title=_("Thank you for saying it"),
        sentences=(
            _("A stop is a result like any other, and it needs no reason."),
            _("It is kept as a stop that was respected."),
        ),
        status="stopped_by_consent",
        left_because="consent_withdrawn_by_me",
        offers_rest=False,
    )


def _stop_by_other() -> Trouble:
    return Trouble(
        name="stop_by_other",
        words=_("The other person said stop, or not today"),
        title=_("Thank you for hearing it"),
        sentences=(
            _("A stop that is heard is practice of the part that matters most."),
            _("It is kept as a stop that was respected."),
        ),
        status="stopped_by_consent",
        left_because="consent_withdrawn_by_other",
        offers_rest=False,
        asks_again=True,
    )


def _unsafe(*, with_somebody: bool) -> Trouble:
    return Trouble(
        name="unsafe",
        words=_("It does not feel safe here"),
        title=_("Being safe comes first"),
        sentences=unsafe_with_somebody() if with_somebody else unsafe_place(),
        status="stopped_for_safety",
        left_because="safety",
        offers_rest=with_somebody,
    )


def _body() -> Trouble:
    return Trouble(
        name="body",
        words=_("My body gives a sign: chest, breath, heart, fainting"),
        title=_("Your body comes first"),
        sentences=body_first(),
        status="stopped_for_safety",
        left_because="body",
        ticks=(
            ("chest_pain", _("Pain or pressure in the chest")),
            ("fainting", _("Fainting, or nearly")),
            ("breathlessness", _("Breath that does not settle")),
            ("palpitations_with_collapse", _("A racing heart, and collapsing with it")),
        ),
    )


def _numb() -> Trouble:
    return Trouble(
        name="numb",
        words=_("I go blank or numb, or pictures come back"),
        title=_("You are here, and it is now"),
        sentences=(
            _("This happens to many people after hard things. Stopping here is caring for you."),
            _(
                "Steps that bring it back belong with a professional who knows trauma, and can "
                "wait until then."
            ),
        ),
        status="stopped_for_safety",
        left_because="other",
        ticks=(
            ("flashbacks", _("Pictures or feelings from before come back")),
            ("numbness", _("I go blank or numb")),
            ("dissociation", _("Nothing feels real, or I am far away from myself")),
        ),
        grounding=grounding(),
    )


def _made_to() -> Trouble:
    return Trouble(
        name="made_to",
        words=_("I am being made to do this"),
        title=_("You need not do this"),
        sentences=made_to(),
        status="stopped_for_safety",
        left_because="safety",
        sign=PRESSURE,
    )


def _harm() -> Trouble:
    """What is said about it stands on a card of its own."""
    return Trouble(
        name=HARM_TROUBLE,
        words=_("I am thinking about harming myself"),
        title=_("I am thinking about harming myself"),
        sentences=(),
        status="stopped_for_safety",
        left_because="safety",
        sign=HARM,
        offers_rest=False,
        help_place="harming-myself",
    )
