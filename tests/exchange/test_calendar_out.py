from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.exchange.calendar_events import EventWords, planned_events
from ladder_app.exchange.calendar_out import as_calendar
from ladder_app.exchange.unusable import Unusable
from tests import make

TODAY = make.MOMENT.date()
PLAN = Plan(id="plan", step_id="step-1", due_date="2026-03-21")


def case(*records: Record) -> Records:
    return Records([make.ladder(), make.step(1, text="Meet the neighbour"), *records])


def events(records: Records, words: EventWords | None = None) -> list[Any]:
    return Calendar.from_ical(as_calendar(records, make.MOMENT, words or EventWords())).events


def test_an_event_says_that_something_is_planned_and_no_more() -> None:
    plan = replace(PLAN, time_hint="after work", if_then="If it rains, I take an umbrella")
    (event,) = events(case(plan))
    assert event["SUMMARY"] == "Planned"
    assert {name: str(event[name]) for name in ("CLASS", "TRANSP", "STATUS")} == {
        "CLASS": "PRIVATE",
        "TRANSP": "TRANSPARENT",
        "STATUS": "CONFIRMED",
    }
    assert not event.keys() & {"DESCRIPTION", "LOCATION", "ORGANIZER", "ATTENDEE", "COMMENT"}
    assert event.subcomponents == []


def test_an_event_lasts_its_window_the_end_not_counted() -> None:
    (event,) = events(case(replace(PLAN, window_days=3)))
    assert event.decoded("dtstart") == date(2026, 3, 21)
    assert event.decoded("dtend") == date(2026, 3, 24)


def test_a_later_file_is_the_same_event_newer() -> None:
    def one(at: datetime, due: str) -> Any:
        content = as_calendar(case(replace(PLAN, due_date=due)), at, EventWords())
        (event,) = Calendar.from_ical(content).events
        return event

    first = one(make.MOMENT, "2026-03-21")
    second = one(make.MOMENT + timedelta(minutes=1), "2026-03-22")
    assert first["UID"] == second["UID"] == "plan@ladder"
    assert first["SEQUENCE"] < second["SEQUENCE"]
    assert first.decoded("dtstamp") == make.MOMENT
    assert first.decoded("last-modified") < second.decoded("last-modified")
    assert second.decoded("dtstart") == date(2026, 3, 22)


def test_a_clock_that_is_years_behind_does_not_spoil_the_file() -> None:
    at = datetime(1999, 12, 31, tzinfo=UTC)
    (event,) = Calendar.from_ical(as_calendar(case(PLAN), at, EventWords())).events
    assert event["SEQUENCE"] == 0


@pytest.mark.parametrize(
    ("changes", "cancelled"),
    [
        ({}, False),
        ({"due_date": "2026-03-17", "window_days": 3}, False),
        ({"due_date": "2026-03-17", "window_days": 2}, None),
        ({"status": "missed", "due_date": "2026-03-19"}, None),
        ({"status": "done"}, None),
        ({"status": "withdrawn"}, True),
        ({"status": "excused", "excuse": "ill"}, True),
        ({"deleted_at": make.STAMP}, True),
        ({"status": "withdrawn", "due_date": "2026-03-18"}, None),
        ({"step_id": "gone for good"}, None),
    ],
)
def test_what_becomes_of_a_plan(changes: dict[str, object], cancelled: bool | None) -> None:
    found = planned_events(case(replace(PLAN, **changes)), TODAY)  # type: ignore[arg-type]
    assert [event.cancelled for event in found] == ([] if cancelled is None else [cancelled])


@pytest.mark.parametrize("status", ["stopped_by_consent", "completed"])
def test_an_attempt_takes_nothing_back(status: str) -> None:
    attempt = make.attempt(19, plan_id="plan", status=status)
    assert planned_events(case(PLAN, attempt), TODAY) == ()


@pytest.mark.parametrize(
    ("ladder", "step"),
    [
        ({"status": "archived"}, {}),
        ({"status": "paused"}, {}),
        ({"deleted_at": make.STAMP}, {}),
        ({}, {"status": "parked"}),
        ({}, {"deleted_at": make.STAMP}),
    ],
)
def test_what_is_put_away_is_taken_back(ladder: dict[str, str], step: dict[str, str]) -> None:
    records = Records([make.ladder(**ladder), make.step(1, **step), PLAN])
    assert [event.cancelled for event in planned_events(records, TODAY)] == [True]


def test_what_is_taken_back_is_cancelled_under_its_own_name() -> None:
    (event,) = events(case(replace(PLAN, status="withdrawn")), EventWords(alarm=True))
    assert (event["UID"], event["STATUS"]) == ("plan@ladder", "CANCELLED")
    assert event.subcomponents == []


def test_of_a_ladder_that_rests_nobody_is_reminded() -> None:
    records = Records([make.ladder(status="paused"), make.step(1), PLAN])
    (event,) = events(records, EventWords(alarm=True))
    assert event["STATUS"] == "CANCELLED"
    assert event.subcomponents == []


def test_a_step_without_reminders_never_appears() -> None:
    records = Records([make.ladder(), make.step(1, no_reminder=True), PLAN])
    assert planned_events(records, TODAY) == ()


@pytest.mark.parametrize(
    ("ladder", "step", "summary"),
    [({}, {}, "Tea"), ({}, {"sensitive": True}, "Planned"), ({"sensitive": True}, {}, "Planned")],
)
def test_what_is_sensitive_bears_no_word_of_the_person(
    ladder: dict[str, bool], step: dict[str, bool], summary: str
) -> None:
    records = Records([make.ladder(**ladder), make.step(1, **step), PLAN])
    assert [event.summary for event in planned_events(records, TODAY, "Tea")] == [summary]


def test_it_rings_only_if_asked() -> None:
    (event,) = events(case(PLAN), EventWords("Tea", alarm=True))
    (alarm,) = event.subcomponents
    assert (alarm["ACTION"], alarm["DESCRIPTION"]) == ("DISPLAY", "Tea")
    assert alarm.decoded("trigger") == timedelta(hours=9)


def test_events_stand_by_day() -> None:
    plans = (replace(PLAN, id=f"plan-{day}", due_date=f"2026-03-{day}") for day in (25, 21, 23))
    assert [one.first_day.day for one in planned_events(case(*plans), TODAY)] == [21, 23, 25]


@pytest.mark.parametrize(
    "word",
    ["Übung; mit, Zeichen \\ und mehr als fünfundsiebzig Bytes in einer einzigen Zeile", "漢" * 60],
)
def test_lines_are_folded_and_words_come_back(word: str) -> None:
    content = as_calendar(case(PLAN), make.MOMENT, EventWords(word))
    lines = content.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-2:] == [b"END:VCALENDAR", b""]
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
    (event,) = Calendar.from_ical(content).events
    assert event["SUMMARY"] == word


def test_the_file_names_its_maker_and_no_machine() -> None:
    content = as_calendar(case(PLAN), make.MOMENT, EventWords())
    calendar: Any = Calendar.from_ical(content)
    assert calendar["PRODID"].startswith("-//Ladder//")
    assert calendar["VERSION"] == "2.0"


def test_equal_plans_give_equal_bytes() -> None:
    first, second = (as_calendar(case(PLAN), make.MOMENT, EventWords()) for _ in range(2))
    assert first == second


def test_without_plans_there_is_no_file() -> None:
    with pytest.raises(Unusable, match="Nothing is planned"):
        as_calendar(case(), make.MOMENT, EventWords())
