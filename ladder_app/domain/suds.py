"""Distress from 0 to 100, the two ways to show it, and the words beside it.

The word list is our own. A rating is an `int` 0–100 everywhere in the program;
`None` means "not rated" and is never turned into a number.
"""

from typing import Final, Literal

from ladder_app.language import _

Scale = Literal["0-100", "0-10", "words"]
EnteredScale = Literal["0-100", "0-10", "words"]

LOWEST: Final = 0
HIGHEST: Final = 100
MOUSE_STEP: Final = 5


def check_suds(name: str, value: int | None) -> None:
    """Refuse a rating outside 0–100. `name` is the field, for the sentence of the ValueError."""
    if value is not None and not LOWEST <= value <= HIGHEST:
        raise ValueError(f"{name} must be between 0 and 100, not {value}")


def shown(value: int, scale: Scale) -> str:
    """The rating as the chosen scale shows it: `"40"`, `"4"`, or the short word for it."""
    if scale == "0-10":
        return str(to_ten(value))
    if scale == "words":
        return short_word(value)
    return str(value)


def to_ten(value: int) -> int:
    """0–100 as 0–10, halves upwards (Python's own `round` would show both 25 and 15 as 2)."""
    return (value + 5) // 10


def from_ten(value: int) -> int:
    """0–10 as 0–100."""
    return value * 10


def nearest_ten(value: int) -> int:
    """The anchor a rating belongs to: 0, 10, … 100."""
    return to_ten(value) * 10


def anchor_text(ten: int) -> str:
    """Our own sentence for 0, 10, … 100; KeyError for anything else."""
    return {
        0: _("Completely at ease. Nothing in me is on guard."),
        10: _("Settled. I can just tell that I am awake and alert."),
        20: _("A slight edge. Easy to forget about."),
        30: _("Noticeably uneasy, and I can carry on normally."),
        40: _("Uncomfortable. Part of my attention keeps going back to it."),
        50: _("Clearly anxious. Staying takes some effort, and I can do it."),
        60: _("Strong. My body is loud and I start looking for a way out."),
        70: _("Very strong. Hard to think about anything else."),
        80: _("Intense. I badly want to leave; staying is a decision I make again and again."),
        90: _("Close to the most I know. I can hardly take anything in."),
        100: _("The strongest fear or distress I have ever felt or can picture."),
    }[ten]


def short_word(value: int) -> str:
    """One or two words for a rating, as they stand beside the ladder."""
    return {
        0: _("at ease"),
        10: _("settled"),
        20: _("a slight edge"),
        30: _("uneasy"),
        40: _("uncomfortable"),
        50: _("anxious"),
        60: _("strong"),
        70: _("very strong"),
        80: _("intense"),
        90: _("nearly the most"),
        100: _("the most"),
    }[nearest_ten(value)]
