"""What the window may be started with."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """`pictures` is a folder for a picture of every screen; it goes with `demo` only."""

    library: Path | None = None
    demo: bool = False
    pictures: Path | None = None
