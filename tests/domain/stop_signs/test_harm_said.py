"""The one gentle question after something heavy was said: at the next start, and once."""

from datetime import datetime, timedelta

import pytest

from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.stop_signs.harm_said import (
    harm_said,
    harm_written,
    how_are_you_asked,
    how_are_you_due,
    said_harm_lately,
)
from ladder_app.domain.stop_signs.stop_sign import StopSign
from tests.make import HOUR_TWICE, MOMENT, STAMP

SIGN = StopSign(id="sign", at=STAMP, which="D", where="help")
ANSWER = QuestionnaireResponse(id="nine", at=STAMP, item9_above_zero=True)
EARLIER = QuestionnaireResponse(id="old", at="2026-03-01", item9_above_zero=True)
TOMORROW = MOMENT + timedelta(days=1)


@pytest.mark.parametrize(
    ("records", "opened_at", "due"),
    [
        ([], TOMORROW, ""),
        ([SIGN], MOMENT, ""),
        ([SIGN], TOMORROW, "sign"),
        ([ANSWER], TOMORROW, "nine"),
        ([SIGN], MOMENT + timedelta(days=40), "sign"),
        ([SIGN, how_are_you_asked("sign", STAMP)], TOMORROW, ""),
        ([SIGN, how_are_you_asked("an earlier one", STAMP)], TOMORROW, "sign"),
        ([StopSign(id="s", at=STAMP, which="A")], TOMORROW, ""),
        ([StopSign(id="s", at=STAMP, which="D", deleted_at=STAMP)], TOMORROW, ""),
        ([EARLIER, harm_written("old", STAMP)], MOMENT, ""),
        ([EARLIER, harm_written("old", STAMP)], TOMORROW, "old"),
        (
            [SIGN, how_are_you_asked("sign", STAMP), EARLIER, harm_written("old", "2026-03-19T23")],
            TOMORROW,
            "old",
        ),
        ([harm_written("", STAMP)], TOMORROW, ""),
    ],
    ids=[
        "nothing",
        "the same day",
        "the next day",
        "question nine",
        "after weeks",
        "asked before",
        "asked about something earlier",
        "another sign",
        "taken back",
        "of an earlier day, written down today",
        "of an earlier day, written down yesterday",
        "written down after something later that was asked about",
        "said and not kept",
    ],
)
def test_when_it_is_asked(records: list[Record], opened_at: datetime, due: str) -> None:
    assert how_are_you_due(Records(records), opened_at, opened_at) == due


@pytest.mark.parametrize(
    ("opened", "now", "due"),
    [
        # In the same session, over midnight too.
        (-1, 1, ""),
        (-1, 7, ""),
        # The program stays open.
        (-1, 9, "sign"),
        # It is opened again the same evening.
        (1, 1, "sign"),
    ],
)
def test_it_follows_the_session_and_not_the_date(opened: int, now: int, due: str) -> None:
    at = datetime.fromisoformat(STAMP)
    opened_at, moment = at + timedelta(hours=opened), at + timedelta(hours=now)
    assert how_are_you_due(Records([SIGN]), opened_at, moment) == due


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-03-19T18:42:00+00:00", True),
        ("2026-03-19T23:50:00+00:00", True),
        ("2026-03-20T00:05:00+00:00", True),
        ("2026-03-20T03:00:00+00:00", False),
        ("2026-03-20T18:42:00+00:00", False),
    ],
)
def test_how_long_nothing_is_suggested(now: str, said: bool) -> None:
    assert said_harm_lately(Records([SIGN]), datetime.fromisoformat(now)) is said


@pytest.mark.parametrize(
    ("records", "said"),
    [
        ([EARLIER], False),
        ([EARLIER, harm_written("old", STAMP)], True),
        ([harm_written("", STAMP)], True),
        # Undone, or deleted again.
        ([harm_written("old", STAMP)], False),
    ],
)
def test_the_day_it_was_written_down_on(records: list[Record], said: bool) -> None:
    assert said_harm_lately(Records(records), MOMENT) is said


def test_in_the_hour_that_comes_twice_the_later_is_asked_about() -> None:
    first, then = (
        StopSign(id=name, at=at, which="D") for name, at in zip("ab", HOUR_TWICE, strict=True)
    )
    said: list[Record] = [then, first, how_are_you_asked("a", HOUR_TWICE[0])]
    opened_at = datetime.fromisoformat(HOUR_TWICE[1]) + timedelta(days=1)
    assert harm_said(Records(said)) == tuple((one.at, one.id) for one in (first, then))
    assert how_are_you_due(Records(said), opened_at, opened_at) == "b"
    said = [then, first, how_are_you_asked("b", HOUR_TWICE[1]), harm_written("b", HOUR_TWICE[0])]
    assert how_are_you_due(Records(said), opened_at, opened_at) == ""
