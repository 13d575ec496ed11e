"""What was noted on the last seven days, in plain lines. Nothing in it is counted or compared.

What a sensitive step or ladder says stays out of it; that something was done does not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.curves.step_words import status_words
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_name import discreet_name, is_sensitive
from ladder_app.domain.look_back.offering import DAYS
from ladder_app.domain.moments import day_of
from ladder_app.domain.records import Records
from ladder_app.domain.toolbox.practised import practised_between


@dataclass(frozen=True, slots=True)
class DayLine:
    """Something that was done on a day."""

    day: date
    words: str


@dataclass(frozen=True, slots=True)
class DaysBehind:
    """`steps` were tried on ladders; `beside` was done for oneself. The newest stands first."""

    first: date
    last: date
    steps: tuple[DayLine, ...]
    beside: tuple[DayLine, ...]
    learned: tuple[str, ...]
    felt: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was noted."""
        return not (self.steps or self.beside or self.learned or self.felt)


def days_behind(records: Records, today: date) -> DaysBehind:
    """The seven days up to `today`."""
    first = today - timedelta(days=DAYS - 1)
    tried = list(_tried(records, first, today))
    told = [one for _day, step, one in tried if not is_sensitive(records, step)]
    return DaysBehind(
        first=first,
        last=today,
        steps=tuple(DayLine(day, _words(records, step, one)) for day, step, one in tried),
        beside=tuple(_beside(records, first, today)),
        learned=tuple(one.what_i_learned for one in told if one.what_i_learned),
        felt=tuple(dict.fromkeys(word for one in told for word in one.feelings)),
    )


def _tried(records: Records, first: date, last: date) -> Iterator[tuple[date, Step, Attempt]]:
    found = [
        (step, attempt)
        for ladder in records.ladders()
        for step in records.steps(ladder.id)
        for attempt in takewhile(
            lambda one: one.local_date >= first.isoformat(), reversed(records.attempts(step.id))
        )
    ]
    for step, attempt in sorted(found, key=lambda one: one[1].order, reverse=True):
        day = day_of(attempt.local_date)
        if day is not None and day <= last:
            yield day, step, attempt


def _words(records: Records, step: Step, attempt: Attempt) -> str:
    return f"{discreet_name(records, step)} · {status_words(attempt.status)}"


def _beside(records: Records, first: date, last: date) -> Iterator[DayLine]:
    return (DayLine(one.day, one.words) for one in practised_between(records, first, last))
