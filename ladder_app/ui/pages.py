"""Which screen stands behind which name.

Each is imported when it is first wanted: the window is there before the charts are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ladder_app.ui.actions import places

if TYPE_CHECKING:
    from collections.abc import Callable

    from ladder_app.ui.desk import Desk
    from ladder_app.ui.widgets.screen import Screen

ATTEMPT: Final = "attempt"
LIVE: Final = "live"
GOALS: Final = "goals"
UNDERSTANDING: Final = "understanding"
WITHOUT_A_PLACE: Final = (ATTEMPT, LIVE, GOALS, UNDERSTANDING)
"""Pages that are not in the sidebar; from them one goes back to where one was."""

BELONGS_TO: Final = {GOALS: "ladder"}
"""Where such a page is marked in the sidebar; the others where one goes back to."""


def listed_or_first(name: str) -> str:
    """The page of this name, if it has a place in the list at the left; else the first."""
    return name if name in {place.name for place in places()} else "today"


def make(place: str, desk: Desk) -> Screen:
    """The screen of this name; KeyError for a name nobody knows."""
    makers: dict[str, Callable[[Desk], Screen]] = {
        "today": _today,
        "ladder": _ladder,
        "progress": _progress,
        "journal": _journal,
        "toolbox": _toolbox,
        "people": _people,
        "review": _review,
        "help": _help,
        "settings": _settings,
        ATTEMPT: _attempt,
        LIVE: _live,
        GOALS: _goals,
        UNDERSTANDING: _understanding,
    }
    return makers[place](desk)


def _today(desk: Desk) -> Screen:
    from ladder_app.ui.today.today_screen import TodayScreen

    return TodayScreen(desk)


def _ladder(desk: Desk) -> Screen:
    from ladder_app.ui.ladder.ladder_screen import LadderScreen

    return LadderScreen(desk)


def _progress(desk: Desk) -> Screen:
    from ladder_app.ui.progress.progress_screen import ProgressScreen

    return ProgressScreen(desk)


def _journal(desk: Desk) -> Screen:
    from ladder_app.ui.journal.journal_screen import JournalScreen

    return JournalScreen(desk)


def _toolbox(desk: Desk) -> Screen:
    from ladder_app.ui.toolbox.toolbox_screen import ToolboxScreen

    return ToolboxScreen(desk)


def _people(desk: Desk) -> Screen:
    from ladder_app.ui.people.people_screen import PeopleScreen

    return PeopleScreen(desk)


def _review(desk: Desk) -> Screen:
    from ladder_app.ui.review.review_screen import ReviewScreen

    return ReviewScreen(desk)


def _help(desk: Desk) -> Screen:
    from ladder_app.ui.help.help_screen import HelpScreen

    return HelpScreen(desk)


def _settings(desk: Desk) -> Screen:
    from ladder_app.ui.settings.settings_screen import SettingsScreen

    return SettingsScreen(desk)


def _attempt(desk: Desk) -> Screen:
    from ladder_app.ui.attempt.attempt_screen import AttemptScreen

    return AttemptScreen(desk)


def _live(desk: Desk) -> Screen:
    from ladder_app.ui.attempt.live.live_screen import LiveScreen

    return LiveScreen(desk)


def _goals(desk: Desk) -> Screen:
    from ladder_app.ui.goals.goals_screen import GoalsScreen

    return GoalsScreen(desk)


def _understanding(desk: Desk) -> Screen:
    from ladder_app.ui.understanding.understanding_screen import UnderstandingScreen

    return UnderstandingScreen(desk)
