"""A ladder and its goal point at each other, whichever side was changed."""

import pytest

from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.goals.goal_edits import (
    goal_of,
    goals_in_order,
    ladders_of,
    toward,
    with_ladders,
)
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.record import Record, kind_of
from ladder_app.domain.records import Records
from tests import make

OTHER = make.ladder(id="other", title="Other")


def after(records: Records, put: tuple[Record, ...]) -> Records:
    """The records once these are put."""
    changed = {(kind_of(one), one.id): one for one in put}
    kept = {(kind_of(one), one.id): one for one in records.all_records()}
    return Records((kept | changed).values())


def goal(records: Records, goal_id: str) -> Goal:
    """The goal as it is."""
    found = records.find("goal", goal_id)
    assert isinstance(found, Goal)
    return found


def ladder(records: Records, ladder_id: str = "ladder") -> Ladder:
    """The ladder as it is."""
    found = records.ladder(ladder_id)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("ladder_says", "goal_says", "trashed", "found"),
    [
        ("a", ("ladder",), False, "a"),
        ("a", (), False, "a"),
        (None, ("ladder",), False, "a"),
        (None, (), False, None),
        ("gone", (), False, None),
        ("a", ("ladder",), True, None),
    ],
)
def test_either_side_is_enough(
    ladder_says: str | None, goal_says: tuple[str, ...], trashed: bool, found: str | None
) -> None:
    at = make.STAMP if trashed else None
    one = make.ladder(goal_id=ladder_says)
    records = Records([one, Goal(id="a", title="A", ladder_ids=goal_says, deleted_at=at)])
    now = goal_of(records, one)
    assert (now.id if now else None) == found
    assert [x.id for g in records.goals() for x in ladders_of(records, g)] == (
        ["ladder"] if found else []
    )


def test_a_ladder_that_goes_to_another_goal_leaves_the_first_on_both_sides() -> None:
    records = Records(
        [
            make.ladder(goal_id="a"),
            Goal(id="a", title="A", ladder_ids=("ladder",)),
            Goal(id="b", title="B"),
        ]
    )
    now = after(records, with_ladders(records, goal(records, "b"), ["ladder"]))
    assert ladder(now).goal_id == "b"
    assert (goal(now, "a").ladder_ids, goal(now, "b").ladder_ids) == ((), ("ladder",))


def test_a_goal_without_its_ladder_is_let_go_by_the_ladder_too() -> None:
    records = Records([make.ladder(goal_id="a"), Goal(id="a", title="A", ladder_ids=("ladder",))])
    now = after(records, with_ladders(records, goal(records, "a"), []))
    assert (ladder(now).goal_id, goal(now, "a").ladder_ids) == (None, ())


def test_a_ladder_in_the_trash_keeps_its_goal() -> None:
    gone = make.ladder(goal_id="a", deleted_at=make.STAMP)
    records = Records([gone, OTHER, Goal(id="a", title="A", ladder_ids=("ladder",))])
    now = after(records, with_ladders(records, goal(records, "a"), ["other"]))
    assert set(goal(now, "a").ladder_ids) == {"ladder", "other"}


@pytest.mark.parametrize("to", ["b", None])
def test_the_form_of_a_ladder_writes_both_sides_too(to: str | None) -> None:
    records = Records(
        [
            make.ladder(goal_id="a"),
            Goal(id="a", title="A", ladder_ids=("ladder",)),
            Goal(id="b", title="B", ladder_ids=("other",)),
            OTHER,
        ]
    )
    now = after(records, toward(records, ladder(records), to))
    assert ladder(now).goal_id == to
    assert goal(now, "a").ladder_ids == ()
    assert goal(now, "b").ladder_ids == (("other", "ladder") if to else ("other",))


def test_a_goal_brought_back_does_not_take_a_ladder_that_went_elsewhere() -> None:
    thrown = Goal(id="a", title="A", ladder_ids=("ladder",), deleted_at=make.STAMP)
    records = Records([make.ladder(goal_id="a"), thrown, Goal(id="b", title="B")])
    now = after(records, toward(records, ladder(records), "b"))
    assert goal(now, "a").ladder_ids == ()


def test_those_one_is_on_come_first() -> None:
    goals = [
        Goal(id="1", title="Z", status="let_go"),
        Goal(id="2", title="Y", status="active"),
        Goal(id="3", title="X", status="paused"),
        Goal(id="4", title="W", status="active"),
    ]
    assert [one.id for one in goals_in_order(Records(goals))] == ["4", "2", "3", "1"]
