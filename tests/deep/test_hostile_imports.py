"""Whatever comes in is read or refused with a sentence, in two seconds and 200 MB."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.deep.hostile_giants import GIANTS
from tests.figures import Figure

SHARES = 32
FILES = 100_000
FAST_FILES = 12_800
ROOT = Path(__file__).parents[2]


def wrong_in(asked: list[str]) -> tuple[int, str]:
    """How many files were taken in by a process of their own, and what went wrong."""
    command = [sys.executable, "-m", "tests.deep.hostile_run", *asked]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    begun = [number for number, line in enumerate(lines) if line in GIANTS or line.isdecimal()]
    said = "\n".join(line for number, line in enumerate(lines) if number not in {*begun})
    if done.returncode:
        last = lines[begun[-1]] if begun else "the beginning"
        said += f"\nended with {done.returncode} at {last}: {done.stderr[-2000:]}"
    return len(begun), said


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited as Linux does it")
@pytest.mark.parametrize(
    "share", [0, *(pytest.param(share, marks=pytest.mark.deep) for share in range(1, SHARES))]
)
def test_no_file_breaks_stalls_or_fills_the_memory(
    share: int, figure: Figure, request: pytest.FixtureRequest
) -> None:
    deep = request.config.getoption("--deep")
    files = FILES if deep else FAST_FILES

    taken, wrong = wrong_in([str(share), str(files), str(SHARES)])

    assert wrong == ""
    assert taken == files // SHARES
    figure("hostile imports", taken)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited as Linux does it")
def test_no_giant_does(figure: Figure, request: pytest.FixtureRequest) -> None:
    names = list(GIANTS)[:: 1 if request.config.getoption("--deep") else 6]

    taken, wrong = wrong_in(names)

    assert wrong == ""
    assert taken == len(names)
    figure("hostile imports", taken)


def test_what_goes_wrong_is_heard_of(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.deep import hostile_run

    def breaks(_importer: object, _content: bytes) -> None:
        raise KeyError("a row")

    monkeypatch.setattr(hostile_run, "take", breaks)

    assert "KeyError" in hostile_run.what_is_wrong("copy", b"{}", is_looked_at=False)
