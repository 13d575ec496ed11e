"""One attempt of twelve minutes, and the program it is made in, whose clocks the journey moves.

It begins at 18:42 on 19 March 2026. Five ratings: 50 at once, 70 after two minutes, 60 after five,
40 after eight, 30 after eleven; a note after two and after eight minutes.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.paths import user_paths
from ladder_app.program import Program
from ladder_app.settings import Settings, write_settings
from ladder_app.storage.library import FolderLibrary
from ladder_app.ui.attempt.live.live_screen import LiveScreen
from ladder_app.ui.main_window import MainWindow
from tests import make
from tests.journeys.keyboard import Keyboard

BEGIN: Final = datetime(2026, 3, 19, 18, 42, tzinfo=timezone(timedelta(hours=1)))
STEP: Final = "Tell them about something I find difficult"
FEAR: Final = "They will change the subject"
LEARNED: Final = "She asked a question back."
CASE: Final = Case(id="c0ffee00-0000-4000-8000-000000000001", made_at="2026-03-01T10:00:00+01:00")
TICK_S: Final = 20


def world() -> tuple[Record, ...]:
    """A ladder of two steps; the harder one is planned for today, without holding the phone."""
    known = {"expectation_ids": ("fear",), "safety_behaviour_ids": ("phone",)}
    return (
        CASE,
        make.ladder(),
        make.rated_step(1, 30, text="Say hello to the neighbour", **known),
        make.rated_step(2, 57, text=STEP, **known),
        Expectation(id="fear", ladder_id="ladder", statement=FEAR),
        SafetyBehaviour(id="phone", ladder_id="ladder", label="Holding the phone"),
        Plan(
            id="plan",
            step_id="step-2",
            due_date="2026-03-19",
            made_at="2026-03-18T10:00:00+01:00",
            safety_behaviours_to_leave_out=("phone",),
        ),
    )


def put_on_disk(*more: Record) -> None:
    """The case of that world, with `more`, in the library of this computer."""
    paths = user_paths(None, dict(os.environ))
    first = Edit("Begin", tuple(Change(None, record) for record in (*world(), *more)))
    FolderLibrary(paths.library, paths.state).create(first, CASE.id, BEGIN).close()


class Facing:
    """The program of this computer, with clocks of its own, and somebody at its keyboard."""

    def __init__(self, at: datetime = BEGIN) -> None:
        self.moment = at
        self._steady = 1000.0
        paths = user_paths(None, dict(os.environ))
        if not paths.settings_file.exists():
            write_settings(replace(Settings(), first_card_seen=True), paths.settings_file)
        self._program = Program(paths, lambda: self.moment, lambda: self._steady)
        self.window: MainWindow = self._program.show_window()
        self._program.open_case(self.window)
        self.keys = Keyboard(self.window)

    def close(self) -> None:
        """Close the window and let go of the case."""
        self.window.close()
        self._program.close_case()

    def let_pass(self, minutes: int) -> None:
        """Both clocks go on while the page of the attempt counts along."""
        page = self.window.page("live")
        for _tick in range(60 * minutes // TICK_S):
            self.moment += timedelta(seconds=TICK_S)
            self._steady += TICK_S
            if isinstance(page, LiveScreen):
                page.session.tick()
        QApplication.processEvents()

    # What is done, by keyboard alone -----------------------------------------------------------

    def begin(self) -> None:
        """From Today through the page before: the fear that is known, 80 % likely, highest 75."""
        self.keys.tab_to("Start this")
        self.keys.press(Qt.Key.Key_Space)
        self.keys.press(Qt.Key.Key_Down)  # the first of the fears that are known
        self.keys.tab_to("How likely does that seem?")
        self.keys.write("80")
        self.keys.tab_to("How high do I think it will get?")
        self.keys.write("75")
        self.keys.save()

    def first_half(self) -> None:
        """Three ratings and a note."""
        self.keys.press(Qt.Key.Key_5)
        self.let_pass(2)
        self.keys.press(Qt.Key.Key_7)
        self.note("hands shaking, stayed")
        self.let_pass(3)
        self.keys.press(Qt.Key.Key_6)

    def second_half(self) -> None:
        """Two ratings and a note, then done after twelve minutes."""
        self.keys.press(Qt.Key.Key_4)
        self.note("she asked a question back")
        self.let_pass(3)
        self.keys.press(Qt.Key.Key_3)
        self.let_pass(1)
        self.keys.alt("D")

    def note(self, words: str) -> None:
        """N, the words, Enter, and back to the pad."""
        self.keys.press(Qt.Key.Key_N)
        self.keys.write(words)
        self.keys.press(Qt.Key.Key_Return)
        self.keys.press(Qt.Key.Key_Escape)

    def log(self) -> None:
        """The same, from Today, hours later: when, before it, there, safer, what came of it."""
        keys = self.keys
        keys.tab_to("I did this")
        keys.press(Qt.Key.Key_Space)  # that it was done is said with it
        keys.tab_to("Time")
        keys.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        keys.write("18:42")
        keys.tab_to("What did I learn?")
        keys.write(LEARNED)
        self._unfold("Before it", "Something else, in my own words")
        keys.press(Qt.Key.Key_Down)
        keys.tab_to("How likely did that seem?")
        keys.write("80")
        keys.tab_to("How high did I think it would get?")
        keys.write("75")
        self._unfold("There", "How many minutes did it last?")
        keys.write("12")
        keys.tab_to("How strong was it in the first moments?")
        keys.write("50")
        keys.tab_to("How strong was it at the end?")
        keys.write("30")
        self._unfold("What I did to feel safer", "I left it out")
        keys.press(Qt.Key.Key_Space)
        self._unfold("What came of it", "No")
        keys.press(Qt.Key.Key_Space)
        keys.tab_to("How likely would it be if I did the same again?")
        keys.write("30")
        self._unfold("Why it was over", "It was done")
        keys.press(Qt.Key.Key_Space)
        keys.save()

    def _unfold(self, group: str, field: str) -> None:
        self.keys.tab_to(group)
        self.keys.press(Qt.Key.Key_Space)
        self.keys.tab_to(field)

    def write_it_down(self) -> None:
        """The page after: 30 as I left, the phone left out, it did not happen, what I learned."""
        self.keys.tab_to("How strong is it as I leave?")
        self.keys.write("30")
        self.keys.tab_to("I left it out")
        self.keys.press(Qt.Key.Key_Space)
        self.keys.tab_to("What did I learn?")
        self.keys.write(LEARNED)
        self.keys.tab_to("No")
        self.keys.press(Qt.Key.Key_Space)
        self.keys.tab_to("How likely would it be if I did the same again?")
        self.keys.write("30")
        self.keys.save()


@contextmanager
def opened(at: datetime) -> Iterator[Facing]:
    """The program, started at that moment, and closed again."""
    facing = Facing(at)
    try:
        yield facing
    finally:
        facing.close()
        facing.window.deleteLater()
