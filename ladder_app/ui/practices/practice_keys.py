"""The keys of a practice, in one table for its buttons and for the sheet of keys."""

from ladder_app.language import _
from ladder_app.ui.widgets.key_row import KeyRow


def practice_keys() -> tuple[KeyRow, ...]:
    """What has a key while a practice lasts; Esc ends it, too."""
    return (
        KeyRow("pause", "Space", _("in a practice: pause, or go on")),
        KeyRow("stop", "Esc", _("in a practice: stop")),
        KeyRow("unpleasant", "Alt+U", _("in a practice: it is unpleasant, stop")),
    )
