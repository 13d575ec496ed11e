"""By what this computer signs what it saves: a random name that says nothing about it."""

import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from ladder_app.domain.record import new_id
from ladder_app.storage.disk import Disk, read_all, replace_whole

_NAME: Final = re.compile(r"[0-9a-f]{12}\Z")


def device(disk: Disk, state_folder: Path) -> str:
    """The name kept in `state_folder`, made once; a new one each time if it cannot be kept."""
    path = state_folder / "device"
    try:
        kept = read_all(disk, path, 64).decode("ascii", "replace").strip()
        if _NAME.match(kept):
            return kept
    except OSError:
        pass
    fresh = new_id().replace("-", "")[:12]
    with suppress(OSError):
        disk.make_folder(state_folder)
        replace_whole(disk, path, fresh.encode())
    return fresh
