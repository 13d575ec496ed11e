"""The real program on a screen of its own, with a bus on which a screen reader listens to it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import monotonic
from typing import Any, Final

LAUNCHER: Final = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON: Final = Path("/usr/bin/python3")
ROOT: Final = Path(__file__).parents[2]
PATIENCE: Final = 20.0
"""Seconds until something that has to happen did not."""

Node = dict[str, Any]


def lacking() -> str:
    """What this machine lacks for it, as the reason to skip a test; "" for nothing."""
    if sys.platform != "linux":
        return "Only Linux has this bus."
    for program in ("Xvfb", "dbus-daemon", "xdotool"):
        if shutil.which(program) is None:
            return f"{program} is needed."
    if not LAUNCHER.exists():
        return "The accessibility bus (at-spi2-core) is needed."
    ask = [str(SYSTEM_PYTHON), "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    has_python = SYSTEM_PYTHON.exists()
    if not has_python or subprocess.run(ask, capture_output=True, check=False).returncode:
        return "The system's Python needs gi with Atspi 2.0 (python3-gi, gir1.2-atspi-2.0)."
    return ""


class HeardProgram:
    """Press keys, and ask what a screen reader is told."""

    def __init__(self, listener: "subprocess.Popen[str]", environ: dict[str, str]) -> None:
        self._listener = listener
        self._environ = environ

    def ask(self, question: str) -> Any:
        """See `listener.py` for what can be asked."""
        asked, answered = self._listener.stdin, self._listener.stdout
        assert asked is not None
        assert answered is not None
        asked.write(json.dumps(question) + "\n")
        asked.flush()
        return json.loads(answered.readline())

    def press(self, *keys: str) -> None:
        """Press these keys one after the other, under the names xdotool knows."""
        for key in keys:
            command = ["xdotool", "key", "--clearmodifiers", key]
            subprocess.run(command, env=self._environ, check=True)

    def type(self, text: str) -> None:
        """Type this where the focus is."""
        command = ["xdotool", "type", "--delay", "20", text]
        subprocess.run(command, env=self._environ, check=True)

    def take_the_keys(self) -> None:
        """Without a program that looks after windows nobody else gives the first one the keys."""
        command = ["xdotool", "search", "--onlyvisible", "--name", "Ladder", "windowfocus"]
        subprocess.run(command, env=self._environ, check=True)

    def front(self) -> Node:
        """The window in front, with everything that is shown in it."""
        found = self.wait_for(lambda: self.ask("front"))
        assert isinstance(found, dict)
        return found

    def heard_after(self, key: str) -> list[str]:
        """What is announced once this key is pressed; at least one sentence."""
        self.ask("announced")
        self.press(key)
        said: list[str] = self.wait_for(lambda: self.ask("announced"))
        return said

    def focus_after(self, key: str) -> Node:
        """What has the focus once this key is pressed."""
        self.ask("focused")
        self.press(key)
        reached: list[Node] = self.wait_for(lambda: self.ask("focused"))
        return reached[-1]

    def wait_for(self, seen: Callable[[], Any]) -> Any:
        """What `seen` gives once it gives something; AssertionError if it never does."""
        end = monotonic() + PATIENCE
        while monotonic() < end:
            found = seen()
            if found:
                return found
        raise AssertionError(f"nothing came of {seen}")


@contextmanager
def heard_program(folder: Path, *words: str) -> Iterator[HeardProgram]:
    """Start everything, with the program's words; all of it ends with the block."""
    with ExitStack() as running:
        environ = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("QT_", "XDG_", "DBUS_", "WAYLAND_"))
        }
        environ |= {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "LANG": "C.UTF-8"}
        environ["DISPLAY"] = ":" + running.enter_context(_screen())
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address"]
        environ["DBUS_SESSION_BUS_ADDRESS"] = running.enter_context(_said_first(bus, environ))
        running.enter_context(_running([LAUNCHER, "--launch-immediately"], environ))
        # A program that starts before the bus for screen readers answers never speaks to it.
        _wait_for_answer(environ)
        environ |= {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
        environ["PYTHONPATH"] = str(ROOT)
        program = [sys.executable, "-m", "ladder_app", *words]
        started = running.enter_context(_running(program, environ))
        client = [SYSTEM_PYTHON, Path(__file__).with_name("listener.py"), str(started.pid)]
        listener = running.enter_context(_running(client, environ))
        heard = HeardProgram(listener, environ)
        assert listener.stdout is not None
        assert listener.stdout.readline()
        heard.wait_for(lambda: heard.ask("windows"))
        heard.take_the_keys()
        heard.front()
        yield heard


def _wait_for_answer(environ: dict[str, str]) -> None:
    """Until the bus is there, and on it the one with whom programs are enrolled."""
    asking = ["--session", "--dest=org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress"]
    address = _answer(environ, asking).strip()
    enrolls = ["--dest=org.a11y.atspi.Registry", "/", "org.freedesktop.DBus.Peer.Ping"]
    _answer(environ, [f"--bus={address}", *enrolls])


def _answer(environ: dict[str, str], asking: list[str]) -> str:
    command = ["dbus-send", "--print-reply=literal", *asking]
    end = monotonic() + PATIENCE
    while monotonic() < end:
        said = subprocess.run(command, env=environ, capture_output=True, check=False, text=True)
        if said.returncode == 0:
            return said.stdout
    raise AssertionError(f"no answer to {' '.join(command)}")


@contextmanager
def _screen() -> Iterator[str]:
    """An X server on a number that is free; it says which once it answers."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1000x24"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as answer:
                number = answer.readline().strip()
            assert number, "no screen"
            yield number
        finally:
            server.terminate()


@contextmanager
def _said_first(command: list[str], environ: dict[str, str]) -> Iterator[str]:
    with _running(command, environ) as started:
        assert started.stdout is not None
        yield started.stdout.readline().strip()


@contextmanager
def _running(command: list[Any], environ: dict[str, str]) -> "Iterator[subprocess.Popen[str]]":
    with subprocess.Popen(
        [str(word) for word in command],
        env=environ,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as started:
        try:
            yield started
        finally:
            started.terminate()
