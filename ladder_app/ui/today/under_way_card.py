"""An attempt under way, or one that ended and is not written down yet."""

from PySide6.QtCore import Signal

from ladder_app.ui.today.today_keys import day_keys
from ladder_app.ui.today.under_way import UnderWay
from ladder_app.ui.widgets.buttons import button, primary_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.words import Words, muted, small


class UnderWayCard(Card):
    """Stands above the page until the attempt is closed or written down."""

    go_on_wanted = Signal()
    close_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kind = small()
        self.step = Words("", "quote")
        self.words = muted()
        self.go_on = primary_button("")
        self.go_on.setAutoDefault(True)  # Enter presses it, too
        self.close_it = button("")
        self.go_on.clicked.connect(self.go_on_wanted)
        self.close_it.clicked.connect(self.close_wanted)
        for part in (self.kind, self.step, self.words):
            self.body.addWidget(part)
        flow = FlowLayout()
        for one in (self.go_on, self.close_it):
            flow.addWidget(one)
        self.body.addSpacing(8)
        self.body.addLayout(flow)
        self.hide()

    def show_attempt(self, found: UnderWay | None) -> None:
        """Show the attempt under way, or hide where there is none."""
        self.setVisible(found is not None)
        if found is None:
            return
        self.kind.setText(found.kind)
        self.step.setText(found.step)
        self.words.setText(found.words)
        self.setAccessibleName(f"{found.kind}: {found.step}. {found.words}")
        for one, words in ((self.go_on, found.go_on), (self.close_it, found.close)):
            if one.text() != words:
                one.setText(words)
        give_keys(day_keys(), {"go_on": self.go_on, "close": self.close_it})

    def allow_writing(self, allowed: bool) -> None:
        """In a case that can only be read it is left as it is."""
        self.go_on.setEnabled(allowed)
        self.close_it.setEnabled(allowed)
