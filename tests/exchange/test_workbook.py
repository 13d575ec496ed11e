import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from ladder_app.exchange.archive import LARGEST
from ladder_app.exchange.table import MOST_ROWS
from ladder_app.exchange.unusable import Unusable
from ladder_app.exchange.workbook import ReaderMissing, read_workbook
from tests.exchange.workbooks import number, ods, packed, words, xlsx

FILES = Path(__file__).parent / "files"


@pytest.mark.parametrize("ending", ["ods", "xlsx"])
def test_what_libreoffice_saved(ending: str) -> None:
    ladder, log = read_workbook((FILES / f"ladder-and-log.{ending}").read_bytes())
    assert (ladder.name, log.name) == ("Ladder", "Log")
    assert ladder.rows[0].cells[0] == "My ladder, spring"
    assert ladder.rows[1].number == 3
    assert len(ladder.rows) == 12
    assert len(log.rows) == 31
    day = log.rows[1].cells[0]
    assert (day.date() if isinstance(day, datetime) else day) == date(2026, 1, 5)


def test_rows_and_columns_are_counted_from_the_corner_of_the_sheet() -> None:
    (table,) = read_workbook(xlsx(f'<row r="3">{words("C3", "Call")}{number("D3", 40)}</row>'))
    assert table.rows[0].number == 3
    assert table.rows[0].cells == (None, None, "Call", 40)


def test_a_merged_area_holds_its_value_everywhere() -> None:
    rows = f'<row r="1">{words("A1", "Anxiety")}</row><row r="2">{number("B2", 4)}</row>'
    merged = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'
    (table,) = read_workbook(xlsx(rows, after=merged))
    assert table.rows[0].cells == ("Anxiety", "Anxiety")
    assert table.rows[1].cells == (None, 4)


def test_a_guarded_cell_is_released() -> None:
    (table,) = read_workbook(xlsx(f'<row r="1">{words("A1", "&apos;=1+1")}</row>'))
    assert table.rows[0].cells == ("=1+1",)


FAR = f'<row r="1">{number("A1", 1)}</row><row r="900000">{number("XFD900000", 2)}</row>'
SHARED = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 5001))
ONE = '<table:table-cell office:value-type="float" office:value="1"/>'
MANY = (
    '<table:table-row table:number-rows-repeated="100000"><table:table-cell office:value="1"'
    ' office:value-type="float" table:number-columns-repeated="500"/></table:table-row>'
)


def test_a_sheet_with_too_many_rows_or_columns_is_named() -> None:
    rows = "".join(f'<row r="{n}">{number(f"A{n}", n)}</row>' for n in range(1, MOST_ROWS + 2))
    with pytest.raises(Unusable, match=f"The sheet Steps has more than {MOST_ROWS} rows"):
        read_workbook(xlsx(rows))
    wide = f'<row r="1">{number("A1", 1)}{number("KZ1", 2)}</row>'
    with pytest.raises(Unusable, match="The sheet Steps has too many columns"):
        read_workbook(xlsx(wide))


def test_a_merged_area_outside_the_cells_changes_nothing() -> None:
    merged = '<mergeCells count="1"><mergeCell ref="D8:E9"/></mergeCells>'
    (table,) = read_workbook(xlsx(f'<row r="1">{number("A1", 1)}</row>', after=merged))
    assert [row.cells for row in table.rows] == [(1,)]


def test_a_large_file_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(Unusable, match="larger than 8 MB"):
        read_workbook(b"PK\x03\x04" + bytes(LARGEST))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(xlsx(FAR), id="a cell far away"),
        pytest.param(xlsx(SHARED, f"<si><t>{'x' * 100_000}</t></si>"), id="a long shared text"),
        pytest.param(ods(MANY), id="repeated cells"),
        pytest.param(packed({"content.xml": b" " * 30_000_000}), id="a bomb"),
        pytest.param(packed({f"{n}.xml": b"<a/>" for n in range(600)}), id="many parts"),
    ],
)
def test_more_than_any_list_is_refused(content: bytes) -> None:
    with pytest.raises(Unusable, match=r"too large|too many"):
        read_workbook(content)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (ods("", '<!DOCTYPE a [<!ENTITY b "c">]>'), "definitions"),
        (packed({"content.xml": "<open>"}), "damaged"),
        (packed({"content.xml": "<a/>"}, 12), "damaged"),
        (packed({"mimetype": "text/plain"}), "cannot be read"),
        (xlsx(f'<row r="1">{number("A1", 1)}</row>')[:-40], "damaged"),
        (b"PK\x03\x04", "damaged"),
    ],
)
def test_what_is_broken_is_refused(content: bytes, sentence: str) -> None:
    with pytest.raises(Unusable, match=sentence):
        read_workbook(content)


def test_empty_repeated_cells_to_the_edge_of_the_sheet_take_no_room() -> None:
    row = (
        f"<table:table-row>{ONE}"
        '<table:table-cell table:number-columns-repeated="16383"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048575">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    (table,) = read_workbook(ods(row))
    assert [one.cells for one in table.rows] == [(1.0,)]


def test_without_its_reader_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(ReaderMissing, match="python-calamine"):
        read_workbook(ods(""))


@pytest.mark.parametrize(
    "rows",
    [
        (
            '<table:table-row><table:table-cell office:value-type="string"><text:p>'
            '<text:s text:c="{n}"/></text:p></table:table-cell></table:table-row>'
        ),
        (
            '<table:table-row><table:table-cell table:number-columns-repeated="{n}" '
            'office:value="1"/></table:table-row>'
        ),
        '<table:table-row count="{n}"/>',
    ],
)
@pytest.mark.parametrize("n", ["4294967296", "+99999999999", "1234567890123456789012"])
def test_a_number_that_would_fill_the_memory_is_not_believed(rows: str, n: str) -> None:
    with pytest.raises(Unusable, match="too large"):
        read_workbook(ods(rows.replace("{n}", n)))


@pytest.mark.parametrize("stated", ["count", "uniqueCount"])
def test_room_for_as_many_texts_as_are_stated_is_not_made(stated: str) -> None:
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    content = packed(
        {
            "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>",
            "xl/sharedStrings.xml": f'<sst {stated}="400001"><si><t>Call</t></si></sst>',
        }
    )
    with pytest.raises(Unusable, match="too large"):
        read_workbook(content)
