"""Where the person stands: the ladder they are on, and one to three rungs around them.

What is marked sensitive stays out of it: these answers are shown on a page that opens by itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ladder_app.domain.attempts.attempt import NEUTRAL, Attempt
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan_entry import can_be_planned
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.meant import step_above
from ladder_app.domain.suggestions.thresholds import threshold


@dataclass(frozen=True, slots=True)
class Rung:
    """A step, and how often it was practised: done, or done in part.

    It was `tried` if it was looked at and something was decided about it, be it not to.
    """

    step: Step
    practised: int
    tried: bool


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """At most three rungs, the hardest first, as they stand on the ladder."""

    ladder: Ladder
    rungs: tuple[Rung, ...]


def open_attempts(records: Records) -> tuple[Attempt, ...]:
    """Every attempt that may be shown unasked, oldest first."""
    found = [
        attempt
        for ladder in records.ladders()
        if not ladder.sensitive
        for step in records.steps(ladder.id)
        if not step.sensitive
        for attempt in records.attempts(step.id)
    ]
    return tuple(sorted(found, key=lambda attempt: attempt.order))


def whereabouts(records: Records, preferred_ladder: str = "") -> Whereabouts | None:
    """The ladder last practised on and the rungs around the place reached there.

    Before anything was tried it is `preferred_ladder`, or else the first. None if no ladder is
    open, or the one found has no steps to show.
    """
    attempts = _last_at_each_step(records)
    ladder = _ladder_in_use(records, attempts, preferred_ladder)
    if ladder is None:
        return None
    steps = _climbed(records, ladder)
    if not steps:
        return None
    here = place_among(steps, attempts)
    around = steps[max(here - 1, 0) : here + 2]
    return Whereabouts(ladder, tuple(_rung(records, step) for step in reversed(around)))


def easy_step(records: Records) -> Step | None:
    """The easiest step that was practised before, if there is an easy one.

    One rated `easy_below` or above is not called easy, however often it was done. It needs
    nobody's agreement, and nobody asked that nothing reminds them of it.
    """
    below = threshold(records.case, "easy_below")
    practised = [
        step
        for ladder in records.ladders()
        if _is_open(ladder)
        for step in _climbed(records, ladder)
        if _is_easy(step, below) and _rung(records, step).practised
    ]
    return min(practised, key=_by_rating, default=None)


def next_to_plan(records: Records, step: Step) -> Step | None:
    """The next harder step that can be planned and is not called done."""
    above = step_above(records, step)
    while above is not None:
        if can_be_planned(above) and not above.sensitive and above.status != "mastered":
            return above
        above = step_above(records, above)
    return None


def _is_easy(step: Step, below: float) -> bool:
    is_free = not (step.needs_agreement or step.no_reminder)
    return is_free and (step.suds_current is None or step.suds_current < below)


def is_quiet(records: Records, today: date) -> bool:
    """Whether nothing was written down for `quiet_days`, on a case that was in use before."""
    # ISO days compare as text, so one that cannot be read does no harm.
    limit = (today - timedelta(days=threshold(records.case, "quiet_days"))).isoformat()
    in_use = False
    for day in _days_of_entries(records):
        if day > limit:
            return False
        in_use = in_use or bool(day)
    return in_use


def _is_open(ladder: Ladder) -> bool:
    return ladder.status in ("active", "draft") and not ladder.sensitive


def _ladder_in_use(
    records: Records, attempts: tuple[Attempt, ...], preferred_ladder: str
) -> Ladder | None:
    ladders = {ladder.id: ladder for ladder in records.ladders() if _is_open(ladder)}
    for attempt in reversed(attempts):
        step = records.step(attempt.step_id)
        if step is not None and step.is_active and step.ladder_id in ladders:
            return ladders[step.ladder_id]
    return ladders.get(preferred_ladder) or next(iter(ladders.values()), None)


def _climbed(records: Records, ladder: Ladder) -> list[Step]:
    """The steps as they stand on the ladder, easiest first.

    Steps without a rating stand beside a graded ladder, so they count only while all are so.
    """
    steps = [step for step in records.active_steps(ladder.id) if not step.sensitive]
    rated = [step for step in steps if step.suds_current is not None]
    if ladder.order_mode == "mixed" or not rated:
        return steps
    return sorted(rated, key=_by_rating)


def _by_rating(step: Step) -> tuple[int, int]:
    return (101 if step.suds_current is None else step.suds_current, step.order)


def place_among(steps: Sequence[Step], attempts: tuple[Attempt, ...]) -> int:
    """The index of the rung to look at: the last one tried, or above it what is not mastered.

    `steps` stand easiest first, and there is at least one. What was stopped for a neutral reason,
    or does not say how it went, moves nobody.
    """
    tried = _last_tried(steps, attempts)
    start = 0 if tried is None else tried
    upwards_then_down = [*range(start, len(steps)), *range(start - 1, -1, -1)]
    return next((i for i in upwards_then_down if steps[i].status != "mastered"), start)


def _last_tried(steps: Sequence[Step], attempts: tuple[Attempt, ...]) -> int | None:
    places = {step.id: index for index, step in enumerate(steps)}
    found = (places[a.step_id] for a in reversed(attempts) if a.step_id in places and _moves(a))
    return next(found, None)


def _moves(attempt: Attempt) -> bool:
    return attempt.status is not None and attempt.status not in NEUTRAL


def _rung(records: Records, step: Step) -> Rung:
    attempts = records.attempts(step.id)
    return Rung(step, sum(attempt.is_done for attempt in attempts), any(map(_moves, attempts)))


def _last_at_each_step(records: Records) -> tuple[Attempt, ...]:
    """The last attempt that says where one stands at every step that may be shown, oldest first."""
    found = [
        attempt
        for ladder in records.ladders()
        if not ladder.sensitive
        for step in records.steps(ladder.id)
        if not step.sensitive and (attempt := _last_that_moves(records.attempts(step.id)))
    ]
    return tuple(sorted(found, key=lambda attempt: attempt.order))


def _last_that_moves(attempts: Sequence[Attempt]) -> Attempt | None:
    return next((attempt for attempt in reversed(attempts) if _moves(attempt)), None)


def _days_of_entries(records: Records) -> Iterator[str]:
    """The days something was written down for or on; of each step the last ones first."""
    for ladder in records.ladders():
        for step in records.steps(ladder.id):
            for rating in reversed(records.ratings(step.id)):
                yield rating.rated_at[:10]
            for attempt in reversed(records.attempts(step.id)):
                yield attempt.local_date
                yield (attempt.entered_at or "")[:10]
    for plan in records.plans():
        yield (plan.made_at or "")[:10]
    for note in records.journal_entries():
        yield note.at[:10]
    for sign in records.stop_signs():
        yield sign.at[:10]
    for response in records.questionnaire_responses():
        yield response.at[:10]
    for check in records.consent_checks():
        yield (check.at or "")[:10]
