"""The library's index: what a list of cases says of each, so that it needs not open them all.

The case files are the truth. An index that is missing, damaged or behind costs time, no more:
each entry says at which edit it was made, and holds only for a file that ends there.
"""

from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from ladder_app.domain.store.library import CaseEntry
from ladder_app.domain.store.store_error import StoreError
from ladder_app.storage.content import Content
from ladder_app.storage.disk import Disk, read_all, replace_whole
from ladder_app.storage.lines import document_of
from ladder_app.storage.vault import FolderVault

START: Final = b'{"format":"ladder-index"'
_LARGEST: Final = 16 << 20


class Indexed(msgspec.Struct, frozen=True):
    """What the index says of one case, as of its edit number `n`."""

    n: int
    alias: str | None = None
    is_archived: bool = False


class _File(msgspec.Struct):
    format: str
    version: int
    cases: dict[str, Indexed]


class AliasIndex:
    """`index.json` in the library. Neither reading nor noting ever raises."""

    def __init__(self, disk: Disk, path: Path, vault: FolderVault) -> None:
        self._disk = disk
        self._path = path
        self._vault = vault

    def read(self) -> dict[str, Indexed]:
        """Every entry by case id; none if the index cannot be read."""
        return self._read() or {}

    def note(self, case_id: str, entry: Indexed) -> None:
        """Put one entry in; others are kept."""
        cases = self._read()
        if cases is None or cases.get(case_id) == entry:
            return
        cases[case_id] = entry
        with suppress(OSError, StoreError):
            self._write(cases)

    def _read(self) -> dict[str, Indexed] | None:
        """Every entry; None for a sealed index that does not open and must not be written over
        with an open one."""
        try:
            data = read_all(self._disk, self._path, _LARGEST)
        except OSError:
            return {}
        try:
            data = self._vault.opened(self._path.name, data)
        except (StoreError, ValueError):
            return {} if self._vault.writes_sealed else None
        try:
            return msgspec.json.decode(data, type=_File).cases
        except (msgspec.MsgspecError, ValueError, RecursionError):
            return {}

    def _write(self, cases: dict[str, Indexed]) -> None:
        data = msgspec.json.encode(_File("ladder-index", 1, cases))
        replace_whole(self._disk, self._path, self._vault.closed(self._path.name, data))

    def forget(self, case_id: str) -> None:
        """Take one entry out."""
        cases = self._read()
        if cases is None or cases.pop(case_id, None) is None:
            return
        with suppress(OSError, StoreError):
            self._write(cases)


def indexed(content: Content) -> Indexed:
    """The entry for a case, out of its own record."""
    for raw in content.live.get("case", {}).values():
        case = document_of(raw)
        alias = case.get("alias")
        is_archived = case.get("archived_at") is not None
        return Indexed(content.n, alias if isinstance(alias, str) else None, is_archived)
    return Indexed(content.n)


def entry_of(case_id: str, known: Indexed | None, changed_at: str | None) -> CaseEntry:
    """The case as a list shows it, as far as the index knows it."""
    if known is None:
        return CaseEntry(case_id, None, changed_at)
    return CaseEntry(case_id, known.alias, changed_at, known.is_archived)
