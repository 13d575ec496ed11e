"""Draw the visible page anew after an edit, on each page that shows attempts.

From the moment the edit is saved until layout and paint are done; prints milliseconds by page.
Arguments: a folder for library and settings, as make_case.py leaves it; perhaps the pages.
"""

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter_ns

from fixtures import NOW
from painted import WIDE
from PySide6.QtWidgets import QApplication

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.record import new_id
from ladder_app.paths import user_paths
from ladder_app.program import Program
from ladder_app.ui.main_window import MainWindow
from ladder_app.workspace.news import News

EDITS = 40
PAGES = ("today", "ladder", "progress")


def main(folder: Path, pages: Sequence[str]) -> None:
    """Measure these pages."""
    # The evening the case ends, or its pages would be those of somebody long away.
    program = Program(user_paths(folder / "library", dict(os.environ)), lambda: NOW)
    window = program.show_window()
    window.resize(*WIDE)
    program.open_case(window)
    QApplication.processEvents()
    print(json.dumps({page: redraws(window, page) for page in pages}), flush=True)
    os._exit(0)


def redraws(window: MainWindow, page: str) -> list[float]:
    """Milliseconds for each of some attempts that are logged while the page is shown.

    They are at the step of the newest attempt, which is where Today and Progress begin.
    """
    window.go(page)
    QApplication.processEvents()
    newest = [attempt for attempt in window.records.all_attempts() if attempt.is_done][-1]
    for _warming in range(3):
        redraw(window, newest)
    return [redraw(window, newest) for _edit in range(EDITS)]


def redraw(window: MainWindow, like: Attempt) -> float:
    """Log one more attempt at the same step and see it."""
    workspace = window._desk.workspace  # noqa: SLF001 - the window shows it to nobody else
    heard: list[News] = []
    hear, workspace.on_news = workspace.on_news, heard.append
    workspace.change("Log an attempt", put=[replace(like, id=new_id())])
    workspace.on_news = hear
    began = perf_counter_ns()
    for news in heard:
        hear(news)
    QApplication.processEvents()
    # Charts take turns; what was seen before is drawn by the end.
    while not getattr(window.page(window.place), "is_drawn", True):
        QApplication.processEvents()
    QApplication.processEvents()
    return (perf_counter_ns() - began) / 1e6


main(Path(sys.argv[1]), sys.argv[2:] or PAGES)
