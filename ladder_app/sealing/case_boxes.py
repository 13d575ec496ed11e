"""The lines of a sealed case file: `{"n":4,"box":"…"}`, in the box the line as it otherwise were.

The case and the number belong to the box, so a line fits nowhere else. A line that was unsound
already when it was sealed has the number 0 and stays unsound: what is lost is not made to look
whole by sealing it.
"""

from binascii import b2a_base64
from typing import Final

import msgspec

from ladder_app.sealing.boxes import boxed, unboxed
from ladder_app.sealing.seal import LibraryKey

START: Final = b'{"n":'
_BEFORE_BOX: Final = b',"box":"'
_END: Final = b'"}'
_LONGEST_NUMBER: Final = 12


class _Box(msgspec.Struct):
    box: bytes


_decode: Final = msgspec.json.Decoder(_Box).decode


class CaseBoxes:
    """Writes and reads the lines of the case file that one key seals."""

    def __init__(self, key: LibraryKey, case_id: str) -> None:
        self.seal_id = key.seal_id
        self._key = key.of_case(case_id)
        self._case = case_id.encode()

    def boxed_line(self, n: int, line: bytes) -> bytes:
        """The line with the number `n`, sealed; 0 for one that is unsound."""
        box = boxed(self._key, line, self._about(b"%d" % n))
        return START + b"%d" % n + _BEFORE_BOX + b2a_base64(box, newline=False) + _END

    def line_in(self, line: bytes) -> bytes | None:
        """The sound line in this box, None if there is none."""
        return None if line.startswith(b'{"n":0,') else self.bytes_in(line)

    def bytes_in(self, line: bytes) -> bytes | None:
        """What the box of this line holds, sound or not; None if it does not open."""
        parts = _number_and_text(line)
        if parts is None:
            return None
        number, text = parts
        try:
            # Three times as fast as the standard library, which is most of opening a case.
            box = _decode(line).box
            plain = unboxed(self._key, box, self._about(number))
        except (msgspec.MsgspecError, ValueError):
            return None
        # The last sign may have bits that are not used, and those would change unnoticed.
        return (
            plain if b2a_base64(box[-(len(box) % 3 or 3) :], newline=False) == text[-4:] else None
        )

    def _about(self, number: bytes) -> bytes:
        return b"line\n" + self._case + b"\n" + number


def _number_and_text(line: bytes) -> tuple[bytes, bytes] | None:
    end = line.find(_BEFORE_BOX, len(START), len(START) + _LONGEST_NUMBER + len(_BEFORE_BOX))
    number = line[len(START) : end]
    if end < 0 or not (line.startswith(START) and line.endswith(_END) and number.isdigit()):
        return None
    return number, line[end + len(_BEFORE_BOX) : -len(_END)]
