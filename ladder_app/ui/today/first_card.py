"""The card before the first question: what this is, where it lives, who can read it."""

from pathlib import Path

from PySide6.QtCore import Signal

from ladder_app.language import _
from ladder_app.ui.widgets.buttons import link_button, primary_button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.what_it_is import what_it_is, what_stays_open, who_can_read
from ladder_app.ui.widgets.words import Words


class FirstCard(Card):
    """Read once. The stop signs are one click away."""

    go_on = Signal()
    stop_signs_wanted = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__(_("Before you begin"))
        column = ColumnLayout()
        column.setSpacing(8)
        self.body.addLayout(column)
        for words in (
            Words(what_it_is()),
            _named(_("Where it is kept")),
            Words(_("On this computer only, in this folder:")),
            Words(str(folder), "muted"),
            _named(_("Who can read it")),
            Words(who_can_read()),
            Words(what_stays_open()),
            _named(_("When a ladder is not the right thing")),
            Words(
                _(
                    "If you are afraid of somebody, think about hurting yourself, or have a "
                    "medical reason for care, something else comes first."
                )
            ),
        ):
            column.addWidget(words)
        signs = link_button(_("Signs to stop at, and what helps instead"))
        signs.clicked.connect(self.stop_signs_wanted)
        ways = FlowLayout()
        ways.addWidget(signs)
        column.addLayout(ways)
        self.go_on_button = primary_button(_("Go on"))
        self.go_on_button.clicked.connect(self.go_on)
        # Enter presses it, too.
        self.go_on_button.setAutoDefault(True)
        self.body.addSpacing(8)
        self.body.addLayout(row(self.go_on_button))


def _named(text: str) -> Words:
    words = Words(text, "strong")
    words.setContentsMargins(0, 8, 0, 0)
    return words
