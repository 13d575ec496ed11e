"""Tests of ladder_app.storage.lock; the system's side of it is in test_disk.py."""

from pathlib import Path

from ladder_app.storage.disk import Disk
from ladder_app.storage.lock import CaseLock


def test_one_holds_it_until_it_is_released(tmp_path: Path) -> None:
    path = tmp_path / "case.lock"
    lock = CaseLock.taken(Disk(), path)
    assert lock is not None
    assert CaseLock.taken(Disk(), path) is None
    lock.release()
    lock.release()
    again = CaseLock.taken(Disk(), path)
    assert again is not None
    again.release()
    assert path.exists(), "Removing the side file would be a race"
