"""The keys of the page, in one table for its buttons and for the sheet of keys."""

from ladder_app.language import _
from ladder_app.ui.widgets.key_row import KeyRow


def understanding_keys() -> tuple[KeyRow, ...]:
    """The parts of the loop and the cards are walked through with Tab."""
    return (
        KeyRow("write", "Alt+N", _("write why it stays")),
        KeyRow("ladder", "Alt+G", _("choose another ladder")),
        KeyRow("back", "Alt+B", _("back to where you were")),
    )
