"""The files of a library in one place, wherever that is, and how a place is emptied again."""

from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from ladder_app.storage.disk import Disk, read_all
from ladder_app.storage.fold import LARGEST_FILE
from ladder_app.storage.library_files import OPEN_ENDINGS

Sums = dict[str, str]
"""Files by their names below the place, each with the SHA-256 of its bytes."""


class MovedFiles:
    """Methods raise OSError unless they say otherwise."""

    def __init__(self, disk: Disk, place: Path) -> None:
        self._disk = disk
        self.place = place

    @property
    def is_there(self) -> bool:
        """Whether anything is in the place."""
        return bool(self._disk.names(self.place))

    def names(self) -> Iterator[str]:
        """Every file by its name below the place, those of programs at work left out.

        Folders that are not ours stay where they are.
        """
        for folder in (self.place, *self._folders()):
            for name in self._disk.names(folder):
                if not name.endswith(OPEN_ENDINGS) and self._disk.is_file(folder / name):
                    yield self._name(folder / name)

    def sums(self) -> Sums:
        """What every file is."""
        return {name: self._sum(self.place / name) for name in self.names()}

    def empty(self, copied: Sums) -> None:
        """Remove each file that is just this, and halves of files; others stay.

        What is gone then stays gone. Where one cannot be removed the others are, then it raises.
        """
        refused: OSError | None = None
        halves = self._halves()
        ours = [self.place / name for name in self.names() if name in copied]
        for path in (*halves, *ours):
            try:
                if path in halves or self._sum(path) == copied[self._name(path)]:
                    self._disk.unlink(path)
            except OSError as error:
                refused = error
        if refused is not None:
            raise refused
        for folder in self._folders():
            self._disk.sync_folder(folder)
            self._remove(folder)
        with suppress(FileNotFoundError):
            self._disk.sync_folder(self.place)

    def remove(self) -> None:
        """Remove the folder itself if nothing is in it any more; never raises."""
        self._remove(self.place)

    def _remove(self, folder: Path) -> None:
        with suppress(OSError):
            names = self._disk.names(folder)
            if all(name.endswith(".lock") for name in names):
                for name in names:
                    self._disk.unlink(folder / name)
                self._disk.remove_folder(folder)

    def _halves(self) -> list[Path]:
        return [
            folder / name
            for folder in (self.place, *self._folders())
            for name in self._disk.names(folder)
            if name.endswith(".new") and self._disk.is_file(folder / name)
        ]

    def _folders(self) -> list[Path]:
        """Those inside, the inner ones first."""
        backups = self.place / "backups"
        inner = [backups / name for name in self._disk.names(backups)]
        found = [*inner, backups, self.place / "aside"]
        return [folder for folder in found if self._disk.is_folder(folder)]

    def _name(self, path: Path) -> str:
        return path.relative_to(self.place).as_posix()

    def _sum(self, path: Path) -> str:
        return sha256(read_all(self._disk, path, LARGEST_FILE)).hexdigest()
