"""What was learned and believed, in the person's own words."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from ladder_app.domain.attempt import Attempt
from ladder_app.domain.measures.beliefs import OUTCOME, checked
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
