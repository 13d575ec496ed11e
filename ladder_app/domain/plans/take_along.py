"""What stands on the small card that is taken along, from what the person chose to have on it.

A card may lie about. So its title is no more than a day, and of a sensitive step nothing stands on
it that was not chosen for it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.kept_sentence import kept_sentence
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_name import is_sensitive
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.planned import plans_ahead, plans_due
from ladder_app.domain.records import Records
from ladder_app.domain.suds import Scale
from ladder_app.language import _

PREDICTIONS: Final = 3
MINUTES: Final = (5, 10, 15, 20)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardParts:
    """What of the person's words goes on paper."""

    step: bool = False
    predictions: bool = False
    plan: bool = False
    sentence: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPrediction:
    """What is predicted, and in per cent how likely; None is left for the person to fill in."""

    statement: str
    likelihood: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PocketCard:
    """Texts are `""` and tuples empty where there is nothing, or nothing was chosen.

    `moments` are the empty places for ratings, in their order, on `scale`.
    """

    title: str
    step: str
    time_hint: str = ""
    predictions: tuple[CardPrediction, ...] = ()
    if_then: str = ""
    leave_out: tuple[str, ...] = ()
    sentence: str = ""
    moments: tuple[str, ...] = ()
    scale: Scale = "0-100"


def next_plan(records: Records, step: Step, today: date) -> Plan | None:
    """The plan of this step that is due, or the next one ahead."""
    found = (*plans_due(records, today), *plans_ahead(records, today))
    return next((plan for plan in found if plan.step_id == step.id), None)


def usual_parts(records: Records, step: Step) -> CardParts:
    """What is ticked to begin with: of a sensitive step nothing, and never a sentence."""
    shown = not is_sensitive(records, step)
    return CardParts(step=shown, predictions=shown, plan=shown)


def possible_parts(records: Records, step: Step, plan: Plan | None) -> CardParts:
    """What there is to choose from."""
    return CardParts(
        step=True,
        predictions=bool(_predictions(records, step)),
        plan=plan is not None and bool(plan.time_hint or plan.if_then or _left_out(records, plan)),
        sentence=bool(_sentence(records, step)),
    )


def pocket_card(
    records: Records, step: Step, plan: Plan | None, parts: CardParts, title: str
) -> PocketCard:
    """The card with these parts on it; `title` is that of `card_title`."""
    ladder = records.ladder(step.ladder_id)
    planned = plan if parts.plan else None
    return PocketCard(
        title=title,
        step=step.text if parts.step else _("One of your steps"),
        time_hint=(planned.time_hint or "").strip() if planned is not None else "",
        predictions=_predictions(records, step) if parts.predictions else (),
        if_then=(planned.if_then or "").strip() if planned is not None else "",
        leave_out=_left_out(records, planned) if planned is not None else (),
        sentence=_sentence(records, step) if parts.sentence else "",
        moments=_moments(records, step),
        scale=ladder.scale_display if ladder is not None else "0-100",
    )


def card_title(plan: Plan | None, today: date, written: Callable[[date], str]) -> str:
    """The day it is for and nothing else; `written` says a day as the country writes it."""
    if plan is None or plan.first_day == plan.last_day == today:
        return _("For today")
    if plan.first_day == plan.last_day:
        return _("For {day}").format(day=written(plan.first_day))
    first, last = written(plan.first_day), written(plan.last_day)
    return _("For {first} to {last}").format(first=first, last=last)


def _predictions(records: Records, step: Step) -> tuple[CardPrediction, ...]:
    """Those of the attempt under way, with what was given there; else those of the step.

    How likely something seemed another time is a measurement of that time, and stays there.
    """
    running = records.running_attempt()
    if running is not None and running.step_id == step.id and running.predictions:
        given = {one.expectation_id: one.likelihood_before for one in running.predictions}
    else:
        given = dict.fromkeys(step.expectation_ids)
    found = ((records.expectation(one), likelihood) for one, likelihood in given.items())
    kept = [
        CardPrediction(statement=expectation.statement, likelihood=likelihood)
        for expectation, likelihood in found
        if expectation is not None and expectation.deleted_at is None
    ]
    return tuple(kept[:PREDICTIONS])


def _left_out(records: Records, plan: Plan) -> tuple[str, ...]:
    found = (records.safety_behaviour(one) for one in plan.safety_behaviours_to_leave_out)
    return tuple(
        behaviour.label
        for behaviour in found
        if behaviour is not None
        and behaviour.deleted_at is None
        and not behaviour.is_real_precaution
    )


def _sentence(records: Records, step: Step) -> str:
    """A sentence learned at this step, else one from a step that is not sensitive."""
    case = records.case
    learned = kept_sentence(records.attempts(step.id), case)
    if learned is None:
        learned = kept_sentence(tuple(_not_sensitive(records, records.all_attempts())), case)
    return (learned.what_i_learned or "").strip() if learned is not None else ""


def _not_sensitive(records: Records, attempts: Iterable[Attempt]) -> Iterable[Attempt]:
    for attempt in attempts:
        step = records.step(attempt.step_id)
        if step is not None and not is_sensitive(records, step):
            yield attempt


def _moments(records: Records, step: Step) -> tuple[str, ...]:
    """No minutes for what is not timed, and no ratings at all if that is sensitive as well."""
    if step.rate_only_when_parked:
        return (_("before setting off"), _("once parked"))
    if step.no_timer:
        calm = is_sensitive(records, step)
        return () if calm else (_("before"), _("highest"), _("at the end"))
    minutes = (_("+{n} min").format(n=minute) for minute in MINUTES)
    return (_("before"), _("at the start"), *minutes, _("highest"), _("at the end"))
