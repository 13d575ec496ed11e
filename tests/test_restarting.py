"""A process that begins anew: the same words, the same number, nothing of what it knew."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ladder_app.restarting import Leaving

ROOT = Path(__file__).parents[1]
_TWICE = """
import os, sys
from ladder_app.restarting import begin_anew
with open(sys.argv[1], "a") as told:
    print(os.getpid(), sys.argv[2:], file=told)
if open(sys.argv[1]).read().count("\\n") < 2:
    begin_anew()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows gives it another number")
@pytest.mark.parametrize("way", ["-c", "-m", "script", "options"])
def test_however_it_was_started_it_starts_like_that_again(tmp_path: Path, way: str) -> None:
    script = tmp_path / "again.py"
    script.write_text(_TWICE)
    ways = {
        "-c": ["-c", _TWICE],
        "-m": ["-m", "again"],
        "script": ["again.py"],
        "options": ["-X", "utf8", "again.py"],
    }
    told = tmp_path / "told"
    subprocess.run(
        [sys.executable, *ways[way], str(told), "--library", "a folder with “marks”"],
        check=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{tmp_path}"},
        timeout=60,
    )
    first, second = told.read_text().splitlines()
    assert first == second
    assert first.endswith("['--library', 'a folder with “marks”']")


def test_where_it_cannot_begin_anew_it_says_so_and_ends() -> None:
    done: list[str] = []

    def refuse() -> None:
        raise PermissionError("not here")

    Leaving(refuse, lambda: done.append("ended")).leave(lambda: done.append("said"))
    assert done == ["said", "ended"]


def test_where_it_begins_anew_nothing_is_said() -> None:
    done: list[str] = []
    leaving = Leaving(lambda: done.append("begun"), lambda: done.append("ended"))
    leaving.leave(lambda: done.append("said"))
    assert done == ["begun"]
