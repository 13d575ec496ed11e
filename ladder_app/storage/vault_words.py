"""What is said where a library does not open, or not as it was left."""

import errno
from typing import Final

from ladder_app.domain.store.store_error import Locked, NotAccepted, StoreError, TooNew
from ladder_app.language import _, ngettext
from ladder_app.storage.faults import reason

_MOST_NAMED: Final = 3


def locked() -> Locked:
    """The error for whatever needs the passphrase first."""
    return Locked(_("This library is locked. Type its passphrase to open it."))


def unread_public(name: str, error: OSError) -> StoreError:
    """The error to raise where the public file cannot be read."""
    if error.errno == errno.EFBIG:
        return StoreError(
            _(
                "The file {name} in the library folder is far too large to be the one of this "
                "program. It was left as it is; look at what it is."
            ).format(name=name)
        )
    return StoreError(
        _(
            "The file {name} in the library folder could not be read: {reason}. Without it the "
            "library cannot be opened."
        ).format(name=name, reason=reason(error))
    )


def sealed_by_newer() -> TooNew:
    """The error to raise where nothing that is typed can be tried."""
    return TooNew(
        _(
            "This library is sealed in a way that this version of the program does not know. It "
            "was left as it is. Install the newer version to open it."
        )
    )


def too_little_memory() -> StoreError:
    """The error to raise where a passphrase cannot be tried."""
    return StoreError(
        _(
            "This computer has too little free memory to try a passphrase. "
            "Close other programs, then try again."
        )
    )


def not_accepted(is_mistyped: bool, among_open: tuple[str, ...]) -> NotAccepted:
    """Nothing opened. `among_open` are the only files that ask for a passphrase, if not all do."""
    if is_mistyped:
        return NotAccepted(
            _("This looks like a recovery code with a typing mistake. Compare it sign by sign.")
        )
    sentence = _("This was not accepted. Check the keyboard and capital letters, then try again.")
    if not among_open:
        return NotAccepted(sentence)
    named = ngettext(
        "Only this file in the library folder asks for a passphrase: {names}. If it is not yours, "
        "take it out of the folder.",
        "Only these files in the library folder ask for a passphrase: {names}. If they are not "
        "yours, take them out of the folder.",
        len(among_open),
    ).format(names=", ".join(among_open[:_MOST_NAMED]))
    return NotAccepted(f"{sentence} {named}")


def of_earlier() -> str:
    """What was typed held once."""
    return _(
        "This passphrase opens none of the cases: they were sealed with another one since. Type "
        "the newer one."
    )


def went_back(name: str) -> str:
    """What opened the cases was not in the public file."""
    return _(
        "The file {name} in the library folder was not the one that belongs to these cases. It may "
        "be an older one, or one from another copy of the library. Your passphrase still holds."
    ).format(name=name)


def unread_drafts() -> str:
    """What is half typed at this computer has a key that is nowhere any more."""
    return _(
        "Something half typed on this computer was sealed with an earlier passphrase and cannot be "
        "opened any more. What was saved is not affected."
    )
