"""What a passphrase opens in a library: the seal of its public file, and those of its cases.

The public file can be put back in time, or come from another copy of the library, while the first
lines of the cases go on. So it is believed only as far as the cases do not say otherwise.
"""

from typing import TYPE_CHECKING, Final, NamedTuple

from ladder_app.sealing import slots
from ladder_app.sealing.boxes import DoesNotOpen, boxed, unboxed
from ladder_app.sealing.keys import Keys
from ladder_app.sealing.seal import LibraryKey, Seal, key_of

if TYPE_CHECKING:
    from ladder_app.storage.library_seal import LibrarySeal

_MOST_SEALS: Final = 16
"""Each costs a try, and a folder can be filled by anybody."""


class Named(NamedTuple):
    """What the files say before anything is opened: `cases` has a seal for each case file, None
    for one that is open or does not say."""

    public: "LibrarySeal | None"
    cases: tuple[Seal | None, ...]

    @property
    def seals(self) -> tuple[Seal, ...]:
        """Every seal once, that of the public file first."""
        first = self.public.seal if self.public else None
        named = [seal for seal in (first, *self.cases) if seal is not None]
        return tuple(dict.fromkeys(named))[:_MOST_SEALS]


class Unlocked(NamedTuple):
    """The keys, whether the public file is not the one of these cases, and whether it is to be
    written anew."""

    keys: Keys
    is_foreign: bool = False
    is_behind: bool = False


def unlocked(named: Named, secret: str, name: str) -> Unlocked | None:
    """What `secret` opens, None if nothing; `name` is that of the public file.

    Raises TooLittleMemory.
    """
    opened = {seal: key for seal in named.seals if (key := key_of(seal, secret)) is not None}
    if not opened:
        return None
    former = _former(named.public, {key.seal_id: key for key in opened.values()}, name)
    seal = _newest(named, tuple(opened), {key.seal_id for key in former})
    keys = [*former, *opened.values()]
    public = named.public
    if public is not None and public.seal == seal:
        return Unlocked(Keys(None if is_opening(public, opened[seal], name) else seal, keys))
    return Unlocked(Keys(seal, keys), not _knows(public, seal), _is_behind(named, seal))


def can_be_tried(named: Named) -> bool:
    """Whether any of the seals has a slot that this version knows how to open."""
    return any(slots.can_be_tried(slot) for seal in named.seals for slot in seal.slots)


def is_opening(public: "LibrarySeal", key: LibraryKey, name: str) -> bool:
    """Whether whoever had the key wanted everything opened: the state alone can be forged."""
    if public.state != "opening":
        return False
    try:
        return unboxed(key.of_file(name), public.wish, b"opening") == b"opening"
    except DoesNotOpen:
        return False


def wish_to_open(key: LibraryKey, name: str) -> bytes:
    """What makes `is_opening` true."""
    return boxed(key.of_file(name), b"opening", b"opening")


def opens_a_case(named: Named, keys: Keys) -> bool:
    """Whether any case may open so; True where a case does not say how it is sealed."""
    return not named.cases or any(
        seal is None or keys.find(seal.id) is not None for seal in named.cases
    )


def _newest(named: Named, opened: tuple[Seal, ...], former: set[str]) -> Seal:
    """That of the public file, unless the cases have another that it does not know as former."""
    public = named.public.seal if named.public else None
    if public not in opened or public in named.cases:
        return opened[0]
    later = [seal for seal in opened if seal != public and seal.id not in former]
    return later[0] if later else opened[0]


def _knows(public: "LibrarySeal | None", seal: Seal) -> bool:
    """Whether the public file says that the seal came before its own."""
    return public is not None and any(one.id == seal.id for one in public.former)


def _is_behind(named: Named, seal: Seal) -> bool:
    """Whether no case goes by the public file, nor does it speak of the seal that opened them."""
    public = named.public
    if public is None or public.seal is None or public.seal.id == seal.id:
        return True
    return not _knows(public, seal) and public.seal not in named.cases


def _former(
    public: "LibrarySeal | None", opened: dict[str, LibraryKey], name: str
) -> list[LibraryKey]:
    """The keys from before. One whose box is damaged is left out; its files are named later."""
    if public is None or public.seal is None or (key := opened.get(public.seal.id)) is None:
        return []
    found = []
    for former in public.former:
        try:
            secret = unboxed(key.of_file(name), former.box, former.id.encode())
        except DoesNotOpen:
            continue
        found.append(LibraryKey(former.id, secret))
    return found
