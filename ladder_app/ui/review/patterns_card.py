"""What repeats itself, as observations with the attempts behind them."""

from datetime import date

from PySide6.QtWidgets import QWidget

from ladder_app.domain.records import Records
from ladder_app.domain.review.concerns import private_steps, repeated
from ladder_app.domain.review.patterns import Pattern
from ladder_app.domain.review.sharing import Sharing
from ladder_app.domain.review.since import Since
from ladder_app.language import _, ngettext
from ladder_app.ui.review.lines import MOST, Line, Lines
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.words import small


class PatternsCard(Card):
    """Step by step; each observation has the days of its attempts below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("What repeats itself"), parent)
        self.lines = Lines(_("Nothing repeats itself in these days, or it is too early to say."))
        self._private = small()
        self.body.addWidget(small(_("Observations to look at together, not findings.")))
        self.body.addWidget(self.lines)
        self.body.addWidget(self._private)

    def show_records(self, records: Records, since: Since, sharing: Sharing) -> None:
        """Show what reaches into these days."""
        today = since.now.date()
        found = [
            (step.text if number == 0 else "", pattern)
            for step, kept in repeated(records, since, sharing)
            for number, pattern in enumerate(kept)
        ]
        lines = [_line(records, step, pattern, today) for step, pattern in found[:MOST]]
        self.lines.show_lines(lines, more=len(found) - len(lines))
        hidden = private_steps(records, since, sharing)
        words = ngettext(
            "{n} private step was left out here. It can be ticked below your note.",
            "{n} private steps were left out here. They can be ticked below your note.",
            hidden,
        )
        self._private.setText(words.format(n=hidden))
        self._private.setVisible(bool(hidden))


def _line(records: Records, step: str, pattern: Pattern, today: date) -> Line:
    behind = (records.attempt(one) for one in pattern.attempt_ids)
    days = [stamp_words(one.local_date, today) for one in behind if one is not None]
    told = ", ".join(dict.fromkeys(days))
    return Line(pattern.noticed, told, heading=step)
