"""What may be done to plans: from records to the records to put, so each is one undoable edit."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan import Excuse, Plan
from ladder_app.domain.plans.plan_entry import PlanEntry, if_then
from ladder_app.domain.plans.planned import fate
from ladder_app.domain.record import Record, new_id
from ladder_app.domain.records import Records
from ladder_app.domain.text import clean_line


def planned(
    entry: PlanEntry, records: Records, step: Step, before: Plan | None, *, plan_id: str, at: str
) -> tuple[Record, ...]:
    """The plan, changed from `before` or new with `plan_id`, and what was written with it.

    With `weeks` a new plan is followed by one of its own for each week that comes after.

    A plan whose window went by before `at` is withdrawn and followed by a new one, as in `moved`.
    A behaviour the ladder has already is not made twice. ValueError without a day.
    """
    if entry.day is None:
        raise ValueError("A plan needs its day")
    leave_out, made = _leave_out(entry, records, step)
    day = entry.day.isoformat()
    plan = before or Plan(id=plan_id, step_id=step.id, due_date=day, made_at=at)
    put: list[Record] = []
    if before is not None and before.last_day < date.fromisoformat(at[:10]):
        put.append(let_go(before))
        plan = _afresh(before, plan_id, at)
    plan = replace(
        plan,
        due_date=day,
        window_days=entry.window_days,
        time_hint=clean_line(entry.time_hint) or None,
        context_planned=_context(entry, plan.context_planned),
        if_then=if_then(entry.obstacle, entry.answer) or None,
        safety_behaviours_to_leave_out=leave_out,
    )
    put += [plan, *_weeks_after(plan, entry.weeks if before is None else 1), *made]
    if made:
        told = (*step.safety_behaviour_ids, *(act.id for act in made))
        put.append(replace(step, safety_behaviour_ids=told))
    return tuple(put)


def moved(
    plan: Plan,
    day: date,
    window_days: int,
    *,
    excuse: Excuse | None,
    today: date,
    plan_id: str,
    at: str,
) -> tuple[Plan, ...]:
    """The plan on another day.

    While its window is open and nothing is said about why, it is the same plan, changed. Otherwise
    the window that went by stays where it was, excused or withdrawn, and a plan of its own
    (`plan_id`) follows: no week is rewritten, and no plan counts twice.
    """
    new = replace(plan, due_date=day.isoformat(), window_days=window_days)
    if excuse is None and today <= plan.last_day:
        return (new,)
    return (let_go(plan, excuse), _afresh(new, plan_id, at))


def let_go(plan: Plan, excuse: Excuse | None = None) -> Plan:
    """The plan taken back, or excused with what came between."""
    if excuse is None:
        return replace(plan, status="withdrawn")
    return replace(plan, status="excused", excuse=excuse)


def all_let_go(plans: Iterable[Plan]) -> tuple[Plan, ...]:
    """All of these taken back."""
    return tuple(let_go(plan) for plan in plans)


def earlier_plans(records: Records, today: date) -> tuple[Plan, ...]:
    """Every plan whose first day has come and that nothing came of yet."""
    return tuple(
        plan for plan in records.plans() if fate(records, plan, today) in ("due", "gone_by")
    )


def _weeks_after(plan: Plan, weeks: int) -> Iterator[Plan]:
    for week in range(1, weeks):
        day = plan.first_day + timedelta(weeks=week)
        yield replace(plan, id=new_id(), due_date=day.isoformat())


def _afresh(plan: Plan, plan_id: str, at: str) -> Plan:
    return replace(plan, id=plan_id, status="open", excuse=None, made_at=at)


def _context(entry: PlanEntry, before: Context | None) -> Context | None:
    """With what the form asks for; what else was known of the conditions stays."""
    context = replace(
        before or Context(),
        place=clean_line(entry.place) or None,
        people=clean_line(entry.people) or None,
        variation_note=clean_line(entry.variation) or None,
    )
    return None if context == Context() else context


def _leave_out(
    entry: PlanEntry, records: Records, step: Step
) -> tuple[tuple[str, ...], list[SafetyBehaviour]]:
    """The ids to leave out, each once, and the behaviours to make for them."""
    known = {_key(one.label): one.id for one in records.safety_behaviours(step.ladder_id)}
    written = {act.id: act for act in entry.new_acts}
    chosen: dict[str, None] = {}
    made = []
    for identity in entry.leave_out:
        act = written.get(identity)
        if act is not None and known.setdefault(_key(act.label), act.id) == act.id:
            label = clean_line(act.label)
            made.append(
                SafetyBehaviour(id=act.id, label=label, ladder_id=step.ladder_id, kind=act.kind)
            )
        chosen[identity if act is None else known[_key(act.label)]] = None
    return tuple(chosen), made


def _key(label: str) -> str:
    return clean_line(label).casefold()
