"""What keeps a suggestion from speaking: muted, answered, outranked, or resting.

Safety comes first. While something about safety has not been seen, nothing else is suggested.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.answers import answer_to, is_muted
from ladder_app.domain.suggestions.health import said_harm_today
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.strain import exposure_rests_until
from ladder_app.domain.suggestions.suggestion import RuleId, Suggestion
from ladder_app.domain.suggestions.table import Family, found, rule_of
from ladder_app.domain.whereabouts import is_quiet

_NEXT_STEPS: Final[frozenset[RuleId]] = frozenset({"R7", "R8", "R10", "R13", "R14"})


@dataclass(frozen=True, slots=True)
class Fired:
    """A suggestion that was found, and what keeps it from speaking.

    `silenced_by` is None, the id of a rule about safety that comes first or lets it rest, or
    "muted", "answered", "not_now" or "quiet" (two weeks without an entry).
    """

    suggestion: Suggestion
    silenced_by: str | None


def fired(records: Records, now: datetime) -> tuple[Fired, ...]:
    """Everything the rules find, in the order in which they speak, before any daily limit."""
    scene = Scene(records, now)
    every = found(scene)
    rests = _rests(scene, every)
    return tuple(Fired(one, _silenced_by(scene, one, rests)) for one in every)


def waiting_on(scene: Scene, *families: Family) -> Iterator[Suggestion]:
    """What these families find on the ladder of the scene, and nothing silences.

    A person who asks is told everything but what was answered, and what rests after heavy things.
    """
    waiting = found(scene, *families)
    if not waiting:
        return  # what might silence them takes the longest to find, and a page is drawn often
    whole = scene.whole()
    rests = _rests(whole, found(whole, "safety"))
    for one in waiting:
        if _silenced_by(scene, one, rests) is None:
            yield one


@dataclass(frozen=True, slots=True)
class _Rests:
    """What about safety speaks first, and what it lets rest."""

    unseen: RuleId | None
    whole_case: RuleId | None
    steps: frozenset[tuple[str, str]]
    came_true: frozenset[str]
    quiet: bool


def _rests(scene: Scene, every: Iterable[Suggestion]) -> _Rests:
    safety = [one for one in every if rule_of(one.rule).family == "safety"]
    quiet = is_quiet(scene.records, scene.now.date())
    return _Rests(
        unseen=next((one.rule for one in safety if _is_unseen(scene, one, quiet=quiet)), None),
        whole_case=_case_rest(scene),
        steps=frozenset((one.ladder_id, one.step_id) for one in safety if one.rule == "P2a"),
        came_true=frozenset(one.step_id for one in safety if one.rule == "P5"),
        quiet=quiet,
    )


def _case_rest(scene: Scene) -> RuleId | None:
    if said_harm_today(scene):
        return "P7"
    until = exposure_rests_until(scene)
    return "P4" if until is not None and scene.now < until else None


def _is_unseen(scene: Scene, one: Suggestion, *, quiet: bool) -> bool:
    if is_muted(scene.records.case, one.rule, one.ladder_id) or (quiet and one.rule == "P9"):
        return False
    return all((event.kind, event.detail) != one.key for event in scene.records.flag_events())


def _silenced_by(scene: Scene, one: Suggestion, rests: _Rests) -> str | None:
    if is_muted(scene.records.case, one.rule, one.ladder_id):
        return "muted"
    answer = answer_to(scene.records, one, scene.now)
    if answer is not None:
        return answer
    if rule_of(one.rule).family == "safety":
        return "quiet" if rests.quiet and one.rule == "P9" else None
    if scene.asked:
        return rests.whole_case
    if rests.unseen is not None or rests.whole_case is not None:
        return rests.unseen or rests.whole_case
    about = {(one.ladder_id, record_id) for record_id in (*one.record_ids, one.step_id, "")}
    if rests.steps & about:
        return "P2a"
    if one.rule in _NEXT_STEPS and one.step_id in rests.came_true:
        return "P5"
    return "quiet" if rests.quiet else None
