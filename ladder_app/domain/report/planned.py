"""What was planned and what came of it, and what comes next. Nothing here is a shortfall."""

from collections.abc import Sequence

from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.planned import Fate, fate
from ladder_app.domain.report.listed import first, newest, section
from ladder_app.domain.report.parts import Block, Column, Paragraph, Section, Table
from ladder_app.domain.report.told import Told
from ladder_app.domain.review.happened import PlanFate
from ladder_app.domain.review.row_words import plans_sentence
from ladder_app.language import _


def agreed(told: Told) -> Section | None:
    """The plans whose days are over, newest first."""
    fates = _fates(told)
    over = [one for one in reversed(fates) if one.fate not in ("ahead", "due")]
    if not over:
        return None
    kept, remark = newest(over, told.choice.most("agreed"))
    rows = tuple(
        (told.day(one.plan.due_date), one.step.text, _came_of_it(one.fate)) for one in kept
    )
    columns = (
        Column(_("Planned for"), "short"),
        Column(_("Step")),
        Column(_("What came of it"), "short"),
    )
    return section("agreed", (Paragraph(plans_sentence(over)), Table(columns, rows)), remark)


def ahead(told: Told) -> Section | None:
    """The plans that are due or to come, the nearest first."""
    plans = [one.plan for one in _fates(told) if one.fate in ("ahead", "due")]
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


def _fates(told: Told) -> list[PlanFate]:
    found = ((plan, told.records.step(plan.step_id)) for plan in told.records.plans())
    return [
        PlanFate(plan, step, fate(told.records, plan, told.today), was_agreed=False)
        for plan, step in found
        if step is not None
    ]


def _came_of_it(what: Fate) -> str:
    return {
        "done": _("done"),
        "excused": _("set aside for a reason"),
        "gone_by": _("life came between"),
        "ahead": "",
        "due": "",
    }[what]


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
