"""Files in the folder of a library that are not the library's: what sync programs, editors and
people have put there. They are sealed along where they hold a case or the index of cases."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ladder_app.domain.store.store_error import StoreError
from ladder_app.sealing.keys import CaseKeys, Keys
from ladder_app.sealing.sealed_file import START as SEALED
from ladder_app.storage.disk import Disk, read_all
from ladder_app.storage.fold import LARGEST_FILE
from ladder_app.storage.index import START as INDEX
from ladder_app.storage.library_files import OPEN_ENDINGS, OPEN_NAMES, LibraryFiles
from ladder_app.storage.lines import HEADER_START
from ladder_app.storage.resealing import resealed
from ladder_app.storage.rewrite import put_new

if TYPE_CHECKING:
    from ladder_app.storage.vault import FolderVault

_LENGTH_OF_ID: Final = 36


def strays(disk: Disk, files: LibraryFiles) -> tuple[Path, ...]:
    """All of them, in the folders inside too; links are not followed. Raises OSError."""
    ours = {one.path for one in files.written()}
    ours |= {files.folder / name for name in OPEN_NAMES}
    return tuple(
        path
        for path in _below(disk, files.folder)
        if path not in ours and not path.name.endswith(OPEN_ENDINGS)
    )


def of_cases(paths: Iterable[Path], files: LibraryFiles) -> tuple[Path, ...]:
    """Those that have the name of a case of this library, with something more to it."""
    ids = {one.case_id for one in files.written() if one.path.parent == files.folder}
    return tuple(
        path
        for path in paths
        if len(path.name) > _LENGTH_OF_ID and path.name[:_LENGTH_OF_ID] in ids
    )


def resealed_stray(vault: "FolderVault", path: Path, keys: Keys) -> bool:
    """Write it as `keys` say; False if it stays readable by whoever has the folder.

    Raises OSError, and StoreError or ValueError for one of ours that cannot be read.
    """
    data = read_all(vault.disk, path, LARGEST_FILE)
    if data.startswith(HEADER_START):
        fresh = resealed(data, CaseKeys(keys, ""))
    elif data.startswith((INDEX, SEALED)):
        try:
            fresh = vault.closed(path.name, vault.opened(path.name, data))
        except (StoreError, ValueError):
            if keys.key is None:
                raise
            return True
    else:
        return keys.key is None or not data.strip(b"\n\0 ")
    if fresh != data:
        put_new(vault.disk, path, fresh, lambda _read: True, lambda _identity: None)
    return True


def _below(disk: Disk, folder: Path) -> Iterator[Path]:
    for name in disk.names(folder):
        path = folder / name
        if disk.is_folder(path):
            yield from _below(disk, path)
        elif disk.is_file(path):
            yield path
