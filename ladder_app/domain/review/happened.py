"""What was agreed and what happened: the plans by what became of them, and a row an attempt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from ladder_app.domain.attempts.attempt import AVOIDED, NEUTRAL, Attempt
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.measures.adherence import Adherence, adherence
from ladder_app.domain.measures.beliefs import Checked, most_surprising
from ladder_app.domain.measures.within import peak_effective
from ladder_app.domain.plans.came_of import CameOf, came_of
from ladder_app.domain.plans.fate_words import came_of_words
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.planned import Fate, fate, plans_ahead, plans_due
from ladder_app.domain.records import Records
from ladder_app.domain.review.sharing import Sharing
from ladder_app.domain.review.since import Since
from ladder_app.domain.review.taken_until import taken_until
from ladder_app.domain.suds import Scale

MOST_PLANS: Final = 12
LATEST_ATTEMPTS: Final = 8
"""So many are looked through together; a first review may have hundreds."""


@dataclass(frozen=True, slots=True)
class PlanFate:
    """A plan and what became of it; `was_agreed` in the review before.

    In a case that comes out of files, `noted_elsewhere`, it is not known (`is_known`) what became
    of a plan that went by no earlier than the last file was written.
    """

    plan: Plan
    step: Step
    fate: Fate
    came: CameOf
    was_agreed: bool
    noted_elsewhere: bool = False
    is_known: bool = True

    @property
    def words(self) -> str:
        """What came of it."""
        return came_of_words(self.came, self.fate, noted_elsewhere=self.noted_elsewhere)


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """One attempt in numbers: ratings 0–100, belief in per cent, None where nothing was noted.

    The belief is that of the prediction with the largest surprise.
    """

    attempt: Attempt
    step: Step
    scale: Scale
    predicted: int | None
    highest: int | None
    end: int | None
    before: int | None
    after: int | None

    @property
    def rested(self) -> bool:
        """Stopped for a neutral reason, or not begun: told in words and never as a value."""
        return self.attempt.status in NEUTRAL or self.attempt.status in AVOIDED

    @property
    def is_said(self) -> bool:
        """Whether it says how it went; what does not is shown and counted nowhere."""
        return self.attempt.status is not None

    @property
    def learned(self) -> str:
        """What was learned, word for word, or ""."""
        return (self.attempt.what_i_learned or "").strip()


def agreed(records: Records, since: Since, sharing: Sharing) -> tuple[PlanFate, ...]:
    """The plans of these days that are no longer ahead, by day.

    Those that were agreed in the review before are among them even if they lie ahead.
    """
    named = frozenset(since.before.next_plan_ids if since.before is not None else ())
    first, today = since.period.since, since.now.date()
    until = taken_until(records.case, since.now)
    found = []
    for plan in records.plans():
        step = _shown_step(records, sharing, plan.step_id)
        is_over = plan.first_day <= today and (first is None or plan.last_day.isoformat() >= first)
        if step is not None and (plan.id in named or is_over):
            came = came_of(plan, records.attempts(step.id))
            told = fate(records, plan, today)
            is_known = told != "gone_by" or until is None or plan.last_day < until
            is_named, from_file = plan.id in named, until is not None
            found.append(PlanFate(plan, step, told, came, is_named, from_file, is_known))
    return tuple(found)


def shown_plans(fates: Sequence[PlanFate], most: int) -> tuple[PlanFate, ...]:
    """What was agreed on in the review before, then the latest of what was planned besides."""
    named = [one for one in fates if one.was_agreed][-most:]
    others = [one for one in fates if not one.was_agreed]
    return (*named, *others[max(0, len(others) - (most - len(named))) :])


def kept_of(records: Records, fates: Iterable[PlanFate], today: date) -> Adherence:
    """How many of these plans were kept: the same numbers as on every page.

    Of what is not known none is counted, for nothing noted is not the same as nothing done.
    """
    plans = [one.plan for one in fates if one.is_known]
    attempts = (one for step_id in {p.step_id for p in plans} for one in records.attempts(step_id))
    return adherence(plans, attempts, today)


def attempt_rows(records: Records, since: Since, sharing: Sharing) -> tuple[AttemptRow, ...]:
    """The attempts of these days, oldest first."""
    found = [
        _row(ladder, attempt, step)
        for ladder in sharing.ladders(records)
        for step in records.steps(ladder.id)
        if sharing.is_ticked(step)
        for attempt in records.attempts(step.id)
        if since.holds_attempt(attempt)
    ]
    return tuple(sorted(found, key=lambda row: row.attempt.order))


def next_plans(records: Records, sharing: Sharing, today: date) -> tuple[Plan, ...]:
    """The plans that lie ahead or are due, of what is shown: what two people agree on."""
    both = (*plans_due(records, today), *plans_ahead(records, today))
    return tuple(one for one in both if _shown_step(records, sharing, one.step_id) is not None)


def charted_steps(
    records: Records, rows: Iterable[AttemptRow], fates: Sequence[PlanFate]
) -> tuple[Step, ...]:
    """The steps there is a chart for: those agreed on, the latest tried, those planned besides.

    A chart is over all time, so what was agreed on has one also where nothing was tried since.
    """
    tried = [row.step for row in rows][::-1]
    agreed_on = [one.step for one in fates if one.was_agreed]
    besides = [one.step for one in fates if not one.was_agreed]
    steps = {step.id: step for step in (*agreed_on, *tried, *besides)}.values()
    return tuple(step for step in steps if records.attempts(step.id))


def _shown_step(records: Records, sharing: Sharing, step_id: str) -> Step | None:
    step = records.step(step_id)
    if step is None or step.deleted_at is not None or not sharing.shows(records, step):
        return None
    return step


def _row(ladder: Ladder, attempt: Attempt, step: Step) -> AttemptRow:
    belief: Checked | None = most_surprising(attempt)
    return AttemptRow(
        attempt=attempt,
        step=step,
        scale=ladder.scale_display,
        predicted=attempt.suds_anticipated,
        highest=peak_effective(attempt),
        end=attempt.suds_end,
        before=None if belief is None else belief.prediction.likelihood_before,
        after=None if belief is None else belief.residual_belief,
    )
