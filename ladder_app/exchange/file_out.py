"""A file that leaves the program: whole or not at all, and readable by its owner alone."""

import os
import secrets
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _

_CASE_FILE: Final = b'{"format":"ladder-case"'


def write_file(path: Path, content: bytes, *, replace: bool = True) -> None:
    """Make `path`, or replace it if that was agreed to; raises Unusable.

    The file of a case is never replaced.
    """
    path = path.expanduser()
    try:
        if path.is_symlink():
            path = path.resolve()
        _refuse_case_file(path)
        if not replace and path.is_file():
            sentence = _("{path} is there already; --force replaces it.")
            raise Unusable(sentence.format(path=path))
        _replace(path, content)
    except (OSError, ValueError, RuntimeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        sentence = _("{path} cannot be written: {reason}.")
        raise Unusable(sentence.format(path=path, reason=reason)) from None


def _refuse_case_file(path: Path) -> None:
    if path.is_file():
        with path.open("rb") as file:
            if file.read(len(_CASE_FILE)) == _CASE_FILE:
                raise Unusable(
                    _("{path} is the file of a case; choose another name.").format(path=path)
                )


def _replace(path: Path, content: bytes) -> None:
    new = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(
        new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600
    )
    try:
        with open(descriptor, "wb") as file:
            _give_to_owner(descriptor)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(new, path)
    except BaseException:
        with suppress(OSError):
            new.unlink()
        raise


def _give_to_owner(descriptor: int) -> None:
    if sys.platform != "win32":
        # A strict umask would keep the owner out too.
        os.fchmod(descriptor, 0o600)
