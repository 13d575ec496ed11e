"""What was learned and believed, in the person's own words."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.measures.beliefs import OUTCOME, Checked, checked
from ladder_app.domain.records import Records


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


Told = tuple[tuple[Attempt, Checked], ...]
"""What was said of one expectation, attempt by attempt."""


def told_beliefs(
    records: Records, attempts: Iterable[Attempt]
) -> tuple[tuple[Expectation, Told], ...]:
    """Each expectation of the attempts that were done, in the order it was first written."""
    told: dict[str, list[tuple[Attempt, Checked]]] = {}
    for attempt in attempts:
        if attempt.is_done:
            for one in checked(attempt):
                told.setdefault(one.prediction.expectation_id, []).append((attempt, one))
    found = ((records.expectation(name), tuple(rows)) for name, rows in told.items())
    return tuple((one, rows) for one, rows in found if one is not None and one.deleted_at is None)


def beliefs(records: Records, attempts: Iterable[Attempt]) -> tuple[Belief, ...]:
    """How each of these expectations moved, and how often it came true."""
    return tuple(
        _belief(expectation, rows) for expectation, rows in told_beliefs(records, attempts)
    )


def _belief(expectation: Expectation, told: Told) -> Belief:
    happened = [one.occurred for _attempt, one in told]
    before = [one.prediction.likelihood_before for _attempt, one in told]
    after = [one.residual_belief for _attempt, one in reversed(told)]
    return Belief(
        expectation_id=expectation.id,
        statement=expectation.statement,
        before=next((likelihood for likelihood in before if likelihood is not None), None),
        after=next((likelihood for likelihood in after if likelihood is not None), None),
        no=happened.count(OUTCOME["no"]),
        partly=happened.count(OUTCOME["partly"]),
        yes=happened.count(OUTCOME["yes"]),
    )
