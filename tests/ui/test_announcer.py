"""Tests of ladder_app.ui.announcer."""

from threading import Thread, get_ident

from pytestqt.qtbot import QtBot

from ladder_app.ui.announcer import Announcer


def test_what_another_thread_tells_is_heard_on_the_thread_of_the_window(qtbot: QtBot) -> None:
    heard: list[int] = []
    announcer = Announcer(lambda: heard.append(get_ident()))
    thread = Thread(target=announcer.tell)
    thread.start()
    thread.join()
    assert heard == []
    qtbot.waitUntil(lambda: heard == [get_ident()])
