"""Deleting for good: out of copies, drafts and pieces put aside, and looked at again afterwards.

What cannot be reached or changed is named, never passed over: a person has to know of it.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from ladder_app.domain.store.case_shelf import Erased
from ladder_app.domain.store.documents import Keys
from ladder_app.domain.store.store_error import InUse
from ladder_app.language import _
from ladder_app.storage.backups import FolderBackups
from ladder_app.storage.case_names import CaseNames
from ladder_app.storage.copy_folder import CopyFolder
from ladder_app.storage.device import device
from ladder_app.storage.disk import Disk
from ladder_app.storage.faults import unsaved
from ladder_app.storage.index import AliasIndex
from ladder_app.storage.last_seen import LastSeen
from ladder_app.storage.library_files import LibraryFiles
from ladder_app.storage.lines import SUFFIX
from ladder_app.storage.place import CasePlace
from ladder_app.storage.purging import Purge
from ladder_app.storage.vault import FolderVault

_OURS: Final = (SUFFIX, ".lock", ".new", ".json")
_OUR_NAMES: Final = {"library-id"}


class Erasing:
    """Of what one library keeps, in its folder and in the places of its copies."""

    def __init__(
        self,
        disk: Disk,
        files: LibraryFiles,
        vault: FolderVault,
        backups: FolderBackups,
        index: AliasIndex,
        state_folder: Path,
        place_of: Callable[[str], CasePlace],
    ) -> None:
        self._disk = disk
        self._files = files
        self._vault = vault
        self._backups = backups
        self._index = index
        self._state_folder = state_folder
        self._place_of = place_of
        self._names = CaseNames(disk, files.folder)

    def purge(self, case_id: str, keys: Keys) -> Erased:
        """Take records that the case itself has dropped out of all that is kept beside it.

        Raises StoreError where the library cannot be looked through.
        """
        self._vault.require()
        self._files.settle()
        try:
            purge = Purge(self._disk, self._vault, case_id, keys, self._by())
            left = purge.copies_left(self._backups.copies)
            in_second, absent = self._elsewhere(purge.copies_left)
            left += [*in_second, *self._others(case_id)]
            self._remove_aside(case_id)
            self._remove_drafts(case_id, purge)
            case = self._files.folder / f"{case_id}{SUFFIX}"
            if purge.is_in_lines(case):
                left.append(case.name)
        except OSError as error:
            raise unsaved(error) from error
        return Erased(tuple(left), absent)

    def erase_case(self, case_id: str) -> Erased:
        """Delete a case that is open nowhere, with everything kept beside it; raises StoreError."""
        place = self._place_of(case_id)
        try:
            if not place.take_lock():
                raise InUse(_("This case is open. Close it everywhere, then try again."))
            others = [self._files.folder / name for name in self._others(case_id)]
            copies = self._copies_in(self._backups.copies, case_id)
            left = self._removed([place.path, *others, *copies])
            in_second, absent = self._elsewhere(
                lambda place: self._removed(self._copies_in(place, case_id))
            )
            left += in_second
            self._remove_aside(case_id)
            self._remove_drafts(case_id, None)
            self._index.forget(case_id)
            place.seen.forget()
            left += self._removed([place.lock_path])
        except OSError as error:
            raise unsaved(error) from error
        finally:
            place.let_go()
        return Erased(tuple(left), absent)

    def erase_everything(self) -> Erased:
        """Delete all cases, copies, drafts and what the library says of itself.

        Raises InUse, StoreError before anything is deleted; files of others are left and named.
        """
        try:
            with self._files.held():
                written = [file.path for file in self._files.written()]
                self._forget_seen(written)
                left = self._removed([*written, *self._files.leftovers()])
                left += self._removed(self._ours_in(self._files.folder))
        except OSError as error:
            raise unsaved(error) from error
        folders = [self._backups.copies.root, self._files.aside, self._files.folder]
        left += [str(one) for one in folders for one in self._names_left(one)]
        for folder in folders:
            self._remove_folder(folder)
        absent = self._elsewhere(lambda _place: [])[1]
        return Erased(tuple(dict.fromkeys(left)), absent)

    def _by(self) -> str:
        return device(self._disk, self._state_folder)

    # Copies ---------------------------------------------------------------------------------

    def _elsewhere(
        self, work: Callable[[CopyFolder], list[str]]
    ) -> tuple[list[str], tuple[str, ...]]:
        """What is left after `work` in the second place and those of before; which are away."""
        left: list[str] = []
        absent = []
        for place in self._backups.elsewhere:
            found = place.ask(work)
            left += found or ()
            if found is None:
                absent.append(str(place.copies.root))
        return left, tuple(absent)

    # Beside the case ------------------------------------------------------------------------

    def _copies_in(self, place: CopyFolder, case_id: str) -> list[Path]:
        folder = place.of(case_id)
        return [folder / name for name in self._disk.names(folder) if name.endswith(_OURS)]

    def _others(self, case_id: str) -> list[str]:
        """What a program that keeps folders in step has left of the case."""
        found = self._names.of_case(case_id, self._disk.names(self._files.folder))
        return [name for name in found if name not in {f"{case_id}{SUFFIX}", f"{case_id}.lock"}]

    def _remove_aside(self, case_id: str) -> None:
        for name in self._names.of_case(case_id, self._disk.names(self._files.aside)):
            self._disk.unlink(self._files.aside / name)

    def _remove_drafts(self, case_id: str, purge: Purge | None) -> None:
        """Those that speak of one of the records; all of the case if none are named."""
        for path in self._files.drafts_of(case_id):
            if purge is None or purge.is_in_small_file(path):
                self._disk.unlink(path)

    def _removed(self, paths: list[Path]) -> list[str]:
        """Unlink them; what is there still."""
        left = []
        for path in paths:
            with suppress(FileNotFoundError):
                try:
                    self._disk.unlink(path)
                except OSError:
                    left.append(str(path))
        for folder in {path.parent for path in paths}:
            with suppress(OSError):
                self._disk.sync_folder(folder)
            if folder not in {self._files.folder, self._files.drafts}:
                self._remove_folder(folder)
        return left + [str(path) for path in paths if self._disk.is_file(path)]

    def _forget_seen(self, paths: list[Path]) -> None:
        for path in paths:
            if path.parent == self._files.folder:
                LastSeen(self._disk, self._state_folder, path).forget()

    def _ours_in(self, folder: Path) -> list[Path]:
        return [
            folder / name
            for name in self._disk.names(folder)
            if name in _OUR_NAMES or name.endswith(_OURS)
        ]

    def _names_left(self, folder: Path) -> list[Path]:
        return [
            folder / name
            for name in self._disk.names(folder)
            if (folder / name) not in {self._files.aside, self._files.backups}
        ]

    def _remove_folder(self, folder: Path) -> None:
        # One that is not empty holds something that is not ours.
        with suppress(OSError):
            self._disk.remove_folder(folder)
