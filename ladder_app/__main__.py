"""`ladder-app` and `python -m ladder_app`: verbs go to the command line, all else to the window."""

import sys
from collections.abc import Sequence

from ladder_app.options import Options


def main() -> int:
    """Do what the command line says and return the exit code."""
    return start(sys.argv[1:])


def start(words: Sequence[str]) -> int:
    """As `main`, with the words after the program's name. Without any the window opens."""
    if not words:
        return _open_window(Options())
    # The window alone must start fast, so the command line is read only when there is one.
    from ladder_app.cli import obey

    outcome = obey(words)
    return _open_window(outcome) if isinstance(outcome, Options) else outcome


def _open_window(options: Options) -> int:
    from ladder_app.app import run

    return run(options)


if __name__ == "__main__":
    sys.exit(main())
