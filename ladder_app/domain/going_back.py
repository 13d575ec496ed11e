"""What restoring a backup would change: what comes back, what goes, what becomes as it was."""

from collections.abc import Iterable
from dataclasses import dataclass

from ladder_app.domain.case import Case
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.other import Other
from ladder_app.domain.record import Known, Record, kind_of

_Live = dict[tuple[str, str], Known]


@dataclass(frozen=True, slots=True)
class GoingBack:
    """`back` and `as_it_was` are records of the backup, `goes` are records of now.

    `settings` says whether the name or the settings of the case become as they were, `others` how
    many records of kinds this version does not know come, go or change.
    """

    back: tuple[Known, ...]
    goes: tuple[Known, ...]
    as_it_was: tuple[Known, ...]
    settings: bool
    others: int

    @property
    def is_empty(self) -> bool:
        """Whether the backup says the same as the case does now."""
        return not (self.back or self.goes or self.as_it_was or self.settings or self.others)


def going_back(now: Iterable[Record], then: Iterable[Record]) -> GoingBack:
    """What the person would see change; what is in the trash counts as not there."""
    here, there = list(now), list(then)
    live, former = _live(here), _live(there)
    return GoingBack(
        back=tuple(one for key, one in former.items() if key not in live),
        goes=tuple(one for key, one in live.items() if key not in former),
        as_it_was=tuple(one for key, one in former.items() if live.get(key, one) != one),
        settings=_case(here) != _case(there),
        others=len(_others(here) ^ _others(there)),
    )


def _live(records: Iterable[Record]) -> _Live:
    # Which suggestions were shown is nothing that a person wrote.
    return {
        (kind_of(one), one.id): one
        for one in records
        if not isinstance(one, Other | Case | FlagEvent) and one.deleted_at is None
    }


def _case(records: Iterable[Record]) -> Case | None:
    return next((one for one in records if isinstance(one, Case)), None)


def _others(records: Iterable[Record]) -> set[tuple[str, str]]:
    return {(kind_of(one), one.id) for one in records if isinstance(one, Other)}
