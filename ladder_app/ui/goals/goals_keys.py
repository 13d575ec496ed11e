"""The keys of the page, in one table for its buttons and for the sheet of keys."""

from ladder_app.language import _
from ladder_app.ui.widgets.key_row import KeyRow


def goals_keys() -> tuple[KeyRow, ...]:
    """What is done to a goal is done to the one that has the keys, or else to the first."""
    return (
        KeyRow("write", "Alt+N", _("write a goal")),
        KeyRow("change", "Alt+C", _("read or change the goal")),
        KeyRow("ladder", "Alt+L", _("begin a ladder for the goal")),
        KeyRow("note", "Alt+W", _("write a note about the goal")),
        KeyRow("delete", "Ctrl+Shift+Del", _("delete the goal")),
        KeyRow("start_day", "Alt+1", _("the first goal to start from")),
        KeyRow("start_feelings", "Alt+2", _("the second goal to start from")),
        KeyRow("start_time", "Alt+3", _("the third goal to start from")),
        KeyRow("back", "Alt+B", _("back to where you were")),
    )
