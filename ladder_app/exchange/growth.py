"""A case as it grows by the rows of a spreadsheet: its ladders, steps, ratings and attempts."""

from collections import deque
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.ladders.step_order import dense
from ladder_app.domain.ladders.step_ratings import with_ratings
from ladder_app.domain.moments import order_by
from ladder_app.domain.plans.planned import plan_of_day
from ladder_app.domain.record import Record, new_id
from ladder_app.domain.records import Records
from ladder_app.domain.suds import EnteredScale
from ladder_app.exchange.lines import Line

_IN_CONTEXT: Final = ("place", "people")
_DAY: Final = len("2026-03-12")


class Growth:
    """Finds or makes what a row speaks of. Steps are the same if they read the same."""

    def __init__(self, records: Records, at: datetime, title: str, into: str | None) -> None:
        self._records = records
        self._stamp = at.isoformat(timespec="seconds")
        self._title = title
        self._into = into
        self._ladders: dict[str, Ladder] = {}
        self._made: dict[str, Ladder] = {}
        self._steps: dict[tuple[str | None, str], Step] = {}
        self._new_steps: dict[str, Step] = {}
        self._ratings: dict[str, list[StepRating]] = {}
        self._attempts: list[Attempt] = []
        self._plans_named: set[str | None] = {a.plan_id for a in records.all_attempts()}
        for ladder in records.ladders():
            self._ladders.setdefault(_key(ladder.title), ladder)
            for step in records.steps(ladder.id):
                self._steps.setdefault((None, _key(step.text)), step)
                self._steps.setdefault((_key(ladder.title), _key(step.text)), step)

    def find(self, line: Line) -> Step | None:
        """The step a row speaks of; in the ladder it names, if it names one."""
        return self._steps.get((_key(line.ladder) if line.ladder else None, _key(line.step)))

    def step(self, line: Line) -> Step:
        """The step a row speaks of, made at the end of its ladder where it is missing."""
        found = self.find(line)
        if found is not None:
            return found
        ladder = self._ladder(line)
        step = Step(id=new_id(), ladder_id=ladder.id, order=1, text=line.step)
        self._new_steps[step.id] = step
        self._steps.setdefault((None, _key(step.text)), step)
        self._steps[_key(ladder.title), _key(step.text)] = step
        return step

    def ratings(self, step: Step) -> list[StepRating]:
        """The ratings of a step, those of the spreadsheet included, oldest first."""
        known = [*self._records.ratings(step.id), *self._ratings.get(step.id, [])]
        return sorted(known, key=order_by("rated_at"))

    def is_rated_here(self, step: Step) -> bool:
        """Whether the spreadsheet itself has rated the step already."""
        return step.id in self._ratings

    def rate(self, step: Step, suds: int, scale: EnteredScale | None, when: str | None) -> None:
        """One more rating, of the day the row names or of now."""
        rating = StepRating(
            id=new_id(),
            step_id=step.id,
            suds=suds,
            rated_at=when or self._stamp,
            occasion="manual" if self.ratings(step) else "creation",
            blind=not self.ratings(step),
            scale_entered=scale,
        )
        self._ratings.setdefault(step.id, []).append(rating)

    def add_attempt(self, step: Step, values: dict[str, Any]) -> None:
        """One more attempt, for the open plan of its day if there is one.

        Raises ValueError for values that contradict each other.
        """
        day = values["started_at"][:_DAY]
        plan = plan_of_day(self._records.plans(step.id), day, self._plans_named)
        fields = {name: value for name, value in values.items() if name not in _IN_CONTEXT}
        places = {name: value for name, value in values.items() if name in _IN_CONTEXT}
        self._attempts.append(
            Attempt(
                id=new_id(),
                step_id=step.id,
                step_text_version=step.text_version,
                plan_id=plan.id if plan is not None else None,
                mode=step.mode,
                context=Context(**places) if places else None,
                entered_at=self._stamp,
                entry_mode="later",
                **fields,
            )
        )
        self._plans_named.add(self._attempts[-1].plan_id)

    def put(self) -> tuple[Record, ...]:
        """Everything that is new or changed."""
        ratings = [rating for family in self._ratings.values() for rating in family]
        steps = [step for ladder_id in self._touched() for step in self._in_order(ladder_id)]
        return (*self._made.values(), *steps, *ratings, *self._attempts)

    def _ladder(self, line: Line) -> Ladder:
        chosen = self._records.ladder(self._into) if self._into and not line.ladder else None
        if chosen is not None:
            return chosen
        title = line.ladder or self._title
        ladder = self._ladders.get(_key(title))
        if ladder is None:
            scale: EnteredScale = "0-10" if line.rating_scale == "0-10" else "0-100"
            ladder = Ladder(id=new_id(), title=title, created_at=self._stamp, scale_display=scale)
            self._ladders[_key(title)] = self._made[ladder.id] = ladder
        return ladder

    def _touched(self) -> list[str]:
        """The ladders with new steps, new ratings or first attempts, each once."""
        known = {step.id: step for step in self._steps.values()}
        touched = [*self._new_steps, *self._ratings, *(a.step_id for a in self._attempts)]
        return list(dict.fromkeys(known[step_id].ladder_id for step_id in touched))

    def _in_order(self, ladder_id: str) -> list[Step]:
        """The steps of a ladder that are new or changed.

        The steps that were there keep their order. A new one comes before the first harder step,
        or after the last rated one; those without a rating come last, as in the file.
        """
        tried = {attempt.step_id for attempt in self._attempts}
        before = self._records.steps(ladder_id)
        steps = [self._grown(step, tried) for step in before]
        new = [self._grown(s, tried) for s in self._new_steps.values() if s.ladder_id == ladder_id]
        steps = _merged(steps, new)
        known = {step.id: step for step in before}
        return [step for step in dense(steps) if known.get(step.id) != step]

    def _grown(self, step: Step, tried: set[str]) -> Step:
        if step.id in self._ratings:
            step = with_ratings(step, self.ratings(step))
        if step.id in tried and step.status == "not_started":
            step = replace(step, status="in_progress")
        return step


def _merged(steps: list[Step], new: list[Step]) -> list[Step]:
    rated = deque(sorted((s for s in new if s.suds_current is not None), key=_rating))
    merged: list[Step] = []
    last_rated = 0
    for step in steps:
        while step.suds_current is not None and rated and _rating(rated[0]) < step.suds_current:
            merged.append(rated.popleft())
        merged.append(step)
        last_rated = len(merged) if step.suds_current is not None else last_rated
    merged[last_rated:last_rated] = rated
    return merged + [step for step in new if step.suds_current is None]


def _rating(step: Step) -> int:
    return step.suds_current or 0


def _key(text: str) -> str:
    """Steps and ladders are the same if they differ only in capitals."""
    return text.casefold()
