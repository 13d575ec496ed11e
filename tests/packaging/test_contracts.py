"""Every import contract catches a deliberate violation."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROWS = "Everything may know the rows below it"
INSIDE_UI = "Inside ui: the window, screens blind to each other, what they share, theme"
STORAGE = "The ui knows nothing of storage"
TINYDB = "Only storage speaks TinyDB"
PYQTGRAPH = "Only charts speak pyqtgraph and numpy"
NACL = "Only sealing speaks PyNaCl"
QT = "No Qt below the ui and charts"

# As small a program as has every layer the violations need.
SOUND = {
    "program.py": "import PySide6.QtCore\nimport ladder_app.storage.library",
    "charts/curve.py": "import numpy\nimport pyqtgraph.exporters\nfrom PySide6 import QtGui",
    "storage/library.py": "from tinydb import TinyDB\nimport ladder_app.domain.case",
    "workspace/workspace.py": "import ladder_app.domain.case",
    "domain/case.py": "import ladder_app.language",
    "sealing/boxes.py": "import nacl.bindings",
    "language.py": "",
    "paths.py": "",
    "ui/main_window.py": "import ladder_app.ui.today.today_screen",
    "ui/today/today_screen.py": "import PySide6.QtWidgets\nimport ladder_app.ui.widgets.card",
    "ui/help/help_screen.py": "import ladder_app.charts.curve",
    "ui/widgets/card.py": "import ladder_app.ui.theme",
    "ui/theme.py": "import shiboken6",
}


def broken(root: Path, folder: Path, program: dict[str, str]) -> tuple[set[str], str]:
    """The names of the contracts this program breaks, and all that was said."""
    shutil.copy(root / "pyproject.toml", folder)
    for name, text in program.items():
        path = folder / "ladder_app" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        for package in [path.parent, *path.parent.parents]:
            if package == folder:
                break
            (package / "__init__.py").touch()
        path.write_text(text + "\n")
    command = "from importlinter.cli import lint_imports_command as lint; lint()"
    done = subprocess.run(
        [sys.executable, "-c", command, "--no-logo", "--no-cache"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    said = done.stdout + done.stderr
    names = {line.partition(" BROKEN")[0] for line in said.splitlines() if " BROKEN" in line}
    assert bool(names) == bool(done.returncode), said
    return names, said


def test_a_sound_program_breaks_none(root: Path, tmp_path: Path) -> None:
    names, said = broken(root, tmp_path, SOUND)
    assert names == set(), said


@pytest.mark.parametrize(
    ("module", "imports", "contract"),
    [
        ("domain/case.py", "ladder_app.workspace.workspace", ROWS),
        ("workspace/workspace.py", "ladder_app.storage.library", ROWS),
        ("charts/curve.py", "ladder_app.workspace.workspace", ROWS),
        ("language.py", "ladder_app.domain.case", ROWS),
        ("thoughts.py", "ladder_app.paths", ROWS),
        ("ui/theme.py", "ladder_app.ui.widgets.card", INSIDE_UI),
        ("ui/widgets/card.py", "ladder_app.ui.help.help_screen", INSIDE_UI),
        ("ui/today/today_screen.py", "ladder_app.ui.help.help_screen", INSIDE_UI),
        ("ui/today/today_screen.py", "ladder_app.ui.main_window", INSIDE_UI),
        ("ui/thoughts.py", "ladder_app.ui.theme", INSIDE_UI),
        ("ui/today/today_screen.py", "ladder_app.storage.library", STORAGE),
        ("domain/case.py", "tinydb", TINYDB),
        ("program.py", "tinydb.table", TINYDB),
        ("ui/help/help_screen.py", "pyqtgraph", PYQTGRAPH),
        ("storage/library.py", "numpy", PYQTGRAPH),
        ("storage/library.py", "nacl.bindings", NACL),
        ("domain/case.py", "PySide6.QtCore", QT),
        ("workspace/workspace.py", "shiboken6", QT),
    ],
)
def test_a_violation_is_caught(
    root: Path, tmp_path: Path, module: str, imports: str, contract: str
) -> None:
    program = SOUND | {module: f"import {imports}\n{SOUND.get(module, '')}"}
    names, said = broken(root, tmp_path, program)
    assert names == {contract}, said


def test_an_import_for_types_only_is_an_import(root: Path, tmp_path: Path) -> None:
    text = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import PySide6.QtCore"
    names, said = broken(root, tmp_path, SOUND | {"domain/case.py": text})
    assert names == {QT}, said
