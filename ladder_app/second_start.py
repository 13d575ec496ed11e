"""One window for a library: a second start of the same person brings the first to the front."""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ladder_app.storage.lock import CaseLock
    from ladder_app.ui.knocking import Door


class SecondStart:
    """Known by a file in the state folder, so somebody else at this computer is not disturbed.

    Where the file cannot be kept nobody is stopped: the case itself has a lock of its own.
    """

    def __init__(self, state_folder: Path, library_folder: Path) -> None:
        name = hashlib.sha256(str(library_folder.absolute()).encode()).hexdigest()[:32]
        self._file = state_folder / "front" / name
        self._lock: CaseLock | None = None
        self._door: Door | None = None

    def is_answered(self) -> bool:
        """Whether a window of this library is open and came to the front."""
        # Without the file nobody is there, and nothing has to be imported to know it.
        if not self._file.exists():
            return False
        with suppress(OSError):
            if self._take_lock():
                self.leave()
                return False
            from ladder_app.ui.knocking import knock

            return knock(self._file)
        return False

    def listen(self, then: Callable[[], object]) -> None:
        """From now on a second start calls `then`; nothing if another window listens already."""
        with suppress(OSError):
            if not self._take_lock():
                return
            from ladder_app.ui.knocking import Door

            self._door = Door(self._file)
            self._door.knocked.connect(then)

    def leave(self) -> None:
        """Nobody is there any more."""
        self._door = None
        lock, self._lock = self._lock, None
        if lock is not None:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
            lock.release()

    def _take_lock(self) -> bool:
        from ladder_app.storage.disk import Disk
        from ladder_app.storage.lock import CaseLock

        disk = Disk()
        disk.make_folder(self._file.parent)
        self._lock = CaseLock.taken(disk, self._file.with_suffix(".lock"))
        return self._lock is not None
