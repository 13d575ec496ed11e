"""Question 9 with its dates, then every rule about safety that spoke up: first of all."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from ladder_app.domain.records import Records
from ladder_app.domain.review.concerns import Concern, HarmSaid, concerns, harm
from ladder_app.domain.review.since import Since
from ladder_app.language import _
from ladder_app.ui.review.lines import MOST, Line, Lines
from ladder_app.ui.review.step_names import StepNames
from ladder_app.ui.widgets.card import Card, Rule
from ladder_app.ui.widgets.day_words import stamp_words

_MOST_DAYS: Final = 5
"""So many of the latest days stand beside a rule."""


class SafetyCard(Card):
    """Says what was noticed and when, and computes no risk."""

    def __init__(self) -> None:
        super().__init__(_("Safety first"))
        self.harm_lines = Lines()
        self.rule_lines = Lines(
            _("No rule about safety found anything in these days. That is no all-clear.")
        )
        self._rule = Rule()
        for part in (self.harm_lines, self._rule, self.rule_lines):
            self.body.addWidget(part)

    def show_records(self, records: Records, since: Since, names: StepNames) -> None:
        """Show what lies in these days."""
        today = since.now.date()
        harm_lines = _harm_lines(harm(records, since), today)
        self.harm_lines.show_lines(harm_lines)
        self._rule.setVisible(bool(harm_lines))
        told = concerns(records, since)
        lines = [_line(records, one, names, today) for one in told[:MOST]]
        self.rule_lines.show_lines(lines, more=len(told) - len(lines))


def _harm_lines(told: HarmSaid, today: date) -> list[Line]:
    lines = []
    if told.now:
        words = _("Thoughts of harm: question 9 above “not at all”, or the sign on the help page.")
        lines.append(Line(words, _days(told.now, today)))
    if told.earlier:
        lines.append(
            Line(_("Thoughts of harm, before the last review."), _days(told.earlier, today))
        )
    if told.deleted:
        words = _("Thoughts of harm, in a score that was deleted and still lies in the trash.")
        lines.append(Line(words, _days(told.deleted, today)))
    return lines


def _days(days: Sequence[str], today: date) -> str:
    return ", ".join(stamp_words(day, today) for day in dict.fromkeys(days))


def _line(records: Records, one: Concern, names: StepNames, today: date) -> Line:
    step = records.step(one.step_id)
    name = "" if step is None else names.of(step)
    days = _days(one.days[-_MOST_DAYS:], today)
    return Line(one.noticed, " · ".join(part for part in (days, name) if part))
