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


class CaseKeys:
    """The same, for the lines of one case. `boxes` write them; None if they are written open."""

    def __init__(self, keys: Keys, case_id: str) -> None:
        self.seal = keys.seal
        self.seal_id = None if keys.seal is None else keys.seal.id
        self.boxes = None if keys.key is None else CaseBoxes(keys.key, case_id)
        self._keys = keys
        self._case_id = case_id

    def find(self, seal_id: str, case_id: str) -> CaseBoxes | None:
        """What reads a file that says it is sealed so and of this case; None if it cannot be."""
        key = self._keys.find(seal_id)
        return None if key is None else CaseBoxes(key, case_id)

    def every(self) -> tuple[CaseBoxes, ...]:
        """Whatever may read a file that does not say how it is sealed."""
        return tuple(CaseBoxes(key, self._case_id) for key in self._keys.every_key())

    def of_case(self, case_id: str) -> "CaseKeys":
        """The same keys for another case."""
        return CaseKeys(self._keys, case_id)
