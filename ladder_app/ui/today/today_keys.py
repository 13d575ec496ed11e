"""The keys of the page Today, in one table for its buttons and for the sheet of keys."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtWidgets import QAbstractButton, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.key_row import KeyRow
from ladder_app.ui.widgets.screen import PageKey

COVER_KEY: Final = "C"


def day_keys() -> tuple[KeyRow, ...]:
    """On an ordinary day, and after some quiet weeks."""
    return (
        KeyRow("go_on", "Alt+G", _("go on with the attempt under way, or write it down")),
        KeyRow("plan_start", "Alt+P", _("Start this: the first step planned")),
        KeyRow("plan_done", "Alt+D", _("I did this: the first step planned")),
        KeyRow("plan_along", "Alt+T", _("take the first step planned along")),
        KeyRow("start_1", "Alt+1", _("Start this: the first step shown")),
        KeyRow("done_1", "Alt+2", _("I did this: the first step shown")),
        KeyRow("start_2", "Alt+3", _("Start this: the second step shown")),
        KeyRow("done_2", "Alt+4", _("I did this: the second step shown")),
        KeyRow("cover", COVER_KEY, _("cover this page, or show it")),
        KeyRow("start_3", "Alt+5", _("Start this: the third step shown")),
        KeyRow("done_3", "Alt+6", _("I did this: the third step shown")),
        KeyRow("plan_day", "Alt+A", _("another day for the first step planned, or not")),
        KeyRow("close", "Alt+B", _("close the attempt under way as it stands")),
        KeyRow("pin", "Alt+K", _("keep the sentence here")),
        KeyRow("choose", "Alt+C", _("choose another sentence")),
        KeyRow("hide", "Ctrl+I", _("hide the sentence")),
        KeyRow("read", "Alt+O", _("read what you did last again")),
        KeyRow("note", "Alt+N", _("write a note about what you did last")),
        KeyRow("rate", "Alt+R", _("rate the step you did last again")),
        KeyRow("next", "Alt+L", _("plan what comes next")),
        KeyRow("let_go", "Alt+Y", _("let earlier plans go")),
        KeyRow("see", "Alt+S", _("see the ladder")),
        KeyRow("whole", "Alt+W", _("show the whole page")),
        KeyRow("agreement", "Alt+.", _("talk over what you agreed on")),
        KeyRow("how_help", "Alt+7", _("how are you today: help and support")),
        KeyRow("how_close", "Alt+8", _("how are you today: close the question")),
        KeyRow("card_go_on", "Alt+0", _("write my safety card, or look at it")),
        KeyRow("card_later", "Alt+-", _("leave the question about my safety card out")),
        KeyRow("look_back", "Ctrl+R", _("look back at these days")),
        KeyRow("look_later", "Alt+,", _("no look back this week")),
    )


def shown_first(
    rows: Iterable[KeyRow], named: Mapping[str, QAbstractButton], page: QWidget
) -> tuple[KeyRow, ...]:
    """The rows whose buttons show on the page now before those whose buttons do not."""
    hidden = {name for name, one in named.items() if not one.isVisibleTo(page)}
    return tuple(sorted(rows, key=lambda row: row.name in hidden))


def card_keys() -> tuple[PageKey, ...]:
    """On the card that is read once."""
    return (PageKey("Enter", _("go on")), PageKey(COVER_KEY, _("cover this page, or show it")))


def first_keys() -> tuple[KeyRow, ...]:
    """On the first evening, with its three questions."""
    return (
        KeyRow("cover", COVER_KEY, _("cover this page, or show it")),
        KeyRow("more", "Alt+M", _("add another line")),
        KeyRow("ready_made", "Alt+R", _("begin with a ready-made ladder")),
        KeyRow("goal", "Alt+G", _("begin with a goal")),
        KeyRow("spreadsheet", "Alt+P", _("begin with a spreadsheet")),
        KeyRow("later", "Esc", _("not now")),
    )
