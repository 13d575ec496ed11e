"""The keys of the page Review, in one table for its buttons and for the sheet of keys."""

from typing import Final

from ladder_app.language import _
from ladder_app.ui.widgets.key_row import KeyRow

NEXT_STEP: Final = "Ctrl+Down"
STEP_BEFORE: Final = "Ctrl+Up"
NOTE: Final = "Alt+W"
SHARING: Final = "Alt+L"
PARTS: Final = ("Alt+1", "Alt+2", "Alt+3", "Alt+4")


def review_keys() -> tuple[KeyRow, ...]:
    """What has a key on this page."""
    return (
        KeyRow("prepare", "Alt+P", _("prepare, for the clinician alone")),
        KeyRow("together", "Alt+T", _("look at it together")),
        KeyRow("kept", "Alt+R", _("the reviews so far, and their text for the notes")),
        KeyRow("note", NOTE, _("write your own note")),
        KeyRow("sharing", SHARING, _("choose what you look at together")),
        KeyRow("cover", "Alt+C", _("show what is covered, or cover it again")),
        KeyRow("part_1", PARTS[0], _("what we agreed, and what came of it")),
        KeyRow("part_2", PARTS[1], _("what was tried")),
        KeyRow("part_3", PARTS[2], _("the chart of a step")),
        KeyRow("part_4", PARTS[3], _("from here on")),
        KeyRow("next_step", NEXT_STEP, _("the chart of the next step, or an older review")),
        KeyRow("step_before", STEP_BEFORE, _("the chart of the step before, or a newer review")),
        KeyRow("earlier", "Alt+M", _("the earlier attempts too")),
        KeyRow("signs", "Alt+S", _("the signs to stop at")),
        KeyRow("plan", "Alt+N", _("plan a step")),
        KeyRow("finish", "Alt+O", _("finish the review")),
        KeyRow("copy", "Ctrl+Shift+C", _("copy for the notes")),
        KeyRow("correct", "Alt+K", _("change the words of a review")),
        KeyRow("delete", "Alt+D", _("delete a review")),
        KeyRow("take_home", "Ctrl+Shift+T", _("a page for the client to take home")),
    )
