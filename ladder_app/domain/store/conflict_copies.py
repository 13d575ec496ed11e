"""Other versions that a sync program left."""

from collections.abc import Callable
from typing import Protocol

from ladder_app.domain.store.documents import Documents, Moments


class ConflictCopies(Protocol):
    """Other versions of a case that a sync program left beside it."""

    @property
    def names(self) -> Callable[[str], tuple[str, ...]]:
        """By the id of a case; raises StoreError."""
        ...

    def read(self, case_id: str, name: str) -> tuple[Documents, Moments]:
        """What it holds and when each was saved; raises StoreError, Damaged if not sound."""
        ...

    def remove(self, case_id: str, name: str) -> None:
        """Take it away for good; raises StoreError."""
        ...
