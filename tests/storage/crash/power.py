"""Every state a loss of power may leave behind, from the log of what was done to the disk.

The model is harsher than most disks: until the file is synced, each write may be absent, whole,
torn at any sector, zeros or garbage, in any order; until the folder is synced, any subset of the
names made, replaced and removed in it may be missing, and a folder with all that is in it.
"""

import itertools
import random
from collections.abc import Iterator
from pathlib import Path

from tests.storage.crash.memory_disk import Effect, Files, overwritten

SECTOR = 512


class Power:
    """What is safe and what is pending after the effects so far."""

    def __init__(self, start: Files, seed: int = 0) -> None:
        self._safe = start.copy()
        self._data: dict[int, list[Effect]] = {}
        self._names: list[Effect] = []
        self._random = random.Random(seed)

    def after(self, effect: Effect) -> None:
        """One more effect has happened."""
        if effect.kind in {"write", "truncate"}:
            pending = self._data.setdefault(effect.inode, [])
            # Of many notes in one place only the last two are of interest.
            if len(pending) > 1 and _covers(effect, pending[-1]) and _covers(effect, pending[-2]):
                self._safe.do(pending.pop(0))
            pending.append(effect)
        elif effect.kind == "sync":
            for write in self._data.pop(effect.inode, []):
                self._safe.do(write)
        elif effect.kind == "failed_sync":
            # The system now takes these pages for clean: no later sync will write them.
            self._data.pop(effect.inode, None)
        elif effect.kind == "make_folder" and effect.path.parent == Path(effect.path.anchor):
            self._safe.do(effect)
        elif effect.kind == "sync_folder":
            for name in [name for name in self._names if _folder(name) == effect.path]:
                self._safe.do(name)
                self._names.remove(name)
        else:
            self._names.append(effect)

    def losses(self, most: int) -> Iterator[Files]:
        """The states a loss of power now may leave; a sample of `most` if there are more."""
        inodes = list(self._data)
        variants = [self._variants(inode) for inode in inodes]
        subsets = [
            tuple(itertools.compress(self._names, chosen))
            for chosen in itertools.product((False, True), repeat=min(len(self._names), 10))
        ]
        count = len(subsets)
        for family in variants:
            count *= len(family)
        for number in self._chosen(count, most):
            rest, index = divmod(number, len(subsets))
            state = self._safe.copy()
            for inode, family in zip(inodes, variants, strict=True):
                rest, variant = divmod(rest, len(family))
                state.bytes[inode] = family[variant]
            for name in subsets[index]:
                state.do(name)
            for name in self._names:
                if name.kind == "make_folder" and name not in subsets[index]:
                    state.lose(name.path)
            yield state

    def _chosen(self, count: int, most: int) -> range | list[int]:
        if count <= most:
            return range(count)
        return [0, count - 1, *self._random.sample(range(count), most - 2)]

    def _variants(self, inode: int) -> list[bytes]:
        """The bytes the file may have: nothing of it, some of the writes, the last in pieces."""
        pending = self._data[inode]
        states = [self._safe.bytes.get(inode, b"")]
        for effect in pending[:-1]:
            states.append(_done(states[-1], effect))
        last = pending[-1]
        found = dict.fromkeys([*states, _done(states[0], last), _done(states[-1], last)])
        if last.kind == "write":
            found.update(dict.fromkeys(self._torn(states[-1], last)))
        return list(found)

    def _torn(self, old: bytes, write: Effect) -> Iterator[bytes]:
        length = len(write.data)
        yield overwritten(old, write.offset, bytes(length))
        yield overwritten(old, write.offset, self._random.randbytes(length))
        whole = overwritten(old, write.offset, write.data)
        yield whole[: max(len(old), write.offset)]
        for cut in _few(_sector_ends(write.offset, length)):
            blank = old[write.offset + cut : write.offset + length].ljust(length - cut, b"\0")
            yield overwritten(old, write.offset, write.data[:cut] + blank)
            blank = old[write.offset : write.offset + cut].ljust(cut, b"\0")
            yield overwritten(old, write.offset, blank + write.data[cut:])
            yield whole[: write.offset + cut]


def _done(old: bytes, effect: Effect) -> bytes:
    if effect.kind == "truncate":
        return old[: effect.offset].ljust(effect.offset, b"\0")
    return overwritten(old, effect.offset, effect.data)


def _covers(new: Effect, old: Effect) -> bool:
    return (
        new.kind == old.kind == "write"
        and new.offset == old.offset
        and len(new.data) >= len(old.data)
    )


def _folder(name: Effect) -> object:
    return (name.target or name.path).parent


def _sector_ends(offset: int, length: int) -> list[int]:
    first = SECTOR - offset % SECTOR
    return list(range(first, length, SECTOR))


def _few(cuts: list[int]) -> list[int]:
    return cuts if len(cuts) <= 6 else [*cuts[:4], cuts[len(cuts) // 2], cuts[-1]]
