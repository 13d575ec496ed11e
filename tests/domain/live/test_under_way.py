"""What is written down while an attempt lasts."""

from dataclasses import replace

import pytest

from ladder_app.domain.attempts.attempt import Gap, Sample, TimedNote
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.live.under_way import (
    LastRating,
    ended,
    has_come_down_by_half,
    highest_so_far,
    last_moved,
    last_rating,
    marked,
    noted,
    rated,
    taken_back,
    with_note,
    without_note,
)
from tests import make

BEGUN = RunningAttempt(id="now", step_id="step-1", started_at=make.STAMP)


def with_ratings(*ratings: tuple[int, int]) -> RunningAttempt:
    running = BEGUN
    for t_s, suds in ratings:
        running = rated(running, t_s, suds)
    return running


@pytest.mark.parametrize(
    ("ratings", "start", "samples"),
    [
        ([(0, 50)], 50, []),
        ([(59, 50)], 50, []),
        ([(60, 50)], None, [(60, 50)]),
        ([(10, 50), (20, 60)], 50, [(20, 60)]),
        ([(0, 50), (0, 70)], 70, []),
        ([(0, 50), (90, 60), (90, 40)], 50, [(90, 40)]),
        ([(90, 60), (30, 40)], None, [(30, 40), (90, 60)]),
        ([(10, 50), (300, 70), (120, 60)], 50, [(120, 60), (300, 70)]),
    ],
)
def test_the_first_within_a_minute_is_the_start_and_every_second_holds_one(
    ratings: list[tuple[int, int]], start: int | None, samples: list[tuple[int, int]]
) -> None:
    running = with_ratings(*ratings)
    assert running.suds_start == start
    assert [(one.t_s, one.suds) for one in running.samples] == samples


def test_a_rating_keeps_where_it_came_from_and_its_scale() -> None:
    running = rated(BEGUN, 300, 70, "prompt", "0-10")
    assert running.samples == (Sample(t_s=300, suds=70, source="prompt"),)
    assert running.scale_entered == "0-10"


@pytest.mark.parametrize(
    ("ratings", "by", "last"),
    [
        ([], 5, None),
        ([(0, 50)], 5, LastRating(55, None)),
        ([(0, 50), (90, 70)], -5, LastRating(65, 90)),
        ([(0, 100)], 5, LastRating(100, None)),
        ([(90, 3)], -5, LastRating(0, 90)),
    ],
)
def test_the_last_one_moves_within_the_scale(
    ratings: list[tuple[int, int]], by: int, last: LastRating | None
) -> None:
    assert last_rating(last_moved(with_ratings(*ratings), by)) == last


def test_ratings_are_taken_back_one_by_one() -> None:
    running = with_ratings((0, 50), (90, 70))
    once = taken_back(running)
    assert last_rating(once) == LastRating(50, None)
    assert taken_back(once) == BEGUN
    assert taken_back(BEGUN) == BEGUN


@pytest.mark.parametrize(
    ("ratings", "highest", "halved"),
    [
        ([], None, False),
        ([(0, 60)], 60, False),
        ([(0, 60), (90, 31)], 60, False),
        ([(0, 60), (90, 30)], 60, True),
        ([(0, 60), (90, 30), (120, 40)], 60, False),
        ([(0, 19), (90, 5)], 19, False),
        ([(0, 20), (90, 10)], 20, True),
    ],
)
def test_half_of_the_highest(
    ratings: list[tuple[int, int]], highest: int | None, halved: bool
) -> None:
    running = with_ratings(*ratings)
    assert (highest_so_far(running), has_come_down_by_half(running)) == (highest, halved)


@pytest.mark.parametrize(
    ("text", "kept"), [("hands  shaking\n", ["hands shaking"]), ("  ", []), ("a\u202eb", ["ab"])]
)
def test_a_note_is_one_clean_line(text: str, kept: list[str]) -> None:
    assert [note.text for note in noted(BEGUN, 310, text).notes] == kept


def test_a_gap_is_marked_once_and_by_time() -> None:
    late, early = Gap(t_s=90, kind="suspend"), Gap(t_s=10, kind="clock_change")
    assert marked(marked(BEGUN, [late]), [early, late]).gaps == (early, late)


@pytest.mark.parametrize(("t_s", "length"), [(720, 720), (80, 90), (100_000, 86_400), (None, None)])
def test_an_end_lies_after_the_last_rating_and_within_a_day(
    t_s: int | None, length: int | None
) -> None:
    running = ended(with_ratings((90, 50)), make.STAMP, t_s, "completed", "finished")
    assert running.duration_s == length
    assert (running.status, running.left_because) == ("completed", "finished")
    assert replace(running, suds_end=40).ended_at == make.STAMP


FIRST, SECOND = TimedNote(t_s=10, text="one"), TimedNote(t_s=20, text="two")


@pytest.mark.parametrize(
    ("notes", "gone", "left"),
    [
        ((FIRST, SECOND), FIRST, (SECOND,)),
        ((FIRST, FIRST), FIRST, (FIRST,)),
        ((FIRST,), SECOND, (FIRST,)),
    ],
)
def test_a_note_is_taken_away_once(
    notes: tuple[TimedNote, ...], gone: TimedNote, left: tuple[TimedNote, ...]
) -> None:
    assert without_note(replace(BEGUN, notes=notes), gone).notes == left


def test_a_note_comes_back_to_its_time() -> None:
    assert with_note(replace(BEGUN, notes=(SECOND,)), FIRST).notes == (FIRST, SECOND)
