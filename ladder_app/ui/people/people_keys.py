"""The keys of the page People, in one table for its buttons and for the sheet of keys."""

from ladder_app.language import _
from ladder_app.ui.widgets.key_row import KeyRow


def people_keys() -> tuple[KeyRow, ...]:
    """What has a key on this page; of several agreements the keys are for the first."""
    return (
        KeyRow("add", "Alt+N", _("write somebody down")),
        KeyRow("write", "Alt+A", _("write an agreement")),
        KeyRow("change", "Alt+C", _("change the agreement, or write a new one")),
        KeyRow("withdraw", "Alt+W", _("withdraw the agreement")),
        KeyRow("read", "Alt+R", _("read the agreement and its earlier versions")),
    )
