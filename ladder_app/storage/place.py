"""The place of one case in the library: its file, lock, last-seen note, backups, index entry."""

from datetime import datetime
from pathlib import Path

from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.storage.backups import FolderBackups
from ladder_app.storage.case_file import CaseFile
from ladder_app.storage.content import Content
from ladder_app.storage.disk import Disk, read_open
from ladder_app.storage.faults import unread
from ladder_app.storage.fold import LARGEST_FILE, fold
from ladder_app.storage.index import AliasIndex, indexed
from ladder_app.storage.last_seen import LastSeen, Seen
from ladder_app.storage.library_id import make_library_id
from ladder_app.storage.lines import SUFFIX
from ladder_app.storage.lock import CaseLock
from ladder_app.storage.own_folder import close_to_others
from ladder_app.storage.vault import FolderVault


class CasePlace:
    """What happens around one open case."""

    def __init__(
        self,
        disk: Disk,
        case_id: str,
        folder: Path,
        state_folder: Path,
        backups: FolderBackups,
        index: AliasIndex,
        vault: FolderVault,
    ) -> None:
        self.disk = disk
        self.vault = vault
        self.keys = vault.of_case(case_id)
        self.case_id = case_id
        self.path = folder / f"{case_id}{SUFFIX}"
        self.lock_path = folder / f"{case_id}.lock"
        self.aside = folder / "aside"
        self.seen = LastSeen(disk, state_folder, self.path)
        self.backups = backups
        self.lock: CaseLock | None = None
        self._index = index

    def take_lock(self) -> bool:
        """Whether we may write now; OSError in a place that is read-only."""
        self.lock = CaseLock.taken(self.disk, self.lock_path)
        if self.lock is not None:
            make_library_id(self.disk, self.path.parent)
            close_to_others(self.disk, self.path.parent)
        return self.lock is not None

    def let_go(self) -> None:
        """Let others write, if it was us who could."""
        lock, self.lock = self.lock, None
        if lock is not None:
            lock.release()

    def keep_old(self, at: str) -> bool:
        """Make a backup of the file that is about to be replaced."""
        return self.backups.link(self.case_id, self.path, "rewrite", datetime.fromisoformat(at))

    def keep_on(self) -> None:
        """Part the file, which was not replaced, from the backup made of it; raises OSError."""
        self.backups.copies.part(self.case_id, self.path)

    def before_first_edit(self, at: datetime) -> bool:
        """Make the backup of the day, unless the day has one; whether it has one then."""
        if self.backups.newest_day(self.case_id, at.tzinfo) == at.date():
            return True
        return self.backups.copy(self.case_id, self.path, "day", at)

    def saved(self, content: Content) -> None:
        """Note what was saved last."""
        self.seen.note(Seen(content.n, content.sum))

    def reread(self, file: CaseFile) -> bool:
        """Give `file` what now stands at its path; whether that goes on from what it held."""
        before = file.content
        fd = self.disk.open(self.path, write=True)
        try:
            folded = fold(read_open(self.disk, fd, LARGEST_FILE), before.n, self.keys)
            if folded.damage or folded.header is None or folded.header.case != self.case_id:
                raise StoreError(
                    _(
                        "Not saved: another program has put a file in the place of this case that "
                        "cannot be used. Both were left as they are. Look into the library folder."
                    )
                )
        except OSError as error:
            self.disk.close(fd)
            raise unread(error) from error
        except StoreError:
            self.disk.close(fd)
            raise
        file.take_over(fd, folded)
        return folded.watched == before.sum

    def closed(self, content: Content) -> None:
        """Bring the index up to date and let others write."""
        if self.lock is not None:
            self.saved(content)
            self._index.note(self.case_id, indexed(content))
            self.let_go()
        self.seen.close()
