"""Tests of ladder_app.storage.own_folder: a folder that was there before the library."""

import os
import stat
from pathlib import Path

import pytest

from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.record import new_id
from ladder_app.storage.library import FolderLibrary
from tests import make
from tests.sealing.cheap import CHEAP


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Made by hand, so that others can look into it."""
    made = tmp_path / "library"
    made.mkdir()
    made.chmod(0o2755)
    return made


def begun(folder: Path) -> tuple[FolderLibrary, str]:
    library = FolderLibrary(folder, folder.parent / "state", cost=CHEAP)
    case_id = new_id()
    first = Edit("New", (Change(None, make.case(id=case_id)),))
    library.create(first, case_id, make.MOMENT).close()
    return library, case_id


def mode(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


def test_others_see_no_library_in_a_folder_that_was_there(folder: Path) -> None:
    begun(folder)
    assert mode(folder) & 0o777 == 0o700


def test_a_library_that_was_moved_by_hand_is_closed_when_a_case_opens(folder: Path) -> None:
    library, case_id = begun(folder)
    library.vault.set_passphrase("a quiet passphrase", None, lambda _done, _of: None)
    folder.chmod(0o755)
    library.open(case_id, make.MOMENT).close()
    assert mode(folder) == 0o700


@pytest.mark.parametrize("name", ["notes.txt", "figures.jsonl", "uv.lock", "0" * 36])
def test_a_folder_with_something_else_in_it_stays_open(folder: Path, name: str) -> None:
    (folder / name).write_text("of somebody else", encoding="utf-8")
    begun(folder)
    assert mode(folder) & 0o777 == 0o755


def test_a_folder_of_somebody_else_is_theirs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: folder.stat().st_uid + 1)
    begun(folder)
    assert mode(folder) & 0o777 == 0o755


def test_a_folder_without_modes_holds_up_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_folder: object, _mode: int) -> None:
        raise PermissionError

    with monkeypatch.context() as patched:
        patched.setattr(os, "chmod", refused)
        (folder / "backups").mkdir(0o700)
        library, case_id = begun(folder)
    assert library.open(case_id, make.MOMENT).read_only is None
