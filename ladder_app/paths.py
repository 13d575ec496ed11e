"""Where our resources and the user's files are."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

_FOLDER = "ladder"


def resources() -> Path:
    """The folder of our resources: inside the package in a wheel, beside it in a checkout."""
    packaged = Path(__file__).parent / "resources"
    return packaged if packaged.is_dir() else Path(__file__).parent.parent / "resources"


@dataclass(frozen=True, slots=True)
class UserPaths:
    """`library` holds the cases, `config` the settings, `state` what this computer last saw.

    `asked_for` says that this very library was asked for, whatever the settings say.
    """

    library: Path
    config: Path
    state: Path
    asked_for: bool = False

    @property
    def settings_file(self) -> Path:
        """The one file of settings."""
        return self.config / "settings.json"


def user_paths(library: Path | None, environment: dict[str, str]) -> UserPaths:
    """The user's folders on this system. `library` overrides where the cases are.

    With a library of their own the settings and state stay where they always are, so two
    libraries look alike.
    """
    home = Path(
        environment.get("HOME") or environment.get("USERPROFILE") or os.path.expanduser("~")
    )
    data, config, state = _bases(home, environment)
    chosen = library or data / _FOLDER
    return UserPaths(chosen, config / _FOLDER, state / _FOLDER, asked_for=library is not None)


def _bases(home: Path, environment: dict[str, str]) -> tuple[Path, Path, Path]:
    if sys.platform == "win32":
        roaming = Path(environment.get("APPDATA") or home / "AppData" / "Roaming")
        local = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
        bases = roaming, roaming / _FOLDER / "config", local
    elif sys.platform == "darwin":
        support = home / "Library" / "Application Support"
        bases = support, support / _FOLDER / "config", support / _FOLDER / "state"
    else:
        bases = (
            Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share"),
            Path(environment.get("XDG_CONFIG_HOME") or home / ".config"),
            Path(environment.get("XDG_STATE_HOME") or home / ".local" / "state"),
        )
    return bases
