"""200 real programs are killed with -9 while they save: nothing they reported is lost."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.figures import Figure

ROOT = Path(__file__).parents[3]
LIVES = 100


@pytest.mark.skipif(sys.platform == "win32", reason="programs are started by fork")
@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_reported_as_saved_is_lost(seed: int, tmp_path: Path, figure: Figure) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.storage.kills.nursery", str(tmp_path), str(LIVES), str(seed)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["wrong"] == []
    assert result["killed"] == LIVES
    assert result["reported"] > LIVES
    figure("kills", LIVES)
