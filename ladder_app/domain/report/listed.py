"""Lists in a report: the newest of many, and the line that says there are more."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from ladder_app.domain.report.choice import SectionName, section_heading
from ladder_app.domain.report.parts import Block, MoveChart, Section, Table, Tick
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _

Thing = TypeVar("Thing")

_FEWEST_LINES = 3
"""Of fewer a chart says no more than its table, and takes the room of the person's words."""

NOTHING = "–"
"""Stands in a table where nothing was given."""


def section(name: SectionName, blocks: Iterable[Block], remark: str = "") -> Section | None:
    """The section with these blocks; None if there are none."""
    every = tuple(blocks)
    return Section(section_heading(name), every, remark) if every else None


def newest(things: Sequence[Thing], most: int | None) -> tuple[Sequence[Thing], str]:
    """The first `most` of what stands newest first, and a remark if there are more."""
    return _first(things, most, _("the newest {n} of {all}"))


def first(things: Sequence[Thing], most: int | None) -> tuple[Sequence[Thing], str]:
    """The first `most` in the order given, and a remark if there are more."""
    return _first(things, most, _("the first {n} of {all}"))


def rated(value: int | None, scale: Scale) -> str:
    """A rating as a cell of a table."""
    return NOTHING if value is None else shown(value, scale)


def ticks(scale: Scale) -> tuple[Tick, ...]:
    """Both ends of the axis and its middle."""
    return tuple(Tick(value, shown(value, scale)) for value in (0, 50, 100))


def beside(chart: MoveChart, table: Table) -> tuple[Block, ...]:
    """A chart and its table; the table alone where a chart could not show more than it says."""
    drawn = [one for one in chart.moves if one.before is not None or one.after is not None]
    return (chart, table) if len(drawn) >= _FEWEST_LINES else (table,)


def per_cent(before: int | None, after: int | None) -> str:
    """A likelihood before and after, "80 → 30 %", or the one that is known."""
    if before is None or after is None:
        known = before if after is None else after
        return NOTHING if known is None else _("{n} %").format(n=known)
    return _("{before} → {after} %").format(before=before, after=after)


def _first(things: Sequence[Thing], most: int | None, remark: str) -> tuple[Sequence[Thing], str]:
    if most is None or len(things) <= most:
        return things, ""
    return things[:most], remark.format(n=most, all=len(things))
