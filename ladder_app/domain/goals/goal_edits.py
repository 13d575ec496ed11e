"""What may be done to a goal and its ladders: from records to the records to put.

A ladder and its goal point at each other. Both sides are written together, so that neither says
anything else; where only one of them does, that is enough.
"""

from collections.abc import Collection, Container, Iterable, Iterator
from dataclasses import replace

from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records

Put = tuple[Record, ...]


def goal_of(records: Records, ladder: Ladder) -> Goal | None:
    """What this ladder is for, unless the goal is in the trash."""
    named = records.find(Goal.KIND, ladder.goal_id or "")
    if isinstance(named, Goal) and named.deleted_at is None:
        return named
    return next((goal for goal in records.goals() if ladder.id in goal.ladder_ids), None)


def ladders_of(records: Records, goal: Goal) -> tuple[Ladder, ...]:
    """The ladders that lead to a goal, in the order they were made."""
    return tuple(one for one in records.ladders() if _leads_to(records, one, goal.id))


def goals_in_order(records: Records) -> tuple[Goal, ...]:
    """Those one is on first, each part by name."""
    key = {"active": 0, "paused": 1, "reached": 2, "let_go": 3}
    return tuple(sorted(records.goals(), key=lambda goal: (key[goal.status], goal.title)))


def with_ladders(records: Records, goal: Goal, ladder_ids: Collection[str]) -> Put:
    """The goal with exactly these ladders, and whatever else changes with that."""
    wanted = [one.id for one in records.ladders() if one.id in ladder_ids]
    # A ladder in the trash comes back to the goal it had.
    gone = [one for one in goal.ladder_ids if one not in wanted and _is_gone(records, one)]
    put: list[Record] = [replace(goal, ladder_ids=(*wanted, *gone))]
    for ladder in records.ladders():
        if ladder.id in wanted:
            put += [] if ladder.goal_id == goal.id else [replace(ladder, goal_id=goal.id)]
        elif ladder.goal_id == goal.id:
            put.append(replace(ladder, goal_id=None))
    put += _without(records, frozenset(wanted), goal.id)
    return tuple(put)


def toward(records: Records, ladder: Ladder, goal_id: str | None) -> Put:
    """The ladder, new or changed, as one that leads to this goal or to none."""
    put: list[Record] = [replace(ladder, goal_id=goal_id)]
    goal = records.find(Goal.KIND, goal_id or "")
    if isinstance(goal, Goal) and ladder.id not in goal.ladder_ids:
        put.append(replace(goal, ladder_ids=(*goal.ladder_ids, ladder.id)))
    put += _without(records, frozenset({ladder.id}), goal_id)
    return tuple(put)


def is_about_only(records: Records, goal: Goal, ladder_ids: Container[str]) -> bool:
    """Whether a goal is about some of these ladders and about none that stays at home.

    What is sensitive keeps its goal at home from the trash as well.
    """
    about = [
        one.id
        for one in records.every(Ladder)
        if (one.sensitive or one.deleted_at is None)
        and (one.goal_id == goal.id or one.id in goal.ladder_ids)
    ]
    return bool(about) and all(one in ladder_ids for one in about)


def begun_for(records: Records, made: Iterable[Record], goal_id: str) -> Put:
    """A ladder that is made for a goal, with all that is made with it; "" is for none."""
    if not goal_id:
        return tuple(made)
    found = [toward(records, r, goal_id) if isinstance(r, Ladder) else (r,) for r in made]
    return tuple(record for records_of_one in found for record in records_of_one)


def _leads_to(records: Records, ladder: Ladder, goal_id: str) -> bool:
    goal = goal_of(records, ladder)
    return goal is not None and goal.id == goal_id


def _without(records: Records, ladder_ids: frozenset[str], but: str | None) -> Iterator[Goal]:
    """Every other goal, without these ladders; one in the trash forgets them too."""
    for goal in records.every(Goal):
        if goal.id != but and ladder_ids & set(goal.ladder_ids):
            kept = tuple(one for one in goal.ladder_ids if one not in ladder_ids)
            yield replace(goal, ladder_ids=kept)


def _is_gone(records: Records, ladder_id: str) -> bool:
    ladder = records.ladder(ladder_id)
    return ladder is not None and ladder.deleted_at is not None
