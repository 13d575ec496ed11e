"""The ways in which records are asked for: by id, by what they belong to, all of one kind.

Each is a line in a class made from `RecordIndex`, and is called there as a method is. What answers
is made when it is first asked.
"""

from collections.abc import Callable
from functools import cached_property, partial
from operator import attrgetter
from typing import Any, TypeVar

from ladder_app.domain.record import Known
from ladder_app.domain.record_index import RecordIndex

Kept = TypeVar("Kept", bound=Known)
OrderOf = Callable[[Any], Any]
Found = tuple[Kept, ...]


def by_id(kind: type[Kept]) -> cached_property[Callable[[str], Kept | None]]:
    """One record, in the trash or not."""

    def answer(index: RecordIndex) -> Callable[[str], Kept | None]:
        family = index.family(kind.KIND)

        def one(record_id: str) -> Kept | None:
            found = family.get(record_id)
            return found if isinstance(found, kind) else None

        return one

    return cached_property(answer)


def by_owner(
    kind: type[Kept], owner: str, order: OrderOf | None = None
) -> cached_property[Callable[[str], Found[Kept]]]:
    """Those of one owner, without the trash; `owner` is the field with its id."""

    def answer(index: RecordIndex) -> Callable[[str], Found[Kept]]:
        return index.shelf(kind, attrgetter(owner), order).of

    return cached_property(answer)


def all_of(
    kind: type[Kept], order: OrderOf | None = None
) -> cached_property[Callable[[], Found[Kept]]]:
    """All of one kind, without the trash."""

    def answer(index: RecordIndex) -> Callable[[], Found[Kept]]:
        return partial(index.shelf(kind, _one_for_all, order).of, None)

    return cached_property(answer)


def _one_for_all(_record: object) -> None:
    """The owner where nobody in particular is."""
