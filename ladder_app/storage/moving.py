"""The library moves to another folder: copied, synced and read back there, then let go of here.

Which of the two places counts says whoever asks for the move, by one small file replaced at once.
Until then the old place is whole, and from then on the new one is. A note in the state folder says
what was begun, so that the place that does not count is emptied also after a crash.
"""

import errno
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

import msgspec

from ladder_app.domain.store.store_error import InUse, StoreError
from ladder_app.domain.store.vault import Tell
from ladder_app.language import _
from ladder_app.storage.disk import Disk, Identity, read_all, replace_whole
from ladder_app.storage.faults import reason
from ladder_app.storage.fold import LARGEST_FILE
from ladder_app.storage.last_seen import LastSeen
from ladder_app.storage.library_files import OPEN_NAMES, LibraryFiles
from ladder_app.storage.library_id import make_library_id
from ladder_app.storage.lines import SUFFIX
from ladder_app.storage.moved_files import MovedFiles, Sums
from ladder_app.storage.rewrite import put_new
from ladder_app.unreadable import UNREADABLE

FOLDER: Final = "ladder"
"""In the folder that the person chose, so that nothing of theirs lies between our files."""
_NOTE: Final = "moving.json"
_LONGEST_NOTE: Final = 16 << 20


class _Note(msgspec.Struct, frozen=True):
    """From where, to where, and what was copied: nothing before all of it was."""

    old: str
    new: str
    copied: Sums = {}


@dataclass(frozen=True, slots=True)
class LetGo:
    """`place` does not count any more. `left` are files of it that stay: they are not what was
    copied, or the disk keeps them. With `is_absent` it could not be looked at."""

    place: Path
    left: tuple[str, ...] = ()
    is_absent: bool = False


class Moving:
    """Takes the library in `folder` elsewhere. No case of it may be open."""

    def __init__(self, disk: Disk, folder: Path, state_folder: Path) -> None:
        self._disk = disk
        self._folder = folder
        self._here = MovedFiles(disk, folder)
        self._state = state_folder
        self._note = state_folder / _NOTE

    def place_in(self, chosen: Path) -> Path:
        """Where it would be in a folder the person chose; raises StoreError if it cannot be."""
        try:
            return self._place_in(chosen)
        except OSError as error:
            raise StoreError(
                _("Nothing can be kept in this folder: {reason}. Choose another.").format(
                    reason=reason(error)
                )
            ) from error

    def move(self, chosen: Path, count: Callable[[Path], None], tell: Tell) -> Path:
        """Copy everything to its place in `chosen`, then let that place `count`; which it is.

        Raises StoreError, InUse, and whatever `tell` raises to stop it; everything is as it was
        then. `count` raises OSError only if it has changed nothing. `let_go` does the rest.
        """
        place = self.place_in(chosen)
        try:
            with self._files(self._folder).held():
                self._carry_over(place, count, tell)
        except OSError as error:
            raise StoreError(
                _("Your data is where it was. It could not be moved: {reason}.").format(
                    reason=reason(error)
                )
            ) from error
        return place

    def let_go(self, make_sure: Callable[[], None]) -> LetGo | None:
        """Empty the place that does not count, if a move was begun; None where none had come true.

        To be called for the place that counts. `make_sure` raises OSError unless a loss of power
        cannot change which one that is; nothing is let go of then, nor while the old place is in
        use. It is tried again the next time; never raises.
        """
        with suppress(OSError, StoreError):
            note = self._read_note()
            if note is None:
                return None
            if note.old == str(self._folder.absolute()):
                self._forget_begun(MovedFiles(self._disk, Path(note.new)))
            elif note.new == str(self._folder.absolute()):
                make_sure()
                return self._forget_old(MovedFiles(self._disk, Path(note.old)), note.copied)
        return None

    # The place ----------------------------------------------------------------------------------

    def _place_in(self, chosen: Path) -> Path:
        place = chosen / FOLDER
        if self._is_inside(chosen):
            raise StoreError(_("This folder is inside the one your data is in. Choose another."))
        if place.absolute() == self._folder.absolute():
            raise StoreError(_("Your data is in this folder already."))
        names = self._disk.names(chosen)
        if OPEN_NAMES & set(names) or any(name.endswith(SUFFIX) for name in names):
            raise StoreError(_("There is a library in this folder already. Choose another."))
        if FOLDER in names and self._disk.names(place):
            raise StoreError(
                _("In this folder there is a folder “{name}” already. Choose another.").format(
                    name=FOLDER
                )
            )
        self._try_writing(chosen)
        return place

    def _is_inside(self, chosen: Path) -> bool:
        """By its name, and by what the name stands for: there may be links on the way."""
        above = (chosen.resolve(), *chosen.resolve().parents)
        here = self._identity(self._folder)
        return self._folder.resolve() in above or (
            here is not None and here in map(self._identity, above)
        )

    def _identity(self, folder: Path) -> Identity | None:
        with suppress(OSError):
            return self._disk.identity_at(folder)
        return None

    def _try_writing(self, chosen: Path) -> None:
        if not self._disk.is_folder(chosen) and self._identity(chosen) is None:
            raise FileNotFoundError(errno.ENOENT, "No such folder", str(chosen))
        attempt = chosen / f".{FOLDER}.new"
        if self._disk.is_file(attempt):
            self._disk.unlink(attempt)
        self._disk.close(self._disk.create(attempt))
        self._disk.unlink(attempt)

    # The way there ------------------------------------------------------------------------------

    def _carry_over(self, place: Path, count: Callable[[Path], None], tell: Tell) -> None:
        try:
            self._copy(place, tell)
            count(place)
        except BaseException:
            self._forget_begun(MovedFiles(self._disk, place))
            raise

    def _copy(self, place: Path, tell: Tell) -> None:
        make_library_id(self._disk, self._folder)
        self._write_note(place, {})
        names = list(self._here.names())
        copied = {}
        for done, name in enumerate(names):
            tell(done, len(names))
            data = read_all(self._disk, self._folder / name, LARGEST_FILE)
            self._disk.make_folder((place / name).parent)
            put_new(self._disk, place / name, data, lambda _read: True, lambda _identity: None)
            copied[name] = sha256(data).hexdigest()
        tell(len(names), len(names))
        for name in filter(_is_case, names):
            self._carry_seen(name, place)
        self._write_note(place, copied)

    def _carry_seen(self, name: str, place: Path) -> None:
        """What this computer last saw of a case is true of it in the new place too."""
        seen = self._seen(self._folder / name).read()
        if seen is not None:
            fresh = self._seen(place / name)
            fresh.note(seen)
            fresh.close()

    # What does not count ------------------------------------------------------------------------

    def _forget_begun(self, begun: MovedFiles) -> None:
        """The move came to nothing: what is there of it is a copy of what is here."""
        with suppress(OSError):
            if begun.is_there:
                self._forget_seen(begun)
                begun.empty(self._here.sums())
            begun.remove()
            self._disk.unlink(self._note)

    def _forget_old(self, old: MovedFiles, copied: Sums) -> LetGo:
        if not old.is_there:
            return LetGo(old.place, is_absent=True)
        here = set(self._here.names())
        try:
            with self._files(old.place).held():
                self._forget_seen(old)
                old.empty({name: told for name, told in copied.items() if name in here})
        except (InUse, OSError):
            return LetGo(old.place, tuple(old.names()))
        left = tuple(old.names())
        # The folder goes after the note: as long as there is one it is looked for.
        self._disk.unlink(self._note)
        old.remove()
        return LetGo(old.place, left)

    def _forget_seen(self, files: MovedFiles) -> None:
        for name in filter(_is_case, files.names()):
            self._seen(files.place / name).forget()

    def _files(self, folder: Path) -> LibraryFiles:
        return LibraryFiles(self._disk, folder, self._state)

    def _seen(self, path: Path) -> LastSeen:
        return LastSeen(self._disk, self._state, path)

    def _write_note(self, place: Path, copied: Sums) -> None:
        note = _Note(str(self._folder.absolute()), str(place.absolute()), copied)
        self._disk.make_folder(self._state)
        replace_whole(self._disk, self._note, msgspec.json.encode(note))

    def _read_note(self) -> _Note | None:
        try:
            return msgspec.json.decode(read_all(self._disk, self._note, _LONGEST_NOTE), type=_Note)
        except FileNotFoundError:
            return None
        except UNREADABLE:
            self._disk.unlink(self._note)
            return None


def _is_case(name: str) -> bool:
    return name.endswith(SUFFIX) and "/" not in name
