"""Where the steps of a ladder stand: called done, and rated anew."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from statistics import fmean

from ladder_app.domain.attempts.attempt import AVOIDED, Attempt
from ladder_app.domain.ladders.step import Step, StepStatus
from ladder_app.domain.records import Records


@dataclass(frozen=True, slots=True)
class Standing:
    """A step's first and latest rating (0–100), how many there are, and whether it was practised.

    Practised means at least one attempt that was done.
    """

    status: StepStatus
    base: int | None = None
    latest: int | None = None
    ratings: int = 0
    practised: bool = False

    @property
    def is_active(self) -> bool:
        """Neither parked nor retired."""
        return self.status not in ("parked", "archived")

    @property
    def is_mastered(self) -> bool:
        """The person called it done."""
        return self.status == "mastered"

    @property
    def drop(self) -> int | None:
        """First − latest rating, −100–100, once it was rated a second time."""
        if self.base is None or self.latest is None or self.ratings < 2:
            return None
        return self.base - self.latest


def standing(records: Records, step: Step) -> Standing:
    """Where one step stands now."""
    ratings = records.ratings(step.id)
    return Standing(
        status=step.status,
        base=step.suds_base,
        latest=ratings[-1].suds if ratings else step.suds_current,
        ratings=len(ratings),
        practised=any(attempt.is_done for attempt in records.attempts(step.id)),
    )


def standings(records: Records, ladder_id: str) -> tuple[Standing, ...]:
    """Where every step of a ladder stands, by order."""
    return tuple(standing(records, step) for step in records.steps(ladder_id))


@dataclass(frozen=True, slots=True)
class Mastered:
    """So many of the active steps are called done. Shown as "3 of 10" first."""

    mastered: int
    active: int

    @property
    def percent(self) -> float | None:
        """0–100; None without an active step."""
        return 100 * self.mastered / self.active if self.active else None


def mastered(steps: Iterable[Standing]) -> Mastered:
    """How many of the active steps are called done."""
    active = [step for step in steps if step.is_active]
    return Mastered(sum(step.is_mastered for step in active), len(active))


def weighted_percent(steps: Iterable[Standing]) -> float | None:
    """100·Σ first ratings of steps called done ÷ Σ of the active ones; never a headline."""
    active = [step for step in steps if step.is_active and step.base is not None]
    whole = sum(step.base or 0 for step in active)
    return 100 * sum(s.base or 0 for s in active if s.is_mastered) / whole if whole else None


@dataclass(frozen=True, slots=True)
class Rerating:
    """How ratings fell, over the active steps that were rated at least twice.

    `mean` is the average of first − latest, −100–100; `percent` the same as a share of the first
    ratings. A drop in steps not yet practised may be learning that carried over.
    """

    mean: float | None
    percent: float | None
    practised_mean: float | None
    unpractised_mean: float | None
    rerated: int
    active: int

    @property
    def coverage(self) -> float | None:
        """The share of active steps this speaks for, 0–1."""
        return self.rerated / self.active if self.active else None


def rerating(steps: Iterable[Standing]) -> Rerating:
    """How ratings fell; None where there is nothing to average."""
    active = [step for step in steps if step.is_active]
    again = [(step, step.drop) for step in active if step.drop is not None]
    drops = [drop for _, drop in again]
    bases = sum(step.base or 0 for step, _ in again)
    return Rerating(
        mean=_mean(drops),
        percent=100 * sum(drops) / bases if bases else None,
        practised_mean=_mean([drop for step, drop in again if step.practised]),
        unpractised_mean=_mean([drop for step, drop in again if not step.practised]),
        rerated=len(again),
        active=len(active),
    )


def approach_share(attempts: Iterable[Attempt]) -> float | None:
    """Done ÷ (done + chose not to), 0–1; neutral stops count on neither side."""
    known = [a for a in attempts if a.is_done or a.status in AVOIDED]
    return sum(a.is_done for a in known) / len(known) if known else None


def _mean(values: Collection[int]) -> float | None:
    return fmean(values) if values else None
