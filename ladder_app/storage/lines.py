"""The grammar of a case file: a header, then one line per saved edit, each with its checksum."""

import math
import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Final

import msgspec

from ladder_app.documents import plain_from_json
from ladder_app.migrations import VERSION

FORMAT: Final = "ladder-case"
SUFFIX: Final = ".jsonl"
HEADER_START: Final = b'{"format":"ladder-case"'
_SUM_LENGTH: Final = 64
_TAIL_LENGTH: Final = len(b',"sum":""}') + _SUM_LENGTH

encode: Final = msgspec.json.Encoder().encode


class Stamp(msgspec.Struct, frozen=True):
    """When and where a document was last put or dropped; `n` counts the edits of its file."""

    n: int
    at: str
    by: str


class Header(msgspec.Struct):
    """The first line."""

    format: str
    version: int
    case: str
    made: str
    seal: msgspec.Raw = msgspec.Raw(b"null")


class _SealName(msgspec.Struct):
    id: str


class Line(msgspec.Struct):
    """One saved edit, or one part of a snapshot."""

    n: int
    at: str
    by: str
    sum: str
    label: str = ""
    put: dict[str, dict[str, msgspec.Raw]] = {}
    drop: dict[str, list[str]] = {}
    gone: dict[str, dict[str, Stamp]] = {}
    part: tuple[int, int] | None = None


class _Edit(msgspec.Struct):
    n: int
    id: str
    at: str
    by: str
    label: str
    put: Mapping[str, Mapping[str, msgspec.Raw]]
    drop: Mapping[str, Iterable[str]]


class _Part(msgspec.Struct):
    n: int
    id: str
    at: str
    by: str
    label: str
    part: tuple[int, int]
    put: Mapping[str, Mapping[str, msgspec.Raw]]
    drop: Mapping[str, Iterable[str]]
    gone: Mapping[str, Mapping[str, Stamp]]


class _Stamped(msgspec.Struct):
    edit: Stamp


decode_header: Final = msgspec.json.Decoder(Header).decode
decode_line: Final = msgspec.json.Decoder(Line).decode
_decode_seal_name: Final = msgspec.json.Decoder(_SealName | None).decode
_decode_stamped: Final = msgspec.json.Decoder(_Stamped).decode


def is_sound(line: bytes) -> bool:
    """Whether the checksum at the end of the line fits what stands before it."""
    return line[-_TAIL_LENGTH:] == _tail(line[:-_TAIL_LENGTH])


def seal_id_of(header: Header) -> str | None:
    """Which seal the file has; None if it is open. Raises MsgspecError for a seal of no kind."""
    seal = _decode_seal_name(header.seal)
    return None if seal is None else seal.id


def sum_of(line: bytes) -> str:
    """The checksum written in a sound line."""
    return line[-_SUM_LENGTH - 2 : -2].decode()


def header_line(case_id: str, made: str, seal: bytes = b"null") -> bytes:
    """The first line; `seal` is what everybody may read of how the file is sealed."""
    return with_sum(encode(Header(FORMAT, VERSION, case_id, made, msgspec.Raw(seal))))


def edit_line(
    stamp: Stamp,
    label: str,
    put: Mapping[str, Mapping[str, msgspec.Raw]],
    drop: Mapping[str, Iterable[str]],
    part: tuple[int, int] | None = None,
    gone: Mapping[str, Mapping[str, Stamp]] | None = None,
) -> bytes:
    """One edit as a line; the documents of `put` are stamped already."""
    if part is None:
        return with_sum(encode(_Edit(stamp.n, _edit_id(), stamp.at, stamp.by, label, put, drop)))
    return with_sum(
        encode(_Part(stamp.n, _edit_id(), stamp.at, stamp.by, label, part, put, drop, gone or {}))
    )


def stamped(document: Mapping[str, Any], stamp: Stamp) -> msgspec.Raw:
    """The bytes of a document with `edit` as its last field, which says when it was saved.

    `edit` belongs to the storage; a field of that name in the document gives way. Raises
    TypeError for what is no JSON, ValueError for NaN and infinity.
    """
    if "edit" in document:
        document = {name: value for name, value in document.items() if name != "edit"}
    raw = encode(document)
    # The encoder writes NaN as null, and a value must never be changed silently.
    if b"null" in raw and not _is_finite(document):
        raise ValueError("A document may not hold NaN or infinity")
    return msgspec.Raw(b'%b%b"edit":%b}' % (raw[:-1], b"," if document else b"", encode(stamp)))


def document_of(raw: msgspec.Raw) -> dict[str, Any]:
    """A fresh document without its stamp."""
    document = plain_from_json(raw)
    document.pop("edit", None)
    return document


def stamp_of(raw: msgspec.Raw) -> Stamp:
    """When a document was last put; the beginning of time if it does not say."""
    try:
        return _decode_stamped(raw).edit
    except msgspec.ValidationError:
        return Stamp(0, "", "")


def moment(at: datetime) -> str:
    """A moment as it stands in a file: in UTC, so that text in order is time in order."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _edit_id() -> str:
    """A random UUID as text, like `str(uuid.uuid4())` but in a third of the time."""
    digits = os.urandom(16).hex()
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-a{digits[17:20]}-{digits[20:]}"


def with_sum(document: bytes) -> bytes:
    """The bytes of an object with `sum` as its last field."""
    body = document[:-1]
    return body + _tail(body)


def _tail(body: bytes) -> bytes:
    return b',"sum":"%b"}' % sha256(body).hexdigest().encode()


def _is_finite(value: Any) -> bool:
    return all(math.isfinite(leaf) for leaf in _leaves(value) if isinstance(leaf, float))


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from _leaves(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _leaves(inner)
    else:
        yield value
