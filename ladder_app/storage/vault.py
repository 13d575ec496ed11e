"""Whether the library has a passphrase, and the keys once it was given."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from ladder_app.domain.store.store_error import NotAccepted, StoreError
from ladder_app.domain.store.vault import Tell
from ladder_app.storage.case_seals import sealed_among_open, seals_in_cases
from ladder_app.storage.disk import Disk, read_all
from ladder_app.storage.drafts import put_aside
from ladder_app.storage.vault_words import (
    locked,
    not_accepted,
    of_earlier,
    sealed_by_newer,
    too_little_memory,
    unread_drafts,
    unread_public,
    went_back,
)

if TYPE_CHECKING:
    from pathlib import Path

    from ladder_app.sealing.keys import CaseKeys, Keys
    from ladder_app.sealing.seal import Seal
    from ladder_app.sealing.slots import Cost
    from ladder_app.storage.library_files import LibraryFiles
    from ladder_app.storage.library_seal import LibrarySeal
    from ladder_app.storage.unlocking import Named, Unlocked

NAME: Final = "library.json"
_LARGEST: Final = 64 << 10
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
        self.is_behind = False
        """Whether the public file is to be written anew from what opened the cases."""
        self.notices: tuple[str, ...] = ()
        """Sentences the person should see once a case is open."""

    @property
    def is_sealed(self) -> bool:
        """Whether a passphrase is needed for anything; a sealed case says so too."""
        public = self.public()
        return (public is not None and public.seal is not None) or any(self._in_cases())

    @property
    def is_locked(self) -> bool:
        """Whether it has not been given yet, or not the one of now."""
        if self.keys is not None and self.known() in self._known:
            return False
        return self.is_sealed

    @property
    def is_unfinished(self) -> bool:
        """Whether files may be left that are not sealed as they are to be."""
        if self.is_behind:
            return True
        public = self.public()
        if public is None or public.state not in {"sealing", "opening"}:
            return False
        # Whoever came in with the passphrase before this one does not go on with it.
        return (
            self.keys is None or self.keys.find(public.seal.id if public.seal else "") is not None
        )

    @property
    def writes_sealed(self) -> bool:
        """Whether what is written now gets a seal."""
        return self.keys is not None and self.keys.key is not None

    @property
    def cost(self) -> "Cost":
        """What one try of a passphrase is to cost."""
        from ladder_app.sealing.slots import USUAL

        return self._cost or USUAL

    def unlock(self, secret: str) -> None:
        """Take the keys out; raises NotAccepted, StoreError."""
        from ladder_app.sealing.recovery import is_mistyped
        from ladder_app.storage.passphrase import seal_drafts_here
        from ladder_app.storage.unlocking import opens_a_case

        data, named = self.known(), self._named()
        found = self._tried(named, secret)
        if found is None:
            raise self._refusal(named, is_mistyped(secret))
        if not opens_a_case(named, found.keys):
            raise NotAccepted(of_earlier())
        self.keep(found.keys, data)
        self.is_behind = found.is_behind
        unread = seal_drafts_here(self)
        self.notices = (went_back(NAME),) if found.is_foreign else ()
        # With the public file of these cases there may come the key of a draft, too.
        if not (found.is_foreign or found.is_behind) and self._put_aside(unread):
            self.notices = (unread_drafts(),)

    def accepts(self, secret: str) -> bool:
        """Whether it would unlock; raises StoreError."""
        from ladder_app.storage.unlocking import opens_a_case

        named = self._named()
        found = self._tried(named, secret)
        return found is not None and opens_a_case(named, found.keys)

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
            raise locked()

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
            raise locked()
        from ladder_app.sealing.sealed_file import opened_file

        return opened_file(self.keys, name, data)

    def keep(self, keys: "Keys | None", *known: bytes) -> None:
        """From now on these are the keys, as long as the public file is one of `known`."""
        self.keys = keys
        self._known = known
        self.is_behind = False

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
            return read_all(self.disk, self.path, _LARGEST)
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise unread_public(NAME, error) from error

    def _refusal(self, named: "Named", is_mistyped: bool) -> StoreError:
        """Why nothing was opened."""
        from ladder_app.storage.unlocking import can_be_tried

        if named.seals and not can_be_tried(named):
            return sealed_by_newer()
        if named.public is not None and named.public.seal is not None:
            return not_accepted(is_mistyped, ())
        return not_accepted(is_mistyped, sealed_among_open(self.disk, self.files.folder))

    def _put_aside(self, drafts: "tuple[Path, ...]") -> "list[Path]":
        """Those that were not before, so that each is spoken of once."""
        return [path for path in drafts if put_aside(self.disk, path)]

    def _tried(self, named: "Named", secret: str) -> "Unlocked | None":
        from ladder_app.sealing.slots import TooLittleMemory
        from ladder_app.storage.unlocking import unlocked

        try:
            return unlocked(named, secret, NAME)
        except TooLittleMemory as error:
            raise too_little_memory() from error

    def _named(self) -> "Named":
        from ladder_app.storage.unlocking import Named

        return Named(self.public(), tuple(self._in_cases()))

    def _in_cases(self) -> "Iterator[Seal | None]":
        return seals_in_cases(self.disk, self.files.folder)
