"""Three weeks without an entry end in one kind card, which asks for nothing."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton

from ladder_app.domain.plans.planned import fate
from ladder_app.domain.suggestions.silence import fired
from tests import make
from tests.journeys.facing import BEGIN, Facing, opened, put_on_disk
from tests.journeys.keyboard import until, words_on

DONE_BEFORE = make.attempt(18, "step-1", suds_peak=90, left_because="anxiety_too_high")
WEEKS = timedelta(weeks=3)


@pytest.fixture
def back(qapp: object, home: Path) -> Iterator[Facing]:
    """The program, opened three weeks after the last entry; a plan went by meanwhile."""
    put_on_disk(DONE_BEFORE)
    with opened(BEGIN + WEEKS) as facing:
        yield facing


def test_one_card_stands_there_and_nothing_is_held_against_anybody(back: Facing) -> None:
    page = back.window.page("today")
    assert page is not None
    cards = [one for one in page.findChildren(QFrame, "card") if one.isVisible()]
    assert len(cards) == 1
    said = words_on(page)
    assert "Good that you are here" in said
    assert "Say hello to the neighbour" in said
    for unkind in ("miss", "fail", "late", "overdue", "streak", "days ago", "weeks", "21", "!"):
        assert unkind not in said.lower()


def test_every_suggestion_rests(back: Facing) -> None:
    found = fired(back.window.records, back.moment)
    assert found
    assert {one.silenced_by for one in found} == {"quiet"}


def test_earlier_plans_go_with_one_key_and_come_back_with_undo(back: Facing) -> None:
    (plan,) = back.window.records.plans()
    today = back.moment.date()
    assert fate(back.window.records, plan, today) == "gone_by"
    back.keys.tab_to("Let earlier plans go")
    back.keys.press(Qt.Key.Key_Space)
    (gone,) = back.window.records.plans()
    assert gone.status == "withdrawn"
    assert fate(back.window.records, gone, today) == "excused"
    buttons = back.window.page("today").findChildren(QPushButton)  # type: ignore[union-attr]
    assert not [b for b in buttons if b.isVisible() and b.text() == "Let earlier plans go"]
    back.keys.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(lambda: back.window.records.plans() == (plan,))


def test_the_easy_step_begins_from_the_card(back: Facing) -> None:
    back.keys.tab_to("Start this")
    back.keys.press(Qt.Key.Key_Space)
    assert back.window.place == "live"
    assert "Say hello to the neighbour" in words_on(back.window)
    back.keys.save()
    back.keys.press(Qt.Key.Key_2)
    running = back.window.records.running_attempt()
    assert running is not None
    assert (running.step_id, running.suds_start) == ("step-1", 20)
