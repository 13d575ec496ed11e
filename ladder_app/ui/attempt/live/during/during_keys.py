"""The keys of the page "during", in one table for its buttons and for the sheet of keys."""

from typing import Final

from ladder_app.domain.live.asking import Rating
from ladder_app.domain.suds import HIGHEST
from ladder_app.language import _
from ladder_app.ui.widgets.key_row import KeyRow, as_written, page_keys
from ladder_app.ui.widgets.screen import PageKey

PAD: Final[dict[str, int]] = {
    **{str(digit): 10 * digit for digit in range(10)},
    "+": HIGHEST,
}
"""The keys of the pad and what each stands for."""
PRACTICE: Final = "practice"
PRACTICE_KEY: Final = "Alt+B"
"""It opens a practice before an attempt, in it and after it."""
_PARKED: Final = ("suds_start", "suds_end")


def rating_keys() -> tuple[KeyRow, ...]:
    """What is done to ratings; these work within the pad even where single letters do not."""
    return (
        *(KeyRow(f"rate_{suds}", key, "") for key, suds in PAD.items()),
        KeyRow("up", "Up", _("the last rating up")),
        KeyRow("down", "Down", _("the last rating down")),
        KeyRow("back", "Backspace", _("take the last rating back")),
    )


def page_letters() -> tuple[KeyRow, ...]:
    """Single letters; each has a button as well."""
    return (
        KeyRow("note", "N", _("write a note")),
        KeyRow("curve", "V", _("show or hide the curve")),
        _curtain(_("hide what is on the screen; the time runs on")),
        KeyRow("ask", "I", _("ask more or less often")),
    )


def _curtain(sentence: str) -> KeyRow:
    """Where no clock runs nothing is said of the time."""
    return KeyRow("curtain", "C", sentence)


def end_keys() -> tuple[KeyRow, ...]:
    """The three ways out, and what else the buttons offer; none is a single letter."""
    return (
        KeyRow("done", "Alt+D", _("I did what I planned")),
        KeyRow("stopping", "Alt+S", _("I am stopping now")),
        KeyRow("not_right", "Alt+R", _("Something is not right")),
        KeyRow("respected", "Alt+N", _("end it, as a stop that was respected")),
        KeyRow(PRACTICE, PRACTICE_KEY, _("a practice; the attempt goes on")),
        KeyRow("again", "Alt+T", _("try to save again")),
        KeyRow("suds_start", "Alt+P", _("I am parked, before setting off")),
        KeyRow("suds_end", "Alt+O", _("I am parked, the drive is over")),
    )


def during_keys() -> tuple[KeyRow, ...]:
    """Every key of the page."""
    return (*rating_keys(), *page_letters(), *end_keys())


def during_page_keys(way: Rating, *, practice: bool, taken_back: bool) -> tuple[PageKey, ...]:
    """The keys as the sheet shows them, the digits in one line, and no more than work here.

    `practice` says whether one is offered, `taken_back` whether what two agreed on was.
    """
    rating = (
        PageKey("0 – 9, +", _("rate")),
        PageKey("↑ ↓", _("move the last rating")),
        PageKey(as_written("Backspace"), _("take the last rating back")),
    )
    writing = (
        PageKey("Enter", _("keep the note")),
        PageKey("Esc", _("from the note back to the pad")),
    )
    letters = page_letters() if way == "timed" else (_curtain(_("hide what is on the screen")),)
    left_out = {
        *(() if way == "when_parked" else _PARKED),
        *(() if practice else (PRACTICE,)),
        *(() if taken_back else ("respected",)),
    }
    ends = [row for row in end_keys() if row.name not in left_out]
    return (
        *(rating if way != "never" else ()),
        *page_keys(letters),
        *page_keys(ends),
        *(writing if way == "timed" else ()),
    )
