"""Tests of ladder_app.second_start: two processes, one of which comes to the front."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from ladder_app.second_start import SecondStart

_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ladder_app.second_start import SecondStart
app = QCoreApplication([])
sys.exit(0 if SecondStart(Path(sys.argv[1]), Path(sys.argv[2])).is_answered() else 7)
"""
_FIRST_THAT_DIES = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ladder_app.second_start import SecondStart
app = QCoreApplication([])
SecondStart(Path(sys.argv[1]), Path(sys.argv[2])).listen(print)
os.kill(os.getpid(), 9)
"""


def begun(script: str, state: Path, library: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", script, str(state), str(library)])


def test_a_second_start_calls_the_first_and_gives_way(tmp_path: Path, qtbot: QtBot) -> None:
    first = SecondStart(tmp_path / "state", tmp_path / "library")
    heard: list[str] = []
    first.listen(lambda: heard.append("knock"))
    second = begun(_SECOND, tmp_path / "state", tmp_path / "library")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    first.leave()
    assert second.returncode == 0
    assert heard == ["knock"]


def test_another_library_has_a_window_of_its_own(tmp_path: Path, qtbot: QtBot) -> None:
    first = SecondStart(tmp_path / "state", tmp_path / "library")
    heard: list[str] = []
    first.listen(lambda: heard.append("knock"))
    other = begun(_SECOND, tmp_path / "state", tmp_path / "other")
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
    first.leave()
    assert (other.returncode, heard) == (7, [])


def test_one_that_died_stands_in_nobodys_way(tmp_path: Path, qtbot: QtBot) -> None:
    dying = begun(_FIRST_THAT_DIES, tmp_path / "state", tmp_path / "library")
    assert dying.wait(20) == -9
    again = SecondStart(tmp_path / "state", tmp_path / "library")
    assert not again.is_answered()
    heard: list[str] = []
    again.listen(lambda: heard.append("knock"))
    second = begun(_SECOND, tmp_path / "state", tmp_path / "library")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    again.leave()
    assert second.returncode == 0


def test_after_it_has_left_nobody_answers(tmp_path: Path, qtbot: QtBot) -> None:
    first = SecondStart(tmp_path / "state", tmp_path / "library")
    first.listen(lambda: None)
    first.leave()
    assert not SecondStart(tmp_path / "state", tmp_path / "library").is_answered()


def test_one_that_is_too_busy_to_answer_is_not_waited_for_long(
    tmp_path: Path, qtbot: QtBot
) -> None:
    first = SecondStart(tmp_path / "state", tmp_path / "library")
    first.listen(lambda: None)
    # Nothing runs here meanwhile that could hear it.
    second = begun(_SECOND, tmp_path / "state", tmp_path / "library")
    assert second.wait(20) == 7
    first.leave()


def test_a_folder_that_takes_nothing_stops_nobody(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "state").write_text("a file in its place")
    one = SecondStart(tmp_path / "state", tmp_path / "library")
    assert not one.is_answered()
    one.listen(lambda: None)
    one.leave()
