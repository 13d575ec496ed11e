"""Two versions of one record: what the later one leaves of the other.

What the later version does not say was not shared, so it stays; it never means deleted.
"""

import uuid
from dataclasses import fields, replace
from typing import Any, Final

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.record import Known

_COPIES: Final = uuid.UUID("6f1c0d1e-5f0a-4c58-9a53-0c8f6f1e7f0d")
_NOT_WRITTEN: Final = frozenset({"id", "order", "suds_base", "suds_current", "rated", "deleted_at"})
"""Never filled in: an id is what both share, the rest follows from other records or is decided."""
_ABSENT: Final[tuple[Any, ...]] = (None, "", (), {})


def filled(later: Known, earlier: Known) -> Known:
    """The later version, with what only the earlier one says."""
    missing = {
        name: value
        for name, value in _values(earlier).items()
        if name not in _NOT_WRITTEN and value not in _ABSENT
    }
    changes = {
        name: _together(value, getattr(later, name))
        for name, value in missing.items()
        if getattr(later, name) in _ABSENT or _is_ids(name, value)
    }
    try:
        return replace(later, **changes)
    except ValueError:
        # What the two say does not go together; the later one is whole by itself.
        if isinstance(later, Attempt):
            return replace(later, private_note=changes.get("private_note", later.private_note))
        return later


def loses(version: Known, kept: Known) -> bool:
    """Whether something this version says is not in the one that is kept."""
    return any(
        value != (other := getattr(kept, name)) and not _is_within(value, other)
        for name, value in _values(version).items()
        if name not in _NOT_WRITTEN and value not in _ABSENT
    )


def discarded(version: Known, at: str) -> Known:
    """A copy of this version for the trash; the same version always makes the same copy."""
    copy_id = str(uuid.uuid5(_COPIES, repr(replace(version, deleted_at=None))))
    return replace(version, id=copy_id, deleted_at=at)


def _values(record: Known) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record)}


def _is_ids(name: str, value: Any) -> bool:
    """Whether the field names other records, some of which may not have been shared."""
    return isinstance(value, tuple) and (name.endswith("_ids") or name in ("ladders", "came_from"))


def _together(earlier: Any, later: Any) -> Any:
    if isinstance(earlier, tuple) and later:
        return (*later, *(one for one in earlier if one not in later))
    return earlier


def _is_within(value: Any, other: Any) -> bool:
    return isinstance(value, tuple) and isinstance(other, tuple) and set(value) <= set(other)
