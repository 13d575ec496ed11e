"""The keys of the forms, in one table for the forms themselves and for the sheet of keys."""

from collections.abc import Mapping

from PySide6.QtWidgets import QAbstractButton

from ladder_app.language import _
from ladder_app.ui.widgets.key_row import KeyRow, give_keys


def form_keys() -> tuple[KeyRow, ...]:
    """What has a key of its own in one form or another."""
    return (
        KeyRow("go_on", "Alt+G", _("Go on with what you had begun")),
        KeyRow("afresh", "Alt+A", _("Start afresh")),
        KeyRow("now", "Alt+N", _("It was just now")),
        KeyRow("yesterday", "Alt+Y", _("It was yesterday evening")),
        KeyRow("today", "Alt+T", _("Plan it for today")),
        KeyRow("tomorrow", "Alt+O", _("Plan it for tomorrow")),
        KeyRow("last_rating", "Alt+L", _("Show the last rating")),
        KeyRow("own_words", "Alt+W", _("My own words for the scale")),
        KeyRow("skip", "Alt+S", _("Skip this step while rating a ladder")),
        KeyRow("back", "Alt+B", _("Go back by one")),
        KeyRow("delete_rating", "Alt+D", _("Delete the chosen rating")),
        KeyRow("delete", "Alt+X", _("Delete this note, score, check-in or person")),
        KeyRow("stop", "Alt+H", _("Stop here; nothing more is asked")),
        KeyRow("ready_made", "Alt+R", _("Choose a ready-made ladder")),
        KeyRow("spreadsheet", "Alt+P", _("Take over a spreadsheet")),
        KeyRow("map", "Alt+M", _("Map what I avoid")),
    )


def give_form_keys(buttons: Mapping[str, QAbstractButton]) -> None:
    """Let the keys of the table press these buttons."""
    give_keys(form_keys(), buttons)
