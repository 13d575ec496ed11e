"""One row for each attempt, and a chart of the same numbers."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.curves.step_curve import Occasion, step_curve
from ladder_app.domain.curves.step_words import status_words
from ladder_app.domain.measures.beliefs import most_surprising
from ladder_app.domain.plans.planned import fate
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

_FEWEST_DRAWN = 2
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
        *_chart(told, rows),
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


def _chart(told: Told, rows: Sequence[_Row]) -> tuple[Block, ...]:
    """Of one step: attempts at different steps are no course of anything."""
    by_step: dict[str, list[_Row]] = {}
    for row in rows:
        by_step.setdefault(row.attempt.step_id, []).append(row)
    step_id = _charted(told, {name: len(found) for name, found in by_step.items()})
    drawn = by_step[step_id][-_DRAWN:]
    marks = tuple(_mark(row) for row in drawn)
    values = [mark for mark in marks if mark.highest is not None or mark.predicted is not None]
    if len(values) < _FEWEST_DRAWN:
        return ()
    about = _("The chart shows the attempts at “{step}”, the table all of them.")
    words = told.step_words(step_id)
    return (
        Paragraph(about.format(step=words)),
        AttemptChart(_sentence(drawn, words), ticks(told.scale), _names(), marks),
    )


def _charted(told: Told, times: Mapping[str, int]) -> str:
    """The step that is agreed next, if it was tried more than once, or the one tried most."""
    for plan in told.records.plans():
        is_open = fate(told.records, plan, told.today) in ("ahead", "due")
        if is_open and times.get(plan.step_id, 0) >= _FEWEST_DRAWN:
            return plan.step_id
    return max(times, key=lambda name: times[name])


def _mark(row: _Row) -> Mark:
    """What was stopped or not begun is shown in the table alone, and never as a value."""
    one = row.occasion
    if one.rested:
        return Mark(row.number, None, None, None)
    return Mark(row.number, one.predicted, one.highest, one.end, one.hollow)


def _sentence(rows: Sequence[_Row], step: str) -> str:
    """Drawn is also what does not say how it went; counted is only what was done."""
    both = [
        (row.occasion.predicted, row.occasion.highest)
        for row in rows
        if row.occasion.counts
        and row.occasion.predicted is not None
        and row.occasion.highest is not None
    ]
    said = _(
        "A chart of the attempts at “{step}”, numbers {numbers}, from 0 to 100: predicted, "
        "highest, at the end."
    ).format(step=step, numbers=", ".join(row.number for row in rows))
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
