"""Tests of ladder_app.ui.widgets.missing_words, as a table."""

from datetime import datetime, timedelta, timezone

import pytest

from ladder_app.domain.store.case_store import Damage
from ladder_app.ui.widgets.missing_words import missing_words

NOW = datetime(2026, 3, 19, 18, 42, tzinfo=timezone(timedelta(hours=1)))


@pytest.mark.parametrize(
    ("after", "before", "words"),
    [
        (
            "2026-03-12T10:00:00.000Z",
            "2026-03-14T10:00:00.000Z",
            "Between 12 March and 14 March something is missing.",
        ),
        (
            "2026-03-12T09:12:00.000Z",
            "2026-03-12T10:40:00.000Z",
            "On 12 March, between 10:12 and 11:40, something is missing.",
        ),
        # Nearly midnight there is the next day here.
        (
            "2026-03-11T23:30:00.000Z",
            "2026-03-12T01:00:00.000Z",
            "On 12 March, between 00:30 and 02:00, something is missing.",
        ),
        (None, "2026-03-12T10:40:00.000Z", "Something from before 12 March is missing."),
        (None, None, "It cannot be told from when it is."),
        ("no moment", None, "It cannot be told from when it is."),
    ],
)
def test_what_is_missing_is_said_by_date(after: str | None, before: str | None, words: str) -> None:
    assert missing_words(Damage(3, after, before, "checksum"), NOW) == words


def test_what_is_missing_since() -> None:
    words = missing_words(Damage(3, "2026-03-12T10:00:00.000Z", None, "cut short"), NOW)
    assert words.startswith("What was saved after 12 March, 11:00")
