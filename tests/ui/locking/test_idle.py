"""Nobody has touched the program for a while, or the computer has slept."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from ladder_app.ui.locking.idle import Idle


class Watched:
    """An `Idle` of five minutes whose clock, page and minutes the test sets."""

    def __init__(self, parent: QObject) -> None:
        self.seconds = 1000.0
        self.minutes = 5
        self.place = "today"
        self.asked: list[str] = []
        self.idle = Idle(lambda: self.seconds, lambda: self.minutes, lambda: self.place, parent)
        self.idle.lock_wanted.connect(lambda: self.asked.append("lock"))
        self.idle.cover_wanted.connect(lambda: self.asked.append("cover"))


@pytest.fixture
def watched(qtbot: QtBot) -> Iterator[Watched]:
    parent = QObject()
    yield Watched(parent)
    parent.deleteLater()


def test_it_locks_by_itself_once_nobody_has_touched_it(qtbot: QtBot, watched: Watched) -> None:
    watched.seconds += 300
    (timer,) = watched.idle.findChildren(QTimer)
    assert timer.interval() <= 1000
    timer.setInterval(1)
    qtbot.waitUntil(lambda: bool(watched.asked))
    qtbot.waitUntil(lambda: not watched.idle.look())
    assert watched.asked == ["lock"]


def test_every_press_begins_the_minutes_anew(watched: Watched) -> None:
    for _press in range(4):
        watched.seconds += 200
        assert not watched.idle.guard(True)
    assert watched.asked == []
    watched.seconds += 300
    watched.idle.look()
    assert watched.asked == ["lock"]


def test_drawing_is_no_press(watched: Watched) -> None:
    watched.seconds += 200
    assert not watched.idle.guard(False)
    watched.seconds += 100
    watched.idle.guard(False)
    assert watched.asked == ["lock"]


def test_after_sleep_the_first_press_locks_and_does_nothing_else(watched: Watched) -> None:
    watched.seconds += 9 * 3600
    assert watched.idle.guard(True)
    assert watched.asked == ["lock"]


def test_an_attempt_is_covered_once_and_again_after_the_next_rest(watched: Watched) -> None:
    watched.place = "under way"
    watched.seconds += 301
    watched.idle.look()
    watched.idle.look()
    assert watched.asked == ["cover"]
    assert not watched.idle.guard(True)
    watched.seconds += 301
    watched.idle.look()
    assert watched.asked == ["cover", "cover"]


def test_a_review_is_covered_and_locked_later(watched: Watched) -> None:
    watched.place = "review"
    for _minute in range(40):
        watched.seconds += 60
        watched.idle.look()
    assert watched.asked == ["cover", "lock"]


def test_the_minutes_chosen_hold_at_once_and_never_is_never(watched: Watched) -> None:
    watched.minutes = 0
    watched.seconds += 10_000
    watched.idle.look()
    assert watched.asked == []
    watched.minutes = 30
    watched.idle.look()
    assert watched.asked == ["lock"]


@pytest.mark.parametrize(("place", "asked"), [("today", "lock"), ("under way", "cover")])
def test_when_the_computer_sleeps_nobody_waits(watched: Watched, place: str, asked: str) -> None:
    watched.place = place
    watched.idle.leave()
    assert watched.asked == [asked]
