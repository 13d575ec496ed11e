"""Passphrases that come in by standard input, one a line.

Words of the command line and the environment can be read by other programs, so none is taken there.
"""

import sys
from typing import BinaryIO, Final

from ladder_app.domain.store.store_error import Locked

_LONGEST: Final = 4096


class Secrets:
    """Gives out line after line, each when it is wanted; without a source there are none."""

    def __init__(self, source: BinaryIO | None = None) -> None:
        self._source = source

    @property
    def are_none(self) -> bool:
        """Whether nothing is to be read at all."""
        return self._source is None

    def take(self, wanting: str) -> str:
        """The next line; raises Locked with the sentence `wanting` if there is none."""
        line = b"" if self._source is None else self._source.readline(_LONGEST)
        secret = line.decode(errors="surrogateescape").rstrip("\r\n")
        if not secret.strip():
            raise Locked(wanting)
        return secret


def secrets_typed(wanted: bool) -> Secrets:
    """Those of standard input, if they are to be read from there."""
    return Secrets(sys.stdin.buffer if wanted else None)


NO_SECRETS: Final = Secrets()
