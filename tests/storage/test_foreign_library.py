"""Tests of ladder_app.storage.vault beside files that are not quite ours: said, and untouched."""

import errno
from pathlib import Path

import pytest
from msgspec import structs

from ladder_app.cases import Cases
from ladder_app.domain.store.store_error import NotAccepted, StoreError, TooNew
from ladder_app.sealing.seal import Seal
from ladder_app.storage.library_seal import LibrarySeal, decoded, encoded
from ladder_app.storage.lines import with_sum
from tests import make
from tests.storage.crash.memory_disk import MemoryDisk
from tests.storage.crash.promise import CASE_ID
from tests.storage.crash.promise import library as library_on
from tests.storage.test_unlocking import CASES, NEW, OLD, opens, sealed
from tests.storage.test_vault import CASE_FILE, FOLDER, PUBLIC, filled, quiet

LARGE = b"{" + b" " * (65 << 10) + b"}"
NEWER = with_sum(b'{"format":"ladder-library","version":2,"library":{}}')
OF_OTHERS = b'{"books":["The Heron"]}'


@pytest.mark.parametrize(
    ("public", "sentence"), [(NEWER, "newer version"), (LARGE, r"library\.json.* too large")]
)
def test_a_public_file_that_cannot_be_ours_is_said_once_and_nothing_is_touched(
    disk: MemoryDisk, public: bytes, sentence: str
) -> None:
    filled(disk)
    disk.put(PUBLIC, public)
    before = {path: disk.content(path) for path in disk.files.names}
    library = library_on(disk)
    asked: list[str] = []

    def ask(words: str, _offered: bool) -> bool:
        asked.append(words)
        return False

    with pytest.raises(StoreError, match=sentence):
        Cases(library, lambda: make.MOMENT, ask).open_some("")
    for act in (
        lambda: library.vault.unlock(NEW),
        lambda: library.vault.set_passphrase(NEW, None, quiet),
        lambda: library.vault.remove_passphrase(quiet),
        lambda: library.drafts.keep(CASE_ID, "attempt", {"text": "typed"}),
    ):
        with pytest.raises(StoreError, match=sentence):
            act()
    assert asked == []
    assert {path: disk.content(path) for path in disk.files.names} == before


def test_a_public_file_that_cannot_be_read_is_named(
    disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed(disk, NEW)
    opens_file = disk.open

    def fails(path: Path, write: bool) -> int:
        if path == PUBLIC:
            raise OSError(errno.EIO, "Input/output error")
        return opens_file(path, write)

    monkeypatch.setattr(disk, "open", fails)
    with pytest.raises(StoreError, match=r"library\.json.* could not be read: the disk cannot"):
        library_on(disk).vault.unlock(NEW)


def test_a_file_of_others_that_has_the_name_of_ours_is_kept(disk: MemoryDisk) -> None:
    library = filled(disk)
    disk.put(PUBLIC, OF_OTHERS)
    assert opens(library, CASE_ID)
    left = library.vault.set_passphrase(NEW, None, quiet)
    kept = [path for path in disk.files.names if disk.content(path) == OF_OTHERS]
    assert [path.name for path in kept] == list(left)
    again = library_on(disk)
    again.vault.unlock(NEW)
    assert opens(again, CASE_ID)


def test_a_public_file_that_cannot_be_kept_is_not_replaced(
    disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = filled(disk)
    disk.put(PUBLIC, OF_OTHERS)

    def full(_path: Path) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(disk, "create", full)
    with pytest.raises(StoreError, match="no room"):
        library.vault.set_passphrase(NEW, None, quiet)
    assert disk.content(PUBLIC) == OF_OTHERS


def test_slots_that_only_a_newer_version_knows_are_no_typing_mistake(disk: MemoryDisk) -> None:
    sealed(disk, NEW)
    said = decoded(disk.content(PUBLIC))
    assert said is not None
    assert said.seal is not None
    (slot,) = said.seal.slots
    for strange in (
        structs.replace(slot, kind="fingerprint"),
        structs.replace(slot, memory_kib=2 << 20),
        structs.replace(slot, rounds=99),
        structs.replace(slot, salt=b"short"),
    ):
        seal = Seal(said.seal.id, (strange,))
        disk.put(PUBLIC, encoded(LibrarySeal("sealed", seal)))
        for case in (*CASES, FOLDER / f"{CASE_ID} (conflict).jsonl"):
            disk.files.names.pop(case, None)
        library = library_on(disk)
        with pytest.raises(TooNew, match="does not know"):
            library.vault.unlock(NEW)
        assert not library.vault.accepts(NEW)


def test_a_sealed_case_among_open_ones_is_named(disk: MemoryDisk) -> None:
    elsewhere = MemoryDisk()
    sealed(elsewhere, OLD)
    library = filled(disk)
    disk.put(FOLDER / "foreign.jsonl", elsewhere.content(CASE_FILE))
    assert library.vault.is_locked
    with pytest.raises(NotAccepted, match=r"foreign\.jsonl"):
        library.vault.unlock(NEW)
    disk.unlink(FOLDER / "foreign.jsonl")
    assert opens(library, CASE_ID)
    sealed_everywhere = library_on(elsewhere)
    elsewhere.unlink(PUBLIC)
    with pytest.raises(NotAccepted) as refused:
        sealed_everywhere.vault.unlock(NEW)
    assert "jsonl" not in str(refused.value)
