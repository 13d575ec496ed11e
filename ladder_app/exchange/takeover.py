"""What is made of the rows of a spreadsheet: records for one edit, and what became of each row."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePath
from typing import Literal

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.record import Record, kind_of
from ladder_app.domain.records import Records
from ladder_app.domain.text import clean_line
from ladder_app.exchange.growth import Growth
from ladder_app.exchange.lines import Line, Place, Refused
from ladder_app.exchange.present import Present
from ladder_app.language import _, ngettext

Mark = Literal["new", "present", "unusable"]


@dataclass(frozen=True, slots=True)
class RowResult:
    """What becomes of one row. `why` is a sentence for a row that is not, or not wholly, used."""

    place: Place
    mark: Mark
    step: str = ""
    when: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Takeover:
    """`put` is one edit's worth of records; `rows` follow the order of the file.

    `made` counts the new records by kind; a step that only changes is not among them. `rounded`
    counts the ratings in new rows that were no whole numbers.
    """

    put: tuple[Record, ...]
    rows: tuple[RowResult, ...]
    made: dict[str, int]
    rounded: int = 0

    def marked(self, mark: Mark) -> tuple[RowResult, ...]:
        """The rows of one fate."""
        return tuple(row for row in self.rows if row.mark == mark)

    @property
    def ladder_id(self) -> str | None:
        """The ladder to look at afterwards: a new one, or else one that steps went into."""
        ladders = [record.id for record in self.put if isinstance(record, Ladder)]
        steps = [record.ladder_id for record in self.put if isinstance(record, Step)]
        return next(iter((*ladders, *steps)), None)

    @property
    def remark(self) -> str:
        """What the person should know beside the numbers; "" if there is nothing."""
        if not self.rounded:
            return ""
        return ngettext(
            "{n} rating was rounded to a whole number.",
            "{n} ratings were rounded to whole numbers.",
            self.rounded,
        ).format(n=self.rounded)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to put."""
        return not self.put


def only_ladder(records: Records) -> str | None:
    """The ladder new steps go into without asking: the one that is in use, if there is one."""
    in_use = [ladder.id for ladder in records.ladders() if ladder.status != "archived"]
    return in_use[0] if len(in_use) == 1 else None


def title_of(file_name: str) -> str:
    """What a new ladder is called after the file it comes from."""
    stem = PurePath(file_name).stem
    return clean_line(stem.replace("_", " ").replace("-", " "), 80) or _("Ladder")


def take_over(
    rows: Sequence[Line | Refused],
    records: Records,
    at: datetime,
    title: str,
    into: str | None = None,
) -> Takeover:
    """What to put so that the rows are part of `records`.

    New steps go into the ladder their row names, else into the ladder with the id `into`, else
    into one called `title`, made where it is missing. Lists of steps are read before the log,
    wherever they stand, so that a step's rating is known when its attempts come.
    """
    growth = Growth(records, at, title, into)
    present = Present(records)
    results: dict[int, RowResult] = {}
    for index, row in enumerate(rows):
        if isinstance(row, Refused):
            results[index] = RowResult(row.place, "unusable", why=row.why)
        elif row.attempt is None:
            results[index] = _step_row(growth, row)
    for index, row in enumerate(rows):
        if isinstance(row, Line) and row.attempt is not None:
            results[index] = _attempt_row(growth, present, row)
    put = growth.put()
    new = Counter(kind_of(one) for one in put if records.find(kind_of(one), one.id) is None)
    made = {kind: new[kind] for kind in ("ladder", "step", "step_rating", "attempt")}
    rounded = sum(
        row.rounded
        for index, row in enumerate(rows)
        if isinstance(row, Line) and results[index].mark == "new"
    )
    return Takeover(put, tuple(results[index] for index in range(len(rows))), made, rounded)


def _step_row(growth: Growth, line: Line) -> RowResult:
    found = growth.find(line)
    rated = {rating.suds for rating in growth.ratings(found)} if found is not None else set()
    result = RowResult(line.place, "new", line.step)
    if found is not None and (line.rating is None or line.rating in rated):
        return replace(result, mark="present")
    if found is not None and growth.is_rated_here(found):
        sentence = _("The same step has another rating further up, which was taken.")
        return replace(result, mark="unusable", why=sentence)
    step = growth.step(line)
    if line.rating is not None:
        growth.rate(step, line.rating, line.rating_scale, None)
    return result


def _attempt_row(growth: Growth, present: Present, line: Line) -> RowResult:
    assert line.attempt is not None
    when = line.attempt["started_at"]
    step = growth.step(line)
    if present.claim(step.id, line):
        return RowResult(line.place, "present", line.step, when)
    _rate_on_the_day(growth, step, line, when)
    growth.add_attempt(step, line.attempt)
    return RowResult(line.place, "new", line.step, when)


def _rate_on_the_day(growth: Growth, step: Step, line: Line, when: str) -> None:
    """A rating beside an attempt counts from its day, if it differs from the one before."""
    if line.rating is None:
        return
    earlier = [rating.suds for rating in growth.ratings(step)]
    if not earlier or earlier[-1] != line.rating:
        growth.rate(step, line.rating, line.rating_scale, when)
