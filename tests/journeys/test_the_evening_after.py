"""Written down hours later, by keyboard alone, it is the same but for what was timed."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.plans.planned import fate
from tests.journeys.facing import BEGIN, opened, put_on_disk


def plain(attempt: Attempt) -> Attempt:
    """Without what only a clock can say, and without how it was entered."""
    return replace(attempt, id="", samples=(), notes=(), gaps=(), entered_at=None, entry_mode=None)


@pytest.mark.usefixtures("qapp", "a_case")
def test_logged_the_same_evening_it_equals_what_was_timed(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(BEGIN) as live:
        live.begin()
        live.first_half()
        live.let_pass(3)
        live.second_half()
        live.write_it_down()
        (timed,) = live.window.records.all_attempts()

    monkeypatch.setenv("XDG_DATA_HOME", str(home / "another"))
    put_on_disk()
    with opened(BEGIN + timedelta(hours=3)) as later:
        later.log()
        (logged,) = later.window.records.all_attempts()
        (plan,) = later.window.records.plans()
        assert fate(later.window.records, plan, later.moment.date()) == "done"

    assert plain(logged) == plain(timed)
    assert (timed.entry_mode, logged.entry_mode) == ("live", "same_day")
    assert (len(timed.samples), len(logged.samples)) == (4, 0)
