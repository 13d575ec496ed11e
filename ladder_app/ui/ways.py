"""The ways to a page on which something is begun or opened at once.

A case that can only be read refuses what would have to be saved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder_app.ui import pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from ladder_app.ui.attempt.attempt_screen import AttemptScreen
    from ladder_app.ui.attempt.live.live_screen import LiveScreen
    from ladder_app.ui.widgets.screen import Screen


class Ways:
    """`go` shows a page; `refused` says why nothing can be saved, and whether that is so."""

    def __init__(self, go: Callable[[str], Screen], refused: Callable[[], bool]) -> None:
        self.go = go
        self._refused = refused

    def log(self, step_id: str = "") -> None:
        """Open the form for a step that was done, or for something not on the ladder."""
        if self._refused():
            return
        if step_id:
            self._form().show_done(step_id)
        else:
            self._form().show_new()

    def open_attempt(self, attempt_id: str) -> None:
        """Open the form with an attempt, to read or correct it."""
        self._form().show_existing(attempt_id)

    def practise(self, step_id: str, plan_id: str = "") -> None:
        """Begin an attempt at a step, for a plan or without one."""
        if not self._refused():
            self._live().show_step(step_id, plan_id)

    def go_on(self) -> None:
        """Go back to the attempt under way."""
        if not self._refused():
            self._live().resume()

    def new_ladder(self) -> None:
        """Ask how a new ladder is to begin."""
        from ladder_app.ui.ladder.ladder_screen import LadderScreen

        screen = None if self._refused() else self.go("ladder")
        if isinstance(screen, LadderScreen):
            screen.new_ladder()

    def find(self) -> None:
        """Search in everything that is written down."""
        from ladder_app.ui.journal.journal_screen import JournalScreen

        screen = self.go("journal")
        if isinstance(screen, JournalScreen):
            screen.search()

    def begin_ladder(self, goal_id: str, start: str) -> None:
        """Begin a ladder for a goal, from one of the starts or in any way."""
        from ladder_app.ui.ladder.ladder_screen import LadderScreen

        screen = None if self._refused() else self.go("ladder")
        if isinstance(screen, LadderScreen):
            screen.begin_for_goal(goal_id, start)

    def _live(self) -> LiveScreen:
        from ladder_app.ui.attempt.live.live_screen import LiveScreen

        screen = self.go(pages.LIVE)
        if not isinstance(screen, LiveScreen):
            raise TypeError(screen)
        return screen

    def _form(self) -> AttemptScreen:
        from ladder_app.ui.attempt.attempt_screen import AttemptScreen

        screen = self.go(pages.ATTEMPT)
        if not isinstance(screen, AttemptScreen):
            raise TypeError(screen)
        return screen
