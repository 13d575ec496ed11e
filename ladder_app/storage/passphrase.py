"""Setting, changing and removing the passphrase of a library: every file under another seal.

The public file is replaced first and names both seals, so that from then on the new passphrase
opens everything, old files and new. A crash leaves some files under the one and some under the
other; unlocking and finishing goes on. Removing is the same the other way round: the passphrase
is needed until the last file is open. The public file is settled when no file is left.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from ladder_app.domain.store.store_error import NotAccepted, StoreError
from ladder_app.domain.store.vault import Tell
from ladder_app.language import _
from ladder_app.sealing.boxes import boxed
from ladder_app.sealing.keys import CaseKeys, Keys
from ladder_app.sealing.seal import LibraryKey, new_seal
from ladder_app.sealing.sealed_file import seal_id_of
from ladder_app.sealing.slots import TooLittleMemory
from ladder_app.storage.case_seals import seals_in_cases
from ladder_app.storage.disk import read_all, replace_whole
from ladder_app.storage.faults import unread, unsaved
from ladder_app.storage.fold import LARGEST_FILE
from ladder_app.storage.library_files import WrittenFile
from ladder_app.storage.library_seal import Former, LibrarySeal, State, encoded
from ladder_app.storage.resealing import resealed
from ladder_app.storage.rewrite import put_new
from ladder_app.storage.strays import of_cases, resealed_stray, strays
from ladder_app.storage.unlocking import wish_to_open
from ladder_app.storage.vault_words import too_little_memory

if TYPE_CHECKING:
    from ladder_app.storage.vault import FolderVault


def set_passphrase(
    vault: "FolderVault", passphrase: str, recovery: str | None, tell: Tell
) -> tuple[str, ...]:
    """Seal everything with a new key that the passphrase opens; see `Vault`."""
    if not passphrase.strip():
        raise NotAccepted(_("Type a passphrase first."))
    with _alone(vault):
        try:
            seal, key = new_seal(passphrase, recovery, vault.cost)
        except TooLittleMemory as error:
            raise too_little_memory() from error
        keys = Keys(seal, [key, *_known(vault)])
        _announce(vault, keys, "sealing", key)
        return _carry_out(vault, keys, tell)


def remove_passphrase(vault: "FolderVault", tell: Tell) -> tuple[str, ...]:
    """Open everything; see `Vault`."""
    with _alone(vault):
        if vault.keys is None:
            return ()
        public = vault.public()
        seal = vault.keys.seal or (public.seal if public else None)
        if seal is None:
            # One was to be set, and the disk refused it.
            return ()
        key = vault.keys.find(seal.id)
        assert key is not None
        _announce(vault, Keys(seal, vault.keys.every_key()), "opening", key)
        return _carry_out(vault, Keys(None, vault.keys.every_key()), tell)


def finish(vault: "FolderVault", tell: Tell) -> tuple[str, ...]:
    """Go on where one of the two was cut short; see `Vault`."""
    with _alone(vault):
        if vault.keys is None or not vault.is_unfinished:
            return ()
        if vault.is_behind and vault.keys.key is not None:
            _announce(vault, vault.keys, "sealing", vault.keys.key)
        return _carry_out(vault, vault.keys, tell)


def seal_drafts_here(vault: "FolderVault") -> tuple[Path, ...]:
    """Seal the drafts of this computer that are not sealed as everything else is.

    The passphrase was set or changed at another computer, which cannot reach them. What the disk
    refuses is done the next time the library is unlocked. Returns those whose key is not known.
    """
    lost: list[Path] = []
    if vault.keys is None or vault.keys.key is None:
        return ()
    with suppress(OSError):
        for path in vault.files.drafts_here():
            with suppress(OSError, ValueError, RecursionError):
                if not _has_sealed_draft(vault, path, vault.keys, vault.keys.key.seal_id):
                    lost.append(path)
    return tuple(lost)


def backups_called(vault: "FolderVault", names: Iterable[str]) -> dict[str, Path]:
    """The backups among the files that were left, in whichever place, and files called like a
    case with something more; raises StoreError."""
    wanted = set(names)
    try:
        files = vault.files.written()
        others = of_cases(strays(vault.disk, vault.files), vault.files)
    except OSError as error:
        raise unread(error) from error
    places = {vault.files.backups, vault.files.second, *vault.files.left}
    named = {_name(vault, one.path): one.path for one in files if one.path.parent.parent in places}
    named |= {_name(vault, path): path for path in others}
    return {name: path for name, path in named.items() if name in wanted}


def remove_backups(vault: "FolderVault", names: Iterable[str]) -> None:
    """Remove them; raises StoreError."""
    try:
        for path in backups_called(vault, names).values():
            vault.disk.unlink(path)
    except OSError as error:
        raise unsaved(error) from error


@contextmanager
def _alone(vault: "FolderVault") -> Iterator[None]:
    """Nothing is locked and no case is open; what the disk says becomes a sentence."""
    vault.require()
    try:
        with vault.files.held():
            yield
    except OSError as error:
        raise unsaved(error) from error


def _known(vault: "FolderVault") -> tuple[LibraryKey, ...]:
    return vault.keys.every_key() if vault.keys else ()


def _announce(vault: "FolderVault", keys: Keys, state: State, key: LibraryKey) -> None:
    """Write the public file. From here on it holds, whatever comes."""
    former = tuple(
        Former(one.seal_id, boxed(key.of_file(vault.path.name), one.secret, one.seal_id.encode()))
        for one in keys.every_key()
        if one.seal_id != key.seal_id
    )
    wish = wish_to_open(key, vault.path.name) if state == "opening" else b""
    data = encoded(LibrarySeal(state, keys.seal, former, wish))
    before = vault.known()
    _keep_foreign(vault, before)
    # Until it is certain which of the two files stands there, whatever comes is written so that
    # either can read it.
    vault.keep(Keys(vault.keys.seal if vault.keys else None, keys.every_key()), before, data)
    replace_whole(vault.disk, vault.path, data)
    vault.keep(Keys(None if state == "opening" else keys.seal, keys.every_key()), data)


def _keep_foreign(vault: "FolderVault", data: bytes) -> None:
    """What has the name of the public file and is none gets another name, under which it is
    found among what others have put into the folder."""
    if data and vault.public() is None:
        kept = vault.path.with_name(f"kept-{sha256(data).hexdigest()[:8]}-{vault.path.name}")
        replace_whole(vault.disk, kept, data)


def _carry_out(vault: "FolderVault", keys: Keys, tell: Tell) -> tuple[str, ...]:
    """Every file; then the public file says that it is done, unless some are left."""
    for leftover in vault.files.leftovers():
        vault.disk.unlink(leftover)
    files = vault.files.written()
    left = []
    is_over = True
    for done, file in enumerate(files):
        tell(done, len(files))
        try:
            _reseal(vault, file, keys)
        except (OSError, StoreError, ValueError) as error:
            left.append(_name(vault, file.path))
            # What the disk refuses it may take another time; a foreign file stays foreign.
            is_over = is_over and not isinstance(error, OSError)
    if keys.key is None and any(seals_in_cases(vault.disk, vault.files.folder)):
        # A sealed case asks for a passphrase, so the one that is known has to hold.
        is_over = False
    tell(len(files), len(files))
    strays = _reseal_strays(vault, keys)
    if is_over:
        # Copies that are away now can be sealed anew when they are back, if their key is known.
        _settle(vault, keys, forget=not left and not vault.files.is_place_away)
    return (*left, *strays, *map(str, vault.files.left_away()))


def _reseal_strays(vault: "FolderVault", keys: Keys) -> list[str]:
    """What else lies in the folder; the names of those that stay as they were."""
    stay = []
    for path in strays(vault.disk, vault.files):
        try:
            is_done = resealed_stray(vault, path, keys)
        except (OSError, StoreError, ValueError):
            is_done = False
        if not is_done:
            stay.append(_name(vault, path))
    return stay


def _name(vault: "FolderVault", path: Path) -> str:
    """What nothing else is called: copies in two places have the same file names."""
    folder = vault.files.folder
    return str(path.relative_to(folder) if path.is_relative_to(folder) else path)


def _reseal(vault: "FolderVault", file: WrittenFile, keys: Keys) -> None:
    data = read_all(vault.disk, file.path, LARGEST_FILE)
    if file.case_id is None:
        plain = vault.opened(file.path.name, data)
        fresh = vault.closed(file.path.name, plain)
    elif not data.strip(b"\n\0 "):
        return
    else:
        fresh = resealed(data, CaseKeys(keys, file.case_id))
    if fresh != data:
        put_new(vault.disk, file.path, fresh, lambda _read: True, lambda _identity: None)


def _has_sealed_draft(vault: "FolderVault", path: Path, keys: Keys, seal_id: str) -> bool:
    data = read_all(vault.disk, path, LARGEST_FILE)
    found = seal_id_of(data)
    if found is not None and keys.find(found) is None:
        return False
    if found != seal_id:
        fresh = vault.closed(path.name, vault.opened(path.name, data))
        put_new(vault.disk, path, fresh, lambda _read: True, lambda _identity: None)
    return True


def _settle(vault: "FolderVault", keys: Keys, forget: bool) -> None:
    if keys.key is None:
        replace_whole(vault.disk, vault.path, encoded(LibrarySeal("open")))
        vault.keep(None)
    else:
        settled = Keys(keys.seal, [keys.key]) if forget else keys
        _announce(vault, settled, "sealed", keys.key)
