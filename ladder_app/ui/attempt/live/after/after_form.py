"""What is asked after an attempt, in the order things happened."""

from dataclasses import replace
from typing import Final

from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.attempt import summaries
from ladder_app.ui.attempt.answer_part import AnswerPart
from ladder_app.ui.attempt.before_part import BeforePart
from ladder_app.ui.attempt.feelings_part import EndingPart, FeelingsPart, PrivatePart
from ladder_app.ui.attempt.leaving_part import LearnedPart, LeavingPart
from ladder_app.ui.attempt.outcome_part import FearsPart
from ladder_app.ui.attempt.part import Part
from ladder_app.ui.attempt.parts_form import Group, PartsForm
from ladder_app.ui.attempt.safer_part import SaferPart
from ladder_app.ui.attempt.there_part import StayPart
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.words import muted


class AfterForm(PartsForm):
    """How it was, what came of it, what was learned; after "Not today" only what was predicted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _GROUPS)
        look = desk.look
        self._had_ratings = False
        self.answer = AnswerPart(look)
        self.ending = EndingPart(look)
        self.leaving = LeavingPart(look)
        self.fears = FearsPart(look)
        self.learned = LearnedPart(look)
        self.left_out_line = muted(_("The ratings and notes from there are not kept then."))
        self.fears_card = Card(_("What I was afraid would happen"))
        self.learned_card = Card()
        self.answer.column.addWidget(self.left_out_line)
        asked: dict[str, Part] = {
            "answer": self.answer,
            "ending": self.ending,
            "leaving": self.leaving,
        }
        self._fill(Card(), asked)
        self._fill(self.fears_card, {"fears": self.fears})
        self.column.addWidget(self.folded("safer"))
        self.fears.tab_goes_on_to(self.groups["safer"].header)
        self._fill(self.learned_card, {"learned": self.learned})
        for name in ("before", "stay", "feelings", "private"):
            self.column.addWidget(self.folded(name))
        self.answer.answer.changed.connect(self._follow_answer)

    def show_running(self, records: Records, running: RunningAttempt, entry: AttemptEntry) -> None:
        """Show what is known of it; what was to be left out is asked about openly."""
        self._had_ratings = bool(running.samples or running.notes)
        self.show_entry(records, entry)
        self.leaving.show_running(running, self.scale())
        self.leaving.arrange(self.entry())
        self.groups["safer"].set_open(bool(running.to_leave_out))
        self.groups["before"].set_open(entry.answer == "not_today")

    def is_asked(self, name: str, entry: AttemptEntry) -> bool:
        """What was never begun has a before, and perhaps a note."""
        return entry.was_begun or name in ("before", "private")

    def arrange(self, entry: AttemptEntry) -> None:
        """Ask what follows from the answer."""
        super().arrange(entry)
        self.leaving.arrange(entry)
        self.ending.setVisible(entry.answer in ("partly", "stopped"))
        self.fears_card.setVisible(entry.was_begun and self.fears.asks)
        self.learned_card.setVisible(entry.was_begun)
        self.left_out_line.setVisible(self._had_ratings and not entry.was_begun)
        asked = entry.answer == "not_today"
        before = _("What did I predict?") if asked else _GROUPS["before"].title()
        self.groups["before"].set_title(before)

    def _follow_answer(self) -> None:
        """After "Not today" the one question there is must not hide behind a fold.

        That it was done is said by the button for it, and goes when the answer is another.
        """
        answer = self.answer.answer.value()
        if answer == "not_today":
            self.groups["before"].set_open(True)
        if answer != "did" and self.ending.values()["left_because"] == "finished":
            self.ending.show_entry(replace(self.entry(), left_because=None))

    def _fill(self, card: Card, parts: dict[str, Part]) -> None:
        card.body.setSpacing(16)
        for name, part in parts.items():
            card.body.addWidget(part)
            self.keep(name, part)
        self.column.addWidget(card)


_GROUPS: Final = {
    "safer": Group(lambda: _("What I did to feel safer"), SaferPart, summaries.safer),
    "before": Group(lambda: _("Before it"), BeforePart, summaries.before),
    "stay": Group(lambda: _("Where and with whom"), StayPart, summaries.conditions),
    "feelings": Group(lambda: _("Feelings"), FeelingsPart, summaries.feelings),
    "private": Group(lambda: _("Private note"), PrivatePart, summaries.private),
}
"""The optional parts, in the order in which they are offered."""
