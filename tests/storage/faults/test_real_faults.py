"""Spot checks on a real disk: a limit of the system, a disk of 64 KiB, errors of the system."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import pytest

from tests.figures import Figure

ROOT: Final = Path(__file__).parents[3]
KIB_64: Final = 64 << 10

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these are ways of Linux")


def outcome(folder: Path, *more: str, within: Sequence[str] = ()) -> dict[str, Any]:
    """What the program says."""
    module = [sys.executable, "-m", "tests.storage.faults.small_disk", str(folder), *more]
    done = subprocess.run(
        [*within, *module],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def test_a_file_that_may_not_grow_loses_nothing(tmp_path: Path, figure: Figure) -> None:
    result = outcome(tmp_path, str(2 * KIB_64))
    assert result["saved"] > 10
    assert result["refused"] > 0
    assert (result["alike"], result["read_only"]) == (True, None)
    figure("errors", result["refused"])


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """64 KiB, in memory."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={KIB_64}", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, check=False).returncode:
        pytest.skip("Nothing can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_of_64_kib_loses_nothing(tiny_disk: Path, figure: Figure) -> None:
    result = outcome(tiny_disk)
    assert result["saved"] > 0
    assert result["refused"] > 0
    assert (result["alike"], result["read_only"]) == (True, None)
    figure("errors", result["refused"])


@pytest.mark.deep
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
@pytest.mark.parametrize(
    "fault",
    [
        "fdatasync:error=EIO:when=30",
        "fdatasync:error=EIO:when=30..33",
        "pwrite64:error=ENOSPC:when=40..50",
        "pwrite64:error=EDQUOT:when=33",
    ],
)
def test_an_error_of_the_system_loses_nothing(fault: str, tmp_path: Path, figure: Figure) -> None:
    call = fault.partition(":")[0]
    watched = f"strace -f -qq -o /dev/null -e trace={call} -e inject={fault}".split()
    result = outcome(tmp_path, str(4 * KIB_64), within=watched)
    assert result["saved"] > 10
    assert (result["alike"], result["read_only"]) == (True, None)
    figure("errors", 1)
