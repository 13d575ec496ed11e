"""The first lines of a long report."""

import pytest

from ladder_app.domain.report.beginning import beginning
from ladder_app.domain.report.parts import Column, Paragraph, Report, Section, Table

ROWS = tuple((str(n),) for n in range(4))
TABLE = Section("Table", (Paragraph("Rows"), Table((Column("No."),), ROWS)))
LONG = Report("Report", (), (TABLE, Section("Last", (Paragraph("End"),))), "Foot")


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (1, [("Table", 1, 0)]),
        (3, [("Table", 2, 2)]),
        (5, [("Table", 2, 4)]),
        (6, [("Table", 2, 4), ("Last", 1, 0)]),
    ],
)
def test_it_ends_after_so_many_rows_and_blocks(
    lines: int, kept: list[tuple[str, int, int]]
) -> None:
    made = beginning(LONG, lines)
    assert [(one.heading, len(one.blocks), rows(one)) for one in made.sections] == kept


def rows(section: Section) -> int:
    return sum(len(block.rows) for block in section.blocks if isinstance(block, Table))


def test_a_short_one_is_all_there() -> None:
    assert beginning(LONG, 6) == LONG
