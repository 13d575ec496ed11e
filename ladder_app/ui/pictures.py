"""Pictures of every page, for the README and for machines without a display."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEventLoop

from ladder_app.ui.attempt.live.live_screen import LiveScreen
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.progress.progress_screen import ProgressScreen
from ladder_app.ui.review.review_screen import ReviewScreen
from ladder_app.ui.theme import Look

THEMES: Final = ("light", "dark")
PAGES: Final = (
    *("today", "ladder", "progress", "journal", "toolbox", "people", "review"),
    *("settings", "help"),
)
SIZE: Final = (1180, 760)
_TURNS: Final = 30


def take_pictures(
    window: MainWindow, look: Look, folder: Path, begin: Callable[[], None]
) -> tuple[Path, ...]:
    """Write `PAGE-THEME.png` into `folder` for every page and the form; the files written.

    `begin` puts an attempt under way; its page is taken last, with the curve asked for.
    """
    window.resize(*SIZE)
    written = []
    for theme in THEMES:
        look.choose(theme, look.text_size)
        for page in PAGES:
            window.go(page)
            _make_ready(window)
            written.append(_take(window, folder / f"{page}-{theme}.png"))
        window.log(_first_step(window))
        written.append(_take(window, folder / f"attempt-{theme}.png"))
    begin()
    for theme in THEMES:
        look.choose(theme, look.text_size)
        _go_on(window)
        written.append(_take(window, folder / f"live-{theme}.png"))
    return tuple(written)


def _make_ready(window: MainWindow) -> None:
    """Charts come a moment after their page, and a review begins with what one person prepares."""
    shown = window.page(window.place)
    if isinstance(shown, ProgressScreen):
        shown.draw_all()
    if isinstance(shown, ReviewScreen):
        shown.show_view("together")
        shown.together.chart_place.make_now()


def _go_on(window: MainWindow) -> None:
    window.go_on()
    live = window.page("live")
    if isinstance(live, LiveScreen) and not live.stages.during.timed.cards.shows_curve:
        live.stages.during.timed.toggle_curve()


def _first_step(window: MainWindow) -> str:
    ladders = window.records.ladders()
    steps = window.records.active_steps(ladders[0].id) if ladders else ()
    return steps[0].id if steps else ""


def _take(window: MainWindow, file: Path) -> Path:
    # Layouts and charts settle in the event loop, not at once; long lists a few lines a turn.
    for _round in range(_TURNS):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    window.grab().save(str(file))
    return file
