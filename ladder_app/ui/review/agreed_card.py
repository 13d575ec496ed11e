"""What was agreed and what came of it: what both parts of the page open with."""

from collections.abc import Sequence
from datetime import date

from ladder_app.domain.records import Records
from ladder_app.domain.review.happened import MOST_PLANS, PlanFate, agreed, kept_of, shown_plans
from ladder_app.domain.review.row_words import plans_sentence
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.review.sharing import Sharing
from ladder_app.domain.review.since import Since
from ladder_app.language import _
from ladder_app.ui.review.lines import Line, Lines
from ladder_app.ui.review.step_names import StepNames
from ladder_app.ui.widgets.card import Card, Rule
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.plan_words import when_words
from ladder_app.ui.widgets.words import muted


class AgreedCard(Card):
    """The plans since the last review with what became of each, and what was written then."""

    def __init__(self) -> None:
        super().__init__(_("What we agreed, and what came of it"))
        self.body.setSpacing(12)
        self._sentence = muted()
        self._rule = Rule()
        self.plans = Lines(_("Nothing was planned for these days."))
        self.words = Lines()
        for part in (self._sentence, self.plans, self._rule, self.words):
            self.body.addWidget(part)

    def show_records(
        self, records: Records, since: Since, sharing: Sharing, names: StepNames
    ) -> None:
        """Show the plans of these days."""
        today = since.now.date()
        fates = agreed(records, since, sharing)
        sentence = plans_sentence(kept_of(records, fates, today))
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        lines = _plan_lines(fates, names, today)
        self.plans.show_lines(lines, more=len(fates) - len(lines))
        words = [] if since.before is None else _word_lines(since.before, today)
        self._rule.setVisible(bool(words))
        self.words.show_lines(words)


def _plan_lines(fates: Sequence[PlanFate], names: StepNames, today: date) -> list[Line]:
    shown = shown_plans(fates, MOST_PLANS)
    named = sum(one.was_agreed for one in shown)
    heads = {0: _("Agreed last time"), named: _("Planned besides")} if named else {}
    return [
        Line(
            names.of(one.step),
            _("{came} · {when}").format(came=one.words, when=when_words(one.plan, today)),
            heading=heads.get(number, ""),
        )
        for number, one in enumerate(shown)
    ]


def _word_lines(review: SessionReview, today: date) -> list[Line]:
    day = stamp_words(review.at, today)
    told = (
        (_("What we talked about, {day}"), review.agenda),
        (_("What went well, {day}"), review.went_well),
        (_("What was learned, {day}"), review.learned),
        (_("Where it was stuck, {day}"), review.stuck),
    )
    return [Line(words, above=what.format(day=day)) for what, words in told if words]
