"""The first lines of a long report, for whoever only wants to look at how it will be."""

from collections.abc import Iterator
from dataclasses import replace

from ladder_app.domain.report.parts import Block, Report, Section, Table


def beginning(report: Report, lines: int) -> Report:
    """As much of it as has `lines` rows and blocks together; all of it if it is no longer."""
    return replace(report, sections=tuple(_sections(report, lines)))


def _sections(report: Report, left: int) -> Iterator[Section]:
    for section in report.sections:
        kept: list[Block] = []
        for block in section.blocks:
            if left <= 0:
                break
            kept.append(_shortened(block, left))
            left -= _lines(block)
        if kept:
            yield replace(section, blocks=tuple(kept))


def _shortened(block: Block, lines: int) -> Block:
    return replace(block, rows=block.rows[:lines]) if isinstance(block, Table) else block


def _lines(block: Block) -> int:
    return len(block.rows) if isinstance(block, Table) else 1
