"""A second place for the copies, such as a stick: it follows the first whenever it is there."""

from datetime import datetime
from pathlib import Path
from typing import Final

from ladder_app.language import _
from ladder_app.storage.copy_folder import CopyFolder
from ladder_app.storage.disk import Disk
from ladder_app.storage.faults import reason
from ladder_app.storage.rotation import outdated

FOLDER: Final = "ladder-backups"
"""In the folder that the person chose. It is made once, so that a stick that is not there, and
whose place is an empty folder, is known by its absence."""


def made_in(disk: Disk, chosen: Path) -> Path:
    """The folder for copies in a folder the person chose; raises OSError."""
    disk.make_folder(chosen / FOLDER)
    return chosen / FOLDER


class SecondPlace:
    """`trouble` is a sentence while copies wait for the place. Nothing here raises."""

    def __init__(self, disk: Disk, root: Path) -> None:
        self.trouble: str | None = None
        self.copies = CopyFolder(disk, root)

    def follow(self, first: CopyFolder, case_id: str, now: datetime) -> None:
        """Take over every copy it lacks; then let go of what is outdated."""
        if not self.copies.is_there:
            self.trouble = absent()
            return
        try:
            have = {copy.name for copy in self.copies.found(case_id)}
            for copy in reversed(first.found(case_id)):
                if copy.name not in have:
                    self.copies.write(case_id, copy.name, first.read(case_id, copy.name))
            for copy in outdated(self.copies.found(case_id), now):
                self.copies.remove(case_id, copy.name)
        except OSError as error:
            self.trouble = _("The second place could not be brought up to date: {reason}.").format(
                reason=reason(error)
            )
        else:
            self.trouble = None


def absent() -> str:
    """What is said of a place that is not there, which is nothing unusual."""
    return _("The second place is not there just now. It is brought up to date when it is back.")
