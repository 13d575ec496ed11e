"""Before it: a sentence of one's own, what is planned, what fear predicts, how it is now.

Everything may stay empty: Enter begins at once. What was typed is kept under the step, so that a
person who closes the page, or whose program ends, finds it offered the next time.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.attempts.attempt import MOST_PREDICTIONS, Prediction
from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.records import Records
from ladder_app.domain.toolbox.offering import Beside, may_offer_practice
from ladder_app.language import _
from ladder_app.templates import find_template
from ladder_app.ui.attempt.entry_drafts import EntryDrafts
from ladder_app.ui.attempt.live.before.before_form import BeforeForm
from ladder_app.ui.attempt.live.before.cue_card import CueCard
from ladder_app.ui.attempt.live.during.during_keys import PRACTICE, PRACTICE_KEY
from ladder_app.ui.attempt.live.form_stage import FormStage
from ladder_app.ui.desk import Desk
from ladder_app.ui.suggestions.suggestion_card import SuggestionCard
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.draft_banner import DraftBanner
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.key_row import KeyRow, give_keys, page_keys
from ladder_app.ui.widgets.screen import PageKey
from ladder_app.ui.widgets.words import Words


def before_keys() -> tuple[KeyRow, ...]:
    """What has a key of its own before an attempt."""
    return (KeyRow(PRACTICE, PRACTICE_KEY, _("a practice first")),)


class BeforeStage(FormStage):
    """`show_step` prepares an attempt; `begun` says that it begins now, with `entry()`."""

    begun = Signal()

    def __init__(self, desk: Desk) -> None:
        self.form: BeforeForm
        super().__init__(desk, BeforeForm(desk), _("Begin"))
        self._step: Step | None = None
        self._plan: Plan | None = None
        self.banner = DraftBanner()
        self.cue = CueCard()
        self.suggestion = SuggestionCard(desk, "before")
        self.lines.insertWidget(0, self.banner)
        self.lines.insertWidget(1, self.cue)
        self.lines.addWidget(self.suggestion)
        self.know = Folded(_("Good to know about this ladder"))
        self.note = Words()
        self.know.body.addWidget(self.note)
        self.lines.addWidget(self.know)
        self.practice = link_button(_("A practice first"))
        self.lines.addWidget(self.practice)
        self.practice.clicked.connect(self._practise)
        give_keys(before_keys(), {PRACTICE: self.practice})
        self.suggestion.choice_wanted.connect(self.choice_wanted)
        self.suggestion.said.connect(self.said)
        self.drafts = EntryDrafts(desk, self.form, self.banner, self._words_for)
        self.drafts.trouble.connect(self.bar.show_missing)
        self.drafts.swapped.connect(self._focus_first)

    def show_step(self, records: Records, step: Step, plan: Plan | None) -> None:
        """Prepare an attempt at this step.

        The fears written down for it stand there, unrated, and what the plan leaves out is ticked.
        """
        self.drafts.keep()
        self._step, self._plan = step, plan
        entry = AttemptEntry(
            step_id=step.id,
            ladder_id=step.ladder_id,
            predictions=_written_fears(records, step),
            to_leave_out=plan.safety_behaviours_to_leave_out if plan is not None else (),
        )
        self.form.show_entry(records, entry)
        self.drafts.open(f"before-{step.id}")
        self.show_permission()
        self._show_around(records)

    def page_keys(self) -> tuple[PageKey, ...]:
        """Those of the form, of the idea below it, and of the practice."""
        practice = () if self.practice.isHidden() else page_keys(before_keys())
        return (*super().page_keys(), *self.suggestion.page_keys(), *practice)

    def entry(self) -> AttemptEntry:
        """What stands on the page."""
        return self.form.entry()

    def show_records(self, records: Records) -> None:
        """Follow edits of the step, the plan and the fears."""
        if self._step is None:
            return
        self._step = records.step(self._step.id) or self._step
        self._plan = records.plan(self._plan.id) if self._plan is not None else None
        super().show_records(records)
        self._show_around(records)

    def first_field(self) -> QWidget:
        """What was begun before, or else the first fear."""
        if not self.banner.isHidden():
            return self.banner.swap_button
        return self.form.predictions.fears[0]

    def save(self) -> None:
        """Begin. What was typed is kept until the attempt that comes of it is on disk."""
        self.form.take_waiting()
        self.begun.emit()
        if self.desk.workspace.records.running_attempt() is None:
            self.drafts.keep()  # the disk did not take it, so this is still the only copy
        else:
            self.drafts.finish()

    def leave(self) -> None:
        """Keep what was typed."""
        self.drafts.keep()

    def _show_around(self, records: Records) -> None:
        if self._step is None:
            return
        today = self.desk.workspace.now().date()
        self.cue.show_step(records, self._step, self._plan, today)
        ladder = records.ladder(self._step.ladder_id)
        template = find_template(
            self.desk.resources, None if ladder is None else ladder.template_id
        )
        self.note.setText((template.note or "") if template is not None else "")
        self.know.setVisible(bool(self.note.text()))
        self.suggestion.show_for(records, self._step.ladder_id, self._step.id)
        self.practice.setVisible(may_offer_practice(records, self._step))

    def _practise(self) -> None:
        from ladder_app.ui.practices.practising import practise

        practise(self.desk, self, None, Beside("before_attempt"))

    def _focus_first(self) -> None:
        self._go_to(self.first_field())

    def _words_for(self, entry: AttemptEntry) -> str:
        """The first fear that was written, or how it was then."""
        fears = {one.id: one.statement for one in entry.new_expectations}
        named = [one.expectation_id for one in entry.predictions]
        known = self.form.about().fear_words
        return next((fears.get(one) or known(one) for one in named), "")


def _written_fears(records: Records, step: Step) -> tuple[Prediction, ...]:
    """What is feared of this step, without a number: so that whoever hurries has it in view."""
    known = {one.id for one in records.expectations(step.ladder_id)}
    fears = [one for one in step.expectation_ids if one in known]
    return tuple(Prediction(expectation_id=one) for one in fears[:MOST_PREDICTIONS])
