"""A report as plain text: every word of the page, in its order, without its drawings."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from ladder_app.domain.report.listed import NOTHING
from ladder_app.domain.report.parts import (
    Block,
    Paragraph,
    Quote,
    Report,
    Section,
    Subheading,
    Table,
)
from ladder_app.language import _

_WIDTH: Final = 76


def report_text(report: Report) -> str:
    """Lines of at most 76 characters; a word that is longer stays whole."""
    parts = [_underlined(report.title, "="), "\n".join(map(_wrapped, report.about))]
    for section in report.sections:
        parts += _section(section)
    parts.append(_wrapped(report.foot))
    return "\n\n".join(parts) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield _underlined(_with_remark(section.heading, section.remark), "-")
    for block in section.blocks:
        if words := _block(block):
            yield words


def _block(block: Block) -> str:
    """What is drawn in a chart stands in the table after it."""
    if isinstance(block, Table):
        return "\n".join(_row(block, row) for row in block.rows)
    if isinstance(block, Quote):
        words = _("“{words}”").format(words=block.words)
        return f"{_wrapped(words, '  ')}\n{_wrapped(block.source, '    ')}"
    if isinstance(block, Subheading):
        return _wrapped(_with_remark(block.words, block.remark))
    if isinstance(block, Paragraph):
        return _wrapped(block.words)
    return ""


def _with_remark(words: str, remark: str) -> str:
    return _("{words} ({remark})").format(words=words, remark=remark) if remark else words


def _row(table: Table, row: tuple[str, ...]) -> str:
    cells = (
        _cell(column.name, value)
        for column, value in zip(table.columns, row, strict=True)
        if value not in ("", NOTHING)
    )
    return _wrapped("; ".join(cells), "  ", first="- ")


def _cell(name: str, value: str) -> str:
    """ "No. 3", "Highest: 60"."""
    said = _("{name} {value}") if name.endswith(".") else _("{name}: {value}")
    return said.format(name=name, value=value)


def _underlined(words: str, mark: str) -> str:
    lines = _wrapped(words)
    return f"{lines}\n{mark * min(_WIDTH, max(map(len, lines.splitlines()), default=0))}"


def _wrapped(words: str, margin: str = "", first: str | None = None) -> str:
    """Lines that the person broke stay broken."""
    lines: list[str] = []
    for line in words.splitlines():
        begin = first if first is not None and not lines else margin
        lines += wrap(
            line,
            _WIDTH,
            initial_indent=begin,
            subsequent_indent=margin,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return "\n".join(lines)
