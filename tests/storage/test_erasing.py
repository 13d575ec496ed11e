"""Tests of ladder_app.storage.erasing: afterwards no file holds a word of it."""

import errno
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.case_shelf import Erased
from ladder_app.domain.store.documents import Keys
from ladder_app.domain.store.store_error import Damaged, InUse, NotFound, StoreError
from ladder_app.storage.disk import Disk
from ladder_app.storage.library import FolderLibrary
from ladder_app.storage.stored_case import StoredCase
from tests import make
from tests.sealing.cheap import CHEAP

CANARY = "a heron at noon"
OTHER = "the kettle sings"
STEP: Keys = frozenset({("step", "step-1")})


@pytest.fixture(params=["open", "sealed"])
def library(request: pytest.FixtureRequest, tmp_path: Path) -> FolderLibrary:
    made = FolderLibrary(tmp_path / "library", tmp_path / "state", cost=CHEAP)
    if request.param == "sealed":
        made.vault.set_passphrase("a quiet passphrase", None, lambda _done, _of: None)
    (tmp_path / "stick").mkdir()
    made.backups.use("", str(made.backups.place_in(tmp_path / "stick")))
    return made


def full(library: FolderLibrary, case_id: str = "case") -> StoredCase:
    """A case whose step was written, changed and put in the trash, with copies of every day."""
    case, kept = make.case(id=case_id), make.step(2, text=OTHER)
    store = library.create(Edit("New", (Change(None, case), Change(None, kept))), case_id, day(0))
    first = make.step(1, text=CANARY)
    again = make.step(1, text=CANARY + ", again")
    gone = make.step(1, text=CANARY + ", again", deleted_at=make.STAMP)
    for number, (before, after) in enumerate(((None, first), (first, again), (again, gone))):
        store.commit(Edit("Change", (Change(before, after),)), day(number + 1))
    library.drafts.keep(case_id, "step step-1", {"text": CANARY})
    library.drafts.keep(case_id, "journal", {"text": OTHER})
    return store


def day(number: int) -> datetime:
    return make.MOMENT + timedelta(days=number)


def words_in(folder: Path, library: FolderLibrary) -> list[str]:
    """Which of the two sentences can be read in which file, by whoever has the passphrase."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            text = plain(path, library)
            found += [f"{word} in {path.name}" for word in (CANARY, OTHER) if word in text]
    return found


def plain(path: Path, library: FolderLibrary) -> str:
    data = path.read_bytes()
    keys = library.vault.of_case("case")
    boxes = keys.every() if keys else ()
    lines = [data]
    for line in data.split(b"\n"):
        lines += [opened for box in boxes if (opened := box.line_in(line)) is not None]
    with suppress(ValueError):
        lines.append(library.vault.opened(path.name, data))
    return b"\n".join(lines).decode("utf-8", "replace")


def purged(library: FolderLibrary, store: StoredCase) -> Erased:
    gone = make.step(1, text=CANARY + ", again", deleted_at=make.STAMP)
    store.commit(Edit("Delete for good", (Change(gone, None),), quiet=True), day(4))
    store.forget_history(day(4))
    return library.erasing.purge("case", STEP)


def test_a_record_deleted_for_good_is_in_no_file_and_the_rest_is(
    library: FolderLibrary, tmp_path: Path
) -> None:
    store = full(library)
    aside = library.folder / "aside"
    aside.mkdir()
    torn = "case-20260319.torn"
    (aside / torn).write_bytes(library.vault.closed(torn, CANARY.encode()))
    before = len(library.backups.entries("case"))
    assert len([hit for hit in words_in(tmp_path, library) if CANARY in hit]) >= 4
    erased = purged(library, store)
    store.close()
    hits = words_in(tmp_path, library)
    assert [hit for hit in hits if CANARY in hit] == []
    assert erased == Erased()
    assert len(library.backups.entries("case")) == before + 2
    assert len([hit for hit in hits if OTHER in hit]) == 2 * (before + 2) + 2
    assert library.drafts.find("case", "journal") == {"text": OTHER}
    for entry in library.backups.entries("case"):
        assert "step-2" in library.backups.documents("case", entry.name).get("step", {})


def test_a_copy_without_the_record_is_left_as_it_is(library: FolderLibrary) -> None:
    store = full(library)
    oldest = library.backups.entries("case")[-1].name
    before = library.backups.copies.read("case", oldest)
    purged(library, store)
    assert library.backups.copies.read("case", oldest) == before


def test_what_cannot_be_looked_through_is_named(library: FolderLibrary, tmp_path: Path) -> None:
    store = full(library)
    newest = library.backups.copies.of("case") / library.backups.entries("case")[0].name
    newest.write_bytes(newest.read_bytes()[:-70] + b"spoiled\n")
    lines = newest.read_bytes().split(b"\n")
    newest.write_bytes(b"\n".join([lines[0], b"spoiled", *lines[1:2]]) + b"\n")
    (library.folder / "case (copy of the laptop).jsonl").write_text("{}")
    (tmp_path / "stick" / "ladder-backups").rename(tmp_path / "elsewhere")
    erased = purged(library, store)
    assert str(newest) in erased.left
    assert "case (copy of the laptop).jsonl" in erased.left
    assert erased.absent == (str(tmp_path / "stick" / "ladder-backups"),)


def test_a_case_deleted_for_good_leaves_the_others(library: FolderLibrary, tmp_path: Path) -> None:
    full(library).close()
    full(library, "other").close()
    (library.folder / "case (conflict).jsonl").write_text(CANARY)
    assert library.erasing.erase_case("case") == Erased()
    assert [entry.id for entry in library.entries()] == ["other"]
    rest = [str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")]
    assert [name for name in rest if "case" in name and "other" not in name] == []
    assert library.open("other", day(9)).read_only is None
    assert library.drafts.find("other", "journal") == {"text": OTHER}


def test_a_case_that_is_open_is_not_deleted(library: FolderLibrary) -> None:
    store = full(library)
    elsewhere = FolderLibrary(library.folder, library.folder.parent / "state")
    with pytest.raises(InUse):
        elsewhere.erasing.erase_case("case")
    with pytest.raises(InUse):
        elsewhere.erasing.erase_everything()
    assert {"step-1", "step-2"} <= set(store.documents()["step"])


def test_everything_deleted_leaves_no_file_in_the_library(
    library: FolderLibrary, tmp_path: Path
) -> None:
    full(library).close()
    full(library, "other").close()
    assert library.erasing.erase_everything() == Erased()
    assert words_in(tmp_path, library) == []
    assert not library.folder.exists()
    assert list((tmp_path / "stick").rglob("*.jsonl")) == []
    assert list((tmp_path / "state" / "seen").iterdir()) == []


def test_a_file_of_somebody_else_stays_and_is_named(library: FolderLibrary) -> None:
    full(library).close()
    letter = library.folder / "letter.odt"
    letter.write_text("mine")
    assert library.erasing.erase_everything().left == (str(letter),)
    assert letter.read_text() == "mine"


def test_a_damaged_backup_shows_nothing(library: FolderLibrary) -> None:
    full(library)
    entry = library.backups.entries("case")[0]
    path = library.backups.copies.of("case") / entry.name
    lines = path.read_bytes().split(b"\n")
    path.write_bytes(b"\n".join([lines[0], b"spoiled", *lines[2:]]))
    with pytest.raises(Damaged):
        library.backups.documents("case", entry.name)


def test_a_case_file_that_still_tells_of_the_record_is_named(library: FolderLibrary) -> None:
    full(library).close()
    assert library.erasing.purge("case", STEP).left == ("case.jsonl",)


def test_what_belongs_to_another_case_stays_aside(library: FolderLibrary) -> None:
    store = full(library)
    aside = library.folder / "aside"
    aside.mkdir()
    for name in ("case-20260319.torn", "other-20260319.torn"):
        (aside / name).write_text(OTHER)
    purged(library, store)
    assert [path.name for path in aside.iterdir()] == ["other-20260319.torn"]


@pytest.mark.parametrize("library", ["sealed"], indirect=True)
def test_a_draft_that_nobody_can_read_any_more_goes_too(
    library: FolderLibrary, tmp_path: Path
) -> None:
    store = full(library)
    drafts = [path for path in (tmp_path / "state" / "drafts").rglob("*") if path.is_file()]
    assert len(drafts) == 2
    for path in drafts:
        path.write_bytes(path.read_bytes()[:-20])
    purged(library, store)
    assert [path for path in drafts if path.exists()] == []


def test_an_id_that_is_none_is_refused(library: FolderLibrary) -> None:
    with pytest.raises(NotFound, match="cannot be the id"):
        library.erasing.erase_case("../case")


def test_what_the_disk_does_not_give_up_is_named(
    library: FolderLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(disk: Disk, path: Path) -> None:
        if path.name == "case.jsonl":
            raise OSError(errno.EACCES, "Permission denied")
        unlink(disk, path)

    unlink = Disk.unlink
    full(library).close()
    monkeypatch.setattr(Disk, "unlink", refused)
    assert str(library.folder / "case.jsonl") in library.erasing.erase_case("case").left


def test_a_folder_that_cannot_be_looked_through_is_said(
    library: FolderLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_disk: Disk, _folder: Path) -> list[str]:
        raise OSError(errno.EIO, "Input/output error")

    full(library).close()
    erasing = library.erasing
    with monkeypatch.context() as patched:
        patched.setattr(Disk, "names", refused)
        for erase in (
            partial(erasing.purge, "case", STEP),
            partial(erasing.erase_case, "case"),
            erasing.erase_everything,
        ):
            with pytest.raises(StoreError, match="Input/output error"):
                erase()
    assert library.open("case", day(9)).read_only is None


def test_a_case_whose_id_begins_with_another_id_stays(library: FolderLibrary) -> None:
    full(library, "case-1").close()
    other = full(library, "case-10")
    other.close()
    aside = library.folder / "aside"
    aside.mkdir()
    torn = [aside / f"{one}-2026-03-19T184200000Z.torn" for one in ("case-1", "case-10")]
    for path in torn:
        path.write_bytes(b"half a line")
    assert library.erasing.erase_case("case-1") == Erased()
    assert [entry.id for entry in library.entries()] == ["case-10"]
    assert [path.exists() for path in torn] == [False, True]
    assert library.open("case-10", day(5)).read_only is None


def test_without_a_second_place_none_is_named(library: FolderLibrary) -> None:
    library.backups.use("", "")
    store = full(library)
    assert purged(library, store) == Erased()
    assert [one for one in words_in(library.folder, library) if CANARY in one] == []
    store.close()
    assert library.erasing.erase_case("case") == Erased()


def test_a_second_place_that_was_away_is_purged_when_it_is_back(
    library: FolderLibrary, tmp_path: Path
) -> None:
    store = full(library)
    stick = tmp_path / "stick"
    away = stick.rename(tmp_path / "away")
    assert purged(library, store).absent == (str(stick / "ladder-backups"),)
    away.rename(stick)
    assert any(CANARY in one for one in words_in(stick, library))
    library.backups.follow("case", day(4))
    assert [one for one in words_in(stick, library) if CANARY in one] == []
    assert words_in(stick, library) != []


@pytest.mark.parametrize("at_a_line", [True, False])
def test_a_copy_that_was_cut_off_in_the_first_place_does_not_spoil_the_second(
    library: FolderLibrary, tmp_path: Path, at_a_line: bool
) -> None:
    full(library).close()
    newest = library.backups.entries("case")[0].name
    first = library.backups.copies.of("case") / newest
    second = tmp_path / "stick" / "ladder-backups" / "case" / newest
    whole = second.read_bytes()
    lines = whole.splitlines(keepends=True)
    assert len(lines) > 2
    first.write_bytes(b"".join(lines[:-1]) + (b"" if at_a_line else lines[-1][:20]))
    library.backups.follow("case", day(4))
    assert second.read_bytes() == whole
