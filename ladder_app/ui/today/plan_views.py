"""Which plans the page Today shows, in words."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from ladder_app.domain.agreements.agreement_words import waiting_words
from ladder_app.domain.agreements.consent import rests_today
from ladder_app.domain.agreements.standing import lacks_agreement, standing
from ladder_app.domain.ladders.step_name import discreet_name, is_sensitive
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.planned import plan_to_settle, plans_ahead, plans_due
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.today.plan_row import PlanView
from ladder_app.ui.widgets.plan_words import leave_out_words, when_words

MOST_AHEAD: Final = 3


@dataclass(frozen=True, slots=True)
class PlanViews:
    """The plans with something to do, the due ones first, and a line for each that is ahead.

    `step_ids` are those of the steps that are planned. What is offered in the rows is offered
    there: to start those of `to_start`, and to say that those of `to_log` were done.
    """

    rows: tuple[PlanView, ...] = ()
    ahead: tuple[str, ...] = ()
    step_ids: frozenset[str] = frozenset()
    to_start: frozenset[str] = frozenset()
    to_log: frozenset[str] = frozenset()

    @property
    def has_due(self) -> bool:
        """Whether a plan is due."""
        return any(view.is_due for view in self.rows)


def plan_views(records: Records, now: datetime) -> PlanViews:
    """What is due and not under way already, the last one that went by, and what comes next."""
    today = now.date()
    running = records.running_attempt()
    begun = None if running is None else running.step_id
    due, ahead = plans_due(records, today), plans_ahead(records, today)
    past = plan_to_settle(records, today)
    plans = [plan for plan in (*due, past) if plan is not None and plan.step_id != begun]
    rows = tuple(_view(records, plan, now, is_due=plan is not past) for plan in plans)
    startable = (plan.step_id for plan, row in zip(plans, rows, strict=True) if row.can_start)
    return PlanViews(
        rows=rows,
        ahead=tuple(_line(records, plan, today) for plan in ahead[:MOST_AHEAD]),
        step_ids=frozenset(plan.step_id for plan in (*due, *ahead)),
        to_start=frozenset(startable),
        to_log=frozenset(plan.step_id for plan in plans),
    )


def _view(records: Records, plan: Plan, now: datetime, *, is_due: bool) -> PlanView:
    today = now.date()
    words = _("Planned for {when}") if is_due else _("It was planned for {when}")
    when, step = words.format(when=when_words(plan, today)), records.step(plan.step_id)
    starts = is_due and not (step is not None and rests_today(records, step, today))
    waits = _waits(records, plan, now) if starts else ""
    if step is None or is_sensitive(records, step) or not is_due:
        name = _called(records, plan)
        return PlanView(plan.id, when, name, is_due=is_due, can_start=starts, waits=waits)
    return PlanView(
        plan.id,
        when,
        step.text,
        plan.if_then or "",
        leave_out_words(records, plan.safety_behaviours_to_leave_out),
        can_start=starts,
        waits=waits,
    )


def _waits(records: Records, plan: Plan, now: datetime) -> str:
    step = records.step(plan.step_id)
    if step is None or not lacks_agreement(records, step, now):
        return ""
    return waiting_words(standing(records, step.ladder_id, now))


def _called(records: Records, plan: Plan) -> str:
    step = records.step(plan.step_id)
    return "" if step is None else discreet_name(records, step)


def _line(records: Records, plan: Plan, today: date) -> str:
    when = when_words(plan, today)
    return _("{when}: {step}").format(when=when[:1].upper() + when[1:], step=_called(records, plan))
