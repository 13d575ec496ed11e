"""Which case is open: the one asked for, else the newest; an unreadable one keeps nobody out.

It knows no window: how to ask the person is handed in.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.record import Record, new_id
from ladder_app.domain.store.case_shelf import Erased
from ladder_app.domain.store.case_store import CaseStore
from ladder_app.domain.store.documents import Documents, Keys
from ladder_app.domain.store.library import CaseEntry
from ladder_app.domain.store.store_error import Damaged, Locked, NotFound, StoreError
from ladder_app.language import _
from ladder_app.storage.library import FolderLibrary
from ladder_app.workspace.workspace import Workspace

Ask = Callable[[str, bool], bool]
"""Shows a sentence and perhaps offers the newest sound copy; True if the person chose that."""


class Cases:
    """The cases of a library, opened at the moments of `now`."""

    def __init__(self, library: FolderLibrary, now: Callable[[], datetime], ask: Ask) -> None:
        self._library = library
        self._now = now
        self._ask = ask

    def open_some(self, wanted: str) -> CaseStore:
        """This case, else the newest that can be read, else a new one; raises StoreError.

        What is archived comes after all others. Beside a sealed case that does not open none
        is made: raises Locked.
        """
        # What is wrong with the library is said once, not for every case.
        self._library.vault.require()
        locked: Locked | None = None
        for case_id in self._in_order(wanted):
            try:
                return self._library.open(case_id, self._now())
            except NotFound:
                # The one of last time is gone; nobody asked for it.
                continue
            except Locked as error:
                locked = error
            except StoreError as error:
                if self._went_back(case_id, error):
                    return self._library.open(case_id, self._now())
        if locked is not None:
            raise locked
        return self.create((Case(id=new_id(), made_at=self._now().isoformat(timespec="seconds")),))

    def open(self, case_id: str) -> CaseStore | None:
        """This case; None if it cannot be read, which was said."""
        try:
            return self._library.open(case_id, self._now())
        except StoreError as error:
            if self._went_back(case_id, error):
                return self._library.open(case_id, self._now())
        return None

    def create(self, records: tuple[Record, ...]) -> CaseStore:
        """A new case of these records, one of which is its Case; raises StoreError."""
        case_id = next(record.id for record in records if isinstance(record, Case))
        edit = Edit(_("Begin"), tuple(Change(None, record) for record in records))
        return self._library.create(edit, case_id, self._now())

    # A CaseShelf for the window ------------------------------------------------------------

    def entries(self) -> tuple[CaseEntry, ...]:
        """Every case of the library, archived ones too."""
        return self._library.entries()

    def begin(self, alias: str) -> str:
        """A new, empty case; its id. Raises StoreError."""
        made_at = self._now().isoformat(timespec="seconds")
        store = self.create((Case(id=new_id(), alias=alias or None, made_at=made_at),))
        store.close()
        return store.case_id

    def take_in(self, documents: Documents, case_id: str) -> None:
        """A new case of these documents; raises StoreError."""
        label = _("Take in a file")
        self._library.create_from_documents(documents, case_id, label, self._now()).close()

    def change(self, case_id: str, alias: str, *, is_archived: bool) -> None:
        """Give a case that is not open another name, archive it or bring it back.

        Raises StoreError.
        """
        store = self._library.open(case_id, self._now())
        try:
            workspace = Workspace(store, self._now)
            case = workspace.records.case
            since = (case.archived_at or workspace.stamp()) if is_archived else None
            after = replace(case, alias=alias or None, archived_at=since)
            workspace.change(_("Change the case"), [after])
        finally:
            store.close()

    def purge(self, case_id: str, keys: Keys) -> Erased:
        """Take records that a case has dropped out of its copies and drafts too."""
        return self._library.erasing.purge(case_id, keys)

    def erase(self, case_id: str) -> Erased:
        """Delete a case that is not open for good; raises StoreError."""
        return self._library.erasing.erase_case(case_id)

    # When a file cannot be read -------------------------------------------------------------

    def go_back(self, case_id: str) -> None:
        """Put the newest sound copy in the place of a case that is not open, or say why not."""
        backup = self._library.backups.newest_sound(case_id)
        if backup is None:
            self._ask(_("None of the copies is sound. The file was left as it is."), False)
            return
        try:
            self._library.restore(case_id, backup, self._now())
        except StoreError as error:
            self._ask(str(error), False)

    def restore(self, case_id: str, name: str) -> None:
        """Put this backup in the place of a case that is not open; raises StoreError."""
        self._library.restore(case_id, name, self._now())

    def accept(self, case_id: str) -> None:
        """Write again to a file that is not what was saved last, because the person said so."""
        self._library.accept_as_it_is(case_id)

    def _went_back(self, case_id: str, error: StoreError) -> bool:
        offered = isinstance(error, Damaged) and (
            self._library.backups.newest_sound(case_id) is not None
        )
        if not self._ask(str(error), offered):
            return False
        self.go_back(case_id)
        return True

    def _in_order(self, wanted: str) -> Iterator[str]:
        """This one, there or not; the others are looked at where it cannot be opened."""
        if wanted:
            yield wanted
        entries = sorted(
            self._library.entries(),
            key=lambda entry: (not entry.is_archived, entry.changed_at or ""),
            reverse=True,
        )
        yield from (entry.id for entry in entries if entry.id != wanted)
