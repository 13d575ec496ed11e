"""The first line of a case file that is to be written, and how the lines after it are written."""

from typing import TYPE_CHECKING

from ladder_app.storage.lines import encode, header_line

if TYPE_CHECKING:
    from ladder_app.sealing.keys import CaseKeys


class Head:
    """Of a file that is sealed as `keys` say now; open without any."""

    def __init__(self, case_id: str, made: str, keys: "CaseKeys | None" = None) -> None:
        seal = None if keys is None else keys.seal
        self.keys = keys
        self.seal_id = None if keys is None else keys.seal_id
        self.line = header_line(case_id, made, encode(seal))
        self._boxes = None if keys is None else keys.boxes

    def written(self, n: int, line: bytes) -> bytes:
        """The line with the number `n`, as it stands in the file."""
        return line if self._boxes is None else self._boxes.boxed_line(n, line)
