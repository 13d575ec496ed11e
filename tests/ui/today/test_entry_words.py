"""What was done last, in a sentence or two."""

from typing import Any

import pytest

from ladder_app.domain.attempts.attempt import Occurred, Outcome
from ladder_app.ui.today.entry_words import entry_words
from tests import make


def came(*answers: Occurred | None) -> tuple[Outcome, ...]:
    return tuple(Outcome(expectation_id=str(n), occurred=a) for n, a in enumerate(answers))


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "You did what you set out to do."),
        ({"status": None, "outcomes": came("no")}, "You wrote it down."),
        (
            {"duration_s": 720, "outcomes": came("no")},
            "You stayed 12 minutes. What you expected did not happen.",
        ),
        (
            {"status": "partial", "outcomes": came("yes", None, "cannot_tell")},
            "You did part of it. What you expected happened.",
        ),
        (
            {"duration_s": 60, "outcomes": came("partly", "partly")},
            "You stayed 1 minute. What you expected happened in part.",
        ),
        ({"duration_s": 60, "outcomes": came("no", "yes")}, "You stayed 1 minute."),
        (
            {"status": "stopped_by_consent", "outcomes": came("yes")},
            "Somebody said stop, and it was respected.",
        ),
    ],
)
def test_how_it_went_and_what_came_of_it(values: dict[str, Any], said: str) -> None:
    assert entry_words(make.attempt(12, **values)) == said
