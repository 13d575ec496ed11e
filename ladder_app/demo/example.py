"""The example case: twelve weeks of a person who does not exist, read from resources/demo.

Two ladders, some sixty attempts of every status, with predictions, what happened, what was learned
and what was done to feel safer; a parked step, mastered ones, one thing that was on no ladder, one
attempt written down days later and one in the trash. A plan for today, one ahead, one kept, one
excused and one that somebody stopped for; notes, an agreement, a safety card, a goal and why it
stays, and an answer to a suggestion.
"""

import hashlib
import tomllib
import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta, timezone
from typing import Any, Final

from ladder_app.demo.example_attempts import example_attempt
from ladder_app.demo.example_beside import (
    example_agreement,
    example_answer,
    example_card,
    example_check,
    example_goal,
    example_note,
    example_person,
    example_plan,
)
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.case import Anchor, Case
from ladder_app.domain.ladders.ladder import Gate, Ladder
from ladder_app.domain.ladders.loop import Loop
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.record import Record
from ladder_app.paths import resources

_ZONE: Final = timezone(timedelta(hours=1))
_BESIDE: Final[Mapping[str, Callable[..., Record]]] = {
    "plan": example_plan,
    "note": example_note,
    "agreement": example_agreement,
    "person": example_person,
    "check": example_check,
    "answer": example_answer,
    "card": example_card,
    "goal": example_goal,
}
Entry = Mapping[str, Any]


def demo_records(today: date) -> tuple[Record, ...]:
    """The whole example case as if today were its last day; equal for equal days.

    Raises OSError or ValueError if our resources are not sound.
    """
    return tuple(_Telling(read_example(), today).records())


def read_example() -> dict[str, Any]:
    """What its file says; raises OSError or ValueError if that is not sound."""
    file = resources() / "demo" / "example_case.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def example_id(*names: object) -> str:
    """The same id for the same names, looking like every other id."""
    digest = hashlib.sha256("/".join(map(str, names)).encode()).digest()
    return str(uuid.UUID(bytes=digest[:16], version=4))


class _Telling:
    """The told case, made into records that end on `today`."""

    def __init__(self, told: Entry, today: date) -> None:
        self._told = told
        self._today = today

    def records(self) -> list[Record]:
        made: list[Record] = [self._case()]
        made += [self._ladder(entry) for entry in self._told["ladder"]]
        made += [_fear(entry) for entry in self._told["fear"]]
        made += [_habit(entry) for entry in self._told["habit"]]
        orders: dict[str, int] = {}
        for entry in self._told["step"]:
            orders[entry["ladder"]] = orders.get(entry["ladder"], 0) + 1
            made.append(self._step(entry, orders[entry["ladder"]]))
            made += self._ratings(entry)
        made += [
            example_attempt(entry, example_id, self._at)
            for entry in sorted(self._told["attempt"], key=_place_in_time)
        ]
        made += [
            make(entry, example_id, self._at)
            for family, make in _BESIDE.items()
            for entry in self._told[family]
        ]
        return made

    def _at(self, ago: int, clock: str = "") -> str:
        """The moment so many days before today, or the bare date where no time is told.

        Below 0 it lies so many days ahead.
        """
        day = self._today - timedelta(days=ago)
        if not clock:
            return day.isoformat()
        moment = datetime.combine(day, time.fromisoformat(clock), _ZONE)
        return moment.isoformat(timespec="seconds")

    def _case(self) -> Case:
        return Case(
            id=example_id("case"),
            alias=self._told["alias"],
            made_at=self._at(self._told["made_ago"], "19:00"),
            anchors=tuple(
                Anchor(suds=int(suds), text=text) for suds, text in self._told["anchors"].items()
            ),
            pinned_attempt_id=example_id("attempt", self._told["pinned"]),
        )

    def _ladder(self, entry: Entry) -> Ladder:
        return Ladder(
            id=example_id("ladder", entry["key"]),
            title=entry["title"],
            theme=entry["theme"],
            notes=entry["notes"],
            goal_id=example_id("goal", entry["goal"]) if "goal" in entry else None,
            loop=Loop(**entry["loop"]) if "loop" in entry else None,
            gates=tuple(
                Gate(gate=gate, acknowledged_at=self._at(entry["ago"], "19:04"), answer="yes")
                for gate in entry.get("gates", ())
            ),
            created_at=self._at(entry["ago"], "19:05"),
        )

    def _step(self, entry: Entry, order: int) -> Step:
        ratings = [suds for _ago, suds, _occasion in entry["ratings"]]
        mastered = entry.get("mastered_ago")
        return Step(
            id=example_id("step", entry["key"]),
            ladder_id=example_id("ladder", entry["ladder"]),
            order=order,
            text=entry["text"],
            mode="in_vivo",
            suds_base=ratings[0] if ratings else None,
            suds_current=ratings[-1] if ratings else None,
            rated=bool(ratings),
            min_minutes_planned=entry.get("minutes"),
            expectation_ids=_linked("fear", entry, self._told["fear"]),
            safety_behaviour_ids=_linked("habit", entry, self._told["habit"]),
            safe_check="yes",
            needs_other_person=entry.get("other", False),
            needs_agreement=entry.get("agreement", False),
            no_timer=entry.get("no_timer", False),
            status=entry["status"],
            mastered_at=None if mastered is None else self._at(mastered, "20:00"),
            mastered_by=() if mastered is None else ("user_choice",),
        )

    def _ratings(self, entry: Entry) -> list[StepRating]:
        return [
            StepRating(
                id=example_id("rating", entry["key"], ago),
                step_id=example_id("step", entry["key"]),
                suds=suds,
                rated_at=self._at(ago, "19:10"),
                occasion=occasion,
                scale_entered="0-100",
            )
            for ago, suds, occasion in entry["ratings"]
        ]


def _fear(entry: Entry) -> Expectation:
    return Expectation(
        id=example_id("fear", entry["key"]),
        ladder_id=example_id("ladder", entry["ladder"]),
        statement=entry["text"],
        checkable_by=entry["by"],
        worst_severity_0_100=entry["worst"],
        kind=entry["kind"],
        testable_in_attempt=True,
    )


def _habit(entry: Entry) -> SafetyBehaviour:
    return SafetyBehaviour(
        id=example_id("habit", entry["key"]),
        ladder_id=example_id("ladder", entry["ladder"]),
        label=entry["text"],
        kind=entry["kind"],
        is_real_precaution=entry.get("precaution", False),
        fade_stage=entry.get("stage"),
    )


def _linked(family: str, step: Entry, entries: Sequence[Entry]) -> tuple[str, ...]:
    """The ids of the fears or habits that name this step."""
    return tuple(example_id(family, one["key"]) for one in entries if step["key"] in one["steps"])


def _place_in_time(entry: Entry) -> tuple[int, str]:
    return -entry["ago"], entry.get("at", "")
