"""The folder of cases."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ladder_app.domain.edit import Edit
from ladder_app.domain.store.case_store import CaseStore
from ladder_app.domain.store.documents import Documents


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """A case as the library lists it, without opening it."""

    id: str
    alias: str | None
    changed_at: str | None
    is_archived: bool = False


class Library(Protocol):
    """The folder of cases."""

    def entries(self) -> tuple[CaseEntry, ...]: ...

    def create(self, first: Edit, case_id: str, at: datetime) -> CaseStore:
        """A new case with its first records; raises StoreError, also if the id exists."""
        ...

    def create_from_documents(
        self, documents: Documents, case_id: str, label: str, at: datetime
    ) -> CaseStore:
        """A new case from whole documents, unknown kinds and fields included."""
        ...

    def open(self, case_id: str, at: datetime) -> CaseStore:
        """Raises NotFound, TooNew, Damaged (nothing readable) or another StoreError.

        A case held elsewhere, damaged or in a read-only place opens read-only.
        """
        ...

    def find(self, name: str) -> str:
        """The case id for an alias or an id; raises NotFound or Ambiguous."""
        ...
