"""What some systems and file systems cannot do, or do only after a while."""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_REPLACE_TRIES: Final = 10
_REPLACE_PAUSE_S: Final = 0.05
_WINDOWS_BUSY: Final = {5, 32, 33}
_UNSUPPORTED: Final = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})


@contextmanager
def where_supported(*also: int) -> Iterator[None]:
    """Do it unless the file system says that it knows no such thing, in these words as well.

    Sticks and network folders have no modes, and some cannot sync a folder. Other errors stay.
    """
    try:
        yield
    except OSError as error:
        if error.errno not in {*_UNSUPPORTED, *also}:
            raise


def patiently_replace(old: Path, new: Path) -> None:
    """Virus scanners and indexers hold a file for a moment; Windows then refuses."""
    for left in reversed(range(_REPLACE_TRIES)):
        try:
            os.replace(old, new)
        except OSError as error:
            if left == 0 or getattr(error, "winerror", None) not in _WINDOWS_BUSY:
                raise
            time.sleep(_REPLACE_PAUSE_S)
        else:
            return
