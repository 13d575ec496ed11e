"""The owner's whole copy: everything a case holds, in one JSON document.

Private, sensitive and trashed records are part of it. The schema is in
`resources/schema/ladder-export-1.schema.json`.
"""

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime
from itertools import zip_longest
from typing import Any, Final

from ladder_app.documents import all_values, complete, from_document
from ladder_app.domain.other import Other
from ladder_app.domain.record import RECORD_TYPES, Record
from ladder_app.domain.store.documents import Documents, Moments
from ladder_app.exchange.measures_out import measures, needs

FORMAT: Final = "ladder-export"
VERSION: Final = 1
TO_TAKE_HOME: Final = "to_take_home"
"""What a small file for a client is made for; a copy or a case handed over does not say."""
LEFT_OUT: Final = frozenset({"case", "running_attempt"})
"""The case has a place of its own; an attempt under way is not an attempt yet."""
ASKED_FOR: Final = frozenset({"clinician_note"})
"""Part of a copy only if somebody asks for it."""
_MOMENTS: Final = ("created_at", "rated_at", "started_at", "raised_at", "at", "entered_at")


def whole_copy(
    case_id: str,
    documents: Documents,
    at: datetime,
    also: Collection[str] = (),
    edited: Moments | None = None,
) -> dict[str, Any]:
    """The document; `at` is the moment of the export. Every field is there, null if not given.

    `edited` says when each record was last edited, so that two copies can be told apart.

    `also` names the kinds of ASKED_FOR that were asked for; of the others none is there.
    """
    case = documents.get("case", {}).get(case_id, {})
    left_out = LEFT_OUT | (ASKED_FOR - set(also))
    kinds = [*(kind for kind in RECORD_TYPES if kind != "case"), *sorted(documents)]
    return {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": at.isoformat(timespec="seconds"),
        "case": every_field("case", {**case, "id": case_id}),
        "records": {
            kind: _family(kind, documents.get(kind, {}))
            for kind in dict.fromkeys(kinds)
            if kind not in left_out
        },
        "measures": measures(_records(documents), at),
        "measures_need": needs(),
        "edited": {k: one for k, one in (edited or {}).items() if k not in left_out},
    }


def written(copy: Mapping[str, Any]) -> bytes:
    """The document as UTF-8, one record a line.

    It is put together from short pieces: a long one would let no other thread run meanwhile.
    """
    parts: list[bytes] = []
    for name, value in copy.items():
        parts.append(b",\n" if parts else b"{\n")
        parts.append(_text(name) + b": ")
        parts += _WRITERS.get(name, _whole)(value)
    return b"".join((*parts, b"\n}\n"))


def every_field(kind: str, document: dict[str, Any]) -> dict[str, Any]:
    """The document with every field of its kind, also inside its values; unknown ones stay."""
    record = from_document(kind, document)
    if isinstance(record, Other):
        return complete(kind, document)
    filled: dict[str, Any] = _filled(all_values(record), document)
    return filled


def _records(documents: Documents) -> list[Record]:
    return [
        from_document(kind, {**document, "id": key})
        for kind, family in documents.items()
        for key, document in family.items()
    ]


def _filled(full: Any, given: Any) -> Any:
    if isinstance(full, dict) and isinstance(given, dict):
        known = {name: _filled(value, given.get(name)) for name, value in full.items()}
        return {**known, **{name: value for name, value in given.items() if name not in full}}
    if isinstance(full, list | tuple):
        return [_filled(one, other) for one, other in zip_longest(full, given or ())]
    return full


def _family(kind: str, family: Mapping[str, dict[str, Any]]) -> list[dict[str, Any]]:
    documents = sorted(
        family.items(), key=lambda pair: (_moment(pair[1]), _order(pair[1]), pair[0])
    )
    return [every_field(kind, {**document, "id": key}) for key, document in documents]


def _moment(document: Mapping[str, Any]) -> str:
    return next((m for name in _MOMENTS if isinstance(m := document.get(name), str)), "")


def _order(document: Mapping[str, Any]) -> int:
    order = document.get("order")
    return order if isinstance(order, int) else 0


def _whole(value: Any) -> Iterator[bytes]:
    yield _text(value)


def _families(records: Mapping[str, list[dict[str, Any]]]) -> Iterator[bytes]:
    begin = b"{\n "
    for kind, family in records.items():
        yield begin + _text(kind) + b": " + (b"[\n" if family else b"[]")
        begin = b",\n "
        for place, one in enumerate(family):
            yield (b",\n  " if place else b"  ") + _text(one)
        if family:
            yield b"\n ]"
    yield b"\n}" if records else b"{\n\n}"


def _by_id(values: Mapping[str, Mapping[str, Any]]) -> Iterator[bytes]:
    """What belongs to records by kind and id, a line each."""
    begin = b"{"
    for kind, family in values.items():
        yield begin + b"\n " + _text(kind) + b": {"
        begin = b","
        for place, (one, value) in enumerate(family.items()):
            yield (b",\n  " if place else b"\n  ") + _text(one) + b": " + _text(value)
        yield b"}"
    yield b"}" if values else b"{}"


_WRITERS: Final[Mapping[str, Callable[[Any], Iterator[bytes]]]] = {
    "records": _families,
    "measures": _by_id,
    "measures_need": _by_id,
    "edited": _by_id,
}


def _text(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
