"""The keys of the page People, in one table for its buttons and for the sheet of keys."""

from ladder_app.language import _
from ladder_app.ui.widgets.key_row import KeyRow


def people_keys() -> tuple[KeyRow, ...]:
    """What has a key on this page; the agreement with the focus has them, or the first."""
    return (
        KeyRow("add", "Alt+N", _("write somebody down")),
        KeyRow("write", "Alt+A", _("write an agreement")),
        KeyRow("change", "Alt+C", _("change the agreement, or write a new one")),
        KeyRow("withdraw", "Alt+W", _("withdraw the agreement")),
        KeyRow("go_on", "Alt+G", _("go to the attempt that is still under way")),
        KeyRow("read", "Alt+R", _("read the agreement and its earlier versions")),
        KeyRow("print", "Alt+P", _("a page of the agreement for both")),
        KeyRow("talk", "Alt+T", _("plan a conversation")),
        KeyRow("feel", "Alt+I", _("I feel … when … I would like …")),
        KeyRow("listening", "Alt+L", _("how to listen, as a page")),
        KeyRow("closeness", "Alt+K", _("closeness and space this week")),
    )
