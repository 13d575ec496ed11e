"""The quick form: what it was and how it went, the rest folded with its summary."""

from typing import Final

from PySide6.QtWidgets import QWidget

from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.attempt import summaries
from ladder_app.ui.attempt.before_part import BeforePart
from ladder_app.ui.attempt.consent_part import ConsentPart
from ladder_app.ui.attempt.feelings_part import EndingPart, FeelingsPart, PrivatePart
from ladder_app.ui.attempt.outcome_part import OutcomePart
from ladder_app.ui.attempt.parts_form import Group, PartsForm
from ladder_app.ui.attempt.quick_part import QuickPart
from ladder_app.ui.attempt.safer_part import SaferPart
from ladder_app.ui.attempt.there_part import TherePart
from ladder_app.ui.attempt.what_part import WhatPart
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.words import muted


class AttemptForm(PartsForm):
    """Top to bottom in the order things happen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _GROUPS)
        self.what = WhatPart(desk.look)
        self.consent = ConsentPart(desk.look, desk.workspace.now)
        self.quick = QuickPart(desk.look, desk.workspace.now)
        self.is_new = True
        self.under_way = muted(
            _("This step is under way. What is saved here is another attempt beside it.")
        )
        first = Card()
        first.body.setSpacing(16)
        self.column.addWidget(first)
        for name, part in (
            ("what", self.what),
            ("consent", self.consent),
            ("quick", self.quick),
        ):
            self.keep(name, part)
            first.body.addWidget(part)
            if part is self.what:
                first.body.addWidget(self.under_way)
        for name in _GROUPS:
            self.column.addWidget(self.folded(name))
        self.quick.answer.changed.connect(self._follow_answer)

    def is_asked(self, name: str, entry: AttemptEntry) -> bool:
        """What was never begun has a before, and perhaps a note."""
        return entry.was_begun or name in ("before", "private")

    def show_entry(self, records: Records, entry: AttemptEntry) -> None:
        """Show this entry, silently; groups fold."""
        super().show_entry(records, entry)
        if entry.answer == "not_today":
            self.groups["before"].set_open(True)

    def show_subject(self, records: Records, entry: AttemptEntry) -> None:
        """The step, or the words for it."""
        self.what.show_subject(records, entry)

    def show_records(self, records: Records) -> None:
        """Offer what there is to choose from now; what is half typed stays as it is."""
        self.what.show_choices(records)
        super().show_records(records)

    def problems(self) -> dict[str, str]:
        """Also a moment that cannot be read."""
        unreadable = self.quick.moment.problem()
        found = super().problems()
        return found | {"started": unreadable} if unreadable else found

    def insist(self, found: dict[str, str]) -> QWidget:
        """Say what is missing, too, and return the field to go to first."""
        if "what" in found:
            self.what.insist()
        return super().insist(found)

    def arrange(self, entry: AttemptEntry) -> None:
        """Ask what follows from the answer."""
        super().arrange(entry)
        self.consent.follow(entry)
        running = self.desk.workspace.records.running_attempt()
        is_under_way = running is not None and running.step_id == entry.step_id
        self.under_way.setVisible(self.is_new and is_under_way)
        asked = entry.answer == "not_today"
        before = _("What did you predict?") if asked else _GROUPS["before"].title()
        self.groups["before"].set_title(before)

    def take_touch(self, part: object) -> None:
        """Another step has other fears and perhaps another scale."""
        if part is self.what:
            self.show_about()

    def _follow_answer(self) -> None:
        """After "Not today" the one question there is must not hide behind a fold."""
        if self.quick.answer.value() == "not_today":
            self.groups["before"].set_open(True)


_GROUPS: Final = {
    "before": Group(lambda: _("Before it"), BeforePart, summaries.before),
    "there": Group(lambda: _("There"), TherePart, summaries.there),
    "safer": Group(lambda: _("What I did to feel safer"), SaferPart, summaries.safer),
    "outcome": Group(lambda: _("What came of it"), OutcomePart, summaries.outcome),
    "feelings": Group(lambda: _("Feelings"), FeelingsPart, summaries.feelings),
    "ending": Group(lambda: _("Why it was over"), EndingPart, summaries.ending),
    "private": Group(lambda: _("Private note"), PrivatePart, summaries.private),
}
"""The optional parts, in the order things happen."""
