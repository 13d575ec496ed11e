"""Copies of the cases, made by themselves and thinned with age, in a folder the user can see."""

from contextlib import suppress
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from ladder_app.domain.store.backups import BackupEntry, BackupReason
from ladder_app.domain.store.store_error import NotFound, StoreError
from ladder_app.language import _
from ladder_app.storage.copy_folder import parsed
from ladder_app.storage.copy_places import CopyPlaces
from ladder_app.storage.disk import Disk, read_all
from ladder_app.storage.faults import reason, unread
from ladder_app.storage.fold import LARGEST_FILE, Folded, fold
from ladder_app.storage.lines import SUFFIX
from ladder_app.storage.resealing import resealed
from ladder_app.storage.rotation import Copy
from ladder_app.storage.second_thread import Worker
from ladder_app.storage.thinning import is_sound, thin
from ladder_app.storage.vault import FolderVault

if TYPE_CHECKING:
    from ladder_app.domain.store.documents import Documents


class FolderBackups(CopyPlaces):
    """One folder of copies per case. Making a backup never raises and never blocks a save.

    `trouble` is None, or a sentence that stays until a backup succeeds again.
    """

    def __init__(
        self,
        disk: Disk,
        folder: Path,
        cases: Path,
        vault: FolderVault,
        worker: Worker,
    ) -> None:
        super().__init__(disk, folder, cases, vault, worker)
        self.trouble: str | None = None
        self._cases = cases

    def entries(self, case_id: str) -> tuple[BackupEntry, ...]:
        """Newest first; none, and `trouble`, if the folder cannot be read."""
        return tuple(self._entry(case_id, copy) for copy in self._found(case_id))

    def newest_at(self, case_id: str) -> str | None:
        """When the newest sound one was made."""
        return next((_text(copy.made_at) for copy in self._found(case_id) if copy.sound), None)

    def second_newest_at(self, case_id: str) -> str | None:
        """When the newest sound one in the second place was made, as it was seen last."""
        newest = self.second.newest(case_id) if self.second else None
        return None if newest is None else _text(newest)

    def newest_day(self, case_id: str, zone: tzinfo | None) -> date | None:
        """The day of the newest sound one where the person is; None also if nobody can say."""
        newest = self.newest_at(case_id)
        return None if newest is None else datetime.fromisoformat(newest).astimezone(zone).date()

    def newest_sound(self, case_id: str) -> str | None:
        """The name of the newest copy that reads back without a fault, now."""
        names = (copy.name for copy in self._found(case_id))
        keys = self._vault.of_case(case_id)
        return next((name for name in names if is_sound(self.copies, case_id, keys, name)), None)

    def read(self, case_id: str, name: str) -> Folded:
        """What a backup holds; raises StoreError."""
        if parsed(name) is None:
            raise NotFound(_("There is no backup of this name."))
        try:
            return fold(self.copies.read(case_id, name), keys=self._vault.of_case(case_id))
        except FileNotFoundError:
            raise NotFound(_("There is no backup of this name.")) from None
        except OSError as error:
            raise unread(error) from error

    def documents(self, case_id: str, name: str) -> "Documents":
        """Every document of a backup; raises StoreError, Damaged for one that is not sound."""
        from ladder_app.storage.restoring import sound

        return sound(self.read(case_id, name)).content.documents()

    def keep(self, case_id: str, at: datetime) -> None:
        """Copy the case before something large happens to it."""
        self.copy(case_id, self._cases / f"{case_id}{SUFFIX}", "import", at)

    def copy(self, case_id: str, path: Path, why: BackupReason, at: datetime) -> bool:
        """Copy a case file that is sound, then remove what is outdated."""
        return self._tried(case_id, path, why, at, link=False)

    def link(self, case_id: str, path: Path, why: BackupReason, at: datetime) -> bool:
        """As `copy`, for a file that is about to be replaced and so needs no second copy."""
        return self._tried(case_id, path, why, at, link=True)

    def keep_original(self, case_id: str, path: Path, at: datetime) -> None:
        """Keep a file that cannot be read as it is, under the name of a damaged one.

        Raises OSError, and then it must not be replaced.
        """
        name = self.copies.free_name(case_id, at, "damaged")
        if not self.copies.link(case_id, path, name):
            self.copies.write(case_id, name, read_all(self._disk, path, LARGEST_FILE))

    def _tried(self, case_id: str, path: Path, why: BackupReason, at: datetime, link: bool) -> bool:
        try:
            self.refuse_without_place()
            self.copies.clear(case_id)
            data = read_all(self._disk, path, LARGEST_FILE).rstrip(b"\n") + b"\n"
            keys = self._vault.of_case(case_id)
            folded = fold(data, keys=keys)
            if folded.damage:
                why = "damaged"
            if keys is not None and folded.seal_id != keys.seal_id:
                data, link = resealed(data, keys), False
            name = self.copies.free_name(case_id, at, why)
            if not (link and self.copies.link(case_id, path, name)):
                self.copies.write(case_id, name, data)
            if why != "damaged":
                thin(self.copies, case_id, keys, at)
        except (OSError, StoreError) as error:
            self.trouble = _no_backup(error)
            return False
        self.trouble = None
        if self.second is not None:
            self.follow(case_id, at)
        return True

    def _found(self, case_id: str) -> list[Copy]:
        try:
            return self.copies.found(case_id)
        except OSError as error:
            self.trouble = _("The folder of backups cannot be looked at: {reason}.").format(
                reason=reason(error)
            )
            return []

    def _entry(self, case_id: str, copy: Copy) -> BackupEntry:
        said = parsed(copy.name)
        assert said is not None
        size = 0
        with suppress(OSError):
            size = self.copies.size(case_id, copy.name)
        return BackupEntry(copy.name, case_id, _text(copy.made_at), size, said.why)


def _no_backup(error: OSError | StoreError) -> str:
    if isinstance(error, OSError):
        return _("No backup can be made at the moment: {reason}.").format(reason=reason(error))
    return _("No backup can be made at the moment. {sentence}").format(sentence=error)


def _text(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
