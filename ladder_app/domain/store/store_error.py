"""What can go wrong where records are kept, each as a sentence for the user."""

from ladder_app.domain.edit import Edit


class StoreError(Exception):
    """Something about the place where records are kept. `str(error)` is a sentence for the user.

    After a StoreError from `commit` nothing has changed, in memory or on disk, but for what
    ChangedOutside tells of.
    """


class NoRoom(StoreError):
    """The disk or the quota is full."""


class ReadOnly(StoreError):
    """The case is open for reading only; `CaseStore.read_only` says why."""


class InUse(StoreError):
    """Another program holds the case."""


class ChangedOutside(StoreError):
    """Another program has changed what the edit is about, so the edit was not saved.

    What it wrote is `outside`, and the store holds that now; `commit` will not tell it again.
    """

    def __init__(self, sentence: str, outside: Edit) -> None:
        super().__init__(sentence)
        self.outside = outside


class Damaged(StoreError):
    """The file is damaged; what is missing is in `CaseStore.damage` where it could be opened."""


class TooNew(StoreError):
    """The file was written by a newer version and is left untouched."""


class NotFound(StoreError):
    """There is no such case."""


class Locked(StoreError):
    """A passphrase or a recovery code is needed first."""


class NotAccepted(StoreError):
    """What was typed opens nothing here."""


class Ambiguous(StoreError):
    """More than one case answers to this name."""
