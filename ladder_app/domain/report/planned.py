"""What was planned and what came of it, and what comes next. Nothing here is a shortfall."""

from collections.abc import Sequence
from datetime import date, timedelta

from ladder_app.domain.measures.adherence import adherence
from ladder_app.domain.plans.came_of import came_of
from ladder_app.domain.plans.fate_words import came_of_words
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.planned import fate
from ladder_app.domain.report.listed import first, newest, section
from ladder_app.domain.report.parts import Block, Column, Paragraph, Section, Table
from ladder_app.domain.report.told import Told
from ladder_app.language import _


def agreed(told: Told) -> Section | None:
    """The plans whose days are over, newest first, and how many of them were kept."""
    until = _until(told)
    over = [plan for plan in reversed(told.records.plans()) if plan.last_day < until]
    if not over:
        return None
    kept, remark = newest(over, told.choice.most("agreed"))
    rows = tuple(
        (told.day(plan.due_date), told.step_words(plan.step_id), _came_of_it(told, plan))
        for plan in kept
    )
    columns = (
        Column(_("Planned for"), "short"),
        Column(_("Step")),
        Column(_("What came of it"), "short"),
    )
    counted = (Paragraph(words) for words in (_kept(told, until),) if words)
    return section("agreed", (*counted, Table(columns, rows)), remark)


def ahead(told: Told) -> Section | None:
    """The plans that are due or to come, the nearest first."""
    plans = [
        plan
        for plan in told.records.plans()
        if fate(told.records, plan, told.today) in ("ahead", "due")
    ]
    kept, remark = first(plans, told.choice.most("plans"))
    return section("plans", plan_table(told, kept), remark)


def plan_table(told: Told, plans: Sequence[Plan]) -> tuple[Block, ...]:
    """These plans with when, and what was thought of beforehand; nothing for none."""
    if not plans:
        return ()
    rows = tuple(
        (_when(told, plan), told.step_words(plan.step_id), _thought_of(told, plan))
        for plan in plans
    )
    columns = Column(_("When")), Column(_("Step")), Column(_("Thought of beforehand"))
    return (Table(columns, rows),)


def _until(told: Told) -> date:
    """The first day that is no longer part of it."""
    last = told.choice.last
    return told.today if last is None else min(told.today, last + timedelta(days=1))


def _kept(told: Told, until: date) -> str:
    """The same numbers as in the whole copy: "Done: 3 of 4, which is 75 %."."""
    count = adherence(told.records.plans(), told.attempts, until)
    said = []
    if count.percent is not None:
        words = _("Done: {done} of {n}, which is {percent} %.")
        percent = told.number(round(count.percent))
        said.append(words.format(done=count.done, n=count.counted, percent=percent))
    elif count.counted:
        said.append(_("Done: {done} of {n}.").format(done=count.done, n=count.counted))
    if count.excused:
        said.append(_("Set aside for a reason: {n}.").format(n=count.excused))
    return " ".join(said)


def _came_of_it(told: Told, plan: Plan) -> str:
    came = came_of(plan, told.records.attempts(plan.step_id))
    return came_of_words(came, fate(told.records, plan, told.today))


def _when(told: Told, plan: Plan) -> str:
    begin, end = told.written(plan.first_day), told.written(plan.last_day)
    days = begin if begin == end else _("{first} to {last}").format(first=begin, last=end)
    hint = (plan.time_hint or "").strip()
    return _("{day}, {time}").format(day=days, time=hint) if hint else days


def _thought_of(told: Told, plan: Plan) -> str:
    found = (told.records.safety_behaviour(one) for one in plan.safety_behaviours_to_leave_out)
    labels = [one.label for one in found if one is not None and one.deleted_at is None]
    parts = [(plan.if_then or "").strip()]
    if labels:
        parts.append(_("Without: {things}").format(things=", ".join(labels)))
    return " · ".join(part for part in parts if part)
