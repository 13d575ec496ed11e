"""What is half typed."""

from collections.abc import Mapping
from typing import Any, Protocol


class Drafts(Protocol):
    """What is half typed, one small text per case and form, kept across a crash."""

    def keep(self, case_id: str, form: str, content: Mapping[str, Any]) -> None:
        """Replace the draft of this form; raises StoreError."""
        ...

    def find(self, case_id: str, form: str) -> dict[str, Any] | None: ...

    def drop(self, case_id: str, form: str) -> None: ...
