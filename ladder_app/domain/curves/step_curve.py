"""The attempts at one step, one after the other."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from ladder_app.domain.attempts.attempt import AVOIDED, DONE, NEUTRAL, Attempt, Status
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.measures.conditions import Aspect, differences
from ladder_app.domain.measures.within import peak_effective
from ladder_app.domain.moments import day_of
from ladder_app.domain.records import Records


@dataclass(frozen=True, slots=True)
class Occasion:
    """One attempt as one column of the chart; `number` counts the occasions from 1.

    `differs` are the aspects in which its conditions were not those of the first attempts;
    `talked` says that it was not a clear yes, and the day one for talking.
    """

    attempt_id: str
    number: int
    day: str
    status: Status | None
    predicted: int | None
    highest: int | None
    end: int | None
    differs: tuple[Aspect, ...] = ()
    talked: bool = False

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
        dated = [day for one in self.occasions if (day := day_of(one.day)) is not None]
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
    return step_curve(step, records.attempts(step.id), records.precautions())


class KnownCurves:
    """`curve_of_step` for a page that is drawn anew after every edit.

    The curve of a step that no edit has touched is not worked out again.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[_MadeOf, StepCurve]] = {}

    def curve_of_step(self, records: Records, step: Step) -> StepCurve:
        """As the function of this name."""
        made_of = step, records.attempts(step.id), records.precautions()
        known = self._known.get(step.id)
        if known is None or known[0] != made_of:
            known = self._known[step.id] = made_of, step_curve(*made_of)
        return known[1]


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
        talked=attempt.was_talking_day,
    )
