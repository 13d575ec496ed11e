"""The keys of the page, in one table for its menus and buttons and for the sheet of keys."""

from ladder_app.language import _
from ladder_app.ui.ladder.step_actions import ENTER, ActionName, step_actions
from ladder_app.ui.suggestions.suggestion_keys import suggestion_keys
from ladder_app.ui.widgets.key_row import KeyRow, as_written, is_letter, page_keys
from ladder_app.ui.widgets.screen import PageKey

_FIRST: tuple[ActionName, ...] = ("practise", "log", "edit", "rate", "insert")


def ladder_keys() -> tuple[KeyRow, ...]:
    """What can be done to the whole ladder, and to the idea that stands on its page.

    Single letters work where a step can be chosen, all others wherever one is on the page.
    """
    return (
        KeyRow("add", "A", _("add a step")),
        KeyRow("history", "H", _("ratings over time")),
        KeyRow("view", "V", _("drawn to scale or list")),
        KeyRow("near", "N", _("near me")),
        KeyRow("rate_unrated", "U", _("rate what is not rated yet")),
        KeyRow("rate_all", "Shift+R", _("rate the whole ladder")),
        KeyRow("settings", "F2", _("name and settings")),
        KeyRow("ladders", "Ctrl+G", _("go to another ladder")),
        KeyRow("by_rating", "Ctrl+R", _("put in the order of the ratings")),
        KeyRow("hints", "Ctrl+I", _("ideas for this ladder")),
        KeyRow("delete", "Ctrl+Shift+Del", _("delete this ladder")),
        KeyRow("goals", "Alt+G", _("goals: what the ladder is for")),
        KeyRow("loop", "Alt+W", _("why does it stay?")),
        KeyRow("know", "Alt+K", _("good to know about this ladder")),
        KeyRow("gates", "Alt+R", _("read the pages before this ladder")),
        KeyRow("take_up", "Alt+P", _("take up a ladder that rests")),
        *suggestion_keys(),
    )


def ladder_page_keys() -> tuple[PageKey, ...]:
    """The keys of the chosen step and of the ladder, the most used first."""
    by_name = {action.name: action for action in step_actions() if action.name}
    names = (*_FIRST, *(name for name in by_name if name not in _FIRST))
    return (
        PageKey("↑ ↓", _("move")),
        *(PageKey(_written(by_name[name].key), by_name[name].short) for name in names),
        PageKey(as_written("Shift+F10"), _("everything that can be done with the step")),
        *page_keys(ladder_keys()),
    )


def key_meant(key: str) -> str:
    """A letter with Shift is the letter, unless it has a row of its own."""
    if is_letter(key) and key not in {row.key for row in ladder_keys()}:
        return key.removeprefix("Shift+")
    return key


def _written(key: str) -> str:
    return "Enter" if key == ENTER else as_written(key)
