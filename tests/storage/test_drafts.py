"""Tests of ladder_app.storage.drafts."""

import errno
import stat
from pathlib import Path
from typing import Any

import pytest

from ladder_app.domain.store import Drafts, NoRoom, StoreError
from ladder_app.storage.disk import Disk
from ladder_app.storage.drafts import LARGEST_DRAFT, FolderDrafts
from tests.storage.crash.memory_disk import MemoryDisk

FOLDER = Path("/somebody/state/drafts")
FILE = FOLDER / "case.attempt.json"


@pytest.fixture
def drafts(disk: MemoryDisk) -> FolderDrafts:
    return FolderDrafts(disk, FOLDER)


def test_what_is_half_typed_is_kept(drafts: FolderDrafts, disk: MemoryDisk) -> None:
    as_asked: Drafts = drafts
    as_asked.keep("case", "attempt", {"what_happened": "Ich bin ge", "suds": None})
    as_asked.keep("case", "attempt", {"what_happened": "Ich bin geblieben"})
    again = FolderDrafts(MemoryDisk(disk.files), FOLDER)
    assert again.find("case", "attempt") == {"what_happened": "Ich bin geblieben"}
    assert disk.names(FOLDER) == ["case.attempt.json"]


def test_each_case_and_form_has_its_own(drafts: FolderDrafts) -> None:
    for case_id in ("one", "two"):
        for form in ("attempt", "step/1: ä"):
            drafts.keep(case_id, form, {"case": case_id, "form": form})
    assert drafts.find("one", "step/1: ä") == {"case": "one", "form": "step/1: ä"}
    drafts.drop("one", "step/1: ä")
    drafts.drop("one", "step/1: ä")
    assert drafts.find("one", "step/1: ä") is None
    assert drafts.find("two", "step/1: ä") is not None


def test_drafts_are_for_us_alone(tmp_path: Path) -> None:
    FolderDrafts(Disk(), tmp_path / "drafts").keep("case", "attempt", {})
    (path,) = (tmp_path / "drafts").iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b"\xff\xff", b"[" * 9000, b"x" * (1 << 21)])
def test_a_damaged_draft_is_put_aside(drafts: FolderDrafts, disk: MemoryDisk, data: bytes) -> None:
    drafts.keep("case", "attempt", {})
    disk.put(FILE, data)
    assert drafts.find("case", "attempt") is None
    assert disk.names(FOLDER) == ["case.attempt.damaged"]
    drafts.keep("case", "attempt", {"a": 1})
    assert drafts.find("case", "attempt") == {"a": 1}


def test_a_draft_that_is_too_long_is_refused_and_the_former_kept(drafts: FolderDrafts) -> None:
    drafts.keep("case", "attempt", {"a": "short"})
    with pytest.raises(StoreError, match="too long"):
        drafts.keep("case", "attempt", {"a": "x" * LARGEST_DRAFT})
    assert drafts.find("case", "attempt") == {"a": "short"}


def failing(error: int) -> Any:
    def fail(*_arguments: object) -> None:
        raise OSError(error, "broken")

    return fail


def test_without_room_the_former_draft_stays(
    drafts: FolderDrafts, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts.keep("case", "attempt", {"a": "former"})
    with monkeypatch.context() as patch:
        patch.setattr(disk, "write", failing(errno.ENOSPC))
        with pytest.raises(NoRoom):
            drafts.keep("case", "attempt", {"a": "new"})
    assert drafts.find("case", "attempt") == {"a": "former"}


def test_a_draft_that_cannot_be_removed_is_an_error_in_words(
    drafts: FolderDrafts, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts.keep("case", "attempt", {})
    monkeypatch.setattr(disk, "unlink", failing(errno.EROFS))
    with pytest.raises(StoreError, match="no longer lets"):
        drafts.drop("case", "attempt")


def test_a_draft_that_cannot_even_be_put_aside_is_no_crash(
    drafts: FolderDrafts, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts.keep("case", "attempt", {})
    disk.put(FILE, b"{")
    monkeypatch.setattr(disk, "replace", failing(errno.EROFS))
    assert drafts.find("case", "attempt") is None
