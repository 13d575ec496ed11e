"""The whole program beside a second place for backups that never answers: it saves, and it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.storage.library import FolderLibrary
from tests import make
from tests.storage.crash.promise import CASE_ID

# Whoever looks at the stick is never heard of again. What the person was told is printed.
_SOMEBODY = """
import json, sys
from dataclasses import replace
from pathlib import Path
from threading import Event
from PySide6.QtCore import QTimer
from ladder_app.paths import UserPaths
from ladder_app.program import Program
from ladder_app.storage.disk import Disk
from ladder_app.storage.library import FolderLibrary
from ladder_app.storage.second_thread import SecondThread
from tests import make

home = Path(sys.argv[1])

class Silent(Disk):
    looked = Event()
    def names(self, folder):
        if folder == home / "stick":
            self.looked.set()
            Event().wait()
        return super().names(folder)

program = Program(UserPaths(home / "library", home / "config", home / "state"))
library = FolderLibrary(
    home / "library", home / "state", Silent(), worker=SecondThread(lambda: None)
)
program.__dict__["_library"] = library
program._settings.enter(library.id)
program._settings.keep(
    replace(program._settings.now, second_backups=str(home / "stick" / "ladder-backups"))
)
told = {}

def step():
    window = program._window
    if window is None or not window.place:
        return
    if not told:
        program.case.workspace.change("Add", put=[make.attempt(1)])
        told["saved"] = True
    elif Silent.looked.is_set():
        told["second"] = library.backups.second_trouble
        told["made"] = len(library.backups.entries(program.case.store.case_id))
        timer.stop()
        window.close()

timer = QTimer()
timer.timeout.connect(step)
timer.start(20)
told["code"] = program.run()
print(json.dumps(told), flush=True)
"""


def test_an_edit_is_saved_and_backed_up_and_the_program_ends(tmp_path: Path) -> None:
    (tmp_path / "stick" / "ladder-backups").mkdir(parents=True)
    library = FolderLibrary(tmp_path / "library", tmp_path / "state")
    first = Edit("Begin", (Change(None, Case(id=CASE_ID, alias="River")),))
    library.create(first, CASE_ID, make.MOMENT).close()
    done = subprocess.run(
        [sys.executable, "-c", _SOMEBODY, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert (told["code"], told["saved"], told["made"]) == (0, True, 1)
    assert "looked at" in told["second"]
    again = FolderLibrary(tmp_path / "library", tmp_path / "state").open(CASE_ID, make.MOMENT)
    assert make.attempt(1).id in again.documents()["attempt"]
