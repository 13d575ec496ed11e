"""The keys of the card, the same on every page that shows it."""

from ladder_app.language import _
from ladder_app.ui.widgets.key_row import KeyRow


def suggestion_keys() -> tuple[KeyRow, ...]:
    """The choices in their order, then what can be said to every idea."""
    return (
        KeyRow("choice_1", "Alt+U", _("the idea: the first thing it offers")),
        KeyRow("choice_2", "Alt+Z", _("the idea: the second thing it offers")),
        KeyRow("choice_3", "Alt+X", _("the idea: the third thing it offers")),
        KeyRow("choice_4", "Alt+Q", _("the idea: the fourth thing it offers")),
        KeyRow("choice_5", "Alt+9", _("the idea: the fifth thing it offers")),
        KeyRow("not_now", "Alt+J", _("the idea: not now")),
        KeyRow("not_for_me", "Alt+M", _("the idea: not for me")),
        KeyRow("why", "Alt+I", _("the idea: why, or all of it")),
    )
