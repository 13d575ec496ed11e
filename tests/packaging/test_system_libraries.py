"""What Qt needs is found missing before Qt is loaded, and said in one line."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ladder_app import system_libraries

linux_only = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux leaves these libraries out"
)

X_DISPLAY = {"DISPLAY": ":0"}
WAYLAND_DISPLAY = {"WAYLAND_DISPLAY": "wayland-0"}

# Everything a fresh Debian was once seen to lack for a real window.
SEEN_MISSING = (
    "libegl1 libgl1 libdbus-1-3 libfontconfig1 libglib2.0-0 libxkbcommon-x11-0 libx11-xcb1 "
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-randr0 libxcb-shape0 libxcb-sync1 "
    "libxcb-xfixes0 libxcb-xkb1"
).split()


def all_but(*absent: str) -> Callable[[str], bool]:
    return lambda name: not name.startswith(absent)


@linux_only
@pytest.mark.parametrize(
    ("absent", "window", "environ", "packages"),
    [
        ((), True, X_DISPLAY, ()),
        (("libEGL",), False, {}, ("libegl1",)),
        (("libEGL",), True, X_DISPLAY, ("libegl1",)),
        (("libxcb-cursor",), True, X_DISPLAY, ("libxcb-cursor0",)),
        (("libxcb-cursor",), True, {}, ("libxcb-cursor0",)),
        (("libxcb-cursor",), False, X_DISPLAY, ()),
        (("libxcb-cursor",), True, WAYLAND_DISPLAY, ()),
        (("libxcb-cursor",), True, X_DISPLAY | WAYLAND_DISPLAY, ()),
        (("libwayland",), True, X_DISPLAY | WAYLAND_DISPLAY, ()),
        (("libwayland",), True, WAYLAND_DISPLAY, ("libwayland-client0", "libwayland-cursor0")),
        (
            ("libwayland-cl", "libxcb-cursor", "libxcb-xkb"),
            True,
            X_DISPLAY | WAYLAND_DISPLAY,
            ("libwayland-client0",),
        ),
        (("libxcb-cursor",), True, X_DISPLAY | {"QT_QPA_PLATFORM": "offscreen"}, ()),
        (
            ("libxcb-cursor", "libwayland"),
            True,
            {"QT_QPA_PLATFORM": "xcb"} | WAYLAND_DISPLAY,
            ("libxcb-cursor0",),
        ),
        (("libxcb",), True, {"QT_QPA_PLATFORM": "wayland-egl;xcb"}, ()),
        (("libglib", "libgthread"), False, {}, ("libglib2.0-0",)),
    ],
)
def test_missing_packages(
    absent: tuple[str, ...], window: bool, environ: dict[str, str], packages: tuple[str, ...]
) -> None:
    assert system_libraries.missing(window, environ, all_but(*absent)) == packages


@linux_only
def test_everything_a_fresh_debian_lacks_is_named() -> None:
    assert set(SEEN_MISSING) <= set(system_libraries.missing(True, X_DISPLAY, all_but("lib")))


@linux_only
def test_the_loader_is_asked() -> None:
    assert system_libraries.missing(False) == ()
    assert not system_libraries._loads("libladder-does-not-exist.so.0")


def test_no_other_system_is_asked_for_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    for platform in ("darwin", "win32"):
        monkeypatch.setattr(sys, "platform", platform)
        assert system_libraries.missing(True, {}, all_but("lib")) == ()
        assert system_libraries.has_display({})


@linux_only
@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": ":7654"},
        {"DISPLAY": "not a display"},
        {"WAYLAND_DISPLAY": "wayland-7654"},
        {"WAYLAND_DISPLAY": "wayland-7654", "DISPLAY": ":7654"},
    ],
)
def test_a_display_that_does_not_answer_is_none(environ: dict[str, str]) -> None:
    assert not system_libraries.has_display(environ)


@linux_only
def test_a_wayland_display_that_answers(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as desktop:
        desktop.bind(str(tmp_path / "wayland-0"))
        desktop.listen()
        environ = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert system_libraries.has_display(environ)


@linux_only
@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="an X server to ask is needed")
def test_an_x_display_that_answers() -> None:
    reading, writing = os.pipe()
    # The server chooses a free number itself and writes it down once it answers.
    command = ["Xvfb", "-displayfd", str(writing)]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as number:
            environ = {"DISPLAY": f":{number.readline().strip()}"}
        assert system_libraries.has_display(environ)
        server.terminate()


INSTALL = "apt-get update && apt-get install --yes --no-install-recommends libegl1 libgl1"


@pytest.mark.parametrize(
    ("user", "sudo", "line"),
    [
        (0, True, INSTALL),
        (1000, True, f"sudo sh -c '{INSTALL}'"),
        (1000, False, f"su -c '{INSTALL}'"),
    ],
)
def test_the_one_line(monkeypatch: pytest.MonkeyPatch, user: int, sudo: bool, line: str) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if sudo else None)
    packages = ("libegl1", "libgl1")
    assert system_libraries.install_line(packages) == line
    assert system_libraries.explanation(packages, debian=True).splitlines()[2].strip() == line


def test_where_there_is_no_apt_the_packages_are_named() -> None:
    text = system_libraries.explanation(("libegl1",), debian=False)
    assert "apt-get" not in text
    assert "libegl1" in text
