"""Files that somebody made to hurt, each out of its number alone: the same number, the same file.

Sound files of every kind the program takes in are broken where it counts: not only bytes, which
a checksum finds, but the XML inside a workbook that is packed again, the values inside JSON, and
the documents inside a case file whose checksums are right.
"""

import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from copy import deepcopy
from datetime import datetime
from functools import cache
from html import escape
from pathlib import Path
from random import Random
from typing import Any, Final, Literal

from ladder_app.demo import demo_records
from ladder_app.documents import to_document
from ladder_app.domain.records import Records
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.store.documents import Documents
from ladder_app.exchange.csv_out import Parts, as_csv, csv_rows
from ladder_app.exchange.handing_out import as_taken_home
from ladder_app.exchange.json_out import whole_copy, written
from ladder_app.storage.lines import HEADER_START, with_sum
from tests import make
from tests.exchange.copies import documents
from tests.exchange.workbooks import ods, packed, words, xlsx
from tests.private_case import CASE

Importer = Literal["table", "copy", "case file", "small file", "parcel"]

AT: Final = datetime.fromisoformat("2026-03-19T18:42:00+01:00")
_FILES: Final = Path(__file__).parents[1] / "exchange" / "files"
_TEXTS: Final = (
    "",
    " ",
    "\0",
    "a\0b",
    "\u202egnp.exe",
    "\u2066\u2069",
    "\ud800",
    "\udc00\ud800",
    "e" + "\u0301" * 400,
    "👩‍👩‍👧‍👦🏳️‍🌈",
    "ß" * 300,
    "x" * 30_000,
    "=1+1",
    "@SUM(A1)",
    "-2+3+cmd|' /C calc'!A0",
    "../../../etc/passwd",
    "/dev/zero",
    "C:\\CON",
    "file:///etc/passwd",
    "<img src=x onerror=alert(1)>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    "&#0;&#xD800;",
    "%s%n{0.__class__}{}",
    "nan",
    "1e400",
    "12:60",
    "31.02.2026",
    "2026-02-30",
    "0001-01-01",
    "9999-12-31",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "2026-03-19T18:42:00",
    "2026-03-19T18:42:00Z",
    "٣٤",
    "²",
    "null",
    "step-1",
    "ladder",
)
_VALUES: Final[tuple[Any, ...]] = (
    *_TEXTS,
    None,
    True,
    False,
    0,
    -1,
    100,
    101,
    2**31,
    2**53,
    -(2**53),
    2**64,
    10**300,
    0.5,
    -0.0,
    1e308,
    float("inf"),
    float("nan"),
    [],
    {},
    [[]],
    [None],
    [{}],
    {"": ""},
    {"id": "step-1"},
)
PASSPHRASE: Final = "six plain words"  # noqa: S105 - of the file below, and of nothing else
_PARCEL: Final = (
    b'{"format":"ladder-parcel","version":1,"seal":{"id":"424761f7-200b-4e81-932f-7d90666971e2",'
    b'"slots":[{"kind":"passphrase",'
    b'"salt":"A1/4zpiORg7TrmxgZmMyKQ==",'
    b'"rounds":1,"memory_kib":8,'
    b'"box":"9fuYHLqyCIOqdHlPsXENvnqjW6LnfMVfULe4YN+TgkyMsOJmpFqd/6l1h1AqZ1erKdwHGTQ8h25jsJO7K6DFxSOy+qCnSbXL"}]},'
    b'"box":"hvqsghUD770eWJ93hk4QeWio+TaEgn30pOn+3Oe2nmIA3Xjy5nS+goTGyAgjcQwxJFrbi8OkrfIP980="}'
)
"""A small file under this passphrase, made once: sealed anew it would be another each time."""
_NUMBERS: Final = (0, -1, 1, 255, 256, 1048577, 2**31, 2**32, 2**64, 1e308, -1e-308, 60_000.5)
_SAID: Final = re.compile(r'"[^"<>]*"|>[^<>]+<')
_TOKENS: Final = (
    b"",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b'"',
    b"'",
    b"[",
    b"{" * 40,
    b"[" * 3_000,
    b"}",
    b"]]>",
    b"<!--",
    b"null",
    b"NaN",
    b"-Infinity",
    b"1e400",
    b"9" * 400,
    b"\\ud800",
    b"\\u0000",
    b"\r",
    b"\n\n\n",
    b",;\t|",
    b"sep=,\n",
    b"&a;",
    b'r="XFD1048576"',
    b'table:number-columns-repeated="99999999"',
    b't="s"',
    b"<v>-1</v>",
    b"<v>1e999</v>",
    b'"id":"a",',
    b'"format":"x",',
)


def hostile_file(number: int) -> tuple[Importer, bytes]:
    """File `number`, and what it is given to."""
    chance = Random(number)
    kind = chance.randrange(20)
    if kind < 4:
        return "table", _broken_bytes(chance, chance.choice(tables()))
    if kind < 8:
        return "table", _broken_workbook(chance)
    if kind < 9:
        return "table", _any_table(chance)
    if kind < 12:
        return "copy", _broken_bytes(chance, chance.choice(_copies()))
    if kind < 16:
        return "copy", _broken_values(chance, chance.choice(_copies()))
    if kind < 18:
        return "case file", _broken_lines(chance)
    if kind < 19:
        return "parcel", _broken_parcel(chance)
    return "small file", _small_file(chance)


@cache
def case_file() -> bytes:
    """A sound open case of a dozen lines."""
    lines = [
        with_sum(
            b'{"format":"ladder-case","version":1,"case":"case","made":"2026-03-01T10:00:00Z"}'
        )
    ]
    for n, record in enumerate(CASE, 1):
        document = to_document(record) | {"edit": {"n": n, "at": "2026-03-19T18:42:00Z", "by": "a"}}
        line = {
            "n": n,
            "id": f"edit-{n}",
            "at": "2026-03-19T18:42:00Z",
            "by": "a",
            "label": "Edit",
            "put": {record.KIND: {record.id: document}},
            "drop": {},
        }
        lines.append(with_sum(_dumped(line)))
    return b"\n".join(lines) + b"\n"


@cache
def tables() -> tuple[bytes, ...]:
    """Sound ones: ODS, XLSX, and the same rows as text in two encodings."""
    saved = [path.read_bytes() for path in sorted(_FILES.iterdir())]
    rows = as_csv(csv_rows(Records(demo_records(AT.date())), Parts(True, True)))
    lines = rows.splitlines(keepends=True)[:12]
    return (*saved, b"".join(lines), b"".join(lines).decode("utf-8-sig").encode("utf-16"))


@cache
def _copies() -> tuple[bytes, ...]:
    case = make.case()
    review = SessionReview(id="review", at="2026-03-09")
    home = as_taken_home((case, make.ladder(), make.step(), review), case, {}, AT)
    private: Documents = {}
    for record in CASE:
        private.setdefault(record.KIND, {})[record.id] = to_document(record)
    whole = written(whole_copy("case", documents(), AT))
    return whole, home, written(whole_copy("case", private, AT))


def _broken_bytes(chance: Random, sound: bytes) -> bytes:
    data = bytearray(sound)
    for _time in range(chance.randrange(1, 5)):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + chance.choice((0, 1, 2, 16, 256)))
        block = bytes(data[start:end])
        data[start:end] = chance.choice(
            (chance.choice(_TOKENS), chance.randbytes(len(block) or 1), block * 3, b"")
        )
    return bytes(data[: chance.randrange(len(data) + 1)] if chance.random() < 0.1 else data)


def _broken_workbook(chance: Random) -> bytes:
    """The XML of a part is broken, and the archive around it is sound."""
    if chance.random() < 0.3:
        cell = chance.choice(_TEXTS).encode("utf-8", "replace").decode()
        row = "".join(words(f"{chance.choice('ABZ')}{chance.randrange(3)}", cell) for _ in range(3))
        return chance.choice((xlsx, ods))(f"<row>{row}</row>")
    with zipfile.ZipFile(io.BytesIO(chance.choice(tables()[:2]))) as archive:
        parts: dict[str, str | bytes] = {
            info.filename: archive.read(info) for info in archive.infolist()
        }
    name = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
    part = parts.pop(name)
    assert isinstance(part, bytes)
    if chance.random() < 0.95:
        name = name if chance.random() < 0.95 else chance.choice(_TEXTS[10:20])
        parts[name] = (_broken_bytes if chance.random() < 0.3 else _broken_markup)(chance, part)
    return packed(parts)


def _broken_markup(chance: Random, part: bytes) -> bytes:
    """Values of attributes and words between marks are others, so that it is XML still."""
    text = part.decode()
    found = list(_SAID.finditer(text))
    for match in sorted(chance.sample(found, min(len(found), 3)), key=lambda m: -m.start()):
        said = chance.choice((*_TEXTS, *map(str, _NUMBERS), chance.choice(found)[0][1:-1]))
        # Half a character has no bytes in UTF-8, and a workbook cannot hold it.
        said = escape(said.encode("utf-8", "replace").decode(), quote=True)
        text = text[: match.start() + 1] + said + text[match.end() - 1 :]
    return text.encode()


def _any_table(chance: Random) -> bytes:
    """A table with headers that mean something and cells that do not."""
    heads = chance.sample(
        ["Date", "Step", "Peak (0-10)", "vorher", "Minutes", "Status", "Ladder", "Time", "Note"], 5
    )
    rows = [heads] + [[chance.choice(_TEXTS) for _head in heads] for _row in range(4)]
    text = chance.choice(("\n", "\r\n", "\r")).join(chance.choice(",;\t|").join(r) for r in rows)
    encoding = chance.choice(("utf-8", "utf-16", "utf-16-le", "cp1252", "mac_roman", "utf-7"))
    return text.encode(encoding, "replace")


def _broken_values(chance: Random, sound: bytes) -> bytes:
    value = json.loads(sound)
    for _time in range(chance.randrange(1, 4)):
        _break_one(chance, value)
    return _dumped(value)


def _broken_lines(chance: Random) -> bytes:
    """Documents, numbers and seals are not what they were, and every checksum is right."""
    lines = case_file().splitlines()
    for _time in range(chance.randrange(1, 4)):
        at = chance.randrange(len(lines))
        line = json.loads(lines[at])
        line.pop("sum", None)
        _break_one(chance, line)
        lines[at] = with_sum(_misspelt(chance, _dumped(line)))
    if chance.random() < 0.3:
        lines.insert(chance.randrange(len(lines) + 1), chance.choice(lines))
    if chance.random() < 0.2:
        lines[0] = with_sum(HEADER_START + b"," + chance.choice(_TOKENS) + b"}")
    return b"\n".join(lines) + b"\n"


def _broken_parcel(chance: Random) -> bytes:
    """A file under a passphrase of its own whose seal, or what is in it, is not what it was."""
    if chance.random() < 0.3:
        return _broken_bytes(chance, _PARCEL)
    return _broken_values(chance, _PARCEL)


def _small_file(chance: Random) -> bytes:
    """What stands beside the cases, and what is half typed."""
    value = chance.choice(
        (
            {"format": "ladder-index", "version": 1, "cases": {"case": {"n": 3, "alias": "A"}}},
            {"format": "ladder-library", "version": 1, "library": {"state": "sealed"}},
            {"format": "ladder-sealed", "version": 1, "seal": "a", "box": "AAAA"},
            {"theme": "dark", "text_size": 100, "window": [900, 600], "libraries": {"": {}}},
        )
    )
    if chance.random() < 0.3:
        return _broken_bytes(chance, _dumped(value))
    _break_one(chance, value)
    dumped = _misspelt(chance, _dumped(value))
    return with_sum(dumped) if chance.random() < 0.5 else dumped


def _misspelt(chance: Random, data: bytes) -> bytes:
    """Now and then with something in it that is no letter, or deeper than anybody goes."""
    if chance.random() < 0.9:
        return data
    at = chance.randrange(len(data))
    return data[:at] + chance.choice((b"\xff", b"\xed\xa0\x80", b"[" * 3_000)) + data[at:]


def _break_one(chance: Random, value: Any) -> None:
    """Somewhere in it another value, a field less, a field more, or one that stands elsewhere."""
    places = list(_places(value))
    if not places:
        return
    inside, key = chance.choice(places)
    way = chance.randrange(12)
    if way == 0:
        del inside[key]
    elif way == 1 and isinstance(inside, dict):
        inside[chance.choice(_TEXTS)] = inside[key]
    elif way == 2 and isinstance(inside, list):
        inside.append(inside[key])
    elif way < 5:
        there, other = chance.choice(places)
        inside[key] = there[other] if not isinstance(there[other], dict | list) else None
    else:
        alike = [one for one in _VALUES if type(one) is type(inside[key])]
        # Its own: what one file breaks in it must not be broken in the next.
        inside[key] = deepcopy(chance.choice(alike if alike and way < 10 else _VALUES))


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in it at which something stands, as what it stands in and under which key."""
    keys: Iterable[Any] = ()
    if isinstance(value, dict):
        keys = value
    elif isinstance(value, list):
        keys = range(len(value))
    for key in keys:
        yield value, key
        yield from _places(value[key])


def _dumped(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()
