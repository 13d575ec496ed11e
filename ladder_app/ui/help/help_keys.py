"""The keys of the page Help and support, in one table for its buttons and the sheet of keys."""

from ladder_app.language import _
from ladder_app.ui.widgets.key_row import KeyRow

COPIES = 6
"""So many of the numbers that are shown can be copied by a key."""


def help_keys() -> tuple[KeyRow, ...]:
    """What is of use to most first; the rest in the order of the page."""
    number = _("copy number {n} of those shown")
    return (
        KeyRow("write", "Alt+C", _("write or change my safety card")),
        *(KeyRow(f"copy_{n}", f"Alt+{n}", number.format(n=n)) for n in range(1, COPIES + 1)),
        KeyRow("say_1", "Alt+7", _("copy what to say to somebody I know")),
        KeyRow("say_2", "Alt+8", _("copy what to say to a professional")),
        KeyRow("say_3", "Alt+9", _("copy what to say to a helpline")),
        KeyRow("harm", "Alt+T", _("I am thinking about harming myself")),
        KeyRow("right", "Alt+R", _("say that my safety card is still right")),
        KeyRow("report", "Alt+P", _("make a report for a first session")),
        KeyRow("hand_over", "Alt+O", _("hand over a file for a first session")),
        KeyRow("alone", "Alt+W", _("see what may help where somebody is afraid of the other")),
        KeyRow("people", "Alt+L", _("write down what two people agree on")),
        KeyRow("understanding", "Alt+U", _("read why a fear stays, and what is good to know")),
        KeyRow("folder", "Alt+D", _("show my data folder")),
    )
