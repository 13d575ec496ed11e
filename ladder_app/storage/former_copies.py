"""Copies that another passphrase opens than the one of now, or none at all.

They are what a place holds that was not there while the passphrase was set, changed or removed.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from ladder_app.domain.store.store_error import StoreError
from ladder_app.storage.case_seals import seal_id_at
from ladder_app.storage.copy_folder import CopyFolder
from ladder_app.storage.disk import Disk
from ladder_app.storage.lines import SUFFIX
from ladder_app.storage.resealing import resealed
from ladder_app.storage.rotation import Copy
from ladder_app.storage.vault import FolderVault


class FormerCopies:
    """Of the cases in the folder `cases`; `left` are those that were seen last. Raises OSError."""

    def __init__(self, disk: Disk, cases: Path, vault: FolderVault) -> None:
        self.left: tuple[Path, ...] = ()
        self._disk = disk
        self._cases = cases
        self._vault = vault

    def look(self, *places: CopyFolder) -> None:
        """See which there are, after those were sealed anew for which that can be done."""
        if not self._is_open():
            return
        for place in places[1:]:
            # In the first somebody may be writing one just now.
            for case_id in self.cases_in(place):
                place.clear(case_id)
        self.left = tuple(
            place.of(case_id) / copy.name
            for place in places
            for case_id, copy in self._former(place)
            if not self._sealed_anew(places[0], place, case_id, copy)
        )

    def remove(self) -> None:
        """Remove those that were seen."""
        for path in self.left:
            with suppress(FileNotFoundError):
                self._disk.unlink(path)
        self.left = ()

    def _is_open(self) -> bool:
        """Whether it is known how the copies are to be sealed."""
        with suppress(StoreError):
            return not self._vault.is_locked
        return False

    def _former(self, place: CopyFolder) -> Iterator[tuple[str, Copy]]:
        for case_id in self.cases_in(place):
            for copy in place.found(case_id):
                if not self._is_of_now(place, case_id, copy):
                    yield case_id, copy

    def cases_in(self, place: CopyFolder) -> list[str]:
        """Others may keep the copies of their library in the same place."""
        return [
            case_id
            for case_id in place.cases()
            if self._disk.is_file(self._cases / f"{case_id}{SUFFIX}")
        ]

    def _is_of_now(self, place: CopyFolder, case_id: str, copy: Copy) -> bool:
        keys = self._vault.of_case(case_id)
        try:
            seal_id = seal_id_at(self._disk, place.of(case_id) / copy.name)
        except FileNotFoundError:
            return True
        except (ValueError, msgspec.MsgspecError):
            # What does not say how it is sealed has to be read.
            data = place.read(case_id, copy.name)
            return keys is None or self._resealed(data, case_id) == data
        return seal_id == (None if keys is None else keys.seal_id)

    def _sealed_anew(self, first: CopyFolder, place: CopyFolder, case_id: str, copy: Copy) -> bool:
        """Write it as it is to be: as the first place has it, else opened with a known key."""
        data = None
        with suppress(FileNotFoundError):
            if place is not first and self._is_of_now(first, case_id, copy):
                data = first.read(case_id, copy.name)
        if data is None:
            data = self._resealed(place.read(case_id, copy.name), case_id)
        if data is not None:
            place.write(case_id, copy.name, data)
        return data is not None

    def _resealed(self, data: bytes, case_id: str) -> bytes | None:
        """The copy under the seal of now; None if no key that is known opens it."""
        keys = self._vault.of_case(case_id)
        try:
            return None if keys is None else resealed(data, keys)
        except (StoreError, ValueError):
            return None
