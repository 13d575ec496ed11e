"""Other versions of a case that a sync program left beside it: read, and removed when wanted."""

from collections.abc import Callable
from pathlib import Path

from ladder_app.domain.store.documents import Documents, Moments
from ladder_app.domain.store.store_error import Damaged, NotFound
from ladder_app.language import _
from ladder_app.storage.disk import Disk, read_all
from ladder_app.storage.faults import unread, unsaved
from ladder_app.storage.fold import LARGEST_FILE, fold
from ladder_app.storage.vault import FolderVault


class FolderConflictCopies:
    """Those in `folder`; `names_of` says which files they are. Nothing else is ever touched."""

    def __init__(
        self,
        folder: Path,
        vault: FolderVault,
        names_of: Callable[[str], tuple[str, ...]],
        disk: Disk | None = None,
    ) -> None:
        self._folder = folder
        self._vault = vault
        self._disk = disk or Disk()
        self.names = names_of

    def read(self, case_id: str, name: str) -> tuple[Documents, Moments]:
        """What it holds and when each was saved; raises StoreError, Damaged if it is not sound."""
        path = self._path(case_id, name)
        try:
            data = read_all(self._disk, path, LARGEST_FILE)
        except OSError as error:
            raise unread(error) from error
        folded = fold(data, keys=self._vault.of_case(case_id))
        if folded.damage or folded.header is None or folded.header.case != case_id:
            raise Damaged(_("This version is damaged or belongs to another case."))
        return folded.content.documents(), folded.content.moments()

    def remove(self, case_id: str, name: str) -> None:
        """Take this file away for good; raises StoreError."""
        path = self._path(case_id, name)
        try:
            self._disk.unlink(path)
            self._disk.sync_folder(self._folder)
        except OSError as error:
            raise unsaved(error) from error

    def _path(self, case_id: str, name: str) -> Path:
        if name not in self.names(case_id):
            raise NotFound(_("This version is not there any more."))
        return self._folder / name
