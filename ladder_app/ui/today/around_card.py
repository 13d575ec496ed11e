"""Around where you are: one to three rungs, as they stand on the ladder."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from ladder_app.domain.ladders.step import Step
from ladder_app.domain.whereabouts import Whereabouts
from ladder_app.language import _
from ladder_app.ui.theme import Look
from ladder_app.ui.today.rung_row import Offers, RungRow
from ladder_app.ui.today.today_keys import day_keys
from ladder_app.ui.widgets.card import Card, Rule
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.words import small

_MOST = 3


class AroundCard(Card):
    """Its rows are made once, so that the focus stays where it is."""

    show_wanted = Signal(str)
    start_wanted = Signal(str)
    done_wanted = Signal(str)
    go_on_wanted = Signal()
    agreement_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(_("Around where you are"))
        self._ladder = small()
        self.body.addWidget(self._ladder)
        self.body.setSpacing(4)
        self.body.addSpacing(4)
        self.rows: list[RungRow] = []
        self._rules: list[Rule] = []
        for _row in range(_MOST):
            rule, row = Rule(), RungRow(look)
            row.show_wanted.connect(self.show_wanted)
            row.start_wanted.connect(self.start_wanted)
            row.done_wanted.connect(self.done_wanted)
            row.go_on_wanted.connect(self.go_on_wanted)
            row.agreement_wanted.connect(self.agreement_wanted)
            self.body.addWidget(rule)
            self.body.addWidget(row)
            self._rules.append(rule)
            self.rows.append(row)
        give_keys(day_keys(), self.buttons())

    def buttons(self) -> dict[str, QPushButton]:
        """Its buttons by the names they have among the keys of the page, top to bottom."""
        named: dict[str, QPushButton] = {}
        for n, row in enumerate(self.rows, 1):
            named |= {f"start_{n}": row.start, f"done_{n}": row.done}
        return named

    def allow_writing(self, allowed: bool) -> None:
        """In a case that can only be read nothing is begun."""
        for row in self.rows:
            row.allow_writing(allowed)

    def show_whereabouts(self, found: Whereabouts, offers_of: Callable[[Step], Offers]) -> None:
        """Show the ladder's name and its rungs, the hardest first, and what each offers."""
        self._ladder.setText(found.ladder.title)
        for place, row in enumerate(self.rows):
            shown = place < len(found.rungs)
            row.setVisible(shown)
            self._rules[place].setVisible(shown)
            if shown:
                rung = found.rungs[place]
                row.show_rung(rung, found.ladder.scale_display, offers_of(rung.step))
        # A button forgets its key with its words.
        give_keys(day_keys(), self.buttons())
