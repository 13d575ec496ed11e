"""The tests of storage, sealing and exchange go through every branch there is on this system."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.figures import Figure

pytestmark = pytest.mark.deep

ROOT = Path(__file__).parents[2]
PACKAGES = ("storage", "sealing", "exchange")
TESTS = "tests/storage tests/sealing tests/exchange tests/test_cases.py tests/test_cli.py".split()
# A figure of time, which need not hold while every line is watched.
LEFT_OUT = "--deselect=tests/exchange/test_hostile.py::test_ten_years_of_entries_are_read_in_time"


def test_every_branch_is_gone_through(tmp_path: Path, figure: Figure) -> None:
    report = tmp_path / "coverage.json"
    watched = [f"--cov=ladder_app.{package}" for package in PACKAGES]
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*command, *watched, "--cov-branch", f"--cov-report=json:{report}", *TESTS, LEFT_OUT],
        cwd=ROOT,
        env={**os.environ, "COVERAGE_FILE": str(tmp_path / "coverage")},
        capture_output=True,
        text=True,
        check=False,
        timeout=1800,
    )
    assert done.returncode == 0, done.stdout[-4000:]
    found = json.loads(report.read_text(encoding="utf-8"))
    missing = {
        name: (file["missing_lines"], file["missing_branches"])
        for name, file in found["files"].items()
        if file["missing_lines"] or file["missing_branches"]
    }
    assert missing == {}
    figure("branches", int(found["totals"]["percent_covered"]))
