"""Copies of the cases, made by themselves and thinned with age, in a folder the user can see."""

import errno
import re
from contextlib import suppress
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from typing import Final, Literal

from ladder_app.domain.store import BackupEntry, NotFound, StoreError
from ladder_app.language import _
from ladder_app.storage.disk import Disk, read_all, write_all
from ladder_app.storage.faults import unread
from ladder_app.storage.fold import LARGEST_FILE, Folded, fold
from ladder_app.storage.lines import SUFFIX
from ladder_app.storage.resealing import resealed
from ladder_app.storage.rotation import Copy, outdated
from ladder_app.storage.vault import FolderVault

Why = Literal["day", "rewrite", "import", "restore", "damaged"]

_NAME: Final = re.compile(r"(\d{8}T\d{9}Z)-([a-z]+)(?:-\d+)?\.jsonl\Z")
_STAMP: Final = "%Y%m%dT%H%M%S%f"


class FolderBackups:
    """One folder of copies per case. Making a backup never raises and never blocks a save.

    `trouble` is None, or a sentence that stays until a backup succeeds again.
    """

    def __init__(self, disk: Disk, folder: Path, cases: Path, vault: FolderVault) -> None:
        self.trouble: str | None = None
        self._disk = disk
        self._folder = folder
        self._cases = cases
        self._vault = vault

    def folder(self, case_id: str) -> Path:
        """Where the copies of a case are."""
        return self._folder / case_id

    def entries(self, case_id: str) -> tuple[BackupEntry, ...]:
        """Newest first; none, and `trouble`, if the folder cannot be read."""
        return tuple(
            BackupEntry(copy.name, case_id, _text(copy.made_at), self._size(case_id, copy.name))
            for copy in sorted(self._copies(case_id), key=lambda copy: copy.name, reverse=True)
        )

    def newest_at(self, case_id: str) -> str | None:
        """When the newest sound one was made."""
        return max(
            (_text(copy.made_at) for copy in self._copies(case_id) if copy.sound), default=None
        )

    def newest_day(self, case_id: str, zone: tzinfo | None) -> date | None:
        """The day of the newest sound one where the person is; None also if nobody can say."""
        newest = self.newest_at(case_id)
        return None if newest is None else datetime.fromisoformat(newest).astimezone(zone).date()

    def newest_sound(self, case_id: str) -> str | None:
        """The name of the newest copy that reads back without a fault, now."""
        for entry in self.entries(case_id):
            try:
                folded = self.read(case_id, entry.name)
            except StoreError:
                continue
            if not folded.damage and not folded.torn:
                return entry.name
        return None

    def read(self, case_id: str, name: str) -> Folded:
        """What a backup holds; raises StoreError."""
        if not _NAME.match(name):
            raise NotFound(_("There is no backup of this name."))
        try:
            data = read_all(self._disk, self.folder(case_id) / name, LARGEST_FILE)
            return fold(data, keys=self._vault.of_case(case_id))
        except FileNotFoundError:
            raise NotFound(_("There is no backup of this name.")) from None
        except OSError as error:
            raise unread(error) from error

    def keep(self, case_id: str, at: datetime) -> None:
        """Copy the case before something large happens to it."""
        self.copy(case_id, self._cases / f"{case_id}{SUFFIX}", "import", at)

    def copy(self, case_id: str, path: Path, why: Why, at: datetime) -> bool:
        """Copy a case file that is sound, then remove what is outdated."""
        return self._tried(case_id, path, why, at, link=False)

    def link(self, case_id: str, path: Path, why: Why, at: datetime) -> bool:
        """As `copy`, for a file that is about to be replaced and so needs no second copy."""
        return self._tried(case_id, path, why, at, link=True)

    def _tried(self, case_id: str, path: Path, why: Why, at: datetime, link: bool) -> bool:
        try:
            data = read_all(self._disk, path, LARGEST_FILE).rstrip(b"\n") + b"\n"
            keys = self._vault.of_case(case_id)
            folded = fold(data, keys=keys)
            if folded.damage:
                why = "damaged"
            if keys is not None and folded.seal_id != keys.seal_id:
                data, link = resealed(data, keys), False
            self._keep(case_id, path, why, at, data, link)
            if why != "damaged":
                self._thin(case_id, at)
        except (OSError, StoreError) as error:
            self._report(case_id, error)
            return False
        self.trouble = None
        return True

    def _keep(
        self, case_id: str, path: Path, why: Why, at: datetime, data: bytes, link: bool
    ) -> None:
        folder = self.folder(case_id)
        self._disk.make_folder(folder)
        target = self._free_name(folder, at, why)
        if not (link and self._linked(path, target)):
            self._copied(data, target)
        self._disk.sync_folder(folder)

    def _linked(self, path: Path, target: Path) -> bool:
        try:
            self._disk.link(path, target)
        except FileNotFoundError:
            raise
        except OSError:
            # Some file systems have no hard links.
            return False
        return True

    def _copied(self, data: bytes, target: Path) -> None:
        """Write, sync, read back; only then does the copy get its name."""
        partial = target.with_name("partial.new")
        if self._disk.is_file(partial):
            self._disk.unlink(partial)
        fd = self._disk.create(partial)
        try:
            write_all(self._disk, fd, data, 0)
            self._disk.sync(fd)
        finally:
            self._disk.close(fd)
        if read_all(self._disk, partial, LARGEST_FILE) != data:
            raise OSError(errno.EIO, "The backup does not read back as it was written")
        self._disk.replace(partial, target)

    def _thin(self, case_id: str, now: datetime) -> None:
        for copy in outdated(self._found(case_id), now):
            self._disk.unlink(self.folder(case_id) / copy.name)

    def _free_name(self, folder: Path, at: datetime, why: Why) -> Path:
        stamp = at.astimezone(UTC).strftime(_STAMP)[:-3] + "Z"
        taken = set(self._disk.names(folder))
        name = f"{stamp}-{why}.jsonl"
        count = 2
        while name in taken:
            name = f"{stamp}-{why}-{count}.jsonl"
            count += 1
        return folder / name

    def _copies(self, case_id: str) -> list[Copy]:
        try:
            return self._found(case_id)
        except OSError as error:
            self.trouble = _("The folder of backups cannot be looked at: {reason}").format(
                reason=error.strerror or error
            )
            return []

    def _found(self, case_id: str) -> list[Copy]:
        copies = []
        for name in self._disk.names(self.folder(case_id)):
            if match := _NAME.match(name):
                # Digits that are no moment are somebody else's file.
                with suppress(ValueError):
                    copies.append(Copy(name, _moment(match[1]), match[2] != "damaged"))
        return copies

    def _size(self, case_id: str, name: str) -> int:
        try:
            fd = self._disk.open(self.folder(case_id) / name, write=False)
            try:
                return self._disk.size(fd)
            finally:
                self._disk.close(fd)
        except OSError:
            return 0

    def _report(self, case_id: str, error: OSError | StoreError) -> None:
        reason = error.strerror or str(error) if isinstance(error, OSError) else str(error)
        newest = self.newest_at(case_id)
        self.trouble = (
            _("No backup could be made so far: {reason}").format(reason=reason)
            if newest is None
            else _("No backup could be made since {date}: {reason}").format(
                date=newest[:10], reason=reason
            )
        )


def _moment(stamp: str) -> datetime:
    return datetime.strptime(stamp[:-1] + "000", _STAMP).replace(tzinfo=UTC)


def _text(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
