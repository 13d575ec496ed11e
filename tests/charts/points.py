"""What stands where in a chart, read from its items."""

from typing import Any


def points(item: Any) -> list[tuple[float, float]]:
    """The places of an item's points."""
    x, y = item.getData()
    return [] if x is None else [(float(a), float(b)) for a, b in zip(x, y, strict=True)]


def texts(table: Any) -> list[list[str]]:
    """The cells of a table."""
    return [[cell.text for cell in row] for row in table.rows]
