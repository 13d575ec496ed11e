"""The cases of a library as the window handles them."""

from dataclasses import dataclass
from typing import Protocol

from ladder_app.domain.store.documents import Documents, Keys
from ladder_app.domain.store.library import CaseEntry


@dataclass(frozen=True, slots=True)
class Erased:
    """What deleting for good could not do, as seen when everything was looked at again.

    `left` are files that may hold it still, `absent` places of copies that were not there.
    """

    left: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


class CaseShelf(Protocol):
    """The cases of the library as the window handles them; it never opens a second one itself."""

    def purge(self, case_id: str, keys: Keys) -> Erased:
        """Take records that a case has dropped out of its copies and drafts too.

        Raises StoreError.
        """
        ...

    def erase(self, case_id: str) -> Erased:
        """Delete a case that is not open for good, with its copies and drafts.

        Raises StoreError, InUse.
        """
        ...

    def entries(self) -> tuple[CaseEntry, ...]:
        """Every case, archived ones too."""
        ...

    def begin(self, alias: str) -> str:
        """A new, empty case; its id. Raises StoreError."""
        ...

    def take_in(self, documents: Documents, case_id: str) -> None:
        """A new case of these documents; raises StoreError, also if there is one of this id."""
        ...

    def change(self, case_id: str, alias: str, *, is_archived: bool) -> None:
        """Give a case that is not open another name, archive it or bring it back.

        Raises StoreError.
        """
        ...
