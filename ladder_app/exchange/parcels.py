"""A file on its way to somebody, which opens only with the passphrase it was given."""

from ladder_app.domain.store.store_error import NotAccepted, StoreError
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _

# What sealing needs is imported where a file is sealed: hardly any is.


def sealed(content: bytes, passphrase: str) -> bytes:
    """The file that only the passphrase opens. Takes about half a second; raises StoreError."""
    from ladder_app.sealing.parcel import sealed_parcel
    from ladder_app.sealing.slots import TooLittleMemory

    try:
        return sealed_parcel(content, passphrase)
    except TooLittleMemory:
        raise _too_little_memory() from None


def is_sealed(content: bytes) -> bool:
    """Whether a passphrase is needed to read the file."""
    from ladder_app.sealing.parcel import is_parcel

    return is_parcel(content)


def unsealed(content: bytes, passphrase: str) -> bytes:
    """What is inside. Takes about half a second; raises NotAccepted, StoreError, Unusable."""
    from ladder_app.sealing.boxes import DoesNotOpen
    from ladder_app.sealing.parcel import opened_parcel
    from ladder_app.sealing.slots import TooLittleMemory

    try:
        inside = opened_parcel(content, passphrase)
    except TooLittleMemory:
        raise _too_little_memory() from None
    except DoesNotOpen:
        raise Unusable(
            _("This file is damaged, or a newer version made it. Ask for it once more.")
        ) from None
    if inside is None:
        raise NotAccepted(
            _("This was not accepted. It is the passphrase that was chosen for this file.")
        )
    return inside


def _too_little_memory() -> StoreError:
    return StoreError(
        _(
            "This computer has too little free memory to try a passphrase. "
            "Close other programs, then try again."
        )
    )
