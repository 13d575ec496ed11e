"""The numbers behind each chart, as frozen values; a chart draws them and adds nothing.

Ratings are 0–100, likelihoods per cent, times minutes, days `"2026-03-12"` or `""`.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ladder_app.domain.attempt import AVOIDED, DONE, NEUTRAL, Attempt, GapKind, Status
from ladder_app.domain.measures.beliefs import OUTCOME, checked
from ladder_app.domain.measures.conditions import Aspect, differences
from ladder_app.domain.measures.over_time import Point, timed_points
from ladder_app.domain.measures.within import peak_effective
from ladder_app.domain.records import Records
from ladder_app.domain.step import Step

# One step over its attempts -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Occasion:
    """One attempt as one column of the chart; `number` counts the occasions from 1.

    `differs` are the aspects in which its conditions were not those of the first attempts.
    """

    attempt_id: str
    number: int
    day: str
    status: Status | None
    predicted: int | None
    highest: int | None
    end: int | None
    differs: tuple[Aspect, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether it stands in any statistic: it was done."""
        return self.status in DONE

    @property
    def rested(self) -> bool:
        """Stopped for a neutral reason, or not begun: shown as such and never as a value.

        What was rated until then stands in the table.
        """
        return self.status in NEUTRAL or self.status in AVOIDED

    @property
    def hollow(self) -> bool:
        """Whether the highest value was reached under different conditions."""
        return bool(self.differs) and not self.rested


@dataclass(frozen=True, slots=True)
class StepCurve:
    """Predicted, highest and end over the attempts at a step, oldest first.

    `occasions` belong to the present wording of the step; `earlier` were made when its words
    meant something else, and are listed but never compared.
    """

    step_id: str
    occasions: tuple[Occasion, ...]
    earlier: tuple[Occasion, ...] = ()

    @property
    def counted(self) -> tuple[Occasion, ...]:
        """The occasions that stand in statistics."""
        return tuple(occasion for occasion in self.occasions if occasion.counts)

    @property
    def days(self) -> int | None:
        """Days from the first to the last dated occasion; None with fewer than two dates."""
        dated = [date.fromisoformat(one.day) for one in self.occasions if one.day]
        return (dated[-1] - dated[0]).days if len(dated) >= 2 else None


_MadeOf = tuple[Step, tuple[Attempt, ...], frozenset[str]]


def step_curve(
    step: Step, attempts: Iterable[Attempt], precautions: Collection[str] = ()
) -> StepCurve:
    """The curve of one step; `attempts` are in order, `precautions` ids of real precautions."""
    now: list[Attempt] = []
    before: list[Attempt] = []
    for attempt in attempts:
        (now if attempt.step_text_version == step.text_version else before).append(attempt)
    return StepCurve(step.id, _occasions(now, precautions), _occasions(before, precautions))


def curve_of_step(records: Records, step: Step) -> StepCurve:
    """`step_curve` with everything it needs from the records."""
    return step_curve(step, records.attempts(step.id), precautions(records, step.ladder_id))


class KnownCurves:
    """`curve_of_step` for a page that is drawn anew after every edit.

    The curve of a step that no edit has touched is not worked out again.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[_MadeOf, StepCurve]] = {}

    def curve_of_step(self, records: Records, step: Step) -> StepCurve:
        """As the function of this name."""
        made_of = step, records.attempts(step.id), precautions(records, step.ladder_id)
        known = self._known.get(step.id)
        if known is None or known[0] != made_of:
            known = self._known[step.id] = made_of, step_curve(*made_of)
        return known[1]


def precautions(records: Records, ladder_id: str) -> frozenset[str]:
    """Ids of what is simply sensible on a ladder, and no safety behaviour."""
    behaviours = records.safety_behaviours(ladder_id)
    return frozenset(one.id for one in behaviours if one.is_real_precaution)


def _occasions(attempts: Sequence[Attempt], precautions: Collection[str]) -> tuple[Occasion, ...]:
    both = zip(attempts, differences(attempts, precautions), strict=True)
    return tuple(_occasion(n, attempt, differs) for n, (attempt, differs) in enumerate(both, 1))


def _occasion(number: int, attempt: Attempt, differs: tuple[Aspect, ...]) -> Occasion:
    return Occasion(
        attempt_id=attempt.id,
        number=number,
        day=attempt.local_date,
        status=attempt.status,
        predicted=attempt.suds_anticipated,
        highest=peak_effective(attempt),
        end=attempt.suds_end,
        differs=differs,
    )


# One attempt over its minutes ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CurveNote:
    """A few words written so many minutes after the start."""

    minute: float
    text: str


@dataclass(frozen=True, slots=True)
class CurveGap:
    """A moment at which the clock stood still or was set."""

    minute: float
    kind: GapKind


@dataclass(frozen=True, slots=True)
class AttemptCurve:
    """Distress over the minutes of one attempt.

    `points` are the timed ratings in order. `highest` is the effective peak and `highest_minute`
    when it was first reached; None when it was only remembered afterwards, for then nobody knows
    the time. `end_minute` is None where no length was noted.
    """

    attempt_id: str
    day: str
    points: tuple[Point, ...]
    predicted: int | None
    highest: int | None
    highest_minute: float | None
    end: int | None
    end_minute: float | None
    notes: tuple[CurveNote, ...] = ()
    gaps: tuple[CurveGap, ...] = ()

    @property
    def last_minute(self) -> float:
        """Where the time axis ends, at least one minute."""
        moments = [p.minute for p in self.points] + [n.minute for n in self.notes]
        return max([1.0, *moments])


def attempt_curve(attempt: Attempt) -> AttemptCurve:
    """The curve of one attempt."""
    points, highest = timed_points(attempt), peak_effective(attempt)
    reached = next((point.minute for point in points if point.suds == highest), None)
    ended = attempt.duration_s is not None and attempt.suds_end is not None
    return AttemptCurve(
        attempt_id=attempt.id,
        day=attempt.local_date,
        points=points,
        predicted=attempt.suds_anticipated,
        highest=highest,
        highest_minute=reached,
        end=attempt.suds_end,
        end_minute=points[-1].minute if ended else None,
        notes=tuple(CurveNote(note.t_s / 60, note.text) for note in attempt.notes),
        gaps=tuple(CurveGap(gap.t_s / 60, gap.kind) for gap in attempt.gaps),
    )


# A ladder, then and now ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StepThenNow:
    """A step's first and latest rating; `tried` once an attempt was done."""

    step_id: str
    text: str
    first: int
    latest: int
    ratings: int
    tried: bool

    @property
    def drop(self) -> int | None:
        """First − latest, −100–100, once it was rated a second time."""
        return self.first - self.latest if self.ratings >= 2 else None


@dataclass(frozen=True, slots=True)
class LadderThenNow:
    """The active rated steps by order; `unrated` and `private` ones are counted, not shown."""

    ladder_id: str
    steps: tuple[StepThenNow, ...]
    unrated: int = 0
    private: int = 0


def ladder_then_now(
    records: Records, ladder_id: str, opened: Collection[str] = ()
) -> LadderThenNow:
    """The ladder then and now. Sensitive steps are left out unless their id is in `opened`."""
    active = records.active_steps(ladder_id)
    open_ones = [step for step in active if not step.sensitive or step.id in opened]
    rated = [_then_now(records, step) for step in open_ones]
    steps = tuple(one for one in rated if one is not None)
    return LadderThenNow(
        ladder_id=ladder_id,
        steps=steps,
        unrated=len(open_ones) - len(steps),
        private=len(active) - len(open_ones),
    )


def _then_now(records: Records, step: Step) -> StepThenNow | None:
    if step.suds_base is None:
        return None
    ratings = records.ratings(step.id)
    return StepThenNow(
        step_id=step.id,
        text=step.text,
        first=step.suds_base,
        latest=ratings[-1].suds if ratings else step.suds_base,
        ratings=len(ratings),
        tried=any(attempt.is_done for attempt in records.attempts(step.id)),
    )


# In the person's own words ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned on a day, word for word."""

    attempt_id: str
    text: str
    day: str


@dataclass(frozen=True, slots=True)
class Belief:
    """How likely a feared outcome seemed before the first and after the last attempt that says.

    `no`, `partly` and `yes` count what then happened; nothing else is counted.
    """

    expectation_id: str
    statement: str
    before: int | None
    after: int | None
    no: int = 0
    partly: int = 0
    yes: int = 0

    @property
    def times(self) -> int:
        """How often it is known what happened."""
        return self.no + self.partly + self.yes


def learned(attempts: Iterable[Attempt], hidden: Collection[str] = ()) -> tuple[Learned, ...]:
    """What was learned, newest first, without the attempts the person has hidden."""
    kept = [
        Learned(attempt.id, attempt.what_i_learned.strip(), attempt.local_date)
        for attempt in attempts
        if attempt.what_i_learned and attempt.what_i_learned.strip() and attempt.id not in hidden
    ]
    return tuple(reversed(kept))


def beliefs(records: Records, attempts: Iterable[Attempt]) -> tuple[Belief, ...]:
    """Each expectation of the attempts that were done, in the order it was first written."""
    rows: dict[str, list[tuple[int | None, int | None, float | None]]] = {}
    for attempt in attempts:
        if attempt.is_done:
            for one in checked(attempt):
                row = (one.prediction.likelihood_before, one.residual_belief, one.occurred)
                rows.setdefault(one.prediction.expectation_id, []).append(row)
    found = []
    for expectation_id, told in rows.items():
        expectation = records.expectation(expectation_id)
        if expectation is not None and expectation.deleted_at is None:
            found.append(_belief(expectation_id, expectation.statement, told))
    return tuple(found)


def _belief(
    expectation_id: str,
    statement: str,
    told: Sequence[tuple[int | None, int | None, float | None]],
) -> Belief:
    happened = [occurred for _, _, occurred in told]
    return Belief(
        expectation_id=expectation_id,
        statement=statement,
        before=next((before for before, _, _ in told if before is not None), None),
        after=next((after for _, after, _ in reversed(told) if after is not None), None),
        no=happened.count(OUTCOME["no"]),
        partly=happened.count(OUTCOME["partly"]),
        yes=happened.count(OUTCOME["yes"]),
    )
