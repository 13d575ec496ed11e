"""Tests of ladder_app.storage.vault and passphrase: a passphrase seals every byte of a library."""

import errno
from functools import partial
from pathlib import Path

import msgspec
import pytest

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.store_error import InUse, Locked, NotAccepted, StoreError, TooNew
from ladder_app.domain.store.vault import Vault
from ladder_app.sealing import slots
from ladder_app.sealing.recovery import new_code
from ladder_app.sealing.slots import USUAL, TooLittleMemory
from ladder_app.storage.library import FolderLibrary
from ladder_app.storage.library_seal import Former, LibrarySeal, decoded, encoded
from ladder_app.storage.lines import with_sum
from tests import make
from tests.sealing.cheap import CHEAP
from tests.storage.crash.memory_disk import Kind, MemoryDisk
from tests.storage.crash.promise import CASE_ID, HOME
from tests.storage.crash.promise import library as library_on

FOLDER = HOME / "ladders"
PUBLIC = FOLDER / "library.json"
CASE_FILE = FOLDER / f"{CASE_ID}.jsonl"
OTHER = "99999999-2222-4333-8444-555555555555"
WORDS = "six plain words"
CANARY = b"Caerulean"


def quiet(_done: int, _all: int) -> None:
    pass


def filled(disk: MemoryDisk) -> FolderLibrary:
    """A library with the canary wherever a person can have written it."""
    library = library_on(disk)
    canary = CANARY.decode()
    for case_id in (CASE_ID, OTHER):
        first = Edit("New case", (Change(None, Case(id=case_id, alias=f"{canary} {case_id[0]}")),))
        store = library.create(first, case_id, make.MOMENT)
        attempt = make.attempt(what_happened=canary)
        store.commit(Edit(canary, (Change(None, attempt),)), make.MOMENT)
        store.close()
        library.backups.keep(case_id, make.MOMENT)
        library.drafts.keep(case_id, "attempt", {"text": canary})
    disk.put(FOLDER / f"{CASE_ID} (conflict).jsonl", disk.content(CASE_FILE))
    disk.put(FOLDER / "aside" / "torn.torn", b'{"n":3,"label":"' + CANARY)
    disk.put(FOLDER / "backups" / CASE_ID / "partial.new", CANARY)
    disk.put(HOME / "state" / "drafts" / f"{CASE_ID}.step.json", b'{"a":"%b"}' % CANARY)
    disk.files.folders.add(FOLDER / "aside")
    return library


def seen_anywhere(disk: MemoryDisk) -> list[Path]:
    """The files in which the canary can be read."""
    return [path for path in disk.files.names if CANARY in disk.content(path)]


@pytest.fixture
def library(disk: MemoryDisk) -> FolderLibrary:
    return filled(disk)


@pytest.fixture
def code(library: FolderLibrary) -> str:
    """The library is sealed with WORDS and this recovery code."""
    code = new_code()
    assert library.vault.set_passphrase(WORDS, code, quiet) == ()
    return code


def documents(library: FolderLibrary, case_id: str = CASE_ID) -> object:
    store = library.open(case_id, make.MOMENT)
    assert store.read_only is None, store.read_only
    assert store.damage == ()
    store.close()
    return store.documents()


def test_a_library_has_no_passphrase_at_first(library: FolderLibrary) -> None:
    vault: Vault = library.vault
    assert (vault.is_sealed, vault.is_locked, vault.is_unfinished) == (False, False, False)
    assert not vault.accepts("anything")
    assert vault.finish(quiet) == ()
    assert vault.remove_passphrase(quiet) == ()
    assert library.vault.cost != USUAL
    assert FolderLibrary(FOLDER, HOME / "state", MemoryDisk()).vault.cost == USUAL
    with pytest.raises(NotAccepted):
        vault.unlock("anything")


def test_every_byte_is_sealed(disk: MemoryDisk, library: FolderLibrary) -> None:
    assert len(seen_anywhere(disk)) == 13
    before = documents(library)
    heard: list[tuple[int, int]] = []
    left = library.vault.set_passphrase(WORDS, None, lambda *done: heard.append(done))
    assert left == ()
    assert seen_anywhere(disk) == []
    assert not disk.is_file(FOLDER / "backups" / CASE_ID / "partial.new")
    assert heard[0][0] == 0
    assert heard[-1][0] == heard[-1][1] == 12
    assert documents(library) == before
    assert library.drafts.find(CASE_ID, "attempt") == {"text": CANARY.decode()}
    assert library.drafts.find(CASE_ID, "step") == {"a": CANARY.decode()}
    assert library.entries()[0].alias == f"{CANARY.decode()} 1"
    assert library.backups.newest_sound(CASE_ID) is not None
    assert not library.vault.is_unfinished


def test_what_is_written_later_is_sealed_too(
    disk: MemoryDisk, library: FolderLibrary, code: str
) -> None:
    store = library.open(CASE_ID, make.MOMENT)
    step = make.step(1, text=CANARY.decode())
    store.commit(Edit(CANARY.decode(), (Change(None, step),)), make.MOMENT)
    store.forget_history(make.MOMENT)
    store.close()
    library.drafts.keep(CASE_ID, "step", {"text": CANARY.decode()})
    third = Edit("New", (Change(None, Case(id="third", alias=CANARY.decode())),))
    library.create(third, "third", make.MOMENT).close()
    library.restore(CASE_ID, library.backups.entries(CASE_ID)[0].name, make.MOMENT)
    assert seen_anywhere(disk) == []
    assert {entry.alias for entry in library.entries()} >= {CANARY.decode()}


def test_a_sealed_save_does_to_the_disk_what_an_open_one_does(
    disk: MemoryDisk, library: FolderLibrary
) -> None:
    def effects_of_a_save(number: int) -> list[tuple[Kind, str]]:
        store = library.open(CASE_ID, make.MOMENT)
        store.commit(Edit("Save", (Change(None, make.attempt(number)),)), make.MOMENT)
        before = len(disk.log)
        store.commit(Edit("Save", (Change(None, make.attempt(number + 1)),)), make.MOMENT)
        effects = [(effect.kind, effect.path.name) for effect in disk.log[before:]]
        store.close()
        return effects

    usual = effects_of_a_save(2)
    assert usual[:2] == [("write", CASE_FILE.name), ("sync", CASE_FILE.name)]
    library.vault.set_passphrase(WORDS, None, quiet)
    assert effects_of_a_save(4) == usual


def test_a_locked_library_tells_nothing(disk: MemoryDisk, code: str) -> None:
    library = library_on(disk)
    assert library.vault.is_sealed
    assert library.vault.is_locked
    assert [(entry.alias, entry.changed_at) for entry in library.entries()] == [(None, None)] * 2
    assert library.drafts.find(CASE_ID, "attempt") is None
    assert library.backups.newest_sound(CASE_ID) is None
    check = library.check(CASE_ID)
    assert (check.is_sealed, check.is_locked, check.is_sound) == (True, True, False)
    first = Edit("New", (Change(None, Case(id="third")),))
    for ask in (
        lambda: library.open(CASE_ID, make.MOMENT),
        lambda: library.create(first, "third", make.MOMENT),
        lambda: library.drafts.keep(CASE_ID, "attempt", {}),
        lambda: library.vault.set_passphrase("other", None, quiet),
        lambda: library.vault.remove_passphrase(quiet),
        lambda: library.vault.finish(quiet),
    ):
        with pytest.raises(Locked):
            ask()


def test_passphrase_and_recovery_code_unlock(disk: MemoryDisk, code: str) -> None:
    for secret in (WORDS, f" {WORDS}\n", code, code.lower()):
        library = library_on(disk)
        assert library.vault.accepts(secret)
        library.vault.unlock(secret)
        assert not library.vault.is_locked
        assert library.check(CASE_ID).is_sound
        assert library.check(CASE_ID).is_sealed
        assert CASE_ID in {entry.id for entry in library.entries()}


def test_anything_else_is_not_accepted_and_changes_nothing(disk: MemoryDisk, code: str) -> None:
    library = library_on(disk)
    before = dict(disk.files.names)
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    for secret, says in (("", "not accepted"), ("other", "not accepted"), (wrong, "recovery code")):
        assert not library.vault.accepts(secret)
        with pytest.raises(NotAccepted, match=says):
            library.vault.unlock(secret)
    assert library.vault.is_locked
    assert disk.files.names == before


def test_a_new_passphrase_takes_the_place_of_the_former(
    disk: MemoryDisk, library: FolderLibrary, code: str
) -> None:
    before = documents(library)
    former = disk.content(CASE_FILE)
    assert library.vault.set_passphrase("other words", None, quiet) == ()
    assert documents(library) == before
    again = library_on(disk)
    for secret in (WORDS, code):
        assert not again.vault.accepts(secret)
    again.vault.unlock("other words")
    assert documents(again) == before
    assert again.backups.newest_sound(CASE_ID) is not None
    # A key that is no longer needed is forgotten.
    disk.put(CASE_FILE, former)
    with pytest.raises(Locked):
        again.open(CASE_ID, make.MOMENT)


def test_a_removed_passphrase_leaves_everything_open(
    disk: MemoryDisk, library: FolderLibrary, code: str
) -> None:
    before = documents(library)
    assert library.vault.remove_passphrase(quiet) == ()
    assert len(seen_anywhere(disk)) == 12
    for one in (library, library_on(disk)):
        assert not one.vault.is_sealed
        assert not one.vault.is_unfinished
        assert documents(one) == before
        assert one.drafts.find(CASE_ID, "attempt") == {"text": CANARY.decode()}
        assert one.entries()[0].alias is not None


class StopsAt:
    """Stops the work before the file with this number."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __call__(self, done: int, _all: int) -> None:
        if done == self.number:
            raise InterruptedByTest


class InterruptedByTest(Exception):
    pass


@pytest.mark.parametrize("number", range(13))
@pytest.mark.parametrize("what", ["set", "change", "remove"])
def test_what_was_cut_short_is_finished_later(
    disk: MemoryDisk, library: FolderLibrary, what: str, number: int
) -> None:
    if what != "set":
        library.vault.set_passphrase("first words", None, quiet)
    before = documents(library), documents(library, OTHER)
    secret = "first words" if what == "remove" else "last words"
    begin = library.vault.remove_passphrase
    if what != "remove":
        begin = partial(library.vault.set_passphrase, secret, None)
    with pytest.raises(InterruptedByTest):
        begin(StopsAt(number))
    again = library_on(disk)
    assert again.vault.is_locked
    again.vault.unlock(secret)
    assert again.vault.is_unfinished is True
    assert (documents(again), documents(again, OTHER)) == before
    assert again.vault.finish(quiet) == ()
    assert [again.vault.is_unfinished, documents(again), documents(again, OTHER)] == [
        False,
        *before,
    ]
    assert bool(seen_anywhere(disk)) == (what == "remove")


def test_an_open_case_is_in_the_way(disk: MemoryDisk, library: FolderLibrary) -> None:
    store = library.open(CASE_ID, make.MOMENT)
    with pytest.raises(InUse):
        library.vault.set_passphrase(WORDS, None, quiet)
    assert not library.vault.is_sealed
    store.close()
    assert library.vault.set_passphrase(WORDS, None, quiet) == ()


def at_another_computer(disk: MemoryDisk) -> FolderLibrary:
    """The same library, with a folder for its drafts that nobody else reaches."""
    return FolderLibrary(FOLDER, HOME / "elsewhere", disk, CHEAP)


def test_a_passphrase_set_at_another_computer_seals_the_drafts_of_this_one(
    disk: MemoryDisk, library: FolderLibrary
) -> None:
    draft = {"text": CANARY.decode()}
    at_another_computer(disk).drafts.keep(CASE_ID, "note", draft)
    disk.put(HOME / "elsewhere" / "drafts" / f"{CASE_ID}.step.json", b'{"a":"%b"}' % CANARY)
    library.vault.set_passphrase(WORDS, None, quiet)
    assert len(seen_anywhere(disk)) == 2
    other = at_another_computer(disk)
    other.vault.unlock(WORDS)
    assert seen_anywhere(disk) == []
    assert other.drafts.find(CASE_ID, "note") == draft
    assert other.drafts.find(CASE_ID, "step") == {"a": CANARY.decode()}
    before = len(disk.log)
    at_another_computer(disk).vault.unlock(WORDS)
    assert len(disk.log) == before, "what is sealed so already stays as it is"


def notices(library: FolderLibrary) -> tuple[str, ...]:
    store = library.open(CASE_ID, make.MOMENT)
    store.close()
    return store.notices


def test_a_draft_that_a_change_at_another_computer_left_without_a_key_is_named_once(
    disk: MemoryDisk, library: FolderLibrary, code: str
) -> None:
    there = at_another_computer(disk)
    there.vault.unlock(WORDS)
    there.drafts.keep(CASE_ID, "note", {"text": CANARY.decode()})
    assert notices(there) == ()
    library.vault.set_passphrase("other words", None, quiet)
    again = at_another_computer(disk)
    again.vault.unlock("other words")
    (notice,) = notices(again)
    assert "half typed" in notice
    assert again.drafts.find(CASE_ID, "note") is None
    (kept,) = again.vault.files.drafts_here()
    assert kept.suffix == ".damaged"
    once_more = at_another_computer(disk)
    once_more.vault.unlock("other words")
    assert notices(once_more) == ()


@pytest.mark.parametrize("data", [b"", b"[" * 100_000, b'{"format":"ladder-sealed","a":' * 9999])
def test_no_draft_keeps_a_library_locked(
    disk: MemoryDisk, library: FolderLibrary, code: str, data: bytes
) -> None:
    path = HOME / "elsewhere" / "drafts" / f"{CASE_ID}.step.json"
    disk.put(path, data)
    there = at_another_computer(disk)
    there.vault.unlock(WORDS)
    assert not there.vault.is_locked
    assert there.drafts.find(CASE_ID, "step") is None


def test_a_draft_waits_while_the_public_file_may_still_bring_its_key(
    disk: MemoryDisk, library: FolderLibrary, code: str
) -> None:
    there = at_another_computer(disk)
    there.vault.unlock(WORDS)
    there.drafts.keep(CASE_ID, "note", {"text": CANARY.decode()})
    before = disk.content(PUBLIC)
    with pytest.raises(InterruptedByTest):
        library.vault.set_passphrase("other words", None, StopsAt(4))
    public = disk.content(PUBLIC)
    disk.put(PUBLIC, before)
    again = at_another_computer(disk)
    again.vault.unlock("other words")
    assert not any("half typed" in notice for notice in again.vault.notices)
    disk.put(PUBLIC, public)
    again.vault.unlock("other words")
    assert again.drafts.find(CASE_ID, "note") == {"text": CANARY.decode()}


def test_a_draft_that_cannot_be_sealed_just_now_is_the_next_time(
    disk: MemoryDisk, library: FolderLibrary
) -> None:
    for form in ("note", "plan"):
        at_another_computer(disk).drafts.keep(CASE_ID, form, {"text": CANARY.decode()})
    library.vault.set_passphrase(WORDS, None, quiet)
    honest_open, honest_names = disk.open, disk.names

    def refuse_note(path: Path, write: bool) -> int:
        if path.name.endswith(".note.json"):
            raise OSError(errno.EIO, "No", str(path))
        return honest_open(path, write)

    def refuse_folder(folder: Path) -> list[str]:
        if folder.is_relative_to(HOME / "elsewhere"):
            raise OSError(errno.EACCES, "No", str(folder))
        return honest_names(folder)

    disk.names = refuse_folder  # type: ignore[method-assign]
    at_another_computer(disk).vault.unlock(WORDS)
    assert len(seen_anywhere(disk)) == 2
    disk.names = honest_names  # type: ignore[method-assign]
    disk.open = refuse_note  # type: ignore[method-assign]
    at_another_computer(disk).vault.unlock(WORDS)
    assert len(seen_anywhere(disk)) == 1
    disk.open = honest_open  # type: ignore[method-assign]
    at_another_computer(disk).vault.unlock(WORDS)
    assert seen_anywhere(disk) == []


def test_while_a_passphrase_is_removed_no_draft_is_sealed(
    disk: MemoryDisk, library: FolderLibrary, code: str
) -> None:
    at_another_computer(disk).vault.unlock(WORDS)
    with pytest.raises(InterruptedByTest):
        library.vault.remove_passphrase(StopsAt(1))
    path = HOME / "elsewhere" / "drafts" / f"{CASE_ID}.step.json"
    disk.put(path, b'{"a":1}')
    other = at_another_computer(disk)
    other.vault.unlock(WORDS)
    assert disk.content(path) == b'{"a":1}'


def test_another_window_changes_the_passphrase(
    disk: MemoryDisk, library: FolderLibrary, code: str
) -> None:
    other = library_on(disk)
    other.vault.unlock(WORDS)
    library.vault.set_passphrase("other words", None, quiet)
    with pytest.raises(Locked):
        other.open(CASE_ID, make.MOMENT)
    other.vault.unlock("other words")
    documents(other)


def test_an_empty_passphrase_is_refused(library: FolderLibrary) -> None:
    with pytest.raises(NotAccepted):
        library.vault.set_passphrase("  ", None, quiet)
    assert not library.vault.is_sealed


def test_a_damaged_line_stays_damaged_and_no_more(disk: MemoryDisk, library: FolderLibrary) -> None:
    lines = disk.content(CASE_FILE).split(b"\n")
    lines.insert(2, b'{"n":2,"label":"' + CANARY)
    disk.put(CASE_FILE, b"\n".join(lines))
    before = library.open(CASE_ID, make.MOMENT)
    assert library.vault.set_passphrase(WORDS, None, quiet) == ()
    assert seen_anywhere(disk) == []
    after = library.open(CASE_ID, make.MOMENT)
    assert after.documents() == before.documents()
    assert [d.reason for d in after.damage] == [d.reason for d in before.damage]
    after.close()
    library.vault.remove_passphrase(quiet)
    assert lines[2] in disk.content(CASE_FILE)


def test_a_sealed_case_with_a_damaged_first_line_can_still_be_read(
    disk: MemoryDisk, library: FolderLibrary, code: str
) -> None:
    before = library.check(CASE_ID)
    disk.put(CASE_FILE, b"#" + disk.content(CASE_FILE)[1:])
    found = library.check(CASE_ID)
    assert not found.is_sound
    assert found.counts == before.counts
    library.vault.set_passphrase("other words", None, quiet)
    assert library.check(CASE_ID).counts == before.counts


def test_without_the_public_file_the_cases_tell_which_passphrase(
    disk: MemoryDisk, library: FolderLibrary, code: str
) -> None:
    before = documents(library)
    for spoiled in (b'{"format":"lad', None):
        if spoiled is None:
            disk.unlink(PUBLIC)
        else:
            disk.put(PUBLIC, spoiled)
        disk.put(FOLDER / "rubbish.jsonl", b"{}")
        again = library_on(disk)
        assert again.vault.is_locked
        again.vault.unlock(WORDS)
        assert documents(again) == before


def test_a_foreign_file_is_left_and_named(
    disk: MemoryDisk, library: FolderLibrary, code: str
) -> None:
    elsewhere = MemoryDisk()
    other = filled(elsewhere)
    other.vault.set_passphrase("their words", None, quiet)
    disk.put(FOLDER / "foreign.jsonl", elsewhere.content(CASE_FILE))
    disk.put(FOLDER / "empty.jsonl", b"\0\0")
    disk.put(FOLDER / "notes.jsonl", b"not a case")
    left = library.vault.set_passphrase("other words", None, quiet)
    assert left == ("foreign.jsonl", "notes.jsonl")
    assert not library.vault.is_unfinished
    again = library_on(disk)
    again.vault.unlock("other words")
    documents(again)


def test_a_backup_that_was_left_can_be_removed_and_nothing_else(
    disk: MemoryDisk, library: FolderLibrary, code: str
) -> None:
    elsewhere = MemoryDisk()
    filled(elsewhere).vault.set_passphrase("their words", None, quiet)
    name = "2026-01-01T10-00-00-day.jsonl"
    backup = FOLDER / "backups" / CASE_ID / name
    same_name = FOLDER / "backups" / OTHER / name
    for path in (backup, FOLDER / "foreign.jsonl"):
        disk.put(path, elsewhere.content(CASE_FILE))
    disk.put(same_name, disk.content(FOLDER / f"{OTHER}.jsonl"))
    left = library.vault.set_passphrase("other words", None, quiet)
    shown = str(Path("backups") / CASE_ID / name)
    assert set(left) == {shown, "foreign.jsonl"}
    assert library.vault.backups_among(left) == (shown,)
    library.vault.remove_backups(left)
    assert not disk.is_file(backup)
    assert disk.is_file(same_name)
    assert disk.is_file(FOLDER / "foreign.jsonl")
    assert library.backups.newest_sound(CASE_ID) is not None


def test_a_backup_the_disk_does_not_give_up_is_said(
    disk: MemoryDisk, library: FolderLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> object:
        raise OSError(errno.EACCES, "No", str(path))

    name = library.backups.entries(CASE_ID)[0].name
    shown = str(Path("backups") / CASE_ID / name)
    monkeypatch.setattr(disk, "unlink", refuse)
    with pytest.raises(StoreError, match="Not saved"):
        library.vault.remove_backups([shown])
    monkeypatch.setattr(disk, "names", refuse)
    with pytest.raises(StoreError):
        library.vault.backups_among([shown])
    monkeypatch.undo()
    assert name in {entry.name for entry in library.backups.entries(CASE_ID)}


def test_a_former_key_whose_box_is_damaged_costs_only_what_it_sealed(
    disk: MemoryDisk, library: FolderLibrary, code: str
) -> None:
    before = documents(library)
    with pytest.raises(InterruptedByTest):
        library.vault.set_passphrase("other words", None, StopsAt(2))
    said = decoded(disk.content(PUBLIC))
    assert said is not None
    former = tuple(Former(one.id, bytes(len(one.box))) for one in said.former)
    disk.put(PUBLIC, encoded(LibrarySeal(said.state, said.seal, former)))
    again = library_on(disk)
    again.vault.unlock("other words")
    assert documents(again) == before
    assert f"{OTHER}.jsonl" in again.vault.finish(quiet)


def test_a_file_the_disk_refuses_waits(disk: MemoryDisk, library: FolderLibrary) -> None:
    honest = disk.replace

    def refuse(old: Path, new: Path) -> None:
        if new == CASE_FILE:
            raise OSError(errno.EACCES, "No")
        honest(old, new)

    disk.replace = refuse  # type: ignore[method-assign]
    assert library.vault.set_passphrase(WORDS, None, quiet) == (CASE_FILE.name,)
    assert library.vault.is_unfinished
    disk.replace = honest  # type: ignore[method-assign]
    assert library.vault.finish(quiet) == ()
    assert seen_anywhere(disk) == []


def test_without_room_nothing_changes(disk: MemoryDisk, library: FolderLibrary) -> None:
    honest = disk.create

    def refuse(path: Path) -> int:
        raise OSError(errno.ENOSPC, "Full")

    disk.create = refuse  # type: ignore[method-assign]
    with pytest.raises(StoreError, match="no room"):
        library.vault.set_passphrase(WORDS, None, quiet)
    disk.create = honest  # type: ignore[method-assign]
    assert not library.vault.is_sealed
    assert library.vault.remove_passphrase(quiet) == ()
    documents(library)


def test_a_public_file_that_could_not_be_synced_holds_in_memory_too(
    disk: MemoryDisk, library: FolderLibrary
) -> None:
    honest = disk.sync_folder

    def refuse(folder: Path) -> None:
        raise OSError(errno.EIO, "No")

    disk.sync_folder = refuse  # type: ignore[method-assign]
    with pytest.raises(StoreError):
        library.vault.set_passphrase(WORDS, None, quiet)
    disk.sync_folder = honest  # type: ignore[method-assign]
    assert library.vault.is_unfinished
    assert not library.vault.is_locked
    documents(library)
    assert library.vault.finish(quiet) == ()


def test_a_newer_public_file_is_refused(disk: MemoryDisk, library: FolderLibrary) -> None:
    disk.put(PUBLIC, with_sum(b'{"format":"ladder-library","version":2,"library":{}}'))
    with pytest.raises(TooNew):
        library.open(CASE_ID, make.MOMENT)


def test_too_little_memory_is_said(
    disk: MemoryDisk, library: FolderLibrary, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_all: object) -> bytes:
        raise TooLittleMemory

    monkeypatch.setattr(slots, "_stretched", refuse)
    for ask in (
        lambda: library.vault.set_passphrase("other", None, quiet),
        lambda: library_on(disk).vault.unlock(WORDS),
    ):
        with pytest.raises(StoreError, match="memory"):
            ask()


def test_an_open_case_of_another_seal_gets_the_seal_of_now(
    disk: MemoryDisk, library: FolderLibrary
) -> None:
    plain = disk.content(CASE_FILE)
    library.vault.set_passphrase(WORDS, None, quiet)
    before = documents(library)
    disk.put(CASE_FILE, plain)
    assert documents(library) == before
    assert seen_anywhere(disk) == []


def test_what_a_forger_adds_without_the_key_does_not_count(
    disk: MemoryDisk, library: FolderLibrary, code: str
) -> None:
    before = documents(library)
    forged = with_sum(
        msgspec.json.encode({"n": 4, "id": "x", "at": "2027", "by": "y", "put": {}, "drop": {}})
    )
    disk.put(CASE_FILE, disk.content(CASE_FILE) + forged + b"\n")
    assert documents(library) == before
