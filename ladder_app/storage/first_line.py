"""What a first line says, and why a file is not read: each refusal with its sentence."""

from ladder_app.domain.store.store_error import Damaged, Locked, StoreError, TooNew
from ladder_app.language import _
from ladder_app.migrations import VERSION
from ladder_app.storage.lines import HEADER_START, Header, decode_header, seal_id_of
from ladder_app.unreadable import UNREADABLE


def header_in(line: bytes) -> Header:
    """What a sound first line says; raises TooNew."""
    try:
        header = decode_header(line)
    except UNREADABLE as error:
        raise newer() from error
    if header.version > VERSION:
        raise newer()
    return header


def seal_named_in(header: Header) -> str | None:
    """Which seal it has, None for an open file; raises TooNew."""
    try:
        return seal_id_of(header)
    except UNREADABLE as error:
        raise newer() from error


def locked() -> Locked:
    """The error for a sealed file without its key."""
    return Locked(_("This case is sealed with a passphrase that was not given here yet."))


def newer() -> TooNew:
    """The error for a file that only a newer version understands."""
    return TooNew(
        _(
            "This case was written by a newer version of the program and was left untouched. "
            "Install the newer version to open it."
        )
    )


def nothing_sound(data: bytes) -> StoreError:
    """The error for a file without a single sound line."""
    if not data.strip(b"\n\0 "):
        return Damaged(
            _(
                "The file of this case is empty, although a case never is. It was left as it is; "
                "restore the case from a backup."
            )
        )
    if data.startswith(HEADER_START):
        return Damaged(
            _(
                "Nothing in the file of this case can be read any more. It was left as it is; "
                "restore the case from a backup."
            )
        )
    return StoreError(_("This is not the file of a case. It was left as it is."))
