"""A record of a kind, or with values, that this version of the program does not know."""

from dataclasses import dataclass
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """Kept and passed through untouched; nothing is ever read out of `document`."""

    KIND: ClassVar[str] = "other"

    id: str
    record_kind: str
    document: dict[str, Any]
    deleted_at: str | None = None
