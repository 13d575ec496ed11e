"""Where a library keeps what a person wrote: cases, copies, the index, pieces put aside, drafts."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple, TypeVar
from urllib.parse import quote

from ladder_app.domain.store.store_error import InUse
from ladder_app.language import _
from ladder_app.storage.copy_folder import CopyFolder
from ladder_app.storage.disk import Disk
from ladder_app.storage.drafts import place_of_drafts
from ladder_app.storage.library_id import read_library_id
from ladder_app.storage.lines import SUFFIX
from ladder_app.storage.lock import CaseLock
from ladder_app.storage.second_thread import ANSWERS_WITHIN_S, AtOnce, NoAnswer, Worker

T = TypeVar("T")

CASE_ID: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,63}\Z")
OPEN_ENDINGS: Final = (".lock", ".new")
OPEN_NAMES: Final = {"library.json", "library-id"}


class WrittenFile(NamedTuple):
    """A file that holds what a person wrote. `case_id` is None for what is no case file."""

    path: Path
    case_id: str | None


class LibraryFiles:
    """The folders of a library. Methods raise OSError."""

    def __init__(
        self, disk: Disk, folder: Path, state_folder: Path, worker: Worker | None = None
    ) -> None:
        self.folder = folder
        self.backups = folder / "backups"
        self.second: Path | None = None
        self.left: tuple[Path, ...] = ()
        """Places in which copies were kept before, and may be still."""
        self.aside = folder / "aside"
        self.drafts = state_folder / "drafts"
        self._disk = disk
        self._worker: Worker = worker or AtOnce()

    @property
    def is_place_away(self) -> bool:
        """Whether copies may be in a place that cannot be looked at just now."""
        first, second = self._place(self.backups), self.second
        if first.root != self.folder / "backups" and not first.is_there:
            return True
        if second is not None and not self._asked(lambda: self._place(second).is_there):
            return True
        return bool(self.left_away())

    def left_away(self) -> list[Path]:
        """Those of the places of before that cannot be looked at just now."""
        return [root for root in self.left if not self._asked(partial(self._is_there, root))]

    def settle(self) -> None:
        """Wait a moment for what was begun in the places of the copies."""
        self._asked(lambda: None)

    def written(self) -> list[WrittenFile]:
        """All of them; the cases come first."""
        found = self._cases()
        for copies in self._copies():
            found += [
                WrittenFile(copies / name, copies.name)
                for name in self._names(copies)
                if name.endswith(SUFFIX)
            ]
        small = [self.folder / "index.json", *self._shared_drafts(found)]
        for folder in (self.aside, self._drafts()):
            small += [folder / name for name in self._names(folder)]
        return [*found, *(WrittenFile(path, None) for path in small if self._disk.is_file(path))]

    def drafts_here(self) -> list[Path]:
        """The drafts of this library; those at other computers cannot be reached from here."""
        drafts = self._drafts()
        here = [drafts / name for name in self._names(drafts)]
        return [*here, *self._shared_drafts(self._cases())]

    def drafts_of(self, case_id: str) -> list[Path]:
        """The drafts of a case."""
        ours = f"{quote(case_id, safe='')}."
        folders = (self._drafts(), self.drafts)
        return [
            folder / name
            for folder in folders
            for name in self._names(folder)
            if name.startswith(ours)
        ]

    def leftovers(self) -> list[Path]:
        """Halves of files that a crash has left; they may hold anything."""
        folders = (self.folder, self.aside, self._drafts(), *self._copies())
        return [
            folder / name
            for folder in folders
            for name in self._disk.names(folder)
            if name.endswith(".new")
        ]

    @contextmanager
    def held(self) -> Iterator[None]:
        """Nobody else writes to any case meanwhile; raises InUse, OSError."""
        locks: list[CaseLock] = []
        try:
            self._disk.make_folder(self.folder)
            names = [n for n in self._disk.names(self.folder) if n.endswith(SUFFIX)]
            stems = {name.removesuffix(SUFFIX) for name in names}
            for stem in {"library", *filter(CASE_ID.match, stems)}:
                lock = CaseLock.taken(self._disk, self.folder / f"{stem}.lock")
                if lock is None:
                    raise InUse(
                        _("A case of this library is open. Close it everywhere, then try again.")
                    )
                locks.append(lock)
            self.settle()
            yield
        finally:
            for lock in locks:
                lock.release()

    def _cases(self) -> list[WrittenFile]:
        return [
            WrittenFile(self.folder / name, name.removesuffix(SUFFIX))
            for name in self._names(self.folder)
            if name.endswith(SUFFIX)
        ]

    def _drafts(self) -> Path:
        known_as = read_library_id(self._disk, self.folder)
        return place_of_drafts(self.drafts, self.folder, known_as)

    def _shared_drafts(self, cases: list[WrittenFile]) -> list[Path]:
        """Drafts of our cases from when libraries shared one folder."""
        ours = {f"{case_id}." for _path, case_id in cases}
        return [
            self.drafts / name
            for name in self._names(self.drafts)
            if any(name.startswith(beginning) for beginning in ours)
        ]

    def _names(self, folder: Path) -> list[str]:
        return [
            name
            for name in self._disk.names(folder)
            if name not in OPEN_NAMES
            and not name.endswith(OPEN_ENDINGS)
            and self._disk.is_file(folder / name)
        ]

    def _copies(self) -> list[Path]:
        """The folders of copies, one for each case in each place; those that answer."""
        second = self.second
        found = None if second is None else self._asked(lambda: self._folders(second))
        before = [self._asked(partial(self._own_folders, root)) or () for root in self.left]
        return [*self._folders(self.backups), *(found or ()), *chain(*before)]

    def _own_folders(self, root: Path) -> list[Path]:
        """Others may keep copies where we do not any more."""
        return [
            folder
            for folder in self._folders(root)
            if self._disk.is_file(self.folder / f"{folder.name}{SUFFIX}")
        ]

    def _is_there(self, root: Path) -> bool:
        return self._place(root).is_there

    def _asked(self, work: Callable[[], T]) -> T | None:
        """Of the second place, which may not answer."""
        with suppress(NoAnswer):
            return self._worker.ask(work, ANSWERS_WITHIN_S)
        return None

    def _folders(self, root: Path) -> list[Path]:
        place = self._place(root)
        return [place.of(case_id) for case_id in place.cases()]

    def _place(self, root: Path) -> CopyFolder:
        return CopyFolder(self._disk, root)
