"""Real programs are killed with -9 while they save or seal: nothing they reported is lost."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.figures import Figure, shares

ROOT = Path(__file__).parents[3]
KILLS = 20
DEEP_KILLS = 250
HAS_STRACE = shutil.which("strace") is not None


def killed(folder: Path, kills: int, seed: int, how: str) -> dict[str, object]:
    """What one nursery says."""
    module = "tests.storage.kills.nursery"
    done = subprocess.run(
        [sys.executable, "-m", module, str(folder), str(kills), str(seed), how],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    result: dict[str, object] = json.loads(done.stdout)
    return result


@pytest.mark.skipif(sys.platform == "win32", reason="programs are started by fork")
@pytest.mark.parametrize("share", shares(4))
@pytest.mark.parametrize(
    "how",
    [
        "by its disk",
        pytest.param(
            "traced", marks=pytest.mark.skipif(not HAS_STRACE, reason="strace is not installed")
        ),
    ],
)
def test_nothing_reported_as_done_is_lost(
    how: str, share: int, tmp_path: Path, figure: Figure, is_deep: bool
) -> None:
    # Without strace nothing makes up for its half: a deep run then falls short.
    kills = DEEP_KILLS if is_deep else KILLS
    result = killed(tmp_path, kills, share, how)
    assert result["wrong"] == []
    assert result["killed"] == kills
    assert int(str(result["reported"])) > kills
    figure("kills", kills)
