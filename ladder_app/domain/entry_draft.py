"""What a form holds as a draft keeps it: plain JSON values, and back."""

from typing import Any, TypeVar

import msgspec

Entry = TypeVar("Entry")


def to_draft(entry: object) -> dict[str, Any]:
    """The entry, a dataclass, as plain JSON values."""
    document: dict[str, Any] = msgspec.to_builtins(entry)
    return document


def from_draft(document: object, kind: type[Entry]) -> Entry | None:
    """The entry of a draft, or None for one that another version wrote and this one cannot read."""
    try:
        return msgspec.convert(document, kind)
    except msgspec.ValidationError:
        return None
