"""Where the copies of a library are kept: one folder, and a second place that follows it."""

from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.storage.copy_folder import CopyFolder, copy_all, remove_copied, remove_of
from ladder_app.storage.disk import Disk
from ladder_app.storage.faults import unsaved
from ladder_app.storage.former_copies import FormerCopies
from ladder_app.storage.second_place import SecondPlace, made_in
from ladder_app.storage.second_thread import Worker
from ladder_app.storage.vault import FolderVault

LEAVES_WITHIN_S: Final = 3.0


class CopyPlaces:
    """`copies` are in the first, `second` is the other one, if the person chose one.

    The second is touched by `worker` alone; what is said of it is what was seen last.
    """

    def __init__(
        self, disk: Disk, folder: Path, cases: Path, vault: FolderVault, worker: Worker
    ) -> None:
        self.copies = CopyFolder(disk, folder)
        self.second: SecondPlace | None = None
        self._disk = disk
        self._usual = folder
        self._vault = vault
        self._worker = worker
        self._former = FormerCopies(disk, cases, vault)

    def use(self, chosen: str, second: str, left: tuple[str, ...] = ()) -> None:
        """Keep copies in these folders, chosen before with `place_in`; "" is the usual one, none.

        What the library seals or opens is looked for in both, and in those that were `left`.
        """
        self.copies = CopyFolder(self._disk, Path(chosen) if chosen else self._usual)
        if self.second_place != (Path(second) if second else None):
            self._worker.forsake()
            self.second = self._second_in(Path(second)) if second else None
        self._vault.files.backups = self.copies.root
        self._vault.files.second = self.second.copies.root if self.second else None
        used = {self.place, self.second_place}
        self._vault.files.left = tuple(one for one in map(Path, left) if one not in used)

    def place_in(self, folder: Path) -> Path:
        """Make a place for copies in a folder the person chose; raises StoreError."""
        try:
            return made_in(self._disk, folder)
        except OSError as error:
            raise unsaved(error) from error

    def copy_to(self, folder: Path) -> Path:
        """Copy all of them to a place in a folder the person chose; raises StoreError."""
        place = self.place_in(folder)
        if place == self.second_place:
            raise StoreError(_("This is the second place already. Choose another folder."))
        if place != self.copies.root:
            try:
                copy_all(self.copies, CopyFolder(self._disk, place))
            except OSError as error:
                raise unsaved(error) from error
        return place

    def leave_behind(self, place: Path) -> None:
        """Remove from a place that was used before what is in the one of now."""
        if place != self.copies.root:
            old, new = CopyFolder(self._disk, place), self.copies

            def work() -> None:
                with suppress(OSError):
                    remove_copied(old, new)
                self._forget_left()

            self._worker.begin(work)

    @property
    def left(self) -> tuple[Path, ...]:
        """Places of before that hold copies of this library still, as they were seen last."""
        return self._vault.files.left

    def remove_left(self) -> None:
        """Remove the copies of this library there; a place that is away stays one of these."""
        places = [CopyFolder(self._disk, root) for root in self.left]

        def work() -> None:
            for place in places:
                with suppress(OSError):
                    remove_of(place, self._former.cases_in(place))
            self._forget_left()

        self._worker.begin(work)

    @property
    def place(self) -> Path:
        """The folder of the copies of all cases."""
        return self.copies.root

    @property
    def second_place(self) -> Path | None:
        """The second place for them, there or not."""
        return self.second.copies.root if self.second else None

    @property
    def elsewhere(self) -> tuple[SecondPlace, ...]:
        """Wherever else copies are: the second place, and those of before."""
        second = () if self.second is None else (self.second,)
        return (*second, *map(self._second_in, self.left))

    @property
    def second_trouble(self) -> str | None:
        """A sentence while copies wait for the second place, as it was seen last."""
        return self.second.trouble if self.second else None

    @property
    def is_second_failing(self) -> bool:
        """Whether the second place was there and yet could not be brought up to date."""
        return self.second is not None and self.second.is_failing

    @property
    def is_busy(self) -> bool:
        """Whether something is being done in the second place, or waits for it."""
        return self._worker.is_busy

    @property
    def former(self) -> tuple[str, ...]:
        """Copies that the passphrase of now does not open, as they were seen last."""
        return tuple(str(path) for path in self._former.left)

    def remove_former(self) -> None:
        """Remove these copies; what cannot be removed is seen again."""

        def work() -> None:
            with suppress(OSError):
                self._former.remove()
            self._look()

        self._worker.begin(work)

    def follow(self, case_id: str, at: datetime) -> None:
        """Bring the second place up to date, if there is one; looks for former copies, too."""
        first, second = self.copies, self.second
        if second is not None:
            look = partial(self._former.look, first, second.copies)
            second.follow(first, case_id, at, look)
        if second is None or self.left:
            self._worker.begin(self._look)

    def look_again(self, case_id: str, at: datetime) -> None:
        """Do so if it was behind and nothing is being done there."""
        if self.second_trouble is not None and not self.is_busy:
            self.follow(case_id, at)

    def _second_in(self, place: Path) -> SecondPlace:
        return SecondPlace(self._disk, place, self._vault, self._worker)

    def _look(self) -> None:
        elsewhere = [one.copies for one in self.elsewhere]
        with suppress(OSError):
            self._former.look(self.copies, *(place for place in elsewhere if place.is_there))
        self._forget_left()

    def _forget_left(self) -> None:
        """Those of the places of before that are there and hold nothing of this library."""
        empty = {root for root in self.left if self._is_empty(root)}
        self._vault.files.left = tuple(root for root in self.left if root not in empty)

    def _is_empty(self, root: Path) -> bool:
        place = CopyFolder(self._disk, root)
        with suppress(OSError):
            return place.is_there and not any(map(place.found, self._former.cases_in(place)))
        return False

    def leave(self) -> None:
        """The program ends. What has not got to the second place by then gets there next time."""
        self._worker.leave(LEAVES_WITHIN_S)

    def refuse_without_place(self) -> None:
        """A folder that was chosen is never made anew: its disk may not be there."""
        if self.copies.root != self._usual and not self.copies.is_there:
            raise StoreError(
                _("The folder chosen for them is not there; its disk may not be connected.")
            )
