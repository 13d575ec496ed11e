"""What the first window must not wait for."""

import subprocess
import sys
from pathlib import Path

_PROGRAM = """
import sys
from pathlib import Path
from ladder_app.program import Program
from ladder_app.paths import user_paths

home = Path(sys.argv[1])
program = Program(user_paths(home / "library", {"HOME": str(home)}))
window = program.show_window()
window.grab()
import PySide6.QtCore
print("Qt" in vars(PySide6.QtCore), *sorted(name for name in sys.modules if "ladder_app" in name))
"""


def test_the_first_window_needs_neither_records_nor_the_enums_of_qt(tmp_path: Path) -> None:
    """PySide6 makes all enums of `Qt` at once for whoever names it first; so `QtCore.Qt` stands
    where it is used, and a property is set by the name of its value."""
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    has_enums, *modules = done.stdout.splitlines()[-1].split()
    assert has_enums == "False"
    assert not [name for name in modules if ".storage" in name or ".domain." in name]
