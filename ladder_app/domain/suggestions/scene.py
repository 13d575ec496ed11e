"""What a rule looks at: the records of a case at a moment, and the numbers it goes by.

Attempts that were stopped for a neutral reason, and those of which it was not said how they went,
are no part of `last_done` and `last_tried`, so no rule about progress ever sees them.

Most rules are about the last times, so they are looked for from the end; what many rules ask is
looked for once.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cached_property
from itertools import islice
from operator import attrgetter
from typing import Final

from ladder_app.domain.attempts.attempt import AVOIDED, Attempt
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.case import Case
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.moments import instant
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.suggestion import RuleId
from ladder_app.domain.suggestions.thresholds import Threshold, threshold
from ladder_app.language import _

_REASONS_OF_SAFETY: Final = frozenset(
    {"safety", "consent_withdrawn_by_me", "consent_withdrawn_by_other"}
)


class Scene:
    """`ladder` limits it to one ladder, whatever its status; `asked` says the person asked."""

    def __init__(
        self,
        records: Records,
        now: datetime,
        ladder: Ladder | None = None,
        *,
        asked: bool = False,
    ) -> None:
        self.records = records
        self.now = now
        self.asked = asked
        self._ladder = ladder
        self._active: dict[str, tuple[Step, ...]] = {}
        self._last_done: dict[str, tuple[Attempt, ...]] = {}

    def whole(self) -> "Scene":
        """The same moment, not limited to a ladder."""
        return self if self._ladder is None else Scene(self.records, self.now)

    def number(self, name: Threshold) -> float:
        """The threshold in force."""
        return threshold(self._case, name)

    def open_ladders(self) -> tuple[Ladder, ...]:
        """The ladders that are in use, neither paused nor over."""
        if self._ladder is not None:
            return (self._ladder,)
        return tuple(one for one in self._kept if one.status in ("active", "draft"))

    def active_steps(self, ladder: Ladder) -> tuple[Step, ...]:
        """The steps of a ladder that are neither parked nor retired, by `order`."""
        if ladder.id not in self._active:
            self._active[ladder.id] = self.records.active_steps(ladder.id)
        return self._active[ladder.id]

    def open_steps(self) -> Iterator[tuple[Ladder, Step]]:
        """The steps of those ladders that are neither parked nor retired."""
        for ladder in self.open_ladders():
            for step in self.active_steps(ladder):
                yield ladder, step

    def climbed_ladders(self) -> tuple[Ladder, ...]:
        """The ladders in use and those called complete, whose mastered steps are looked after."""
        if self._ladder is not None:
            return (self._ladder,)
        return tuple(one for one in self._kept if one.status in ("active", "draft", "completed"))

    def climbed_steps(self) -> Iterator[tuple[Ladder, Step]]:
        """The steps of those ladders that are neither parked nor retired."""
        for ladder in self.climbed_ladders():
            for step in self.active_steps(ladder):
                yield ladder, step

    def every_ladder(self) -> tuple[Ladder, ...]:
        """Paused and completed ladders too: what is about safety does not end with them."""
        if self._ladder is not None:
            return (self._ladder,)
        return tuple(one for one in self._kept if one.status != "archived")

    def every_step(self) -> Iterator[tuple[Ladder, Step]]:
        """The steps of those ladders, parked and retired ones too."""
        for ladder in self.every_ladder():
            for step in self.records.steps(ladder.id):
                yield ladder, step

    def attempts(self, step: Step) -> tuple[Attempt, ...]:
        """Every attempt at a step, oldest first."""
        return self.records.attempts(step.id)

    def ladder_attempts(self, ladder: Ladder) -> Iterator[Attempt]:
        """Every attempt at the steps of a ladder, step by step."""
        for step in self.records.steps(ladder.id):
            yield from self.attempts(step)

    def stops(self, step: Step) -> tuple[Attempt, ...]:
        """Every attempt that was stopped or left for safety or consent, or was rated afterwards.

        Rules about safety look back at everything, and these are few.
        """
        return self.records.attempts_that(_may_concern_safety, step.id)

    def is_begun(self, ladder: Ladder) -> bool:
        """Whether anything was written down at a step of the ladder."""
        return any(self.attempts(step) for step in self.records.steps(ladder.id))

    def told(self, step: Step) -> tuple[Attempt, ...]:
        """Everything written down at the present wording, oldest first; for safety alone."""
        return tuple(a for a in self.attempts(step) if a.step_text_version == step.text_version)

    def done(self, step: Step) -> Iterator[Attempt]:
        """What was done at the present wording of the step, oldest first."""
        version = step.text_version
        return (a for a in self.attempts(step) if a.step_text_version == version and a.is_done)

    def last_done(self, step: Step) -> tuple[Attempt, ...]:
        """The last two times it was done at the present wording, oldest first, or fewer."""
        if step.id not in self._last_done:
            self._last_done[step.id] = self.last_told(step, 2, attrgetter("is_done"))
        return self._last_done[step.id]

    def last_tried(self, step: Step, number: int) -> tuple[Attempt, ...]:
        """The last times it was done, or decided against, at the present wording."""
        return self.last_told(step, number, lambda a: a.is_done or a.status in AVOIDED)

    def last_told(
        self, step: Step, number: int, counts: Callable[[Attempt], object]
    ) -> tuple[Attempt, ...]:
        """The last of those that count at the present wording, oldest first."""
        newest_first = (
            attempt
            for attempt in reversed(self.attempts(step))
            if attempt.step_text_version == step.text_version and counts(attempt)
        )
        return tuple(islice(newest_first, number))[::-1]

    def events(self, rule: RuleId) -> tuple[FlagEvent, ...]:
        """Every time this rule spoke up, in no order."""
        return self._events.get(rule, ())

    def moment(self, stamp: str | None) -> datetime | None:
        """A stamp as a moment."""
        return instant(stamp, self.now)

    def called(self, ladder: Ladder, step: Step) -> str:
        """The step in quotation marks, or no more than that it is one if it is sensitive."""
        if ladder.sensitive or step.sensitive:
            return _("One of your steps")
        return _("“{step}”").format(step=step.text)

    def behaviour(self, behaviour_id: str) -> SafetyBehaviour | None:
        """A safety behaviour that is still on the list, and is not a real precaution."""
        found = self.records.safety_behaviour(behaviour_id)
        if found is None or found.deleted_at is not None or found.is_real_precaution:
            return None
        return found

    @cached_property
    def _events(self) -> dict[str, tuple[FlagEvent, ...]]:
        found: dict[str, list[FlagEvent]] = {}
        for event in self.records.flag_events():
            found.setdefault(event.kind, []).append(event)
        return {rule: tuple(events) for rule, events in found.items()}

    @cached_property
    def _case(self) -> Case:
        return self.records.case

    @cached_property
    def _kept(self) -> tuple[Ladder, ...]:
        return self.records.ladders()


def _may_concern_safety(attempt: Attempt) -> bool:
    return (
        attempt.status in ("stopped_by_consent", "stopped_for_safety")
        or attempt.left_because in _REASONS_OF_SAFETY
        or attempt.suds_post is not None
    )
