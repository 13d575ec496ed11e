"""The ladders then and now: how hard each step seemed at first and seems today."""

from collections.abc import Iterator
from typing import Final

from ladder_app.domain.curves.then_now import LadderThenNow, StepThenNow, ladder_then_now
from ladder_app.domain.curves.then_now_words import ladder_sentence
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.measures.standing import mastered, standings
from ladder_app.domain.moments import Order, order_of
from ladder_app.domain.report.listed import NOTHING, beside, rated, section, ticks
from ladder_app.domain.report.parts import (
    Block,
    Column,
    Holds,
    Move,
    MoveChart,
    Paragraph,
    Section,
    Subheading,
    Table,
)
from ladder_app.domain.report.told import Told
from ladder_app.language import _, ngettext

_FEWEST_STEPS: Final = 2
"""With room for fewer of a ladder than these, a chart of it says nothing."""


def then_and_now(told: Told) -> Section | None:
    """Each ladder with a rated step, by its order."""
    most, count = told.choice.most("ladders"), len(told.ladders)
    if most is not None and count > 1 and most < _FEWEST_STEPS * count:
        return _in_lines(told, most)
    blocks = (block for ladder in told.ladders for block in _ladder(told, ladder))
    return section("ladders", blocks)


def _in_lines(told: Told, most: int) -> Section | None:
    """A line for each ladder where there is no room for more, those tried last; then how many."""
    curves = [
        (one, ladder_then_now(told.records, one.id, _steps(told, one))) for one in told.ladders
    ]
    rated_ones = [(ladder, curve) for ladder, curve in curves if curve.steps]
    by_last = sorted(
        rated_ones,
        key=lambda pair: max(_last_tried(told, step) for step in pair[1].steps),
        reverse=True,
    )
    chosen = {ladder.id for ladder, _curve in by_last[:most]}
    kept = [pair for pair in rated_ones if pair[0].id in chosen]
    said = [
        _("{ladder}: {words}").format(ladder=ladder.title, words=_called_done(told, ladder))
        for ladder, _curve in kept
    ]
    if others := len(rated_ones) - len(kept):
        more = ngettext("And {n} more ladder.", "And {n} more ladders.", others)
        said.append(more.format(n=others))
    return section("ladders", map(Paragraph, said))


def _ladder(told: Told, ladder: Ladder) -> Iterator[Block]:
    curve = ladder_then_now(told.records, ladder.id, _steps(told, ladder))
    if not curve.steps:
        return
    kept, remark = _kept(told, curve.steps)
    numbered = [(str(n), one) for n, one in enumerate(kept, 1)]
    moves = tuple(Move(n, one.first, _latest(one)) for n, one in numbered)
    rating: Holds = "short" if told.scale == "words" else "number"
    columns = (
        Column(_("No."), "number"),
        Column(_("Step")),
        Column(_("First"), rating),
        Column(_("Now"), rating),
        Column(_("In this time") if told.is_of_some_time else _("Attempts"), "number"),
    )
    rows = tuple(_cells(told, n, one) for n, one in numbered)
    yield Subheading(ladder.title, remark)
    yield Paragraph(_summary(told, ladder, curve))
    chart = MoveChart(_sentence(ladder), ticks(told.scale), _("first"), _("now"), moves)
    yield from beside(chart, Table(columns, rows))


def _steps(told: Told, ladder: Ladder) -> list[str]:
    return [step.id for step in told.records.steps(ladder.id)]


def _kept(told: Told, steps: tuple[StepThenNow, ...]) -> tuple[tuple[StepThenNow, ...], str]:
    """Every step, or by their order those tried last; several ladders share the room of one."""
    most = told.choice.most("ladders")
    room = len(steps) if most is None else max(1, most // len(told.ladders))
    if len(steps) <= room:
        return steps, ""
    by_last = sorted(steps, key=lambda one: _last_tried(told, one), reverse=True)
    chosen = {one.step_id for one in by_last[:room]}
    remark = _("{n} of {all} steps, those tried last").format(n=room, all=len(steps))
    return tuple(one for one in steps if one.step_id in chosen), remark


def _last_tried(told: Told, one: StepThenNow) -> Order:
    attempts = told.records.attempts(one.step_id)
    return attempts[-1].order if attempts else order_of("")


def _cells(told: Told, number: str, one: StepThenNow) -> tuple[str, ...]:
    tries = len(told.records.attempts(one.step_id))
    now = _latest(one)
    first = rated(one.first, told.scale)
    nothing = _("not tried") if told.is_of_some_time else NOTHING
    return (number, one.text, first, rated(now, told.scale), str(tries) if tries else nothing)


def _latest(one: StepThenNow) -> int | None:
    return one.latest if one.ratings >= 2 else None


def _summary(told: Told, ladder: Ladder, curve: LadderThenNow) -> str:
    said = ladder_sentence(curve, told.scale, in_time=told.is_of_some_time)
    return f"{_called_done(told, ladder)} {said}"


def _called_done(told: Told, ladder: Ladder) -> str:
    count = mastered(standings(told.records, ladder.id))
    return ngettext(
        "{k} of {n} step is called done.", "{k} of {n} steps are called done.", count.active
    ).format(k=count.mastered, n=count.active)


def _sentence(ladder: Ladder) -> str:
    said = _("A chart of the ladder “{ladder}”: how hard each step seemed at first and seems now.")
    return said.format(ladder=ladder.title)
