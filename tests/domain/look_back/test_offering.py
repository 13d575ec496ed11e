"""When a look back is offered."""

from datetime import UTC, datetime

import pytest

from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.look_back.offering import is_offered, left_out
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.stop_signs.stop_sign import HARM, StopSign
from tests import make

NOW = datetime(2026, 3, 19, 18, 42, tzinfo=UTC)
OLD = make.ladder(created_at="2026-03-01T10:00:00+00:00")
NEW = make.ladder(created_at="2026-03-13T10:00:00+00:00")


def look(day: int) -> JournalEntry:
    """A look back written on that day."""
    return JournalEntry(id=f"look-{day}", at=f"2026-03-{day:02d}T20:00", text="x", kind="look_back")


def out(day: int) -> FlagEvent:
    """It was left out on that day."""
    return left_out(f"2026-03-{day:02d}T20:00:00+00:00")


@pytest.mark.parametrize(
    ("records", "offered"),
    [
        ((), False),
        ((OLD,), True),
        ((NEW,), False),
        ((OLD, look(12)), True),
        ((OLD, look(13)), False),
        ((OLD, look(4), look(13)), False),
        ((OLD, out(12)), True),
        ((OLD, out(13)), False),
        ((OLD, JournalEntry(id="n", at="2026-03-18", text="x")), True),
        ((OLD, StopSign(id="s", at="2026-03-19T09:00:00+00:00", which=HARM)), False),
    ],
)
def test_once_in_seven_days_at_most(records: tuple[Record, ...], offered: bool) -> None:
    assert is_offered(Records(records), NOW) is offered
