"""Menus and shortcuts as a table: what stands in a menu, which key it has, which place it opens."""

from dataclasses import dataclass
from typing import Final

from ladder_app.language import _

LOCK_KEY: Final = "Ctrl+Shift+L"


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action. `name` is what the window connects; an empty `name` is a separator."""

    menu: str
    name: str
    text: str
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """One page in the sidebar; `foot` places stand at its lower end.

    One that is there `once_used` comes when it is switched on in the settings or first opened.
    """

    name: str
    word: str
    icon: str
    foot: bool = False
    once_used: bool = False


def places() -> tuple[Place, ...]:
    """The pages, in the order of the sidebar. Words that are safe to be seen walking past."""
    return (
        Place("today", _("Today"), "today"),
        Place("ladder", _("Ladder"), "ladder"),
        Place("progress", _("Progress"), "progress"),
        Place("journal", _("Journal"), "journal"),
        Place("toolbox", _("Toolbox"), "toolbox", once_used=True),
        Place("people", _("People"), "people", once_used=True),
        Place("review", _("Review"), "review", once_used=True),
        Place("help", _("Help and support"), "help", foot=True),
        Place("settings", _("Settings"), "settings", foot=True),
    )


def action_rows(put_away_key: str) -> tuple[ActionRow, ...]:
    """Every action of the window itself, menu by menu."""
    file, edit, view, help_ = _("File"), _("Edit"), _("View"), _("Help")
    return (
        ActionRow(file, "log", _("Log something I did"), ("Ctrl+L",)),
        ActionRow(file, "new_ladder", _("New ladder …"), ("Ctrl+N",)),
        ActionRow(file, "", ""),
        ActionRow(file, "cases", _("Cases …"), ("Ctrl+K",)),
        ActionRow(file, "take_in", _("Take in a handed-over file …"), ("Ctrl+Shift+O",)),
        ActionRow(file, "hand_over", _("Hand over to somebody …"), ("Ctrl+Shift+E",)),
        ActionRow(file, "", ""),
        ActionRow(file, "import", _("Take over a spreadsheet …"), ("Ctrl+O",)),
        ActionRow(file, "export", _("Save a copy …"), ("Ctrl+E",)),
        ActionRow(file, "report", _("A report …"), ("Ctrl+P",)),
        ActionRow(file, "calendar", _("Plans for a calendar …"), ("Ctrl+Shift+P",)),
        ActionRow(file, "backups", _("Backups …"), ("Ctrl+B",)),
        ActionRow(file, "data_folder", _("Show my data folder"), ("Ctrl+Shift+D",)),
        ActionRow(file, "", ""),
        ActionRow(file, "put_away", _("Put away"), (put_away_key,)),
        ActionRow(file, "lock", _("Lock"), (LOCK_KEY,)),
        ActionRow(file, "quit", _("Quit"), ("Ctrl+Q",)),
        ActionRow(edit, "undo", _("Undo"), ("Ctrl+Z",)),
        ActionRow(edit, "redo", _("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
        ActionRow(edit, "", ""),
        ActionRow(edit, "find", _("Search in the notes"), ("Ctrl+F",)),
        ActionRow(edit, "trash", _("Deleted things …"), ("Ctrl+D",)),
        ActionRow(view, "today", _("Today"), ("Ctrl+1",)),
        ActionRow(view, "ladder", _("Ladder"), ("Ctrl+2",)),
        ActionRow(view, "progress", _("Progress"), ("Ctrl+3",)),
        ActionRow(view, "journal", _("Journal"), ("Ctrl+4",)),
        ActionRow(view, "toolbox", _("Toolbox"), ("Ctrl+5",)),
        ActionRow(view, "people", _("People"), ("Ctrl+6",)),
        ActionRow(view, "review", _("Review"), ("Ctrl+7",)),
        ActionRow(view, "settings", _("Settings"), ("Ctrl+,",)),
        ActionRow(view, "", ""),
        ActionRow(view, "other_part", _("To the list of pages, and back"), ("F6",)),
        ActionRow(view, "", ""),
        ActionRow(view, "larger", _("Larger text"), ("Ctrl++", "Ctrl+=")),
        ActionRow(view, "smaller", _("Smaller text"), ("Ctrl+-",)),
        ActionRow(help_, "help", _("Help and support"), ("F1",)),
        ActionRow(help_, "keys", _("All keys"), ("?", "Ctrl+/")),
        ActionRow(help_, "about", _("About Ladder"), ("Shift+F1",)),
    )
