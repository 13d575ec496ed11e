"""A case file under another seal, line by line: what it holds, and what is wrong with it, stays.

Nothing is folded into a snapshot, so the numbers and checksums of its edits are the same after it.
"""

from typing import TYPE_CHECKING

import msgspec

from ladder_app.domain.store.store_error import StoreError
from ladder_app.storage.fold import Folded, case_named_in, fold
from ladder_app.storage.head import Head
from ladder_app.storage.lines import HEADER_START, decode_header, is_sound
from ladder_app.unreadable import UNREADABLE

if TYPE_CHECKING:
    from ladder_app.sealing.case_boxes import CaseBoxes
    from ladder_app.sealing.keys import CaseKeys


class _Number(msgspec.Struct):
    n: int


_number: "msgspec.json.Decoder[_Number]" = msgspec.json.Decoder(_Number)
_UNSOUND = 0
_LARGEST = 10**12


def resealed(data: bytes, keys: "CaseKeys") -> bytes:
    """The bytes of the file as `keys` seal it now; `data` itself if it is so already.

    Raises Locked, StoreError for what is no case file, ValueError if the outcome would not hold
    the same.
    """
    # A copy may have any name; its lines belong to the case that it says it is of.
    named = case_named_in(data)
    keys = keys if named is None else keys.of_case(named)
    before = fold(data, keys=keys)
    if before.seal_id == keys.seal_id:
        return data
    after = b"\n".join([*_lines(data, before, keys), b""])
    if not _are_alike(before, after, keys):
        raise ValueError("Under another seal the file does not hold the same")
    return after


def _lines(data: bytes, before: Folded, keys: "CaseKeys") -> list[bytes]:
    header = before.header
    head = Head(header.case if header else "", header.made if header else "", keys)
    boxes = _readers(before, keys)
    written = []
    for line in data.split(b"\n"):
        if line.startswith(HEADER_START) and is_sound(line) and header is not None:
            made = decode_header(line)
            written.append(Head(made.case, made.made, keys).line)
        elif line:
            written.append(head.written(*_numbered(line, boxes)))
    return written


def _readers(before: Folded, keys: "CaseKeys") -> "tuple[CaseBoxes, ...]":
    if before.seal_id is None:
        return ()
    if before.header is None:
        return keys.every()
    boxes = keys.find(before.seal_id, before.header.case)
    return () if boxes is None else (boxes,)


def _numbered(line: bytes, boxes: "tuple[CaseBoxes, ...]") -> tuple[int, bytes]:
    """The line as it is in an open file, and its number; what is unsound has none."""
    for one in boxes:
        if (plain := one.line_in(line)) is not None:
            return _number_of(plain), plain
        if (unsound := one.bytes_in(line)) is not None:
            return _UNSOUND, unsound
    return (_UNSOUND if boxes or not is_sound(line) else _number_of(line)), line


def _number_of(line: bytes) -> int:
    try:
        n = _number.decode(line).n
    except UNREADABLE:
        return _UNSOUND
    return n if 0 < n < _LARGEST else _UNSOUND


def _are_alike(before: Folded, data: bytes, keys: "CaseKeys") -> bool:
    try:
        after = fold(data, keys=keys)
    except StoreError:
        return False
    return (
        after.content.live == before.content.live
        and after.content.gone == before.content.gone
        and (after.content.n, after.content.sum) == (before.content.n, before.content.sum)
        and bool(after.damage) == bool(before.damage)
    )
