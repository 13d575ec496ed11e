"""What the user may choose, in one JSON file. The defaults are the schema.

QSettings is not used: it gives strings back after a restart.
"""

import json
import os
import stat
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Final, Literal

Theme = Literal["system", "light", "dark", "high-contrast"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Nothing in here says anything about what the person writes.

    Those of `OF_A_LIBRARY` are kept for each library; all others hold for whoever uses this
    account.

    `backups` is the folder of the copies, "" for the usual one; `second_backups` a second place
    for them, "" for none; `left_backups` are places of before that may hold some still.

    `prompt_minutes` is how often an attempt asks for a rating; 0 is never. `lock_minutes` is how
    long nobody may touch the program until it locks, where there is a passphrase; 0 is for ever.
    `window` is how large the window is and `window_at` where it stands, () where the desktop says;
    `page` is the page it had when the program locked, "" for the first.
    `breath_guide` is what leads through slow breathing.
    `toolbox`, `people` and `review` say whether these pages have their place among the pages.
    """

    theme: Theme = "system"
    text_size: int = 100
    language: str = "system"
    scale: Literal["0-100", "0-10", "words"] = "0-100"
    prompt_minutes: int = 5
    covered_start: bool = False
    single_keys: bool = True
    put_away_key: str = "Ctrl+Shift+Space"
    lock_minutes: int = 5
    first_card_seen: bool = False
    library: str = ""
    last_case: str = ""
    backups: str = ""
    second_backups: str = ""
    left_backups: tuple[str, ...] = ()
    last_ladder: str = ""
    toolbox: bool = False
    people: bool = False
    review: bool = False
    ladder_view: Literal["drawn", "list"] = "drawn"
    breath_guide: Literal["moving", "still"] = "moving"
    window: tuple[int, int] = (1180, 760)
    window_at: tuple[int, int] | tuple[()] = ()
    page: str = ""
    maximized: bool = False


OF_A_LIBRARY: Final = (
    "first_card_seen",
    "last_case",
    "last_ladder",
    "backups",
    "second_backups",
    "left_backups",
)
"""Another library is in another place, and has other cases."""
_LIBRARIES: Final = "libraries"


def read_settings(file: Path, library: str = "") -> Settings:
    """The settings in `file`, for the library of this id.

    The default for each one that is missing or of the wrong type.
    """
    found = _found(file)
    libraries = found.get(_LIBRARIES)
    if isinstance(libraries, dict):
        own = libraries.get(library)
        found = {name: value for name, value in found.items() if name not in OF_A_LIBRARY}
        if isinstance(own, dict):
            found |= {name: own[name] for name in OF_A_LIBRARY if name in own}
    return _settings(found)


def write_settings(settings: Settings, file: Path, library: str = "") -> None:
    """Replace `file` all at once, for the user alone whatever the umask; raises OSError.

    What it says of other libraries than that of this id stays.
    """
    content = asdict(settings)
    others = _found(file).get(_LIBRARIES)
    own = {name: content.pop(name) for name in OF_A_LIBRARY}
    content[_LIBRARIES] = (others if isinstance(others, dict) else {}) | {library: own}
    _make_private(file.parent)
    fresh = file.with_name(file.name + ".new")
    fresh.unlink(missing_ok=True)
    fd = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(fd, "w", encoding="utf-8") as opened:
        fresh.chmod(0o600)
        json.dump(content, opened, indent=1)
        opened.flush()
        os.fsync(fd)
    os.replace(fresh, file)


class KeptSettings:
    """The settings in force, `now`, and the file they are kept in."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._library = ""
        self.now = read_settings(file)

    @property
    def folder(self) -> Path:
        """Where the file is."""
        return self._file.parent

    def enter(self, library: str) -> None:
        """From now on those of the library of this id are in force."""
        if library == self._library:
            return
        self._library = library
        own = read_settings(self._file, library)
        self.now = replace(self.now, **{name: getattr(own, name) for name in OF_A_LIBRARY})

    def keep(self, settings: Settings) -> None:
        """These are in force from now on, also where they cannot be written down."""
        if settings == self.now:
            return
        self.now = settings
        # A folder that cannot be written to is no reason to stop.
        with suppress(OSError):
            write_settings(settings, self._file, self._library)

    def keep_for_certain(self, settings: Settings) -> None:
        """As `keep`, or raises OSError, and then the former ones are in force."""
        write_settings(settings, self._file, self._library)
        self.now = settings


def _found(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _make_private(folder: Path) -> None:
    """The folder, made with those above it if it is not there; nobody else may look into it."""
    if not folder.is_dir():
        if not folder.parent.is_dir():
            _make_private(folder.parent)
        folder.mkdir(0o700, exist_ok=True)
        folder.chmod(0o700)
    elif stat.S_IMODE(folder.stat().st_mode) != 0o700:
        # A folder of somebody else's is theirs to open or close.
        with suppress(PermissionError):
            folder.chmod(0o700)


_FARTHEST: Final = 100_000
"""Pixels from the first corner of a screen."""
PROMPT_MINUTES: Final = (1, 2, 5, 10, 0)
LOCK_MINUTES: Final = (1, 5, 15, 30, 0)
TEXT_SIZES: Final = (75, 90, 100, 115, 130, 150, 175, 200, 250)
"""Those that are offered, in per cent; any between the first and the last will do."""
_CHOICES: Final[dict[str, tuple[object, ...]]] = {
    "prompt_minutes": PROMPT_MINUTES,
    "lock_minutes": LOCK_MINUTES,
    "theme": ("system", "light", "dark", "high-contrast"),
    "scale": ("0-100", "0-10", "words"),
    "ladder_view": ("drawn", "list"),
    "breath_guide": ("moving", "still"),
}


def _settings(found: dict[str, Any]) -> Settings:
    default = Settings()
    sound: dict[str, Any] = {}
    for field in fields(Settings):
        value = found.get(field.name)
        if field.name == "window":
            value = _window(value)
        if field.name == "window_at":
            value = _two_numbers(value)
        if field.name == "left_backups":
            value = _texts(value)
        if type(value) is not type(getattr(default, field.name)):
            continue
        if field.name in _CHOICES and value not in _CHOICES[field.name]:
            continue
        sound[field.name] = value
    if "text_size" in sound:
        sound["text_size"] = min(max(sound["text_size"], 75), 250)
    return Settings(**sound)


def _window(value: object) -> tuple[int, int] | None:
    size = _two_numbers(value)
    return None if size is None else (max(size[0], 900), max(size[1], 600))


def _texts(value: object) -> tuple[str, ...] | None:
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(value)
    return None


def _two_numbers(value: object) -> tuple[int, int] | None:
    """A place or a size on a screen; larger than any screen is none."""
    if isinstance(value, list) and len(value) == 2 and all(type(v) is int for v in value):
        return None if max(map(abs, value)) > _FARTHEST else (value[0], value[1])
    return None
