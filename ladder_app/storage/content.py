"""What a case holds: the lines of its file, folded. The last `put` wins, `drop` removes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from msgspec import Raw

from ladder_app.domain.store.documents import Documents
from ladder_app.storage.lines import Stamp, document_of, edit_line, stamp_of, sum_of

RECORDS_PER_PART: Final = 100
_LINE_OVERHEAD: Final = 300
_RECORD_OVERHEAD: Final = 45

Raws = dict[str, dict[str, Raw]]
"""`{kind: {id: the stamped document}}`, each still the bytes it was read or written as."""


@dataclass(slots=True)
class Content:
    """`n`, `sum` and `at` are those of the last line. Documents stay bytes until asked for."""

    live: Raws = field(default_factory=dict)
    gone: dict[str, dict[str, Stamp]] = field(default_factory=dict)
    n: int = 0
    sum: str = ""
    at: str = ""

    def apply(self, stamp: Stamp, put: Raws, drop: Mapping[str, list[str]]) -> None:
        """Take over a saved edit. A kind left empty by `drop` goes, unless `put` names it."""
        for kind, ids in drop.items():
            family = self.live.get(kind, {})
            for record_id in ids:
                family.pop(record_id, None)
                self.gone.setdefault(kind, {})[record_id] = stamp
            if not family:
                self.live.pop(kind, None)
        self.put(put)

    def put(self, put: Raws) -> None:
        """As `apply`, for an edit that drops nothing."""
        for kind, documents in put.items():
            if kind in self.live:
                self.live[kind].update(documents)
            else:
                self.live[kind] = dict(documents)
            if gone := self.gone.get(kind):
                for record_id in documents:
                    gone.pop(record_id, None)

    def ended_by(self, line: bytes, stamp: Stamp) -> None:
        """Remember the last line."""
        self.n = stamp.n
        self.sum = sum_of(line)
        self.at = stamp.at

    def documents(self) -> Documents:
        """Every document without the stamp it has here, unknown kinds and fields included."""
        return {
            kind: {record_id: document_of(raw) for record_id, raw in family.items()}
            for kind, family in self.live.items()
        }

    def moments(self) -> dict[str, dict[str, str]]:
        """When each document was last put, `{kind: {id: moment}}`; what does not say is not in."""
        return {
            kind: {name: at for name, raw in family.items() if (at := stamp_of(raw).at)}
            for kind, family in self.live.items()
        }

    def live_bytes(self) -> int:
        """About how long a file with nothing but this content would be."""
        records = sum(len(family) for family in self.live.values())
        documents = sum(
            len(memoryview(raw)) for family in self.live.values() for raw in family.values()
        )
        parts = 1 + records // RECORDS_PER_PART
        return documents + records * _RECORD_OVERHEAD + parts * _LINE_OVERHEAD


def snapshot(content: Content, label: str, at: str, by: str) -> Iterator[tuple[Stamp, bytes]]:
    """The whole content as lines of at most 100 records, numbered on from the last edit.

    Several lines and not one, so that a single flipped bit costs little.
    """
    parts = list(_parts(content))
    for index, (put, gone) in enumerate(parts, start=1):
        stamp = Stamp(content.n + index, at, by)
        yield stamp, edit_line(stamp, label, put, {}, (index, len(parts)), gone)


def _parts(content: Content) -> Iterator[tuple[Raws, dict[str, dict[str, Stamp]]]]:
    put: Raws = {kind: {} for kind, family in content.live.items() if not family}
    gone: dict[str, dict[str, Stamp]] = {}
    room = RECORDS_PER_PART
    for kind, record_id, what in _entries(content):
        if room == 0:
            yield put, gone
            put, gone, room = {}, {}, RECORDS_PER_PART
        if isinstance(what, Stamp):
            gone.setdefault(kind, {})[record_id] = what
        else:
            put.setdefault(kind, {})[record_id] = what
        room -= 1
    yield put, gone


def _entries(content: Content) -> Iterable[tuple[str, str, Raw | Stamp]]:
    for kind, family in content.live.items():
        for record_id, raw in family.items():
            yield kind, record_id, raw
    for kind, dropped in content.gone.items():
        for record_id, stamp in dropped.items():
            yield kind, record_id, stamp
