"""What keeps a suggestion from speaking: muted, answered, outranked, or resting.

Safety comes first. While something about safety has not been seen, nothing else is suggested.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Final

from ladder_app.domain.plans.planned import fate
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.answers import NOT_FOR_ME, answer_to, is_muted
from ladder_app.domain.suggestions.health import said_harm_today
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.strain import exposure_rests_until
from ladder_app.domain.suggestions.suggestion import RuleId, Suggestion
from ladder_app.domain.suggestions.table import Family, found, rule_of
from ladder_app.domain.toolbox.week_edits import energy_on
from ladder_app.domain.whereabouts import is_quiet

_NEXT_STEPS: Final[frozenset[RuleId]] = frozenset({"R7", "R8", "R10", "R13", "R14"})
_SETS_A_DAY: Final[frozenset[RuleId]] = frozenset({"R8", "R9"})
"""All they offer is a day for the step."""


@dataclass(frozen=True, slots=True)
class Fired:
    """A suggestion that was found, and what keeps it from speaking.

    `silenced_by` is None, the id of a rule that comes first or lets it rest, or "muted",
    "answered", "not_now", "planned" (a plan for the step is open), "energy" (there is little of it
    today) or "quiet" (days without an entry).
    """

    suggestion: Suggestion
    silenced_by: str | None


def fired(records: Records, now: datetime) -> tuple[Fired, ...]:
    """Everything the rules find, in the order in which they speak, before any daily limit."""
    scene = Scene(records, now)
    silence = Silence(scene)
    every = (*silence.safety, *found(scene, "building", "progress"))
    return tuple(Fired(one, silence.over(one)) for one in every)


def waiting_on(scene: Scene, *families: Family) -> Iterator[Suggestion]:
    """What these families find on the ladder of the scene, and nothing silences.

    A person who asks is told everything but what was answered, and what rests after heavy things.
    """
    silence = Silence(scene)
    for one in found(scene, *families):
        if silence.over(one) is None:
            yield one


def is_left_out(records: Records, one: Suggestion) -> bool:
    """Whether "not for me" was said to it: to its rule on this ladder, or, where it is about
    safety, to these records alone.
    """
    if rule_of(one.rule).family == "safety":
        return any(e.user_choice == NOT_FOR_ME for e in records.flag_events_about(*one.key))
    return is_muted(records.case, one.rule, one.ladder_id)


class Silence:
    """What keeps the suggestions of a scene from speaking; each reason is looked for when asked."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._whole = scene.whole()

    @cached_property
    def safety(self) -> tuple[Suggestion, ...]:
        """What the rules about safety find in the whole case, in the order in which they speak."""
        return found(self._whole, "safety")

    def over(self, one: Suggestion) -> str | None:
        """What silences this suggestion, or None."""
        records = self._whole.records
        if is_left_out(records, one):
            return "muted"
        answer = answer_to(records, one, self._whole.now)
        if answer is not None:
            return answer
        if rule_of(one.rule).family == "safety":
            return "quiet" if one.rule == "P9" and self._is_quiet else None
        if self._scene.asked:
            return self._case_rest
        return self._what_comes_first or self._about(one) or self._quiet

    @property
    def over_practice(self) -> str | None:
        """What silences everything that is not about safety, or None."""
        return self._what_comes_first or self._quiet

    @property
    def _what_comes_first(self) -> RuleId | None:
        return self._unseen or self._case_rest

    @cached_property
    def _unseen(self) -> RuleId | None:
        """The first about safety that was not seen yet."""
        return next((one.rule for one in self.safety if self._is_unseen(one)), None)

    def _is_unseen(self, one: Suggestion) -> bool:
        records = self._whole.records
        if one.rule == "P9" and self._is_quiet:
            return False
        return not records.flag_events_about(*one.key)

    @cached_property
    def _case_rest(self) -> RuleId | None:
        """What lets everything rest for hours or a day."""
        if said_harm_today(self._whole):
            return "P7"
        until = exposure_rests_until(self._whole)
        return "P4" if until is not None and self._whole.now < until else None

    def _about(self, one: Suggestion) -> str | None:
        """What lets the step this is about rest."""
        for safe in self.safety:
            if safe.rule == "P2a" and safe.ladder_id == one.ladder_id and _names(one, safe.step_id):
                return "P2a"
        if one.rule in _NEXT_STEPS and one.step_id in self._came_true:
            return "P5"
        if one.rule in _NEXT_STEPS and self._is_low_day:
            return "energy"
        if one.rule in _SETS_A_DAY and self._is_planned(one.step_id):
            return "planned"
        return "R7" if one.rule == "R10" and one.step_id in self._moving_up else None

    def _is_planned(self, step_id: str) -> bool:
        records, today = self._whole.records, self._whole.now.date()
        found = (fate(records, plan, today) for plan in records.plans(step_id))
        return any(one in ("ahead", "due") for one in found)

    @cached_property
    def _is_low_day(self) -> bool:
        return energy_on(self._whole.records, self._whole.now.date()) == "low"

    @cached_property
    def _came_true(self) -> frozenset[str]:
        return frozenset(one.step_id for one in self.safety if one.rule == "P5")

    @cached_property
    def _moving_up(self) -> frozenset[str]:
        """The steps at which going on was not answered yet: it offers another setting too."""
        return frozenset(
            one.step_id
            for one in rule_of("R7").find(self._scene)
            if not is_left_out(self._whole.records, one)
            and answer_to(self._whole.records, one, self._whole.now) is None
        )

    @property
    def _quiet(self) -> str | None:
        return "quiet" if self._is_quiet else None

    @cached_property
    def _is_quiet(self) -> bool:
        return is_quiet(self._whole.records, self._whole.now.date())


def _names(one: Suggestion, step_id: str) -> bool:
    return step_id in ("", one.step_id, *one.record_ids)
