"""Which rows of a log are attempts the case has already."""

from collections import Counter
from typing import Any, Final

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.records import Records
from ladder_app.exchange.fields import DURATIONS
from ladder_app.exchange.lines import Line

_Key = tuple[Any, ...]
_DAY: Final = 10
_MINUTE: Final = 16


class Present:
    """Claims an attempt for each row that tells the same, so that two equal rows need two.

    A row tells the same if the step, the day (and the time, where the row has one) and every
    column of the file agree, empty cells included. What the file has no column for may differ.
    """

    def __init__(self, records: Records) -> None:
        self._records = records
        self._counted: dict[tuple[str, frozenset[str], int], Counter[_Key]] = {}

    def claim(self, step_id: str, line: Line) -> bool:
        """Whether there is an attempt like this row that no other row has claimed."""
        assert line.attempt is not None
        moment = line.attempt["started_at"]
        length = _MINUTE if len(moment) > _DAY else _DAY
        names = _compared(line.told)
        counted = self._count(step_id, names, length)
        key = (moment[:length], *(line.attempt.get(name) for name in sorted(names)))
        if counted[key] == 0:
            return False
        counted[key] -= 1
        return True

    def _count(self, step_id: str, names: frozenset[str], length: int) -> Counter[_Key]:
        place = (step_id, names, length)
        if place not in self._counted:
            self._counted[place] = Counter(
                (attempt.when[:length], *(_value(attempt, name) for name in sorted(names)))
                for attempt in self._records.attempts(step_id)
            )
        return self._counted[place]


def _compared(told: frozenset[str]) -> frozenset[str]:
    names = {"duration_s" if name in DURATIONS else name for name in told}
    return frozenset(names - {"date", "time"})


def _value(attempt: Attempt, name: str) -> Any:
    if name in ("place", "people"):
        return getattr(attempt.context, name) if attempt.context is not None else None
    return getattr(attempt, name)
