"""How likely what was feared seemed before and after, and how often it happened."""

from ladder_app.domain.curves.own_words import Belief, beliefs
from ladder_app.domain.report.listed import NOTHING, beside, first, section
from ladder_app.domain.report.parts import Column, Move, MoveChart, Section, Table, Tick
from ladder_app.domain.report.told import Told
from ladder_app.language import _


def feared(told: Told) -> Section | None:
    """Each fear of the attempts that were done, in the order it was first written."""
    every = beliefs(told.records, told.attempts)
    if not every:
        return None
    kept, remark = first(every, told.choice.most("beliefs"))
    numbered = [(str(n), one) for n, one in enumerate(kept, 1)]
    moves = tuple(Move(n, one.before, one.after) for n, one in numbered)
    table = Table(_columns(), tuple(_cells(n, one) for n, one in numbered))
    chart = MoveChart(_sentence(), _ticks(), _("before"), _("after"), moves)
    return section("beliefs", beside(chart, table), remark)


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("No."), "number"),
        Column(_("What I was afraid of")),
        Column(_("Before"), "number"),
        Column(_("After"), "number"),
        Column(_("What happened")),
    )


def _cells(number: str, one: Belief) -> tuple[str, ...]:
    likely = (NOTHING if v is None else _("{n} %").format(n=v) for v in (one.before, one.after))
    return (number, one.statement, *likely, _happened(one))


def _happened(one: Belief) -> str:
    counts = (
        (one.no, _("did not happen {n} ×")),
        (one.partly, _("partly happened {n} ×")),
        (one.yes, _("happened {n} ×")),
    )
    return ", ".join(words.format(n=n) for n, words in counts if n) or NOTHING


def _sentence() -> str:
    return _(
        "A chart of how likely each fear seemed, in per cent: before the first attempt and after "
        "the last."
    )


def _ticks() -> tuple[Tick, ...]:
    return tuple(Tick(value, _("{n} %").format(n=value)) for value in (0, 50, 100))
