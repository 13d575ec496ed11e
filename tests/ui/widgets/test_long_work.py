"""Work beside the window: it ends with what it made or with a sentence, or is stopped."""

import threading
from collections.abc import Callable
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.long_work import GoOn, WorkBar


class Refused(Exception):
    pass


class Heard:
    """What was said at the end, and on which thread."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.sentences: list[str] = []
        self.threads: set[int] = set()

    def then(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(threading.get_ident())

    def otherwise(self, sentence: str) -> None:
        self.sentences.append(sentence)
        self.threads.add(threading.get_ident())


def _made(make: Callable[[], int], _go_on: GoOn) -> int:
    return make()


@pytest.fixture
def bar(qtbot: QtBot) -> WorkBar:
    made = WorkBar()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def heard() -> Heard:
    return Heard()


def test_what_was_made_comes_back_on_the_thread_of_the_window(
    bar: WorkBar, heard: Heard, qtbot: QtBot
) -> None:
    at_work: list[int] = []

    def work(_go_on: GoOn) -> int:
        at_work.append(threading.get_ident())
        return 3

    bar.begin("Reading …", work, then=heard.then, otherwise=heard.otherwise)
    qtbot.waitUntil(lambda: not bar.is_running)
    assert (heard.results, heard.sentences) == ([3], [])
    assert heard.threads == {threading.get_ident()}
    assert at_work != [threading.get_ident()]


def test_an_error_comes_back_as_its_sentence(bar: WorkBar, heard: Heard, qtbot: QtBot) -> None:
    def work(_go_on: GoOn) -> None:
        raise Refused("This cannot be read.")

    bar.begin("…", work, then=heard.then, otherwise=heard.otherwise, errors=(Refused,))
    qtbot.waitUntil(lambda: not bar.is_running)
    assert (heard.results, heard.sentences) == ([], ["This cannot be read."])


def test_it_shows_a_bar_and_can_be_stopped(bar: WorkBar, heard: Heard, qtbot: QtBot) -> None:
    def work(go_on: GoOn) -> None:
        while True:
            go_on()

    bar.begin("Reading …", work, then=heard.then, otherwise=heard.otherwise)
    qtbot.waitUntil(bar.isVisible)
    assert bar.bar.accessibleName() == "Reading …"
    with qtbot.waitSignal(bar.stopped):
        bar.stop_button.click()
    assert (bar.is_running, bar.isVisible()) == (False, False)
    assert (heard.results, heard.sentences) == ([], [])


def test_what_is_begun_takes_the_place_of_what_went_on(
    bar: WorkBar, heard: Heard, qtbot: QtBot
) -> None:
    for work in (partial(pow, n, 2) for n in range(5)):
        bar.begin("…", partial(_made, work), then=heard.then, otherwise=heard.otherwise)
    qtbot.waitUntil(lambda: not bar.is_running)
    assert heard.results == [16]


def test_what_takes_long_for_certain_shows_its_bar_at_once(bar: WorkBar, heard: Heard) -> None:
    def work(go_on: GoOn) -> None:
        while True:
            go_on()

    bar.begin("…", work, then=heard.then, otherwise=heard.otherwise, at_once=True)
    assert bar.isVisible()
    bar.stop()


def test_what_the_window_does_itself_shows_a_bar_that_cannot_be_stopped(bar: WorkBar) -> None:
    bar.show_waiting("Saving …")
    assert bar.isVisible()
    assert bar.words.text() == "Saving …"
    assert not bar.stop_button.isVisible()
    bar.stop()
    assert not bar.isVisible()


def test_it_says_what_it_does_from_now_on(bar: WorkBar, heard: Heard, qtbot: QtBot) -> None:
    goes_on = threading.Event()

    def work(go_on: GoOn) -> None:
        go_on("Step 2 of 2")
        goes_on.wait()

    bar.begin("Step 1 of 2", work, then=heard.then, otherwise=heard.otherwise)
    assert bar.words.text() == "Step 1 of 2"
    qtbot.waitUntil(lambda: bar.words.text() == "Step 2 of 2")
    assert bar.bar.accessibleName() == "Step 2 of 2"
    goes_on.set()
    qtbot.waitUntil(lambda: not bar.is_running)
