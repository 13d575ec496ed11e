"""From the bytes of a case file to what the case holds, and to what is wrong with the file."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Literal

import msgspec

from ladder_app.collecting import without_collecting
from ladder_app.domain.store.case_store import Damage
from ladder_app.storage.content import Content, Raws
from ladder_app.storage.first_line import header_in, locked, nothing_sound, seal_named_in
from ladder_app.storage.lines import (
    HEADER_START,
    Header,
    Line,
    Stamp,
    decode_header,
    decode_line,
    is_sound,
    sum_of,
)
from ladder_app.unreadable import UNREADABLE

if TYPE_CHECKING:
    from ladder_app.sealing.case_boxes import CaseBoxes
    from ladder_app.sealing.keys import CaseKeys

LARGEST_FILE: Final = 512 << 20
"""Bytes. A case of 50 000 attempts before compaction has about 200 MiB."""

_OBJECT: Final = ord("{")
_LARGEST_END: Final = 128 << 10
"""Bytes. The reserve of blank lines is shorter."""

Reason = Literal["checksum", "order", "format", "cut short", "unreadable"]


@dataclass(slots=True)
class Folded:
    """A file as read. `end` is where the next line goes, `torn` what stands there unfinished.

    `watched` is the checksum of the one edit that was asked about, "" if it is not in the file;
    `lines` is the number of the last line that is not blank, `seal_id` names the seal of the
    file, None for an open one.
    """

    header: Header | None = None
    content: Content = field(default_factory=Content)
    end: int = 0
    torn: bytes = b""
    damage: tuple[Damage, ...] = ()
    watched: str = ""
    lines: int = 0
    seal_id: str | None = None


def fold(data: bytes, watch: int = 0, keys: "CaseKeys | None" = None) -> Folded:
    """Read a whole file, and note the checksum of edit number `watch`; a sealed one with `keys`.

    Bad lines after the last sound one are a save that was cut short (`torn`), and harmless
    because it was never acknowledged. Anything else that does not fit is damage. Raises TooNew,
    Locked without the key, Damaged if nothing at all can be read, StoreError for a file of
    something else.
    """
    folding = _Folding(watch, data.isascii(), keys)
    offset = 0
    written = _length_written(data)
    # A file that was closed ends with one line end, and need not be copied to leave it out.
    lines = data if len(data) - written <= 1 else data[:written]
    with without_collecting():
        for number, line in enumerate(lines.split(b"\n"), start=1):
            if line:
                folding.read(number, line, offset)
            offset += len(line) + 1
    return folding.result(data, written)


def case_named_in(data: bytes) -> str | None:
    """The case that the first sound line names; None if it names none. Needs no key."""
    for line in data.split(b"\n"):
        if line.startswith(HEADER_START) and is_sound(line):
            try:
                return decode_header(line).case
            except UNREADABLE:
                return None
    return None


def _length_written(data: bytes) -> int:
    """Without the blank lines at the end; only the end is copied to see them."""
    end = data[-_LARGEST_END:].rstrip(b"\n")
    unseen = max(len(data) - _LARGEST_END, 0)
    return unseen + len(end) if end else len(data.rstrip(b"\n"))


class _Folding:
    """The state of reading from line to line."""

    def __init__(self, watch: int, is_ascii: bool, keys: "CaseKeys | None") -> None:
        self.folded = Folded()
        self.damage: list[Damage] = []
        self.last = b""
        self.watch = watch
        self.is_ascii = is_ascii
        self.bad_since = 0
        self.parts_missing = 0
        self.keys = keys
        # Without a first line to say how the others are sealed, every key is tried.
        self.boxes: tuple[CaseBoxes, ...] = keys.every() if keys else ()

    def read(self, number: int, line: bytes, offset: int) -> None:
        """One line that is not blank."""
        folded = self.folded
        folded.lines = number
        is_header = line.startswith(HEADER_START)
        sound = self._sound(line, is_header)
        if sound is None:
            self.bad_since = self.bad_since or number
            return
        if is_header:
            self._read_header(sound)
        else:
            self._read_edit(sound)
        folded.end = offset + len(line) + 1

    def result(self, data: bytes, written: int) -> Folded:
        """What the lines amount to."""
        folded = self.folded
        if folded.end == 0:
            raise nothing_sound(data)
        folded.torn = data[folded.end : written]
        if folded.header is None and not self.damage:
            self._note(1, "format")
        if folded.content.n == 0 or self.parts_missing:
            self._note(self.folded.lines, "cut short")
        if self.last:
            folded.content.sum = sum_of(self.last)
        folded.damage = tuple(self.damage)
        return folded

    def _sound(self, line: bytes, is_header: bool) -> bytes | None:
        """The line, out of its box if it is sealed; None for a bad one."""
        # In a sealed file nothing counts that whoever has no key can have written.
        if (is_header or self.folded.seal_id is None) and is_sound(line):
            return line
        for boxes in self.boxes:
            if (plain := boxes.line_in(line)) is not None:
                self.folded.seal_id = boxes.seal_id
                return plain
        return None

    def _read_header(self, line: bytes) -> None:
        header = header_in(line)
        self._close_gap(header.made)
        if self.folded.header is not None or self.folded.content.n:
            self._note(self.folded.lines, "order")
        else:
            self.folded.header = header
            self._choose_key(header)

    def _choose_key(self, header: Header) -> None:
        seal_id = seal_named_in(header)
        self.folded.seal_id = seal_id
        if seal_id is None:
            self.boxes = ()
            return
        boxes = self.keys.find(seal_id, header.case) if self.keys else None
        if boxes is None:
            raise locked()
        self.boxes = (boxes,)
        self.is_ascii = False

    def _read_edit(self, line: bytes) -> None:
        try:
            edit = decode_line(line)
            _check_objects(edit.put)
            if not (self.is_ascii or line.isascii()):
                line.decode()
        except (msgspec.MsgspecError, ValueError, RecursionError):
            self._note(self.folded.lines, "format")
            return
        content = self.folded.content
        n = edit.n
        if n != content.n + 1 or self.bad_since or self.damage:
            self._check_order(edit)
        if n > content.n:
            if edit.drop:
                content.apply(Stamp(n, edit.at, edit.by), edit.put, edit.drop)
            else:
                content.put(edit.put)
            for kind, gone in edit.gone.items():
                content.gone.setdefault(kind, {}).update(gone)
            content.n = n
            content.at = edit.at
            self.last = line
            self.parts_missing = 0 if edit.part is None else edit.part[1] - edit.part[0]
        if n == self.watch:
            self.folded.watched = sum_of(line)

    def _check_order(self, edit: Line) -> None:
        n = self.folded.content.n
        gap_closed = self._close_gap(edit.at)
        follows = edit.n == n + 1 if n else _is_first(edit)
        if not (follows or (gap_closed and edit.n > n)):
            self._note(self.folded.lines, "order")

    def _close_gap(self, at: str) -> bool:
        """Bad lines with a sound one after them are damage, and now it is known until when."""
        if self.damage and self.damage[-1].before is None:
            self.damage[-1] = replace(self.damage[-1], before=at)
        if not self.bad_since:
            return False
        self._note(self.bad_since, "checksum", at)
        self.bad_since = 0
        return True

    def _note(self, number: int, reason: Reason, before: str | None = None) -> None:
        self.damage.append(Damage(number, self.folded.content.at or None, before, reason))


def _is_first(edit: Line) -> bool:
    """Whether a file may begin with it: the first edit of all, or the first part of a snapshot."""
    return edit.n == 1 or (edit.part is not None and edit.part[0] == 1)


def _check_objects(put: Raws) -> None:
    for family in put.values():
        for raw in family.values():
            if memoryview(raw)[0] != _OBJECT:
                raise ValueError("A document must be an object")
