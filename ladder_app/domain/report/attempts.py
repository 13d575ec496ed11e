"""One row for each attempt, and a chart of the same numbers."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.curves.step_curve import Occasion, step_curve
from ladder_app.domain.curves.step_words import status_words
from ladder_app.domain.measures.beliefs import most_surprising
from ladder_app.domain.report.listed import newest, per_cent, rated, section, ticks
from ladder_app.domain.report.parts import (
    AttemptChart,
    Block,
    Column,
    Holds,
    Mark,
    MarkNames,
    Paragraph,
    Quote,
    Section,
    Table,
)
from ladder_app.domain.report.told import Told
from ladder_app.domain.report.words import source
from ladder_app.domain.suds import HIGHEST, Scale, short_word, shown
from ladder_app.language import _, ngettext

_DRAWN = 40
"""So many marks can be told apart side by side."""


@dataclass(frozen=True, slots=True)
class _Row:
    number: str
    attempt: Attempt
    occasion: Occasion


def tried(told: Told) -> Section | None:
    """The attempts of the period, oldest first; of many, the newest."""
    every = _rows(told)
    if not every:
        return None
    kept, remark = newest(every[::-1], told.choice.most("attempts"))
    rows = kept[::-1]
    tells = _tells_learned(told)
    table = Table(_columns(told, tells), tuple(_cells(told, row, tells) for row in rows))
    blocks = (
        Paragraph(_summary([row.attempt for row in every])),
        *_chart(rows[-_DRAWN:], told.scale),
        table,
        Paragraph(_scale_words(told.scale), is_quiet=True),
        *_private_notes(told, rows),
    )
    return section("attempts", blocks, remark)


def _rows(told: Told) -> list[_Row]:
    occasions = {one.attempt_id: one for one in _occasions(told)}
    both = ((attempt, occasions[attempt.id]) for attempt in told.attempts)
    return [_Row(str(n), attempt, occasion) for n, (attempt, occasion) in enumerate(both, 1)]


def _occasions(told: Told) -> Iterator[Occasion]:
    sensible = told.records.precautions()
    for ladder in told.ladders:
        for step in told.records.steps(ladder.id):
            curve = step_curve(step, told.records.attempts(step.id), sensible)
            yield from (*curve.earlier, *curve.occasions)


def _columns(told: Told, tells_learned: bool) -> tuple[Column, ...]:
    rating: Holds = "short" if told.scale == "words" else "number"
    first = (
        Column(_("No."), "number"),
        Column(_("Day"), "short"),
        Column(_("Step")),
        Column(_("Predicted"), rating),
        Column(_("Highest"), rating),
        Column(_("End"), rating),
        Column(_("How likely"), "number"),
        Column(_("How it went"), "short"),
    )
    return (*first, Column(_("What I learned"))) if tells_learned else first


def _cells(told: Told, row: _Row, tells_learned: bool) -> tuple[str, ...]:
    attempt, occasion, scale = row.attempt, row.occasion, told.scale
    cells = (
        row.number,
        told.day(attempt.local_date),
        told.step_words(attempt.step_id),
        rated(occasion.predicted, scale),
        rated(occasion.highest, scale),
        rated(occasion.end, scale),
        _likely(attempt),
        status_words(attempt.status, talked=attempt.was_talking_day),
    )
    return (*cells, (attempt.what_i_learned or "").strip()) if tells_learned else cells


def _tells_learned(told: Told) -> bool:
    """What was learned stands in the rows where it does not stand in a section of its own."""
    if "words" in told.choice.sections:
        return False
    return any((attempt.what_i_learned or "").strip() for attempt in told.attempts)


def _likely(attempt: Attempt) -> str:
    one = most_surprising(attempt)
    before = one.prediction.likelihood_before if one is not None else None
    return per_cent(before, one.residual_belief if one is not None else None)


def _summary(attempts: Sequence[Attempt]) -> str:
    n, steps = len(attempts), len({attempt.step_id for attempt in attempts})
    tried_ = ngettext("{n} attempt", "{n} attempts", n).format(n=n)
    at = ngettext("{n} step", "{n} steps", steps).format(n=steps)
    counted = Counter(status_words(one.status, talked=one.was_talking_day) for one in attempts)
    how = "; ".join(_("{n} × {how}").format(n=m, how=words) for words, m in counted.most_common())
    return _("{attempts} at {steps}: {how}.").format(attempts=tried_, steps=at, how=how)


def _chart(rows: Sequence[_Row], scale: Scale) -> tuple[Block, ...]:
    marks = tuple(_mark(row) for row in rows)
    if not any(mark.highest is not None or mark.predicted is not None for mark in marks):
        return ()
    return (AttemptChart(_sentence(rows), ticks(scale), _names(), marks),)


def _mark(row: _Row) -> Mark:
    """What was stopped or not begun is shown in the table alone, and never as a value."""
    one = row.occasion
    if one.rested:
        return Mark(row.number, None, None, None)
    return Mark(row.number, one.predicted, one.highest, one.end, one.hollow)


def _sentence(rows: Sequence[_Row]) -> str:
    """Drawn is also what does not say how it went; counted is only what was done."""
    both = [
        (row.occasion.predicted, row.occasion.highest)
        for row in rows
        if row.occasion.counts
        and row.occasion.predicted is not None
        and row.occasion.highest is not None
    ]
    said = _(
        "A chart of the attempts {first} to {last}, from 0 to 100: predicted, highest, at the end."
    ).format(first=rows[0].number, last=rows[-1].number)
    if not both:
        return said
    below = sum(highest < predicted for predicted, highest in both)
    told = ngettext(
        "The highest was below what was predicted in {k} of {n} attempt.",
        "The highest was below what was predicted in {k} of {n} attempts.",
        len(both),
    )
    return f"{said} {told.format(k=below, n=len(both))}"


def _names() -> MarkNames:
    return MarkNames(
        _("highest"), _("predicted"), _("end"), _("hollow: under different conditions")
    )


def _scale_words(scale: Scale) -> str:
    lowest, highest = short_word(0), short_word(HIGHEST)
    if scale == "words":
        return _("Ratings are words from “{lowest}” to “{highest}”.").format(
            lowest=lowest, highest=highest
        )
    said = _("Ratings run from 0, “{lowest}”, to {top}, “{highest}”.")
    return said.format(lowest=lowest, top=shown(HIGHEST, scale), highest=highest)


def _private_notes(told: Told, rows: Sequence[_Row]) -> Iterator[Block]:
    for row in rows:
        if note := (row.attempt.private_note or "").strip():
            where = source(told, row.attempt.local_date, row.attempt.step_id)
            yield Quote(note, _("Private note, {where}").format(where=where))
