"""The keys of the page that press something on it; those of its charts belong to the charts."""

from typing import Final

from ladder_app.language import _
from ladder_app.ui.widgets.key_row import KeyRow

LADDERS_KEY: Final = "Alt+L"


def progress_keys() -> tuple[KeyRow, ...]:
    """One row for each."""
    return (
        KeyRow("ladders", LADDERS_KEY, _("other ladder")),
        KeyRow("score", "Alt+Q", _("write down the score of a questionnaire")),
        KeyRow("check_in", "Alt+K", _("the weekly check-in")),
        KeyRow("look_back", "Ctrl+R", _("look back at these days")),
        KeyRow("more", "Alt+M", _("more or fewer of your own sentences")),
    )
