"""What is noted of the last seven days."""

from datetime import date

import pytest

from ladder_app.domain.look_back.days_behind import days_behind
from ladder_app.domain.records import Records
from ladder_app.domain.toolbox.practice_log import PracticeLog
from tests import make

TODAY = date(2026, 3, 19)
LADDERS = (make.ladder(), make.step(1, text="Say hello"))


@pytest.mark.parametrize(("day", "is_told"), [(12, False), (13, True), (19, True), (20, False)])
def test_seven_days_up_to_today(day: int, is_told: bool) -> None:
    behind = days_behind(Records([*LADDERS, make.attempt(day)]), TODAY)
    assert bool(behind.steps) is is_told
    assert behind.is_empty is not is_told


def test_what_was_done_stands_newest_first_without_a_verdict() -> None:
    attempts = (make.attempt(15), make.attempt(18, status="avoided"))
    behind = days_behind(Records([*LADDERS, *attempts]), TODAY)
    assert [(one.day.day, one.words) for one in behind.steps] == [
        (18, "Say hello · chose not to this time"),
        (15, "Say hello · stayed to the planned end"),
    ]


def test_what_was_done_for_oneself_stands_apart() -> None:
    log = PracticeLog(id="log", at="2026-03-18T20:00:00+01:00", practice_id="sounds", minutes=3)
    behind = days_behind(Records([*LADDERS, log]), TODAY)
    assert behind.steps == ()
    assert [one.words for one in behind.beside] == ["Sounds · 3 minutes"]


def test_learned_and_felt_are_the_persons_own_words_each_once() -> None:
    told = make.attempt(18, what_i_learned="It ends", feelings=("glad", "tired"))
    other = make.attempt(17, feelings=("tired",))
    behind = days_behind(Records([*LADDERS, told, other]), TODAY)
    assert (behind.learned, behind.felt) == (("It ends",), ("glad", "tired"))


@pytest.mark.parametrize("of", ["step", "ladder"])
def test_of_what_is_sensitive_only_that_it_was_done(of: str) -> None:
    ladder = make.ladder(title="CANARY", sensitive=of == "ladder")
    step = make.step(1, text="CANARY", sensitive=of == "step")
    attempt = make.attempt(18, what_i_learned="CANARY", feelings=("CANARY",))
    behind = days_behind(Records([ladder, step, attempt]), TODAY)
    assert [one.words for one in behind.steps] == ["One of your steps · stayed to the planned end"]
    assert "CANARY" not in repr(behind)
