"""The practices: what each is called, what it is for, and what is said while it lasts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ladder_app.domain.toolbox import practice_lines as lines
from ladder_app.domain.toolbox.practice_log import PracticeContext, PracticeLog
from ladder_app.language import _, ngettext

BREATHING: Final = "breathing"
KIND_WORDS: Final = "kind_words"
SELF_CARE: Final = "self_care"
"""Something else that did one good; there is nothing to be led through."""
MINUTES: Final = (1, 2, 3, 5, 7, 10)
"""Which can be chosen: short ones, never more than ten."""


@dataclass(frozen=True, slots=True)
class Practice:
    """`lines` are said one after the other, each as long as the others; the last one stays.

    `usual_minutes` is what is chosen to begin with, one of MINUTES.
    """

    id: str
    name: Callable[[], str]
    about: Callable[[], str]
    lines: Callable[[], tuple[str, ...]]
    usual_minutes: int = 3

    @property
    def is_breathing(self) -> bool:
        """Whether a pace leads it, and not lines."""
        return self.id == BREATHING


PRACTICES: Final = (
    Practice(
        "noticing",
        lambda: _("Noticing"),
        lambda: _("A short stop: what is here, the breath, and the room around you."),
        lines.noticing,
    ),
    Practice(
        "body_short",
        lambda: _("Through the body, short"),
        lambda: _("From the feet to the head, without changing anything."),
        lines.body_short,
    ),
    Practice(
        "body_long",
        lambda: _("Through the body, long"),
        lambda: _("The same way, slowly, with time at each place."),
        lines.body_long,
        usual_minutes=10,
    ),
    Practice(
        "sounds",
        lambda: _("Sounds"),
        lambda: _("Listening to what is there, near and far."),
        lines.sounds,
    ),
    Practice(
        "touch",
        lambda: _("Touch"),
        lambda: _("Something in your hand: how warm it is, how heavy, how it feels."),
        lines.touch,
    ),
    Practice(
        KIND_WORDS,
        lambda: _("A kind sentence"),
        lambda: _("A sentence you would say to a friend, said to yourself."),
        lines.kind_words,
    ),
    Practice(
        BREATHING,
        lambda: _("Slow breathing"),
        lambda: _("Breathing along with a shape that grows and rests, or with words."),
        lines.breathing,
    ),
)
"""In the order in which they are offered."""


def practice_of(practice_id: str) -> Practice | None:
    """The practice of this id; None for something else, or one of another version."""
    return next((one for one in PRACTICES if one.id == practice_id), None)


def practice_name(practice_id: str) -> str:
    """What it is called, also for what this version does not know."""
    found = practice_of(practice_id)
    if found is not None:
        return found.name()
    return _("Something that did me good") if practice_id == SELF_CARE else _("A practice")


def line_at(said: tuple[str, ...], share: float) -> str:
    """What is said when this share of the time (0–1 or more) is over."""
    place = int(max(share, 0.0) * len(said))
    return said[min(place, len(said) - 1)]


def minutes_words(minutes: int) -> str:
    """How long it was."""
    if not minutes:
        return _("less than a minute")
    return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)


def context_words(context: PracticeContext) -> str:
    """What it belonged to, or "" where it stood on its own."""
    return {
        "routine": "",
        "before_attempt": _("before an attempt"),
        "during_attempt": _("in an attempt"),
        "after_attempt": _("after an attempt"),
    }[context]


def log_words(log: PracticeLog) -> str:
    """What was done, in a line without its day."""
    length = "" if log.minutes is None else minutes_words(log.minutes)
    return " · ".join(
        filter(None, (practice_name(log.practice_id), length, context_words(log.context)))
    )
