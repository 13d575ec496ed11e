"""The one gentle question after something heavy was said: on a later day, and once."""

from datetime import datetime, timedelta

import pytest

from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.stop_signs.harm_said import (
    harm_written,
    how_are_you_asked,
    how_are_you_due,
    said_harm_on,
)
from ladder_app.domain.stop_signs.stop_sign import StopSign
from tests.make import MOMENT, STAMP

SIGN = StopSign(id="sign", at=STAMP, which="D", where="help")
ANSWER = QuestionnaireResponse(id="nine", at=STAMP, item9_above_zero=True)
EARLIER = QuestionnaireResponse(id="old", at="2026-03-01", item9_above_zero=True)
TOMORROW = MOMENT + timedelta(days=1)


@pytest.mark.parametrize(
    ("records", "now", "due"),
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
def test_when_it_is_asked(records: list[Record], now: datetime, due: str) -> None:
    assert how_are_you_due(Records(records), now) == due


def test_the_day_it_was_said_on() -> None:
    records = Records([SIGN])
    assert said_harm_on(records, "2026-03-19")
    assert not said_harm_on(records, "2026-03-20")


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
    assert said_harm_on(Records(records), "2026-03-19") is said
