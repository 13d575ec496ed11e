"""What the operating system complains about, as a sentence that says what to do next."""

import errno
from typing import Final

from ladder_app.domain.store.store_error import NoRoom, StoreError
from ladder_app.language import _

_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN: Final = {errno.EROFS, errno.EACCES, errno.EPERM}


def is_full(error: OSError) -> bool:
    """Whether there is no room; the file itself is not to blame."""
    return error.errno in _FULL


def is_forbidden(error: OSError) -> bool:
    """Whether this place does not let us write."""
    return error.errno in _FORBIDDEN


def reason(error: OSError) -> str:
    """Why something could not be done, as the second half of a sentence, without its full stop."""
    if is_full(error):
        return _("there is no room left on the disk")
    if is_forbidden(error):
        return _("this folder does not let the program write")
    if isinstance(error, FileNotFoundError):
        return _("the folder or the file is not in its place; its disk may not be connected")
    if error.errno == errno.EIO:
        return _("the disk cannot read or write there; copy what matters to another disk")
    return _("the system says “{words}”").format(words=error.strerror or error)


def unsaved(error: OSError) -> StoreError:
    """The error to raise when something could not be saved."""
    if is_full(error):
        return NoRoom(
            _("Not saved: there is no room left on the disk. Make some room, then try again.")
        )
    if is_forbidden(error):
        return StoreError(
            _(
                "Not saved: this folder no longer lets the program write. "
                "Make it writable, then try again."
            )
        )
    if isinstance(error, FileNotFoundError):
        return StoreError(
            _(
                "Not saved: the file of this case is no longer in its place. If it is on another "
                "disk, connect it; if it was moved, move it back. Then try again."
            )
        )
    return StoreError(
        _("Not saved: the disk reports an error ({reason}). Try again.").format(
            reason=error.strerror or error
        )
    )


def unread(error: OSError) -> StoreError:
    """The error to raise when something could not be read."""
    if error.errno == errno.EFBIG:
        return StoreError(
            _("This file is far too large for a case. It was left as it is; look at what it is.")
        )
    if is_forbidden(error):
        return StoreError(
            _("This case may not be read from this account. Ask the owner of the file for access.")
        )
    return StoreError(
        _("This case could not be read: {reason}. Check the disk, then try again.").format(
            reason=error.strerror or error
        )
    )
