"""A file that comes into the program, read whole and within bounds."""

from pathlib import Path
from typing import Final

from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _

LARGEST: Final = 64 * 1024 * 1024


def read_file(path: Path) -> bytes:
    """The content of a file; raises Unusable."""
    try:
        with path.expanduser().open("rb") as file:
            content = file.read(LARGEST + 1)
    except (OSError, ValueError, RuntimeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        sentence = _("{path} cannot be read: {reason}.")
        raise Unusable(sentence.format(path=path, reason=reason)) from None
    if len(content) > LARGEST:
        raise Unusable(_("{path} is larger than 64 MB.").format(path=path))
    return content
