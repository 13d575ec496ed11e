"""The passphrase of a library."""

from collections.abc import Callable, Iterable
from typing import Protocol

Tell = Callable[[int, int], None]
"""Hears how many files are done, of how many. What it raises stops the work where it is safe."""


class Vault(Protocol):
    """The passphrase of a library. What takes long is said; it belongs on a thread of its own.

    Methods raise StoreError. While the passphrase is set, changed or removed no case may be open.
    """

    @property
    def is_sealed(self) -> bool:
        """Whether the library has a passphrase."""
        ...

    @property
    def is_locked(self) -> bool:
        """Whether it has one and `unlock` has not been given it yet."""
        ...

    @property
    def is_unfinished(self) -> bool:
        """Whether setting, changing or removing was cut short; `finish` goes on."""
        ...

    def unlock(self, secret: str) -> None:
        """A passphrase or a recovery code; raises NotAccepted. Takes about half a second."""
        ...

    def accepts(self, secret: str) -> bool:
        """Whether it would unlock, to be asked before something is changed. Takes as long."""
        ...

    def set_passphrase(self, passphrase: str, recovery: str | None, tell: Tell) -> tuple[str, ...]:
        """Seal everything anew; `recovery` is a code that was shown before. Takes long.

        Returns the names of files that could not be sealed and still are as they were, with
        everything else in the folder that others can read. Raises
        Locked, InUse; once it has begun the new passphrase holds, also if it is cut short.
        """
        ...

    def remove_passphrase(self, tell: Tell) -> tuple[str, ...]:
        """Let everything be readable by whoever has the files; as `set_passphrase`.

        Until it has ended the passphrase is needed still.
        """
        ...

    def finish(self, tell: Tell) -> tuple[str, ...]:
        """Go on where setting, changing or removing was cut short."""
        ...

    def backups_among(self, names: Iterable[str]) -> tuple[str, ...]:
        """Which of the files that were left are backups and can be done without.

        A file called like a case of the library with something more counts as one.
        """
        ...

    def remove_backups(self, names: Iterable[str]) -> None:
        """Remove backups of these names; whatever else is called so stays."""
        ...
