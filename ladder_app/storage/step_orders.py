"""The steps of a ladder count 1..n, also after two computers have each added one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from msgspec import Raw

from ladder_app.documents import from_document
from ladder_app.domain.ladders.step import Step
from ladder_app.storage.lines import document_of, stamp_of

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Placed:
    """A step as stored, with what decides its place among steps that claim the same one."""

    step: Step
    document: Document
    stamp: tuple[str, str, int]

    @property
    def place(self) -> tuple[int, tuple[str, str, int], str]:
        """By `order`, then who came first, then the id: the same on every computer."""
        return self.step.order, self.stamp, self.step.id


def placed(raw: Raw, document: Document | None = None) -> Placed | None:
    """The step in `raw`, or as `document` has it by now; None if it has no place in a ladder."""
    fields = document_of(raw) if document is None else document
    step = from_document("step", fields)
    if not isinstance(step, Step) or step.deleted_at is not None:
        return None
    stamp = stamp_of(raw)
    return Placed(step, fields, (stamp.at, stamp.by, stamp.n))


def renumbered(steps: Iterable[Placed]) -> Iterator[Document]:
    """The documents whose `order` must change so that every ladder counts 1..n."""
    ladders: dict[str, list[Placed]] = {}
    for one in steps:
        ladders.setdefault(one.step.ladder_id, []).append(one)
    for family in ladders.values():
        for order, one in enumerate(sorted(family, key=lambda each: each.place), start=1):
            if one.step.order != order:
                yield {**one.document, "order": order}
