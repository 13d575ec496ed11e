"""Whether the library has a passphrase, and the keys once it was given."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import msgspec

from ladder_app.domain.store import Locked, NotAccepted, StoreError, Tell
from ladder_app.language import _
from ladder_app.storage.disk import Disk, read_all
from ladder_app.storage.faults import unread
from ladder_app.storage.lines import HEADER_START, SUFFIX, decode_header, is_sound, seal_id_of

if TYPE_CHECKING:
    from ladder_app.sealing.keys import CaseKeys, Keys
    from ladder_app.sealing.seal import LibraryKey, Seal
    from ladder_app.sealing.slots import Cost
    from ladder_app.storage.library_files import LibraryFiles
    from ladder_app.storage.library_seal import LibrarySeal

NAME: Final = "library.json"
_LARGEST_HEADER: Final = 64 << 10
_SEALED_FILE: Final = b'{"format":"ladder-sealed"'


class FolderVault:
    """A `Vault` over `library.json`; an open library never imports what sealing needs."""

    def __init__(self, disk: Disk, files: "LibraryFiles", cost: "Cost | None" = None) -> None:
        self.disk = disk
        self.files = files
        self.path = files.folder / NAME
        self.keys: Keys | None = None
        self._cost = cost
        self._known: tuple[bytes, ...] = ()

    @property
    def is_sealed(self) -> bool:
        """Whether a passphrase is needed for anything."""
        return bool(self._seals(self.public()))

    @property
    def is_locked(self) -> bool:
        """Whether it has not been given yet, or not the one of now."""
        if self.keys is not None and self.known() in self._known:
            return False
        return self.is_sealed

    @property
    def is_unfinished(self) -> bool:
        """Whether files may be left that are not sealed as they are to be."""
        public = self.public()
        return public is not None and public.state in {"sealing", "opening"}

    @property
    def cost(self) -> "Cost":
        """What one try of a passphrase is to cost."""
        from ladder_app.sealing.slots import USUAL

        return self._cost or USUAL

    def unlock(self, secret: str) -> None:
        """Take the keys out; raises NotAccepted, StoreError."""
        from ladder_app.sealing.keys import Keys
        from ladder_app.sealing.recovery import is_mistyped

        data, public = self.known(), self.public()
        seals = self._seals(public)
        found = [key for seal in seals if (key := _key_of(seal, secret)) is not None]
        if not found:
            raise _not_accepted(is_mistyped(secret))
        writes_open = public is not None and public.state == "opening"
        seal = next(seal for seal in seals if seal.id == found[0].seal_id)
        self.keep(Keys(None if writes_open else seal, [*found, *_former(public, found[0])]), data)

    def accepts(self, secret: str) -> bool:
        """Whether it would unlock; raises StoreError."""
        return any(_key_of(seal, secret) is not None for seal in self._seals(self.public()))

    def set_passphrase(self, passphrase: str, recovery: str | None, tell: Tell) -> tuple[str, ...]:
        """Seal everything with a new key; see `Vault`."""
        from ladder_app.storage.passphrase import set_passphrase

        return set_passphrase(self, passphrase, recovery, tell)

    def remove_passphrase(self, tell: Tell) -> tuple[str, ...]:
        """Open everything; see `Vault`."""
        from ladder_app.storage.passphrase import remove_passphrase

        return remove_passphrase(self, tell)

    def finish(self, tell: Tell) -> tuple[str, ...]:
        """Go on; see `Vault`."""
        from ladder_app.storage.passphrase import finish

        return finish(self, tell)

    def backups_among(self, names: Iterable[str]) -> tuple[str, ...]:
        """Which of them are backups; see `Vault`."""
        from ladder_app.storage.passphrase import backups_called

        return tuple(backups_called(self, names))

    def remove_backups(self, names: Iterable[str]) -> None:
        """Remove these backups; see `Vault`."""
        from ladder_app.storage.passphrase import remove_backups

        remove_backups(self, names)

    # For the rest of storage ----------------------------------------------------------------

    def require(self) -> None:
        """Raises Locked unless everything in the library can be read and written."""
        if self.is_locked:
            raise Locked(_("This library is locked. Type its passphrase to open it."))

    def of_case(self, case_id: str) -> "CaseKeys | None":
        """The keys for the lines of a case; None without a passphrase, or before it was given."""
        if self.keys is None:
            return None
        from ladder_app.sealing.keys import CaseKeys

        return CaseKeys(self.keys, case_id)

    def closed(self, name: str, plain: bytes) -> bytes:
        """The bytes of a small file as they may stand on the disk; raises Locked."""
        if self.keys is None:
            self.require()
        if self.keys is None or self.keys.key is None:
            return plain
        from ladder_app.sealing.sealed_file import sealed_file

        return sealed_file(self.keys.key, name, plain)

    def opened(self, name: str, data: bytes) -> bytes:
        """What a small file says; raises Locked, ValueError for a box that does not open."""
        if not data.startswith(_SEALED_FILE):
            return data
        if self.keys is None:
            raise Locked(_("This library is locked. Type its passphrase to open it."))
        from ladder_app.sealing.sealed_file import opened_file

        return opened_file(self.keys, name, data)

    def keep(self, keys: "Keys | None", *known: bytes) -> None:
        """From now on these are the keys, as long as the public file is one of `known`."""
        self.keys = keys
        self._known = known

    def public(self) -> "LibrarySeal | None":
        """What the public file says; None if there is none that can be read."""
        data = self.known()
        if not data:
            return None
        from ladder_app.storage.library_seal import decoded

        return decoded(data)

    def known(self) -> bytes:
        """The bytes of the public file, none if there is none; raises StoreError."""
        try:
            return read_all(self.disk, self.path, _LARGEST_HEADER)
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise unread(error) from error

    def _seals(self, public: "LibrarySeal | None") -> "tuple[Seal, ...]":
        """The seal of the library; without its file, those the case files speak of."""
        if public is not None:
            return () if public.seal is None else (public.seal,)
        seals: dict[str, Seal] = {}
        for name in self._names():
            if name.endswith(SUFFIX) and (seal := self._seal_in(name)) is not None:
                seals[seal.id] = seal
        return tuple(seals.values())

    def _names(self) -> list[str]:
        try:
            return self.disk.names(self.files.folder)
        except OSError:
            # A sealed case says so itself when it is opened.
            return []

    def _seal_in(self, name: str) -> "Seal | None":
        try:
            fd = self.disk.open(self.files.folder / name, write=False)
            try:
                line = self.disk.read(fd, _LARGEST_HEADER, 0).partition(b"\n")[0]
            finally:
                self.disk.close(fd)
            if not (line.startswith(HEADER_START) and is_sound(line)):
                return None
            header = decode_header(line)
            if seal_id_of(header) is None:
                return None
            from ladder_app.storage.library_seal import decode_seal

            return decode_seal(header.seal)
        except (OSError, msgspec.MsgspecError):
            return None


def _key_of(seal: "Seal", secret: str) -> "LibraryKey | None":
    from ladder_app.sealing.seal import key_of
    from ladder_app.sealing.slots import TooLittleMemory

    try:
        return key_of(seal, secret)
    except TooLittleMemory as error:
        raise too_little_memory() from error


def _former(public: "LibrarySeal | None", key: "LibraryKey") -> "list[LibraryKey]":
    """The keys from before. One whose box is damaged is left out; its files are named later."""
    from ladder_app.sealing.boxes import DoesNotOpen, unboxed
    from ladder_app.sealing.seal import LibraryKey

    found = []
    for former in public.former if public else ():
        try:
            secret = unboxed(key.of_file(NAME), former.box, former.id.encode())
        except DoesNotOpen:
            continue
        found.append(LibraryKey(former.id, secret))
    return found


def too_little_memory() -> StoreError:
    """The error to raise where a passphrase cannot be tried."""
    return StoreError(
        _(
            "This computer has too little free memory to try a passphrase. "
            "Close other programs, then try again."
        )
    )


def _not_accepted(is_mistyped: bool) -> NotAccepted:
    if is_mistyped:
        return NotAccepted(
            _("This looks like a recovery code with a typing mistake. Compare it sign by sign.")
        )
    return NotAccepted(
        _("This was not accepted. Check the keyboard and capital letters, then try again.")
    )
