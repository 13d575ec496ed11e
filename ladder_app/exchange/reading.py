"""The rows of a spreadsheet as steps and attempts."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Any, Final

from ladder_app.domain.attempts.attempt import NOT_STARTED
from ladder_app.domain.ladders.step import TEXT_LIMIT as STEP_LIMIT
from ladder_app.domain.suds import EnteredScale
from ladder_app.domain.text import TEXT_LIMIT, clean_line, clean_text
from ladder_app.exchange.amounts import (
    SheetScale,
    as_suds,
    is_rounded,
    read_amount,
    read_duration,
    read_status,
)
from ladder_app.exchange.dates import DateOrder, read_date, read_time
from ladder_app.exchange.fields import DURATIONS, OF_AN_ATTEMPT, RATINGS, TEXTS, Field
from ladder_app.exchange.lines import Line, Place, Reading, Refused
from ladder_app.exchange.questions import Choices, Scales, Settled, settle
from ladder_app.exchange.sections import Section
from ladder_app.exchange.table import Cell, Row, text_of
from ladder_app.language import _

_EARLIEST: Final = date(1900, 1, 1)


def read_sections(sections: Sequence[Section], choices: Choices, at: datetime) -> Reading:
    """Read every row. `at` is the present moment: nothing that was done lies after it."""
    usable = [section for section in sections if section.column("step") is not None]
    settled = settle(usable, choices)
    if not isinstance(settled, Settled):
        return Reading((), settled)
    rows: list[Line | Refused] = []
    for section, scales in zip(usable, settled.scales, strict=True):
        reader = _RowReader(section, settled.dates, scales, at)
        rows += [reader.read(row) for row in section.rows]
    return Reading(tuple(rows), ())


class _Unread(Exception):
    """One cell that makes its row unusable."""


class _RowReader:
    """Reads the rows of one section once everything about its columns is settled."""

    def __init__(self, section: Section, order: DateOrder, scales: Scales, at: datetime) -> None:
        self._sheet = section.sheet
        self._columns = {c.field: c for c in section.columns if c.field is not None}
        self._order = order
        self._scales = scales
        self._at = at
        self._rounded = 0
        self._told = frozenset(self._columns) & OF_AN_ATTEMPT if section.is_log else frozenset()

    def read(self, row: Row) -> Line | Refused:
        """The row, or the first thing in it that cannot be read."""
        place = Place(self._sheet, row.number)
        self._rounded = 0
        try:
            return self._line(place, row)
        except _Unread as unread:
            return Refused(place, str(unread))

    def _line(self, place: Place, row: Row) -> Line:
        rating, entered = self._rating("rating", row, self._scales.step)
        is_attempt = any(self._cell(name, row) is not None for name in self._told)
        attempt = self._attempt(row) if is_attempt else None
        return Line(
            place,
            self._step(row),
            clean_line(text_of(self._cell("ladder", row))) or None,
            rating,
            entered,
            attempt,
            self._told if is_attempt else frozenset(),
            self._rounded,
        )

    def _cell(self, name: Field, row: Row) -> Cell:
        column = self._columns.get(name)
        return row.cell(column.index) if column is not None else None

    def _step(self, row: Row) -> str:
        raw = text_of(self._cell("step", row))
        text = clean_line(raw, TEXT_LIMIT)
        if not text:
            raise _Unread(_("There is no step in this row."))
        if len(text) > STEP_LIMIT or len(raw) > TEXT_LIMIT:
            sentence = _("The step has {n} characters, and {most} is the most; shorten it.")
            raise _Unread(sentence.format(n=len(text), most=STEP_LIMIT))
        return text

    def _rating(
        self, name: Field, row: Row, scale: SheetScale
    ) -> tuple[int | None, EnteredScale | None]:
        cell = self._cell(name, row)
        if cell is None:
            return None, None
        try:
            amount, scale = read_amount(cell), self._columns[name].scale or scale
            suds = as_suds(amount, scale)
        except ValueError as error:
            raise self._unread(name, error) from None
        self._rounded += is_rounded(amount, scale)
        return suds

    def _attempt(self, row: Row) -> dict[str, Any]:
        values: dict[str, Any] = {"started_at": self._started_at(row)}
        values.update(self._suds(row))
        values.update(self._duration(row))
        values.update(self._texts(row))
        if "status" not in self._told:
            values["status"] = "completed"
        elif (cell := self._cell("status", row)) is not None:
            try:
                values["status"] = read_status(cell)
            except ValueError as error:
                raise self._unread("status", error) from None
        if values.get("status") in NOT_STARTED and {"suds_end", "duration_s"} & set(values):
            raise _Unread(_("What was never begun has no rating at the end and no length."))
        return values

    def _started_at(self, row: Row) -> str:
        cell = self._cell("date", row)
        if cell is None:
            raise _Unread(_("There is no date in this row, so it cannot become an attempt."))
        try:
            written = read_date(cell)
            day = written.on(self._order)
        except ValueError as error:
            raise self._unread("date", error) from None
        if not _EARLIEST <= day <= self._at.date():
            sentence = (
                _("{day} lies in the future.") if day > _EARLIEST else _("{day} is too early.")
            )
            raise _Unread(sentence.format(day=day.isoformat()))
        clock = self._clock(row) or written.clock
        if clock is None:
            return day.isoformat()
        return datetime.combine(day, clock, self._at.tzinfo).isoformat(timespec="seconds")

    def _clock(self, row: Row) -> time | None:
        cell = self._cell("time", row)
        if cell is None:
            return None
        try:
            return read_time(cell)
        except ValueError as error:
            raise self._unread("time", error) from None

    def _suds(self, row: Row) -> Iterator[tuple[str, Any]]:
        scale: EnteredScale | None = None
        for name in RATINGS:
            suds, entered = self._rating(name, row, self._scales.log)
            if suds is not None:
                scale = entered
                yield name, suds
        if scale is not None:
            yield "scale_entered", scale

    def _duration(self, row: Row) -> Iterator[tuple[str, int]]:
        for name, unit_s in DURATIONS.items():
            cell = self._cell(name, row)
            if cell is None:
                continue
            try:
                yield "duration_s", read_duration(cell, unit_s)
            except ValueError as error:
                raise self._unread(name, error) from None
            return

    def _texts(self, row: Row) -> Iterator[tuple[str, str]]:
        names: tuple[Field, ...] = (*TEXTS, "place", "people")
        for name in names:
            cell = self._cell(name, row)
            if cell is None:
                continue
            raw = text_of(cell)
            if len(raw) > TEXT_LIMIT:
                raise _Unread(_("One text has more than {n} characters.").format(n=TEXT_LIMIT))
            text = clean_text(raw) if name in TEXTS else clean_line(raw)
            if text.strip():
                yield name, text

    def _unread(self, name: Field, error: ValueError) -> _Unread:
        sentence = _("In the column {column}: {reason}")
        return _Unread(sentence.format(column=self._columns[name].name, reason=error))
