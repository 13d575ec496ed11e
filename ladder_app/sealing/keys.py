"""The keys that a library was opened with: one for what is written, others for what was before."""

from collections.abc import Iterable

from ladder_app.sealing.case_boxes import CaseBoxes
from ladder_app.sealing.seal import LibraryKey, Seal


class Keys:
    """`seal` is what files get from now on; None while a passphrase is being removed."""

    def __init__(self, seal: Seal | None, keys: Iterable[LibraryKey]) -> None:
        self.seal = seal
        self._keys = {key.seal_id: key for key in keys}

    @property
    def key(self) -> LibraryKey | None:
        """The key of `seal`."""
        return None if self.seal is None else self._keys[self.seal.id]

    def find(self, seal_id: str) -> LibraryKey | None:
        """The key of any seal, if it is known."""
        return self._keys.get(seal_id)

    def every_key(self) -> tuple[LibraryKey, ...]:
        """All of them."""
        return tuple(self._keys.values())

    def boxes(self, case_id: str) -> CaseBoxes | None:
        """What writes the lines of a case from now on; None if they are written open."""
        return None if self.key is None else CaseBoxes(self.key, case_id)

    def boxes_of(self, seal_id: str, case_id: str) -> CaseBoxes | None:
        """What reads the lines of a case sealed so; None if that key is not known."""
        key = self.find(seal_id)
        return None if key is None else CaseBoxes(key, case_id)
