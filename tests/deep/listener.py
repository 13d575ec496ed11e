"""Listens at the accessibility bus as a screen reader does: run by the system's own Python.

Answers a line of JSON for each line of JSON it is sent: what is on the window in front (`front`),
which windows there are (`windows`), and, since it was last asked, what was announced (`announced`)
and what has got the focus (`focused`).
"""

import json
import sys
from collections.abc import Callable
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

MOST_CHILDREN = 400
STATES = (
    "active checkable checked collapsed enabled expandable expanded focusable focused"
    " modal pressed selectable selected showing visible has_popup"
).split()


class Listener:
    """Holds the program of this process id and what it has said."""

    def __init__(self, process_id: int) -> None:
        self._process_id = process_id
        self._announced: list[str] = []
        self._focused: list[dict[str, Any]] = []
        self._listeners = [
            self._listen("object:announcement", self._hear),
            self._listen("object:state-changed:focused", self._follow),
        ]

    def front(self) -> object:
        """The window that has the keys, with everything in it."""
        for window in self._windows():
            if "active" in states(window):
                return told(window)
        return None

    def windows(self) -> object:
        """The name of every window."""
        return [window.get_name() for window in self._windows()]

    def focused(self) -> object:
        """What has got the focus since the last question, without what is in it."""
        reached, self._focused = self._focused, []
        return reached

    def announced(self) -> object:
        """The sentences since the last question."""
        said, self._announced = self._announced, []
        return said

    def _windows(self) -> list[Any]:
        return [window for window in children(self._program()) if window is not None]

    def _program(self) -> Any:
        desktop = Atspi.get_desktop(0)
        # What was true a moment ago is no answer here.
        desktop.set_cache_mask(Atspi.Cache.NONE)
        for program in children(desktop):
            if program is not None and program.get_process_id() == self._process_id:
                program.set_cache_mask(Atspi.Cache.NONE)
                return program
        return None

    def _listen(self, kind: str, hear: Callable[[Any], None]) -> Any:
        listener = Atspi.EventListener.new(hear)
        listener.register(kind)
        return listener

    def _hear(self, event: Any) -> None:
        self._announced.append(event.any_data)

    def _follow(self, event: Any) -> None:
        if event.detail1:
            self._focused.append(told(event.source, deep=False))


def children(thing: Any) -> list[Any]:
    """What is right below; nothing below nothing."""
    if thing is None:
        return []
    count = min(thing.get_child_count(), MOST_CHILDREN)
    return [thing.get_child_at_index(place) for place in range(count)]


def states(thing: Any) -> list[str]:
    """The states that matter here."""
    held = thing.get_state_set()
    return [name for name in STATES if held.contains(getattr(Atspi.StateType, name.upper()))]


def told(thing: Any, deep: bool = True) -> dict[str, Any]:
    """What a screen reader is told, and what is shown below it."""
    held = states(thing)
    box = thing.get_extents(Atspi.CoordType.SCREEN)
    answer: dict[str, Any] = {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "description": thing.get_description(),
        "states": held,
        "labels": labels(thing),
        "box": [box.x, box.y, box.width, box.height],
        "children": [],
    }
    if "Table" in thing.get_interfaces():
        answer["headers"] = headers(thing)
    if deep:
        answer["children"] = [
            told(child)
            for child in children(thing)
            if child is not None and "showing" in states(child)
        ]
    return answer


def labels(thing: Any) -> list[str]:
    """The names of what says that it is the label of this."""
    return [
        relation.get_target(place).get_name()
        for relation in thing.get_relation_set()
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
        for place in range(relation.get_n_targets())
    ]


def headers(table: Any) -> list[str]:
    """What stands over each column."""
    return [
        table.get_column_description(column)
        or (table.get_column_header(column) or table.get_caption()).get_name()
        for column in range(table.get_n_columns())
    ]


def answer(listener: Listener, question: str) -> object:
    """One answer; a thing that goes away meanwhile is asked for once more."""
    while GLib.MainContext.default().pending():
        GLib.MainContext.default().iteration(False)
    try:
        return getattr(listener, question)()
    except GLib.Error:
        return getattr(listener, question)()


def say(words: object) -> None:
    """One line to whoever started us."""
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def main() -> None:
    Atspi.init()
    listener = Listener(int(sys.argv[1]))

    def hear_question(channel: Any, _condition: Any) -> bool:
        line = channel.readline()
        if not line:
            Atspi.event_quit()
            return False
        say(answer(listener, json.loads(line)))
        return True

    channel = GLib.IOChannel.unix_new(0)
    GLib.io_add_watch(channel, GLib.IO_IN | GLib.IO_HUP, hear_question)
    say("listening")
    Atspi.event_main()


if __name__ == "__main__":
    main()
