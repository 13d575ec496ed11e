"""Rows as a CSV file that other programs open as it is."""

import codecs

import pytest

from ladder_app.exchange.csv_file import csv_file


def test_it_begins_with_the_byte_order_mark_and_lines_end_as_windows_wants() -> None:
    assert csv_file([["a", None, 3], ["ü", "x,y", ""]]) == (
        codecs.BOM_UTF8 + 'a,,3\r\nü,"x,y",\r\n'.encode()
    )


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-1", "@SUM(A1)", "\tx"])
def test_no_cell_of_it_is_run(cell: str) -> None:
    assert csv_file([[cell]]).decode("utf-8-sig").strip('"\r\n').startswith("'")
