"""A second place for the copies, such as a stick: it follows the first whenever it is there."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final, TypeVar

from ladder_app.language import _
from ladder_app.storage.copy_folder import CopyFolder
from ladder_app.storage.disk import Disk
from ladder_app.storage.faults import reason
from ladder_app.storage.rotation import Copy
from ladder_app.storage.second_thread import ANSWERS_WITHIN_S, NoAnswer, Worker
from ladder_app.storage.thinning import newest_edit, thin
from ladder_app.storage.vault import FolderVault

T = TypeVar("T")

FOLDER: Final = "ladder-backups"
"""In the folder that the person chose. It is made once, so that a stick that is not there, and
whose place is an empty folder, is known by its absence."""

DONE_WITHIN_S: Final = 120.0


def made_in(disk: Disk, chosen: Path) -> Path:
    """The folder for copies in a folder the person chose; raises OSError."""
    disk.make_folder(chosen / FOLDER)
    return chosen / FOLDER


class SecondPlace:
    """`trouble` is a sentence while copies wait for the place, or nobody has looked at it yet.

    Whatever is said of the place is what was seen last; only `worker` touches it.
    """

    def __init__(self, disk: Disk, root: Path, vault: FolderVault, worker: Worker) -> None:
        self.trouble: str | None = _not_seen_yet()
        self.is_failing = False
        """Whether it is there and yet does not take the copies."""
        self.copies = CopyFolder(disk, root)
        self._vault = vault
        self._worker = worker
        self._newest: dict[str, datetime] = {}
        self._coming: set[str] = set()

    def newest(self, case_id: str) -> datetime | None:
        """When the newest copy of a case was made, of those that were there last."""
        return self._newest.get(case_id)

    def follow(
        self, first: CopyFolder, case_id: str, now: datetime, then: Callable[[], None]
    ) -> None:
        """Take over every copy it lacks, let go of what is outdated, and do `then` if it is there.

        Never raises. Once it is about to be done it need not be asked for again.
        """
        if case_id in self._coming:
            return
        self._coming.add(case_id)
        if self.trouble is None:
            self.trouble = _coming_up()

        def work() -> None:
            self._coming.discard(case_id)
            self._follow(first, case_id, now, then)

        self._worker.begin(work)

    def ask(self, work: Callable[[CopyFolder], T]) -> T | None:
        """What `work` comes to in this place; None if it is not there or does not answer.

        Raises what `work` raises.
        """
        with suppress(NoAnswer):
            if self._worker.ask(lambda: self.copies.is_there, ANSWERS_WITHIN_S):
                return self._worker.ask(lambda: work(self.copies), DONE_WITHIN_S)
        return None

    def _follow(
        self, first: CopyFolder, case_id: str, now: datetime, then: Callable[[], None]
    ) -> None:
        self.is_failing = False
        if not self.copies.is_there:
            self.trouble = _absent()
            return
        try:
            self._take_over(first, case_id, now)
            then()
        except OSError as error:
            self.is_failing = True
            self.trouble = _("The second place could not be brought up to date: {reason}.").format(
                reason=reason(error)
            )
        else:
            self.trouble = None

    def _take_over(self, first: CopyFolder, case_id: str, now: datetime) -> None:
        self.copies.clear(case_id)
        have = {copy.name for copy in self.copies.found(case_id)}
        for copy in reversed(first.found(case_id)):
            if copy.name in have and not self._was_purged(first, case_id, copy):
                continue
            if (data := _read(first, case_id, copy)) is not None:
                self.copies.write(case_id, copy.name, data)
        thin(self.copies, case_id, self._vault.of_case(case_id), now)
        sound = [copy.made_at for copy in self.copies.found(case_id) if copy.sound]
        if sound:
            self._newest[case_id] = sound[0]

    def _was_purged(self, first: CopyFolder, case_id: str, copy: Copy) -> bool:
        """Whether something was deleted for good from it while this place was away."""
        with suppress(FileNotFoundError):
            if first.size(case_id, copy.name) == self.copies.size(case_id, copy.name):
                return False
            keys = self._vault.of_case(case_id)
            newest = newest_edit(first, case_id, keys, copy.name)
            # One that was cut off at the end of a line is sound and lacks what comes after it.
            here = newest_edit(self.copies, case_id, keys, copy.name)
            return newest is not None and newest >= (here or 0)
        return False


def _read(first: CopyFolder, case_id: str, copy: Copy) -> bytes | None:
    """None if the first place has let go of it meanwhile."""
    with suppress(FileNotFoundError):
        return first.read(case_id, copy.name)
    return None


def _not_seen_yet() -> str:
    return _("The second place was not looked at yet.")


def _coming_up() -> str:
    return _("The second place is being brought up to date.")


def _absent() -> str:
    return _("The second place is not there just now. It is brought up to date when it is back.")
