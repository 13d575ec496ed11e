"""Files that are small to send and large to read, or as large as a file may be, each by a name."""

import io
import json
import re
import zipfile
from collections.abc import Callable
from typing import Final

from ladder_app.storage.lines import with_sum
from tests.deep.hostile_files import Importer, case_file, tables
from tests.exchange.copies import small
from tests.exchange.workbooks import number, ods, packed, words, xlsx

_M: Final = 1_000_000
_LOG: Final = b"Date,Step,Peak,Minutes\n"
_CSV: Final = 8 * 1024 * 1024 - 100
_COPY: Final = 64 * 1024 * 1024 - 100


def giant(name: str) -> tuple[Importer, bytes]:
    """The file of this name, and what it is given to."""
    importer, make = GIANTS[name]
    return importer, make()


def _filled(piece: bytes, size: int) -> bytes:
    return piece * (size // len(piece))


def _bomb() -> bytes:
    return packed({"xl/worksheets/sheet1.xml": b"<a>" + bytes(300 * _M)})


def _many_parts() -> bytes:
    return packed({f"xl/{n}.xml": b"<a/>" for n in range(20_000)})


def _parts_upon_each_other() -> bytes:
    """Two hundred names for the same bytes."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/a.xml", b"<a>" + bytes(4 * _M) + b"</a>")
        (first,) = archive.infolist()
        for n in range(200):
            again = zipfile.ZipInfo(f"xl/{n}.xml")
            for slot in ("header_offset", "compress_type", "file_size", "compress_size", "CRC"):
                setattr(again, slot, getattr(first, slot))
            archive.filelist.append(again)
    return content.getvalue()


def _lying_size() -> bytes:
    content = bytearray(_bomb())
    place = content.rindex(b"PK\x01\x02")
    content[place + 24 : place + 28] = (10).to_bytes(4, "little")
    return bytes(content)


def _far_cell() -> bytes:
    return xlsx(
        f'<row r="1048576">{number("XFD1048576", 1)}</row><row r="1">{number("A1", 1)}</row>'
    )


def _shared_text() -> bytes:
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 20_001))
    return xlsx(cells, f"<si><t>{'x' * _M}</t></si>")


def _stated(name: str) -> bytes:
    """Texts and looks say that there are four thousand million of them."""
    with zipfile.ZipFile(io.BytesIO(tables()[1])) as archive:
        parts: dict[str, str | bytes] = {
            info.filename: re.sub(
                rb'\b%b="\d+"' % name.encode(),
                b'%b="4294967296"' % name.encode(),
                archive.read(info),
            )
            for info in archive.infolist()
        }
    return packed(parts)


def _repeated(inside: str, attributes: str = "") -> str:
    n = "4294967296"
    cell = f"<table:table-cell {attributes}>{inside}</table:table-cell>".replace("{n}", n)
    return f"<table:table-row>{cell}</table:table-row>"


def _merged() -> bytes:
    areas = '<mergeCell ref="A1:IV5000"/>' * 20_000
    row = f'<row r="1">{words("A1", "Step")}</row>'
    return xlsx(row, after=f"<mergeCells>{areas}</mergeCells>")


def _entities() -> bytes:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return ods("<table:table-row/>", f'<!DOCTYPE x [<!ENTITY l0 "lol">{lol}]>')


def _deep_markup() -> bytes:
    return ods("<a>" * _M + "</a>" * _M)


def _copy_with(text: str) -> bytes:
    step = {"id": "step", "ladder_id": "ladder", "order": 1, "text": text}
    records = {"ladder": [{"id": "ladder", "title": "A"}], "step": [step]}
    return json.dumps(small(records=records)).encode()


def _many_steps() -> bytes:
    steps = [{"id": str(n), "ladder_id": "l", "order": 1, "text": "a"} for n in range(10_000)]
    records = {"ladder": [{"id": "l", "title": "A"}], "step": steps}
    return json.dumps(small(records=records)).encode()


def _case_line(inside: bytes) -> bytes:
    line = b'{"n":99,"id":"e","at":"2026-03-19T18:42:00Z","by":"a","put":{"far":{"x":%b}}}' % inside
    return case_file() + with_sum(line) + b"\n"


GIANTS: Final[dict[str, tuple[Importer, Callable[[], bytes]]]] = {
    "zip bomb": ("table", _bomb),
    "many parts": ("table", _many_parts),
    "parts upon each other": ("table", _parts_upon_each_other),
    "lying size": ("table", _lying_size),
    "a far cell": ("table", _far_cell),
    "one text for many cells": ("table", _shared_text),
    "merged areas": ("table", _merged),
    "entities": ("table", _entities),
    "deep markup": ("table", _deep_markup),
    "a number of texts": ("table", lambda: _stated("uniqueCount")),
    "a number of looks": ("table", lambda: _stated("count")),
    "a number of spaces": (
        "table",
        lambda: ods(_repeated('<text:p><text:s text:c="{n}"/></text:p>')),
    ),
    "a number of columns": (
        "table",
        lambda: ods(_repeated("1", 'table:number-columns-repeated="{n}" office:value="1"')),
    ),
    "repeated rows": (
        "table",
        lambda: ods(
            '<table:table-row table:number-rows-repeated="99999999"><table:table-cell '
            'table:number-columns-repeated="99999" office:value="1"/></table:table-row>'
        ),
    ),
    "a cell of a million": ("table", lambda: xlsx(f"<row>{words('A1', 'x' * _M)}</row>")),
    "a CSV cell of a million": ("table", lambda: _LOG + b"2026-03-12,%b,5,5\n" % (b"x" * _M)),
    "a CSV header of a million": ("table", lambda: b"Step " * 200_000 + b",Date\na,b\n"),
    "commas": ("table", lambda: _filled(b",", _CSV)),
    "quotes": ("table", lambda: _filled(b'"', _CSV)),
    "an open quote": ("table", lambda: b'"' + _filled(b"a,b\n", _CSV)),
    "line ends": ("table", lambda: _filled(b"\n", _CSV)),
    "carriage returns": ("table", lambda: _filled(b"\r", _CSV)),
    "short rows": ("table", lambda: b"Step,Peak\n" + _filled(b"a,5\n", _CSV)),
    "rows of nothing": ("table", lambda: b"Step,Peak\n" + _filled(b" , \n", _CSV)),
    "high bytes": ("table", lambda: _filled(b"\xe4\xf6,\xff\n", _CSV)),
    "zeros": ("table", lambda: bytes(_CSV)),
    "digits": ("table", lambda: _LOG + b"2026-03-12,a,%b,5\n" % (b"9" * _M)),
    "spaces in a number": ("table", lambda: _LOG + b"2026-03-12,a,5%b,5\n" % (b" " * 300_000)),
    "minutes and minutes": ("table", lambda: _LOG + b"2026-03-12,a,5,%b\n" % (b"1 min " * 50_000)),
    "combining": ("table", ("Step\ne" + "\u0301" * 1_500_000).encode),
    "brackets": ("copy", lambda: _filled(b"{", _COPY)),
    "lists of lists": ("copy", lambda: b"{" + _filled(b"[],", _COPY)),
    "small numbers": ("copy", lambda: b'{"a":[' + _filled(b"1,", 7 * _M) + b"1]}"),
    "empty objects": ("copy", lambda: b'{"a":[' + _filled(b"{},", 3 * _M) + b"{}]}"),
    "one long text": ("copy", lambda: b'{"a":"' + _filled(b"x", _COPY) + b'"}'),
    "one long text of a step": ("copy", lambda: _copy_with("x" * 10 * _M)),
    "a tower": ("copy", lambda: _copy_with("e" + "\u0301" * 19_000)),
    "backslashes": ("copy", lambda: b'{"a":"' + _filled(b"\\", _COPY)),
    "a text that never ends": ("copy", lambda: b'{"a":"' + _filled(b'\\"', _COPY)),
    "a long number": ("copy", lambda: b'{"a":' + _filled(b"9", _COPY) + b"}"),
    "a long fraction": ("copy", lambda: b'{"a":0.' + _filled(b"9", 8 * _M) + b"}"),
    "names": ("copy", lambda: b'{"a":1' + b"".join(b',"%d":1' % n for n in range(300_000)) + b"}"),
    "line ends in a copy": ("copy", lambda: b"{" + _filled(b"\n", _COPY)),
    "many steps": ("copy", _many_steps),
    "deep line": ("case file", lambda: _case_line(b"[" * _M + b"]" * _M)),
    "deep objects": ("case file", lambda: _case_line(b'{"a":' * 50_000 + b"1" + b"}" * 50_000)),
    "a line of ten megabytes": ("case file", lambda: _case_line(b'{"a":"%b"}' % (b"x" * 10 * _M))),
    "many headers": ("case file", lambda: case_file().splitlines(True)[0] * 30_000),
    "many bad lines": ("case file", lambda: case_file() + b"{}\n" * 300_000),
    "nothing but line ends": ("case file", lambda: _filled(b"\n", 30 * _M)),
    "a deep index": ("small file", lambda: b'{"cases":' * _M),
}
