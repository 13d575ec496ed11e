"""The keys of the page Toolbox, in one table for its buttons and for the sheet of keys."""

from ladder_app.domain.toolbox.practices import PRACTICES
from ladder_app.language import _
from ladder_app.ui.widgets.key_row import KeyRow


def toolbox_keys() -> tuple[KeyRow, ...]:
    """What has a key on this page."""
    return (
        *(
            KeyRow(one.id, f"Alt+{place}", _("begin: {practice}").format(practice=one.name()))
            for place, one in enumerate(PRACTICES, start=1)
        ),
        KeyRow("add", "Alt+A", _("plan something for yourself this week")),
        KeyRow("week", "Alt+K", _("this week, or the next one")),
        KeyRow("write", "Alt+W", _("write down something that was done elsewhere")),
    )
