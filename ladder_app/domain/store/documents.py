"""The records of a case as they are stored."""

from typing import Any

Documents = dict[str, dict[str, dict[str, Any]]]
"""`{kind: {id: document}}`, each document a fresh dict that may be changed freely."""

Moments = dict[str, dict[str, str]]
"""`{kind: {id: moment}}` in ISO 8601: when each record was last changed."""

Keys = frozenset[tuple[str, str]]
"""Records by kind and id."""
