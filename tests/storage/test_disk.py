"""Tests of ladder_app.storage.disk, on a real folder."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ladder_app.storage.disk import Disk, read_all, replace_whole, write_all
from ladder_app.storage.statx import device_and_inode

disk = Disk()


@pytest.fixture(params=[0o000, 0o022, 0o077], ids=oct)
def any_umask(request: pytest.FixtureRequest) -> Iterator[None]:
    old = os.umask(request.param)
    yield
    os.umask(old)


@pytest.mark.usefixtures("any_umask")
def test_files_and_folders_are_for_us_alone(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    disk.make_folder(folder)
    disk.make_folder(folder)
    disk.close(disk.create(folder / "file"))
    lock = disk.lock(folder / "lock")
    assert lock is not None
    disk.close(lock)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "file").stat().st_mode) == 0o600
    assert stat.S_IMODE((folder / "lock").stat().st_mode) == 0o600


def test_a_file_that_is_there_is_not_made_again(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        disk.create(tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b"mine"


def test_writing_ahead_and_cutting_off(tmp_path: Path) -> None:
    fd = disk.create(tmp_path / "file")
    write_all(disk, fd, b"\n" * 10, 0)
    write_all(disk, fd, b"line", 0)
    disk.sync(fd)
    assert disk.size(fd) == 10
    assert disk.read(fd, 100, 2) == b"ne" + b"\n" * 6
    disk.truncate(fd, 4)
    disk.close(fd)
    assert read_all(disk, tmp_path / "file", 4) == b"line"


def test_a_name_tells_which_file_it_is(tmp_path: Path) -> None:
    fd = disk.create(tmp_path / "one")
    disk.link(tmp_path / "one", tmp_path / "two")
    assert disk.identity(fd) == disk.identity_at(tmp_path / "two")
    disk.close(disk.create(tmp_path / "three"))
    disk.replace(tmp_path / "three", tmp_path / "two")
    disk.sync_folder(tmp_path)
    assert disk.identity(fd) != disk.identity_at(tmp_path / "two")
    disk.unlink(tmp_path / "one")
    disk.close(fd)
    assert disk.names(tmp_path) == ["two"]
    with pytest.raises(FileNotFoundError):
        disk.identity_at(tmp_path / "one")


def test_a_name_with_any_letters_tells_which_file_it_is(tmp_path: Path) -> None:
    path = tmp_path / "Ängste – 学"
    path.touch()
    status = path.stat()
    assert device_and_inode(path) == (status.st_dev, status.st_ino)


def test_a_system_without_the_quick_call_is_asked_the_usual_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ladder_app.storage.statx._statx", lambda: None)
    status = tmp_path.stat()
    assert device_and_inode(tmp_path) == (status.st_dev, status.st_ino)


def test_what_is_no_ordinary_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert disk.is_file(tmp_path / "file")
    assert not disk.is_file(tmp_path)
    assert not disk.is_file(tmp_path / "file" / "below")
    assert not disk.is_file(tmp_path / "loop")
    assert not disk.is_file(tmp_path / "missing")
    with pytest.raises(OSError, match="name too long"):
        disk.is_file(tmp_path / ("x" * 1000))


def test_a_folder_that_is_not_there_holds_no_names(tmp_path: Path) -> None:
    assert disk.names(tmp_path / "missing") == []


def test_a_folder_made_by_another_program_at_the_same_moment_is_fine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").mkdir()
    honest = Path.is_dir
    monkeypatch.setattr(Path, "is_dir", lambda path: path.name != "a" and honest(path))
    disk.make_folder(tmp_path / "a")


def test_a_lock_is_held_until_it_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    held = disk.lock(path)
    assert held is not None
    assert disk.lock(path) is None
    other = os.open(path, os.O_RDONLY)
    os.close(other)
    assert disk.lock(path) is None, "Closing another descriptor must not let go of the lock"
    disk.close(held)
    again = disk.lock(path)
    assert again is not None
    disk.close(again)


def test_the_death_of_the_owner_frees_the_lock(tmp_path: Path) -> None:
    owner = (
        "import sys, pathlib; from ladder_app.storage.disk import Disk;"
        "Disk().lock(pathlib.Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", owner, str(tmp_path / "lock")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        assert disk.lock(tmp_path / "lock") is None
        process.kill()
        process.wait()
        freed = disk.lock(tmp_path / "lock")
    assert freed is not None
    disk.close(freed)


def test_a_lock_in_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        disk.lock(tmp_path / "missing" / "lock")


def test_an_error_of_the_lock_is_not_taken_for_another_owner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(fd: int, how: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("ladder_app.storage.disk.fcntl.flock", broken)
    with pytest.raises(OSError, match="No locks"):
        disk.lock(tmp_path / "lock")


class Sparing(Disk):
    """Takes a few bytes at a time, and after `room` bytes none."""

    def __init__(self, room: int) -> None:
        self.room = room

    def write(self, fd: int, data: bytes | memoryview, offset: int) -> int:
        taken = min(3, self.room, len(data))
        self.room -= taken
        return super().write(fd, bytes(data)[:taken], offset)


def test_a_disk_that_takes_little_at_a_time_takes_all_in_the_end(tmp_path: Path) -> None:
    sparing = Sparing(100)
    fd = sparing.create(tmp_path / "file")
    write_all(sparing, fd, b"0123456789", 2)
    disk.close(fd)
    assert (tmp_path / "file").read_bytes() == b"\0\0" + b"0123456789"


def test_a_disk_that_takes_no_more_is_an_error(tmp_path: Path) -> None:
    sparing = Sparing(4)
    fd = sparing.create(tmp_path / "file")
    with pytest.raises(OSError, match="no more") as caught:
        write_all(sparing, fd, b"0123456789", 0)
    disk.close(fd)
    assert caught.value.errno == errno.ENOSPC


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"12345")
    with pytest.raises(OSError, match="too large") as caught:
        read_all(disk, tmp_path / "file", 4)
    assert caught.value.errno == errno.EFBIG


def test_a_small_file_is_replaced_whole_even_after_a_crash(tmp_path: Path) -> None:
    (tmp_path / "file.new").write_bytes(b"left by a crash")
    replace_whole(disk, tmp_path / "file", b"one")
    replace_whole(disk, tmp_path / "file", b"two")
    assert (tmp_path / "file").read_bytes() == b"two"
    assert disk.names(tmp_path) == ["file"]


UNKNOWN = [errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL]


@pytest.mark.parametrize("code", UNKNOWN)
def test_a_file_system_without_modes_is_as_private_as_it_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def refused(_what: object, _mode: int) -> None:
        raise OSError(code, "Operation not supported")

    monkeypatch.setattr(os, "fchmod", refused)
    monkeypatch.setattr(os, "chmod", refused)
    disk = Disk()
    disk.make_folder(tmp_path / "stick" / "copies")
    disk.close(disk.create(tmp_path / "stick" / "copies" / "one"))
    fd = disk.lock(tmp_path / "stick" / "copies" / "one.lock")
    assert fd is not None
    disk.close(fd)
    for path in (tmp_path / "stick", tmp_path / "stick" / "copies" / "one"):
        assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("code", UNKNOWN[1:])
def test_a_file_system_that_cannot_sync_folders_still_keeps_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def refused(_fd: int) -> None:
        raise OSError(code, "Invalid argument")

    monkeypatch.setattr(os, "fsync", refused)
    replace_whole(Disk(), tmp_path / "note", b"kept")
    assert (tmp_path / "note").read_bytes() == b"kept"


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC, errno.EROFS, errno.EPERM])
def test_a_folder_that_could_not_be_synced_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def refused(_fd: int) -> None:
        raise OSError(code, "broken")

    monkeypatch.setattr(os, "fsync", refused)
    with pytest.raises(OSError, match="broken"):
        Disk().sync_folder(tmp_path)


def test_a_mode_that_the_disk_could_not_write_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_what: object, _mode: int) -> None:
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(os, "fchmod", refused)
    with pytest.raises(OSError, match="broken"):
        Disk().create(tmp_path / "one")
