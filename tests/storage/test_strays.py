"""Tests of ladder_app.storage.strays: what others put into the folder is sealed or named."""

from pathlib import Path

from ladder_app.storage.disk import Disk
from tests.storage.crash.memory_disk import MemoryDisk
from tests.storage.crash.promise import CASE_ID
from tests.storage.test_vault import CANARY, CASE_FILE, FOLDER, filled, quiet, seen_anywhere

VERSIONS = FOLDER / ".stversions"
TEXT = b"A letter about " + CANARY


def test_copies_of_cases_and_of_the_index_are_sealed_and_others_named(disk: MemoryDisk) -> None:
    library = filled(disk)
    disk.files.folders |= {FOLDER, VERSIONS}
    case, index = disk.content(CASE_FILE), disk.content(FOLDER / "index.json")
    copies = {
        FOLDER / "index.sync-conflict-20260101-100000-ABCDEFG.json": index,
        FOLDER / f"{CASE_ID}.jsonl.bak": case,
        VERSIONS / f"{CASE_ID}~20260101-100000.jsonl": case,
    }
    others = {
        FOLDER / "letter.txt": TEXT,
        VERSIONS / f"{CASE_ID}~20260102-100000.jsonl": TEXT,
    }
    for path, data in {**copies, **others, FOLDER / ".stfolder": b""}.items():
        disk.put(path, data)
    left = library.vault.set_passphrase("six plain words", None, quiet)
    broken = str(Path(".stversions") / f"{CASE_ID}~20260102-100000.jsonl")
    assert set(left) == {"letter.txt", broken}
    assert set(seen_anywhere(disk)) == set(others)
    assert not library.vault.is_unfinished
    # A letter is nobody's backup.
    assert library.vault.backups_among(left) == (broken,)
    library.vault.remove_backups(left)
    assert seen_anywhere(disk) == [FOLDER / "letter.txt"]
    assert library.vault.remove_passphrase(quiet) == ()
    assert {path: disk.content(path) for path in copies} == copies


def test_a_link_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    found = [Disk().is_folder(tmp_path / name) for name in ("real", "link", "none")]
    assert found == [True, False, False]
