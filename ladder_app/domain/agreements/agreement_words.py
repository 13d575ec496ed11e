"""What an agreement says, line by line, and what one version says that another does not."""

from dataclasses import dataclass
from typing import Final

from ladder_app.domain.agreements.agreement import Agreement, SetUpPoint
from ladder_app.domain.agreements.standing import Standing
from ladder_app.language import _

SET_UP_POINTS: Final[tuple[SetUpPoint, ...]] = (
    "private",
    "sober",
    "time",
    "temperature",
    "pause",
    "aftercare",
)
"""In the order in which they are seen to."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing an agreement is about, and what it says of it, a line each."""

    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """What came, and what is there no longer, about one thing."""

    name: str
    new: tuple[str, ...]
    gone: tuple[str, ...]


def what_it_is() -> str:
    """Said wherever an agreement is written or read."""
    return _(
        "A help for talking, and my own note. It proves nobody’s consent. It does not carry over "
        "to another day: both are asked anew each time, and either can stop at any moment."
    )


def told(agreement: Agreement) -> tuple[Told, ...]:
    """What both agreed on, in the order in which it is written; nothing that was left empty.

    The person's own answers about a free choice are no part of it.
    """
    found = (
        Told(_("Welcome"), agreement.welcome),
        Told(_("Not now"), agreement.not_now),
        Told(_("Off limits"), agreement.off_limits),
        Told(_("The word that stops it"), _one(agreement.stop_word)),
        Told(_("The word that slows it down"), _one(agreement.slow_word)),
        Told(_("How we pause"), _one(agreement.how_we_pause)),
        Told(_("Afterwards"), _one(agreement.aftercare)),
        Told(_("What we see to beforehand"), set_up_lines(agreement)),
    )
    return tuple(one for one in found if one.lines)


def compared(before: Agreement, after: Agreement) -> tuple[Changed, ...]:
    """What changed from one version to another; nothing where it says the same."""
    was = {one.name: one.lines for one in told(before)}
    now = {one.name: one.lines for one in told(after)}
    found = []
    for name in dict.fromkeys((*now, *was)):
        old, new = was.get(name, ()), now.get(name, ())
        came = tuple(line for line in new if line not in old)
        gone = tuple(line for line in old if line not in new)
        if came or gone:
            found.append(Changed(name, came, gone))
    return tuple(found)


def set_up_lines(agreement: Agreement) -> tuple[str, ...]:
    """What is seen to beforehand."""
    return tuple(set_up_words(one) for one in SET_UP_POINTS if one in agreement.set_up)


def set_up_words(point: SetUpPoint) -> str:
    """One line of the list of what is seen to beforehand."""
    return {
        "private": _("Nobody comes in"),
        "sober": _("Both of us are sober"),
        "time": _("There is time, and nothing waits after it"),
        "temperature": _("The room is warm enough"),
        "pause": _("Both know how to pause"),
        "aftercare": _("Both know what is good afterwards"),
    }[point]


def free_choice_questions() -> tuple[tuple[str, str], ...]:
    """The four questions to oneself, by the field of `FreeChoiceCheck` that keeps the answer."""
    return (
        ("no_pressure", _("Is this without pressure?")),
        ("can_say_no_without_consequences", _("Could I say no, and nothing would come of it?")),
        ("sober", _("Am I sober as I decide this?")),
        ("feel_safe", _("Do I feel safe with this person?")),
    )


def standing_words(standing: Standing) -> str:
    """How it stands, in one sentence; "" where it holds."""
    return {
        "none": _("No agreement is written for it yet."),
        "holds": "",
        "to_look_at": _("The day to talk it over again has come."),
        "not_free": _("It was not quite a free choice, so nothing rests on it."),
        "withdrawn": _("It was withdrawn, and that holds from that moment on."),
        "somebody_else": _("The ladder is about somebody else now, so nothing rests on it."),
    }[standing]


def waiting_words(standing: Standing) -> str:
    """What is said where a step needs an agreement; "" where one holds and nothing is to be said.

    The same everywhere: on the ladder, where it is planned, on the page Today, before an attempt.
    """
    return {
        "none": _("This step waits for an agreement."),
        "holds": "",
        "to_look_at": _("The day to talk over what you agreed on has come."),
        "not_free": _("This step waits: what was agreed on was not quite a free choice."),
        "withdrawn": _("This step waits: what was agreed on was withdrawn."),
        "somebody_else": _("This step waits: what was agreed on was with somebody else."),
    }[standing]


def way_words(standing: Standing) -> str:
    """What leads from there to the form."""
    return {
        "none": _("Write one"),
        "holds": "",
        "to_look_at": _("Talk it over"),
        "not_free": _("Talk it over"),
        "withdrawn": _("Write a new one"),
        "somebody_else": _("Write a new one"),
    }[standing]


def _one(line: str | None) -> tuple[str, ...]:
    return (line,) if line else ()
