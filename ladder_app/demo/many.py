"""Large cases for benches and tests: believable sizes, the same every time, read by nobody."""

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from random import Random
from typing import Final

from ladder_app.domain.attempts.attempt import (
    NOT_STARTED,
    Attempt,
    Occurred,
    Outcome,
    Prediction,
    Sample,
    Status,
    TimedNote,
)
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.case import Case
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record

_LAST_DAY: Final = date(2026, 3, 19)
_STEPS: Final = 10
_MOST_LADDERS: Final = 12
_A_DAY: Final = 2
_PLANNED_EVERY: Final = 5
_ZONE: Final = timezone(timedelta(hours=1))
_PLACES: Final = ("kitchen", "tram", "office", "park", "market hall", "at Ines’s flat")
_WORDS: Final = (
    "went in slowly and stayed near the door until my breath was quieter, then talked a little "
    "about the week and heard how things are with the others before walking home along the river"
).split()
_STATUSES: Final[tuple[Status, ...]] = (
    *("completed",) * 7,
    *("partial",) * 2,
    "avoided",
    "stopped_by_consent",
    "cancelled_external",
)


def many_records(attempts: int, *, last_day: date = _LAST_DAY, seed: int = 1) -> tuple[Record, ...]:
    """A case with exactly `attempts` attempts, two a day up to `last_day`, oldest first.

    Two ladders and one more for each thousand attempts, at most twelve, with ten steps each; for
    every five attempts a plan, a note and an answer to a suggestion. The same arguments give equal
    records, ids included.
    """
    return tuple(_Crowd(Random(seed), last_day, attempts).records())


class _Crowd:
    """The records of one large case; `_rng` is asked in one fixed order."""

    def __init__(self, rng: Random, last_day: date, attempts: int) -> None:
        self._rng = rng
        self._count = attempts
        self._first_day = last_day - timedelta(days=(attempts - 1) // _A_DAY)

    def records(self) -> list[Record]:
        case = Case(id=self._id(), alias="Many", made_at=self._at(0))
        ladders = [self._ladder(n) for n in range(min(2 + self._count // 1000, _MOST_LADDERS))]
        fears = {ladder.id: self._fears(ladder) for ladder in ladders}
        habits = {ladder.id: self._habits(ladder) for ladder in ladders}
        steps = [step for ladder in ladders for step in self._steps(ladder)]
        found: list[Record] = [case, *ladders]
        for ladder in ladders:
            found += [*fears[ladder.id], *habits[ladder.id]]
        found += steps
        found += [rating for step in steps for rating in self._ratings(step)]
        for number in range(self._count):
            step = steps[number % len(steps)]
            attempt = self._attempt(number, step, fears[step.ladder_id], habits[step.ladder_id])
            found += self._with_what_goes_along(number, attempt)
        return found

    def _with_what_goes_along(self, number: int, attempt: Attempt) -> list[Record]:
        """The attempt; for some the plan it was made for, a note on it, or an answer given then."""
        if number % _PLANNED_EVERY == 0:
            plan = Plan(
                id=self._id(),
                step_id=attempt.step_id,
                due_date=attempt.local_date,
                window_days=2,
                if_then=self._text(12),
            )
            return [plan, replace(attempt, plan_id=plan.id)]
        if number % _PLANNED_EVERY == 1:
            link = Link(kind="attempt", id=attempt.id)
            at = self._at(number, later_min=120)
            return [attempt, JournalEntry(id=self._id(), at=at, text=self._text(30), link=link)]
        if number % _PLANNED_EVERY == 2:
            return [attempt, self._answer(number, attempt)]
        return [attempt]

    def _answer(self, number: int, attempt: Attempt) -> FlagEvent:
        at = self._at(number, later_min=100)
        return FlagEvent(
            id=self._id(),
            kind="R8",
            raised_at=at,
            shown_at=at,
            user_choice="plan_step",
            detail=(attempt.step_id, attempt.id),
        )

    def _ladder(self, number: int) -> Ladder:
        return Ladder(
            id=self._id(), title=f"Ladder {number + 1}", theme="other", created_at=self._at(0)
        )

    def _fears(self, ladder: Ladder) -> list[Expectation]:
        return [
            Expectation(id=self._id(), ladder_id=ladder.id, statement=f"If I stay, {self._text(9)}")
            for _fear in range(4)
        ]

    def _habits(self, ladder: Ladder) -> list[SafetyBehaviour]:
        return [
            SafetyBehaviour(id=self._id(), ladder_id=ladder.id, label=self._text(4), kind="other")
            for _habit in range(3)
        ]

    def _steps(self, ladder: Ladder) -> list[Step]:
        return [
            Step(
                id=self._id(),
                ladder_id=ladder.id,
                order=order,
                text=f"{order}: {self._text(8)}",
                suds_base=15 + 8 * order,
                suds_current=10 + 8 * order,
                rated=True,
                status="in_progress",
            )
            for order in range(1, _STEPS + 1)
        ]

    def _ratings(self, step: Step) -> list[StepRating]:
        values = (("creation", step.suds_base, 0), ("review", step.suds_current, self._count - 1))
        return [
            StepRating(
                id=self._id(),
                step_id=step.id,
                suds=suds,
                rated_at=self._at(max(number, 0)),
                occasion="creation" if occasion == "creation" else "review",
                scale_entered="0-100",
            )
            for occasion, suds, number in values
            if suds is not None
        ]

    def _attempt(
        self,
        number: int,
        step: Step,
        fears: Sequence[Expectation],
        habits: Sequence[SafetyBehaviour],
    ) -> Attempt:
        rng = self._rng
        status = rng.choice(_STATUSES)
        peak = rng.randrange(20, 96, 5)
        fear, habit = rng.choice(fears).id, rng.choice(habits).id
        belief = rng.randrange(20, 100, 5)
        plan = Attempt(
            id=self._id(),
            step_id=step.id,
            context=Context(place=rng.choice(_PLACES), companion=rng.random() < 0.3),
            suds_anticipated=min(peak + rng.randrange(0, 21, 5), 100),
            predictions=(Prediction(expectation_id=fear, likelihood_before=belief),),
            started_at=self._at(number),
            status=status,
            scale_entered="0-100",
            what_happened=self._text(rng.randrange(8, 40)),
            what_i_learned=self._text(rng.randrange(5, 15)),
            entered_at=self._at(number, later_min=90),
            entry_mode="same_day",
        )
        return plan if status in NOT_STARTED else self._begun(plan, peak, fear, habit, belief)

    def _begun(self, plan: Attempt, peak: int, fear: str, habit: str, belief: int) -> Attempt:
        rng = self._rng
        minutes = rng.randrange(5, 46)
        occurred: Occurred = "partly" if rng.random() < 0.2 else "no"
        return replace(
            plan,
            duration_s=60 * minutes,
            suds_start=max(peak - 15, 0),
            suds_peak=peak,
            suds_end=max(peak - rng.randrange(0, 50, 5), 0),
            samples=tuple(
                Sample(t_s=60 * minute, suds=max(peak - minute, 0), source="prompt")
                for minute in range(0, minutes, 5)
            ),
            notes=(TimedNote(t_s=60, text=self._text(6)),) if rng.random() < 0.3 else (),
            safety_used=(SafetyUse(safety_behaviour_id=habit, strength=40),),
            outcomes=(
                Outcome(
                    expectation_id=fear,
                    occurred=occurred,
                    coped=70,
                    likelihood_after=max(belief - 15, 0),
                ),
            ),
            confidence_after=rng.randrange(30, 91, 5),
        )

    def _id(self) -> str:
        return str(uuid.UUID(int=self._rng.getrandbits(128), version=4))

    def _text(self, words: int) -> str:
        return " ".join(self._rng.choices(_WORDS, k=words))

    def _at(self, number: int, later_min: int = 0) -> str:
        day = self._first_day + timedelta(days=number // _A_DAY)
        hour = 9 if number % _A_DAY == 0 else 18
        moment = datetime.combine(day, time(hour, 10), _ZONE) + timedelta(minutes=later_min)
        return moment.isoformat(timespec="seconds")
