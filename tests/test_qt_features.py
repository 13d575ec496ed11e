"""Starting the program reads no source of its own modules a second time."""

import os
import subprocess
import sys
from pathlib import Path

START = """
import linecache, sys
from ladder_app.program import Program
from ladder_app.paths import UserPaths
from pathlib import Path

folder = Path(sys.argv[1])
program = Program(UserPaths(folder / "library", folder / "config", folder / "state"))
program.open_case(program.show_window())
import pyqtgraph
print(*(file for file in linecache.cache if "ladder_app" in file or "pyqtgraph" in file))
"""


def test_no_source_is_read_while_the_program_starts(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

    done = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split() == []
