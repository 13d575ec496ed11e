"""A canary in every free text: what is found somewhere says where it came from."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

_SHAPED = frozenset(
    "id at started_at ended_at entered_at rated_at raised_at shown_at made_at due_date since until"
    " created_at deleted_at last_reviewed kind link where week day".split()
)
"""Fields whose text has a shape, or names a record: a canary would not be one of them."""

_WORD_LISTS = frozenset(
    "feelings internal_state tags welcome not_now off_limits things_that_help".split()
)


def with_canaries(value: Any, path: str) -> Any:
    """Every free text in it says where it stood."""
    if isinstance(value, tuple):
        return tuple(with_canaries(one, path) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes: dict[str, Any] = {}
    for field in fields(value):
        inner = getattr(value, field.name)
        if field.name in _SHAPED or field.name.endswith(("_id", "_ids")):
            continue
        if field.name in _WORD_LISTS:
            changes[field.name] = (f"CANARY-{path}-{field.name}",)
        elif isinstance(inner, tuple) or is_dataclass(inner):
            changes[field.name] = with_canaries(inner, path)
        elif field.type in ("str", str, str | None) and field.name not in ("step", "ladder"):
            changes[field.name] = f"CANARY-{path}-{field.name}"
    return replace(value, **changes)
