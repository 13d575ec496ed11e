"""A sentence of the person's own, and what is planned: read, not answered."""

from datetime import date

from ladder_app.domain.attempts.kept_sentence import kept_sentence
from ladder_app.domain.case import Case
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.widgets.card import Card, Rule
from ladder_app.ui.widgets.plan_words import leave_out_words, variation_words, when_words
from ladder_app.ui.widgets.words import Words, muted, small


class CueCard(Card):
    """Hidden where there is neither a sentence nor a plan."""

    def __init__(self) -> None:
        super().__init__()
        self._kind = small(_("A sentence of mine"))
        self.sentence = Words("", "quote")
        self._planned = small()
        self.variation = muted()
        self.if_then = muted()
        self.to_leave_out = muted()
        self._between = Rule()
        for part in (
            self._kind,
            self.sentence,
            self._between,
            self._planned,
            self.variation,
            self.if_then,
            self.to_leave_out,
        ):
            self.body.addWidget(part)

    def show_step(self, records: Records, step: Step, plan: Plan | None, today: date) -> None:
        """The sentence learned at this step, or else the one that is kept; and the plan."""
        sentence = _sentence(records, step, records.case)
        self.sentence.setText(_("“{words}”").format(words=sentence))
        for part in (self._kind, self.sentence):
            part.setVisible(bool(sentence))
        for part, words in zip(
            (self._planned, self.variation, self.if_then, self.to_leave_out),
            _plan_lines(records, plan, today),
            strict=True,
        ):
            part.setText(words)
            part.setVisible(bool(words))
        self._between.setVisible(bool(sentence) and plan is not None)
        self.setVisible(bool(sentence) or plan is not None)


def _sentence(records: Records, step: Step, case: Case) -> str:
    """Pinned, it comes first wherever it was learned; then what was learned at this step."""
    everywhere = kept_sentence(records.all_attempts(), case)
    if everywhere is not None and everywhere.id == case.pinned_attempt_id:
        return everywhere.what_i_learned or ""
    found = kept_sentence(records.attempts(step.id), case) or everywhere
    return (found.what_i_learned or "") if found is not None else ""


def _plan_lines(records: Records, plan: Plan | None, today: date) -> tuple[str, str, str, str]:
    if plan is None:
        return "", "", "", ""
    return (
        _("Planned: {when}").format(when=when_words(plan, today)),
        variation_words(plan),
        plan.if_then or "",
        leave_out_words(records, plan.safety_behaviours_to_leave_out),
    )
