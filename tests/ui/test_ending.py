"""The program ends without a crash, whatever it has shown."""

import subprocess
import sys
from pathlib import Path

_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ladder_app.program import Program
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.paths import user_paths

home = Path(sys.argv[1])
program = Program(user_paths(home / "library", {"HOME": str(home)}))

def practise():
    window = program._window
    if not window.place:
        QTimer.singleShot(10, practise)  # no case is open yet
        return
    step = Step(id="step", ladder_id="ladder", order=1, text="Say hello")
    window._desk.workspace.change("", put=[Ladder(id="ladder", title="People"), step])
    window.practise("step")
    live = window.page("live")
    live.stages.before.save()
    live.stages.during.timed.toggle_curve()
    live.stages.during.ways_out.not_right.click()
    live.stages.not_right.back.emit()
    live.stages.during.ways_out.done.click()
    live.stages.after.save()
    window.log("step")
    QTimer.singleShot(0, window.close)

QTimer.singleShot(0, practise)
sys.exit(program.run())
"""


def test_after_a_curve_was_shown_the_program_ends_in_order(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
