"""What Qt cannot start without on Linux, looked for before it is loaded: libraries and a display.

Qt ends the whole process when its platform plug-in cannot be loaded, so nobody could be told why.
Standard library only and nothing of this package: packaging/dev.py loads this file by its path
before anything is installed.
"""

import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

# What is linked directly, as file name and Debian package.
OFFSCREEN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
PLATFORMS = {"xcb": X11, "wayland": WAYLAND}


def has_display(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a window has somewhere to appear: a display that is named and answers.

    Only Linux can be without. A name is left over where a desktop was, in another user's shell or
    in a lost connection, and Qt ends the process over it as it does over a missing library.
    """
    is_linux = sys.platform.startswith("linux")
    return not is_linux or _wayland_answers(environ) or _x11_answers(environ)


def missing(
    window: bool,
    environ: Mapping[str, str] = os.environ,
    loads: Callable[[str], bool] | None = None,
) -> tuple[str, ...]:
    """The Debian packages still needed, for a real window or for drawing offscreen."""
    packages: set[str] = set()
    if sys.platform.startswith("linux"):
        loads = loads or _loads
        packages = _packages(OFFSCREEN, loads)
        if window:
            # Qt turns to the next platform when one cannot be loaded: one of them will do.
            platforms = [PLATFORMS.get(name, {}) for name in _platforms(environ)]
            packages |= min((_packages(libraries, loads) for libraries in platforms), key=len)
    return tuple(sorted(packages))


def install_line(packages: Sequence[str]) -> str:
    """The one line that installs these packages on a Debian-like system."""
    # The lists of packages of a fresh system are old, or not there at all.
    install = f"apt-get install --yes --no-install-recommends {' '.join(packages)}"
    line = f"apt-get update && {install}"
    if not hasattr(os, "geteuid") or os.geteuid() == 0:
        return line
    return f"sudo sh -c '{line}'" if shutil.which("sudo") else f"su -c '{line}'"


def explanation(packages: Sequence[str], debian: bool | None = None) -> str:
    """What is missing and what to do about it, in sentences for the person at this machine."""
    if is_debian_like() if debian is None else debian:
        advice, what = "This line installs it:", install_line(packages)
    else:
        advice = "Please install what your system calls these packages, named here as Debian does:"
        what = " ".join(packages)
    return (
        f"Ladder cannot start yet: this system lacks something it needs. {advice}\n\n    {what}\n"
    )


def is_debian_like() -> bool:
    """Whether packages come from apt here."""
    return os.path.exists("/etc/debian_version") and shutil.which("apt-get") is not None


def _platforms(environ: Mapping[str, str]) -> list[str]:
    """The platforms Qt will try."""
    if chosen := environ.get("QT_QPA_PLATFORM"):
        return [name.partition(":")[0].partition("-")[0] for name in chosen.split(";")]
    if environ.get("WAYLAND_DISPLAY"):
        return ["xcb", "wayland"] if environ.get("DISPLAY") else ["wayland"]
    return ["xcb"]


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    import socket

    answers = False
    if sys.platform != "win32":
        with socket.socket(socket.AF_UNIX) as caller, suppress(OSError):
            caller.connect(os.path.join(environ.get("XDG_RUNTIME_DIR", ""), name))
            answers = True
    return answers


def _x11_answers(environ: Mapping[str, str]) -> bool:
    name = environ.get("DISPLAY")
    if not name:
        return False
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        # Nobody can ask before it is installed, and `missing` asks for that.
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(os.fsencode(name), None))
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers


def _packages(libraries: Mapping[str, str], loads: Callable[[str], bool]) -> set[str]:
    return {package for name, package in libraries.items() if not loads(name)}


def _loads(name: str) -> bool:
    # Asking the loader itself is the only answer that is always right, and costs little: what is
    # loaded here, Qt loads next.
    import ctypes

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
