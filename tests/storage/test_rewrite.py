"""Tests of ladder_app.storage.rewrite; tests/storage/crash takes the power away in between."""

import errno
from pathlib import Path

import pytest

from ladder_app.storage.content import Content, snapshot
from ladder_app.storage.disk import Identity
from ladder_app.storage.head import Head
from ladder_app.storage.lines import Stamp, edit_line, stamped
from ladder_app.storage.rewrite import write_new
from tests.storage.crash.memory_disk import MemoryDisk

PATH = Path("/ladders/case.jsonl")
HEAD = Head("case", "2026")
STAMP = Stamp(3, "2026", "device")
CONTENT = Content({"step": {"a": stamped({"id": "a"}, STAMP)}}, n=5)


def write(disk: MemoryDisk, before: list[Identity]) -> tuple[Identity, Content, int]:
    lines = snapshot(CONTENT, "Snapshot", "2026", "device")
    return write_new(disk, PATH, HEAD, CONTENT, lines, before.append)


@pytest.fixture
def disk() -> MemoryDisk:
    disk = MemoryDisk()
    disk.make_folder(PATH.parent)
    disk.put(PATH, b"the old one")
    return disk


def test_the_new_file_takes_the_place_of_the_old_one(disk: MemoryDisk) -> None:
    asked: list[Identity] = []
    identity, written, length = write(disk, asked)
    assert asked == [identity] == [disk.identity_at(PATH)]
    assert (written.live, written.n) == (CONTENT.live, 6)
    assert length == len(disk.content(PATH))
    assert [effect.kind for effect in disk.log[1:]] == [
        "create",
        "write",
        "sync",
        "replace",
        "sync_folder",
    ]


class Rotting(MemoryDisk):
    """What is written reads back as something else."""

    def write(self, fd: int, data: bytes | memoryview, offset: int) -> int:
        return super().write(fd, bytes(data).replace(b'"a"', b'"b"'), offset)


def test_a_file_that_does_not_read_back_is_not_put_in_place(disk: MemoryDisk) -> None:
    rotting = Rotting(disk.files)
    with pytest.raises(OSError, match="read back") as caught:
        write(rotting, [])
    assert caught.value.errno == errno.EIO
    assert rotting.content(PATH) == b"the old one"


OTHER = Content({"step": {"b": stamped({"id": "b"}, STAMP)}}, n=5)
SOUND = list(snapshot(CONTENT, "Snapshot", "2026", "device"))
AGAIN = Stamp(6, "2026", "device")


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(list(snapshot(OTHER, "Snapshot", "2026", "device")), id="something else"),
        pytest.param([*SOUND, (AGAIN, edit_line(AGAIN, "", CONTENT.live, {}))], id="out of order"),
    ],
)
def test_lines_that_do_not_amount_to_the_content_are_not_put_in_place(
    disk: MemoryDisk, lines: list[tuple[Stamp, bytes]]
) -> None:
    asked: list[Identity] = []
    with pytest.raises(OSError, match="read back"):
        write_new(disk, PATH, HEAD, CONTENT, lines, asked.append)
    assert disk.content(PATH) == b"the old one"
    assert asked == []
