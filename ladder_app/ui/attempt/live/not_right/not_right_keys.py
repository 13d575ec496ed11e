"""The keys of the page "Something is not right", in one table for its buttons and the sheet."""

from ladder_app.language import _
from ladder_app.ui.attempt.live.not_right.troubles import Trouble
from ladder_app.ui.widgets.key_row import KeyRow


def not_right_keys(troubles: tuple[Trouble, ...]) -> tuple[KeyRow, ...]:
    """One digit for each entry of the list; Esc always leads one step back."""
    entries = (
        KeyRow(trouble.name, str(number), trouble.words)
        for number, trouble in enumerate(troubles, start=1)
    )
    return (
        KeyRow("leave", "Esc", _("one step back")),
        *entries,
        KeyRow("signs", str(len(troubles) + 1), _("all signs to stop at")),
        KeyRow("stop", "S", _("stop here")),
        KeyRow("rest", "R", _("stop here and let the ladder rest")),
        KeyRow("on", "G", _("go back to it")),
    )
