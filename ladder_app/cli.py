"""The program without a window: check, import, export.

Results go to standard output, sentences to standard error. No display and no Qt is needed.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn

from ladder_app import __version__
from ladder_app.exchange.unusable import Unusable
from ladder_app.options import Options

DONE: Final = 0
DAMAGE: Final = 1
UNUSABLE: Final = 2
MISSING: Final = 3
HELD: Final = 4


def obey(words: Sequence[str]) -> int | Options:
    """Carry out the words after the program's name and return the exit code.

    Without a verb the answer is how to open the window.
    """
    try:
        given = _parser().parse_args(words)
        return _window(given)
    except Unusable as refusal:
        sys.stderr.write(f"{refusal}\n")
        return UNUSABLE


class _Parser(argparse.ArgumentParser):
    """Says in one sentence what it could not read."""

    def error(self, message: str) -> NoReturn:
        raise Unusable(f"{message[:1].upper()}{message[1:]}. Try {self.prog} --help.")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="ladder-app", allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"Ladder {__version__}")
    parser.add_argument("--library", type=Path, metavar="DIR", help="the folder of cases")
    parser.add_argument("--demo", action="store_true", help="open the example case")
    parser.add_argument(
        "--pictures", type=Path, metavar="DIR", help="with --demo: draw every screen into DIR"
    )
    return parser


def _window(given: argparse.Namespace) -> Options:
    if given.pictures is not None and not given.demo:
        raise Unusable("--pictures needs --demo: it draws the example case.")
    return Options(given.library, given.demo, given.pictures)
