"""The keys of the page Journal."""

from ladder_app.language import _
from ladder_app.ui.widgets.key_row import KeyRow


def journal_keys() -> tuple[KeyRow, ...]:
    """One row for each."""
    return (
        KeyRow("write", "Alt+W", _("write something")),
        KeyRow("look_back", "Ctrl+R", _("look back at these days")),
        KeyRow("lead", "Alt+G", _("go to what the note is about")),
        KeyRow("change", "Alt+C", _("read and change the note")),
        KeyRow("test", "Alt+P", _("make it a prediction to test")),
        KeyRow("delete", "Alt+X", _("delete the note")),
        KeyRow("uncover", "Alt+S", _("show what is covered, or cover it again")),
    )
