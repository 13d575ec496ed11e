"""Which screen stands behind which name, and what it may ask of the window.

Each screen is imported when it is first wanted: the window is there before the charts are.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.screen import Screen

ATTEMPT: Final = "attempt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Requests:
    """What single screens ask of the window beyond what every screen may ask."""

    close_form: Callable[[str], None]
    import_: Callable[[], None]
    data_folder: Callable[[], None]
    keys: Callable[[], None]


def make(place: str, desk: Desk, requests: Requests) -> Screen:
    """The screen of this name, connected; KeyError for a name nobody knows."""
    makers: dict[str, Callable[[Desk, Requests], Screen]] = {
        "today": _today,
        "ladder": _ladder,
        "progress": _progress,
        "help": _help,
        "settings": _settings,
        ATTEMPT: _attempt,
    }
    return makers[place](desk, requests)


def _today(desk: Desk, requests: Requests) -> Screen:
    from ladder_app.ui.today.today_screen import TodayScreen

    screen = TodayScreen(desk)
    screen.import_wanted.connect(requests.import_)
    return screen


def _ladder(desk: Desk, requests: Requests) -> Screen:
    from ladder_app.ui.ladder.ladder_screen import LadderScreen

    screen = LadderScreen(desk)
    screen.import_wanted.connect(requests.import_)
    return screen


def _progress(desk: Desk, _requests: Requests) -> Screen:
    from ladder_app.ui.progress.progress_screen import ProgressScreen

    return ProgressScreen(desk)


def _help(desk: Desk, requests: Requests) -> Screen:
    from ladder_app.ui.help.help_screen import HelpScreen

    screen = HelpScreen(desk)
    screen.keys_wanted.connect(requests.keys)
    return screen


def _settings(desk: Desk, requests: Requests) -> Screen:
    from ladder_app.ui.settings.settings_screen import SettingsScreen

    screen = SettingsScreen(desk)
    screen.data_folder_wanted.connect(requests.data_folder)
    return screen


def _attempt(desk: Desk, requests: Requests) -> Screen:
    from ladder_app.ui.attempt.attempt_screen import AttemptScreen

    screen = AttemptScreen(desk)
    screen.finished.connect(requests.close_form)
    return screen
