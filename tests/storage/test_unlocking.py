"""Tests of ladder_app.storage.unlocking and case_seals: the public file does not speak alone."""

from collections.abc import Iterator
from itertools import combinations

import pytest

from ladder_app.cases import Cases
from ladder_app.domain.store.store_error import Locked, NotAccepted, StoreError
from ladder_app.sealing import seal as seal_module
from ladder_app.sealing.recovery import new_code
from ladder_app.sealing.slots import Slot, key_in
from ladder_app.storage.case_seals import seals_in_cases
from ladder_app.storage.index import Indexed
from ladder_app.storage.library import FolderLibrary
from ladder_app.storage.library_seal import LibrarySeal, decoded, encoded
from tests import make
from tests.storage.crash.memory_disk import Files, MemoryDisk
from tests.storage.crash.promise import CASE_ID
from tests.storage.crash.promise import library as library_on
from tests.storage.test_vault import (
    CANARY,
    CASE_FILE,
    FOLDER,
    OTHER,
    PUBLIC,
    documents,
    filled,
    quiet,
    seen_anywhere,
)

OLD, NEW = "first plain words", "later plain words"
CASES = (CASE_FILE, FOLDER / f"{OTHER}.jsonl")
FORGED = encoded(LibrarySeal("open"))


def sealed(disk: MemoryDisk, *passphrases: str) -> FolderLibrary:
    """A library that had these passphrases, one after the other."""
    library = filled(disk)
    for passphrase in passphrases:
        assert library.vault.set_passphrase(passphrase, None, quiet) == ()
    return library_on(disk)


def cases_of(library: FolderLibrary) -> Cases:
    return Cases(library, lambda: make.MOMENT, lambda _sentence, _offered: False)


def opens(library: FolderLibrary, case_id: str) -> bool:
    try:
        documents(library, case_id)
    except StoreError:
        return False
    return True


def test_a_forged_public_file_does_not_switch_the_passphrase_off(disk: MemoryDisk) -> None:
    sealed(disk, NEW)
    disk.put(PUBLIC, FORGED)
    before = dict(disk.files.names)
    library = library_on(disk)
    assert library.vault.is_sealed
    assert library.vault.is_locked
    for ask in (
        lambda: cases_of(library).open_some(""),
        lambda: cases_of(library).begin(CANARY.decode()),
        lambda: library.drafts.keep(CASE_ID, "attempt", {"text": CANARY.decode()}),
    ):
        with pytest.raises(Locked):
            ask()
    assert disk.files.names.keys() - before.keys() <= {FOLDER / "library-id"}
    assert seen_anywhere(disk) == []
    library.vault.unlock(NEW)
    store = library.open(CASE_ID, make.MOMENT)
    assert any("library.json" in notice for notice in store.notices)
    store.close()
    library.vault.finish(quiet)
    assert not library.vault.is_unfinished
    said = decoded(disk.content(PUBLIC))
    assert said is not None
    assert said.state == "sealed"
    assert seen_anywhere(disk) == []


def test_beside_a_case_that_stays_locked_no_new_one_is_made(disk: MemoryDisk) -> None:
    elsewhere = MemoryDisk()
    sealed(elsewhere, OLD)
    library = library_on(disk)
    library.vault.set_passphrase(NEW, None, quiet)
    disk.put(CASE_FILE, elsewhere.content(CASE_FILE))
    names = set(disk.files.names)
    with pytest.raises(Locked):
        cases_of(library).open_some("")
    assert {path for path in disk.files.names if path.suffix == ".jsonl"} <= names


def test_a_state_that_says_opening_without_the_key_opens_nothing(disk: MemoryDisk) -> None:
    sealed(disk, NEW)
    said = decoded(disk.content(PUBLIC))
    assert said is not None
    disk.put(PUBLIC, encoded(LibrarySeal("opening", said.seal, said.former)))
    library = library_on(disk)
    library.vault.unlock(NEW)
    library.vault.finish(quiet)
    library.open(CASE_ID, make.MOMENT).close()
    assert seen_anywhere(disk) == []
    assert library_on(disk).vault.is_locked


def test_a_sealed_index_is_never_replaced_by_an_open_one(disk: MemoryDisk) -> None:
    sealed(disk, NEW)
    index = FOLDER / "index.json"
    before = disk.content(index)
    for case in (*CASES, FOLDER / f"{CASE_ID} (conflict).jsonl"):
        disk.unlink(case)
    disk.put(PUBLIC, FORGED)
    library = library_on(disk)
    library._index.note(CASE_ID, Indexed(9, CANARY.decode()))
    library._index.forget(CASE_ID)
    assert disk.content(index) == before
    # What a newer key seals may take its place.
    library.vault.set_passphrase(OLD, None, quiet)
    library._index.note(CASE_ID, Indexed(9, CANARY.decode()))
    assert library._index.read() == {CASE_ID: Indexed(9, CANARY.decode())}
    assert seen_anywhere(disk) == []


def test_a_library_stays_closed_while_a_case_of_another_seal_is_in_it(disk: MemoryDisk) -> None:
    elsewhere = MemoryDisk()
    sealed(elsewhere, OLD)
    library = sealed(disk, NEW)
    library.vault.unlock(NEW)
    disk.put(FOLDER / "foreign.jsonl", elsewhere.content(CASE_FILE))
    assert library.vault.remove_passphrase(quiet) == ("foreign.jsonl",)
    again = library_on(disk)
    again.vault.unlock(NEW)
    assert opens(again, CASE_ID)
    disk.unlink(FOLDER / "foreign.jsonl")
    assert again.vault.finish(quiet) == ()
    assert not library_on(disk).vault.is_sealed


def test_an_earlier_passphrase_that_opens_no_case_is_told_apart(disk: MemoryDisk) -> None:
    library = filled(disk)
    library.vault.set_passphrase(OLD, None, quiet)
    earlier = disk.content(PUBLIC)
    library.vault.set_passphrase(NEW, None, quiet)
    disk.put(PUBLIC, earlier)
    again = library_on(disk)
    assert not again.vault.accepts(OLD)
    with pytest.raises(NotAccepted, match="newer one"):
        again.vault.unlock(OLD)


def test_where_the_same_words_open_both_the_cases_say_which_is_newer(disk: MemoryDisk) -> None:
    library = filled(disk)
    library.vault.set_passphrase(OLD, None, quiet)
    earlier = disk.content(PUBLIC)
    library.vault.set_passphrase(OLD, None, quiet)
    newer = decoded(disk.content(PUBLIC))
    disk.put(PUBLIC, earlier)
    again = library_on(disk)
    again.vault.unlock(OLD)
    assert again.vault.notices
    assert again.vault.finish(quiet) == ()
    assert newer is not None
    written = decoded(disk.content(PUBLIC))
    assert written is not None
    assert written.seal == newer.seal
    assert opens(again, CASE_ID)


def test_slots_that_were_spoiled_in_the_public_file_cost_nothing(disk: MemoryDisk) -> None:
    sealed(disk, NEW)
    said = decoded(disk.content(PUBLIC))
    assert said is not None
    assert said.seal is not None
    empty = seal_module.Seal(said.seal.id, ())
    disk.put(PUBLIC, encoded(LibrarySeal("sealed", empty)))
    library = library_on(disk)
    library.vault.unlock(NEW)
    assert library.vault.finish(quiet) == ()
    assert decoded(disk.content(PUBLIC)) == said


def test_a_recovery_code_is_tried_as_one_first(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.sealing.cheap import CHEAP

    tried: list[str] = []

    def counted(slot: Slot, secret: str, about: bytes) -> bytes | None:
        tried.append(slot.kind)
        return key_in(slot, secret, about)

    code = new_code()
    made, key = seal_module.new_seal(NEW, code, CHEAP)
    monkeypatch.setattr(seal_module, "key_in", counted)
    assert seal_module.key_of(made, code) == key
    assert tried == ["recovery"]


def states() -> list[Files]:
    """The library after every file, while OLD is set and while it is changed to NEW."""
    disk = MemoryDisk()
    library = filled(disk)
    found = [disk.files.copy()]

    def look(_done: int, _all: int) -> None:
        found.append(disk.files.copy())

    for secret in (OLD, NEW):
        library.vault.set_passphrase(secret, None, look)
        look(0, 0)
    return found


def mixed() -> Iterator[MemoryDisk]:
    """Each public file of an earlier moment with the other files of each later one."""
    for earlier, later in combinations(states(), 2):
        disk, public = MemoryDisk(later.copy()), earlier.names.get(PUBLIC)
        if public is None:
            disk.unlink(PUBLIC)
        else:
            disk.put(PUBLIC, earlier.bytes[public])
        if any(seals_in_cases(disk, FOLDER)):
            yield disk


def opened_with(disk: MemoryDisk, secret: str) -> set[str]:
    """The cases that this passphrase opens, after everything was written that can be."""
    library = library_on(disk)
    assert library.vault.is_locked
    if not library.vault.accepts(secret):
        return set()
    library.vault.unlock(secret)
    library.vault.finish(quiet)
    library.drafts.keep(CASE_ID, "new", {"text": CANARY.decode()})
    cases_of(library).begin(CANARY.decode())
    return {case_id for case_id in (CASE_ID, OTHER) if opens(library, case_id)}


def test_an_earlier_public_file_locks_nobody_out_and_opens_nothing() -> None:
    count = 0
    for at_first in mixed():
        count += 1
        readable = set(seen_anywhere(at_first))
        in_order = [MemoryDisk(at_first.files.copy()) for _order in range(2)]
        for disk, order in zip(in_order, ((OLD, NEW), (NEW, OLD)), strict=True):
            opened = set[str]().union(*(opened_with(disk, secret) for secret in order))
            assert opened == {CASE_ID, OTHER}
            assert set(seen_anywhere(disk)) <= readable
    assert count > 100
