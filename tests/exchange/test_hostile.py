"""Whatever bytes come in: a table of rows, or one sentence, and soon."""

import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ladder_app.domain.records import Records
from ladder_app.exchange.json_in import read_whole_copy
from ladder_app.exchange.json_out import whole_copy, written
from ladder_app.exchange.questions import Choices
from ladder_app.exchange.reading import read_sections
from ladder_app.exchange.sections import find_sections
from ladder_app.exchange.source import read_tables
from ladder_app.exchange.takeover import take_over
from ladder_app.exchange.unusable import Unusable
from tests.exchange.copies import documents
from tests.exchange.workbooks import ods, xlsx

AT = datetime(2026, 3, 19, tzinfo=UTC)
LONGEST_S = 2.0
CHOICES = Choices("day-first", "0-10")
SAVED = [path.read_bytes() for path in sorted((Path(__file__).parent / "files").iterdir())]
COPY = written(whole_copy("case", documents(), AT))

ordinary = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
words = st.sampled_from(
    ["Date", "Datum", "Step", "Schritt", "SUDS", "Peak", "vorher", "Minuten", "Status", "Ladder",
     "2026-03-12", "3/4/2026", "12. März 2026", "18:30", "6,5", "60 %", "6/10", "5-6", "Call",
     "1e9", "nan", "=1+1", "'", '"', "\0", "\u202e", "\ud7ff", "x" * 300, "", " ", "-", "0",
     "²", "٣"]
)  # fmt: skip
sheets = st.lists(st.lists(words | st.text(max_size=8), max_size=9), max_size=12)


def take_all(content: bytes) -> None:
    begun = time.process_time()
    with suppress(Unusable):
        reading = read_sections(find_sections(read_tables(content)), CHOICES, AT)
        take_over(reading.rows, Records(), AT, "Title")
    assert time.process_time() - begun < LONGEST_S


def read_copy(content: bytes) -> None:
    begun = time.process_time()
    with suppress(Unusable):
        read_whole_copy(content)
    assert time.process_time() - begun < LONGEST_S


@ordinary
@given(st.binary(max_size=400))
def test_any_bytes(content: bytes) -> None:
    take_all(content)
    read_copy(content)


@ordinary
@given(
    sheets, st.sampled_from(",;\t|"), st.sampled_from(["utf-8", "utf-16", "cp1252", "mac_roman"])
)
def test_any_table(rows: list[list[str]], delimiter: str, encoding: str) -> None:
    text = "\n".join(delimiter.join(row) for row in rows)
    take_all(text.encode(encoding, errors="replace"))


@ordinary
@given(st.sampled_from(SAVED), st.data())
def test_a_damaged_workbook(content: bytes, data: st.DataObject) -> None:
    damaged = bytearray(content)
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(4, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(4, len(damaged)) | st.just(len(damaged)))
    take_all(bytes(damaged[:cut]))


@ordinary
@given(st.text(alphabet="<>/c v=\"'t:s&;#0123456789A", max_size=80))
def test_any_markup_in_a_workbook(markup: str) -> None:
    take_all(xlsx(markup))
    take_all(ods(markup))


@ordinary
@given(st.data())
def test_a_damaged_copy(data: st.DataObject) -> None:
    damaged = bytearray(COPY)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        damaged[place : place + data.draw(st.integers(0, 3))] = data.draw(
            st.sampled_from([b"", b"[", b"}", b'"', b"null", b"-1", b"1e400", b'"id":', b"\\u0000"])
        )
    read_copy(bytes(damaged))


def test_ten_years_of_entries_are_read_in_time() -> None:
    row = b"2026-03-12,Call number %d,60,50,70,30,20,Some words about it\n"
    head = b"Date,Step,Peak,Before,Predicted,After,Minutes,Notes\n"
    take_all(head + b"".join(row % n for n in range(3_000)))
