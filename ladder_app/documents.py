"""Records as documents and back: the only place that knows how a record looks in JSON.

A document leaves out what was not given, so a missing field reads as "not asked". Fields this
version does not know stay with the document (`updated`), kinds it does not know become `Other`.
"""

import json
from collections.abc import Collection
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec

from ladder_app.domain.other import Other
from ladder_app.domain.record import RECORD_TYPES, Known, Record


def to_document(record: Record) -> dict[str, Any]:
    """The record as plain JSON values, without what was not given."""
    if isinstance(record, Other):
        return dict(record.document)
    mirror = _mirror(type(record))  # type: ignore[arg-type]
    document: dict[str, Any] = msgspec.to_builtins(
        msgspec.convert(record, mirror, from_attributes=True)
    )
    return document


def from_document(kind: str, document: dict[str, Any]) -> Record:
    """The record of a document; `Other` for what this version does not know or cannot read."""
    record_type = RECORD_TYPES.get(kind)
    if record_type is None:
        return _other(kind, document)
    try:
        return msgspec.convert(document, record_type)
    except msgspec.ValidationError:
        return _other(kind, document)


def from_json(kind: str, raw: bytes | msgspec.Raw) -> Record:
    """As `from_document`, straight from the bytes of one document: the fast way to open a case."""
    decoder = _decoder(kind)
    if decoder is None:
        return _other(kind, plain_from_json(raw))
    try:
        return decoder.decode(raw)
    except msgspec.ValidationError:
        return _other(kind, plain_from_json(raw))


def plain_from_json(raw: bytes | msgspec.Raw) -> dict[str, Any]:
    """The document of these bytes as it is; a number too large for a float becomes infinity.

    Other programs may write `1e400`, which is JSON; a case must open all the same.
    """
    try:
        document: dict[str, Any] = msgspec.json.decode(raw, type=dict[str, Any])
    except msgspec.ValidationError:
        document = json.loads(bytes(raw))
    return document


def all_from_json(kind: str, raws: Collection[bytes | msgspec.Raw]) -> list[Record]:
    """`from_json` of many documents of one kind, without a detour as long as all are sound."""
    decoder = _decoder(kind)
    if decoder is not None:
        try:
            return list(map(decoder.decode, raws))
        except msgspec.ValidationError:
            pass
    return [from_json(kind, raw) for raw in raws]


def check_document(kind: str, document: dict[str, Any]) -> None:
    """Raise ValueError with a path and a reason if a document of a known kind cannot be read."""
    record_type = RECORD_TYPES.get(kind)
    if record_type is None:
        return
    try:
        msgspec.convert(document, record_type)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from None


def updated(document: dict[str, Any] | None, record: Record) -> dict[str, Any]:
    """What replaces `document` when `record` is saved: its unknown fields are carried along."""
    fresh = to_document(record)
    if document is None or isinstance(record, Other):
        return fresh
    known = field_names(record.KIND)
    kept = {name: value for name, value in document.items() if name not in known}
    return {**kept, **fresh}


def complete(kind: str, document: dict[str, Any]) -> dict[str, Any]:
    """The document with every field of its kind: null where not given, [] for an empty list."""
    return {**_blank(kind), **document}


def all_values(record: Known) -> dict[str, Any]:
    """Every field as plain JSON values, null or [] where nothing was given.

    msgspec alone would leave out of an attempt what it has in common with its class.
    """
    return {f.name: msgspec.to_builtins(getattr(record, f.name)) for f in fields(record)}


@cache
def _decoder(kind: str) -> msgspec.json.Decoder[Known] | None:
    """None for an unknown kind. Made when it is first wanted: most cases hold few of the kinds."""
    record_type = RECORD_TYPES.get(kind)
    return None if record_type is None else msgspec.json.Decoder(record_type)


@cache
def field_names(kind: str) -> frozenset[str]:
    """The fields this version knows of a kind; empty for an unknown kind."""
    record_type = RECORD_TYPES.get(kind)
    return frozenset() if record_type is None else frozenset(f.name for f in fields(record_type))


def _blank(kind: str) -> dict[str, Any]:
    blank: dict[str, Any] = {}
    record_type = RECORD_TYPES.get(kind)
    for field in () if record_type is None else fields(record_type):
        if field.default is not MISSING:
            blank[field.name] = msgspec.to_builtins(field.default)
        elif field.default_factory is not MISSING:
            blank[field.name] = msgspec.to_builtins(field.default_factory())
    return blank


@cache
def _mirror(record_type: Any) -> Any:
    """A twin of the record's type that leaves out, when written, what was not given.

    Records are dataclasses, for which msgspec cannot do that, and every save waits for it: by
    way of the twin it takes a third of the time of taking the record apart by hand.
    """
    hints = get_type_hints(record_type)
    mirrored = [
        (field.name, _mirror_type(hints[field.name]), _absent(field))
        if _absent(field) is not MISSING
        else (field.name, _mirror_type(hints[field.name]))
        for field in fields(record_type)
    ]
    return msgspec.defstruct(record_type.__name__, mirrored, kw_only=True, omit_defaults=True)


def _mirror_type(hint: Any) -> Any:
    arguments = get_args(hint)
    if is_dataclass(hint):
        return _mirror(hint)  # type: ignore[arg-type]
    if get_origin(hint) is tuple:
        return list[_mirror_type(arguments[0])]  # type: ignore[misc]
    if get_origin(hint) is UnionType:
        return Union[tuple(_mirror_type(argument) for argument in arguments)]  # noqa: UP007
    return hint


def _absent(field: Field[Any]) -> Any:
    """The value that means "not given"; MISSING if every value of the field says something."""
    if field.default is None:
        return None
    return msgspec.field(default_factory=list) if field.default == () else MISSING


def _other(kind: str, document: dict[str, Any]) -> Other:
    identity = str(document.get("id", ""))
    deleted_at = document.get("deleted_at")
    return Other(
        id=identity,
        record_kind=kind,
        document=document,
        deleted_at=deleted_at if isinstance(deleted_at, str) else None,
    )
