"""What to hand over: which ladders, what else, and of which days."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.handing.handing_over import (
    HandingOver,
    Part,
    possible_parts,
    usual_handing_over,
)
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.widgets.period_field import PeriodField
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import heading, muted


class HandOverChoices(QWidget):
    """Ladders that are not sensitive are ticked, and the words about attempts; nothing else is.

    Only what there is any of is asked about.
    """

    changed = Signal()

    def __init__(self, records: Records, now: Callable[[], datetime]) -> None:
        super().__init__()
        usual = usual_handing_over(records)
        self.ladders: dict[str, TickLine] = {}
        self.parts: dict[Part, TickLine] = {}
        for ladder in records.ladders():
            words = ladder.title
            if ladder.sensitive:
                words = _("{title} (marked as sensitive)").format(title=ladder.title)
            self.ladders[ladder.id] = self._tick(words, ladder.id in usual.ladder_ids)
        for part in possible_parts(records):
            self.parts[part] = self._tick(_part_words(part), part in usual.parts)
        self.period = PeriodField(now)
        self.period.changed.connect(self.changed)
        self._lay_out()

    def asked(self) -> HandingOver:
        """What is ticked now."""
        return HandingOver(
            ladder_ids=frozenset(one for one, tick in self.ladders.items() if tick.isChecked()),
            since=self.period.since(),
            until=self.period.until(),
            parts=frozenset(part for part, tick in self.parts.items() if tick.isChecked()),
        )

    def problem(self) -> str:
        """A sentence about what cannot be read, or ""."""
        return self.period.problem()

    def _tick(self, words: str, ticked: bool) -> TickLine:
        made = TickLine(words)
        made.setChecked(ticked)
        made.toggled.connect(self.changed)
        return made

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        groups: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (_("Which ladders?"), tuple(self.ladders.values())),
            (_("What else?"), tuple(self.parts.values())),
            (_("Of which days?"), (self.period,)),
        )
        for name, widgets in groups:
            if layout.count():
                layout.addSpacing(14)
            layout.addWidget(heading(name))
            if not widgets:
                layout.addWidget(muted(_("There is no ladder yet.")))
            for widget in widgets:
                layout.addWidget(widget)
        layout.addStretch(1)


def _part_words(part: Part) -> str:
    return {
        "words": _("What I wrote about attempts and dates"),
        "notes": _("Notes marked for my clinician, and my own words for the scale"),
        "questionnaires": _("Scores of questionnaires"),
        "agreements": _("What was agreed with somebody else"),
        "safety": _("Signs to stop at that I ticked, and my answers before a ladder"),
        "sensitive_steps": _("Single steps marked as sensitive"),
        "name": _("What this case is called here"),
    }[part]
