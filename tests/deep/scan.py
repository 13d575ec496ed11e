"""Looks for words in files, however they are packed: as text of many kinds, base64, or deflated."""

import base64
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

_HEADS: Final = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda", b"\x1f\x8b\x08", b"PK\x03\x04")
_ZIP_HEAD: Final = 30


class Scan:
    """`words` are what is looked for; each is found also in the middle of something."""

    def __init__(self, *words: str) -> None:
        self._ways = {way: word for word in words for way in _ways(word)}

    def in_bytes(self, data: bytes) -> set[str]:
        """Which of the words are in it."""
        found = {word for way, word in self._ways.items() if way in data}
        for inflated in _inflated(data):
            found |= {word for way, word in self._ways.items() if way in inflated}
        return found

    def in_tree(self, folder: Path) -> dict[str, set[str]]:
        """Every file and name below a folder in which a word is."""
        hits = {}
        for path in folder.rglob("*"):
            name = str(path.relative_to(folder))
            found = self.in_bytes(name.encode("utf-8", "surrogateescape"))
            if path.is_symlink():
                found |= self.in_bytes(str(path.readlink()).encode())
            elif path.is_file():
                found |= self.in_bytes(path.read_bytes())
            if found:
                hits[name] = found
        return hits


def _ways(word: str) -> Iterator[bytes]:
    for text in (word, word.upper(), word.lower()):
        yield text.encode()
        yield text.encode("utf-16-le")
        yield text.encode("utf-16-be")
        yield text.encode().hex().encode()
        for encoding in ("utf-8", "utf-16-le"):
            yield from _in_base64(text.encode(encoding))


def _in_base64(data: bytes) -> Iterator[bytes]:
    """Wherever in a longer text it may stand, without the letters its neighbours have a part in."""
    for before in range(3):
        begin = -(-8 * before // 6)
        end = 8 * (before + len(data)) // 6
        whole = base64.b64encode(bytes(before) + data + bytes(2))
        yield whole[begin:end]
        yield whole[begin:end].translate(bytes.maketrans(b"+/", b"-_"))


def _inflated(data: bytes) -> Iterator[bytes]:
    """Whatever stands in it deflated: by zlib, gzip or in a ZIP."""
    for head in _HEADS:
        at = data.find(head)
        while at >= 0:
            start, bits = at, 47
            if head.startswith(b"PK"):
                names = data[at + 26 : at + _ZIP_HEAD]
                start += _ZIP_HEAD + sum(int.from_bytes(names[n : n + 2], "little") for n in (0, 2))
                bits = -15
            with suppress(zlib.error):
                yield zlib.decompressobj(bits).decompress(data[start:], 1 << 24)
            at = data.find(head, at + 1)
