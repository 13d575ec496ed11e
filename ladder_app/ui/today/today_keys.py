"""The keys of the page Today, in one table for its buttons and for the sheet of keys."""

from typing import Final

from ladder_app.language import _
from ladder_app.ui.widgets.key_row import KeyRow

COVER_KEY: Final = "C"


def day_keys() -> tuple[KeyRow, ...]:
    """On an ordinary day, and after some quiet weeks."""
    return (
        KeyRow("cover", COVER_KEY, _("cover this page, or show it")),
        KeyRow("done_1", "Alt+1", _("I did this: the first step shown")),
        KeyRow("start_1", "Alt+4", _("Start this: the first step shown")),
        KeyRow("plan_start", "Alt+P", _("Start this: the first step planned")),
        KeyRow("plan_done", "Alt+D", _("I did this: the first step planned")),
        KeyRow("plan_along", "Alt+T", _("take the first step planned along")),
        KeyRow("plan_day", "Alt+A", _("another day for the first step planned, or not")),
        KeyRow("done_2", "Alt+2", _("I did this: the second step shown")),
        KeyRow("start_2", "Alt+5", _("Start this: the second step shown")),
        KeyRow("done_3", "Alt+3", _("I did this: the third step shown")),
        KeyRow("start_3", "Alt+6", _("Start this: the third step shown")),
        KeyRow("go_on", "Alt+G", _("go on with the attempt under way, or write it down")),
        KeyRow("close", "Alt+B", _("close the attempt under way as it stands")),
        KeyRow("pin", "Alt+K", _("keep the sentence here")),
        KeyRow("choose", "Alt+C", _("choose another sentence")),
        KeyRow("hide", "Alt+H", _("hide the sentence")),
        KeyRow("read", "Alt+O", _("read what you did last again")),
        KeyRow("note", "Alt+N", _("write a note about what you did last")),
        KeyRow("rate", "Alt+R", _("rate the step you did last again")),
        KeyRow("next", "Alt+L", _("plan the step you did last, once more")),
        KeyRow("let_go", "Alt+Y", _("let earlier plans go")),
        KeyRow("see", "Alt+S", _("see the ladder")),
        KeyRow("whole", "Alt+W", _("show the whole page")),
        KeyRow("how_help", "Alt+7", _("how are you today: help and support")),
        KeyRow("how_close", "Alt+8", _("how are you today: close the question")),
    )


def first_keys() -> tuple[KeyRow, ...]:
    """On the first evening, with its three questions."""
    return (
        KeyRow("cover", COVER_KEY, _("cover this page, or show it")),
        KeyRow("more", "Alt+M", _("add another line")),
        KeyRow("ready_made", "Alt+R", _("begin with a ready-made ladder")),
        KeyRow("spreadsheet", "Alt+P", _("begin with a spreadsheet")),
        KeyRow("later", "Esc", _("not now")),
    )
