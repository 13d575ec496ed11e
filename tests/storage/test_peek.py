"""Tests of ladder_app.storage.peek."""

from pathlib import Path

import pytest

from ladder_app.storage.lines import Stamp, edit_line, header_line, stamped, with_sum
from ladder_app.storage.peek import LastLine, last_line
from tests.storage.crash.memory_disk import MemoryDisk

PATH = Path("/case.jsonl")
HEADER = header_line("case", "2026") + b"\n"


def line(n: int, text: str = "") -> bytes:
    stamp = Stamp(n, f"2026-03-{n:02d}", "device")
    return edit_line(stamp, "", {"step": {"a": stamped({"text": text}, stamp)}}, {}) + b"\n"


@pytest.mark.parametrize("rest", [b"", b"\n" * 200_000, b'{"torn', bytes(5000)])
def test_the_last_sound_line_is_found(disk: MemoryDisk, rest: bytes) -> None:
    disk.put(PATH, HEADER + line(1) + line(2) + rest)
    assert last_line(disk, PATH) == LastLine(2, "2026-03-02")


def test_a_line_longer_than_the_first_bite_is_found(disk: MemoryDisk) -> None:
    disk.put(PATH, HEADER + line(1) + line(2, "x" * 3_000_000))
    assert last_line(disk, PATH) == LastLine(2, "2026-03-02")


@pytest.mark.parametrize("data", [b"", b"nothing of ours\n", HEADER, with_sum(b"{}") + b"\n"])
def test_a_file_without_an_edit_has_none(disk: MemoryDisk, data: bytes) -> None:
    disk.put(PATH, data)
    assert last_line(disk, PATH) is None
