"""What sets pages with typst, as a program of its own: it does what it is asked until nobody asks.

`typesetter.py` starts it and speaks with it through pipes: a line of JSON asks, a line of JSON
says how long each page that follows is, or what was wrong. It knows nothing of the rest of the
program, so that it is there at once. Nothing is written to disk and nothing fetched: templates use
no packages. Values reach a template as data only, so that no word of them can be read as a command.
"""

import json
import signal
import sys
from pathlib import Path
from typing import Any, BinaryIO

import typst


def serve(asked: BinaryIO, answers: BinaryIO) -> None:
    """Answer each line until there are no more."""
    # The letters of this computer are looked for once. What was set before is set again quickly.
    fonts = typst.Fonts()
    compilers: dict[str, typst.Compiler] = {}
    for line in asked:
        job = json.loads(line)
        folder = job["folder"]
        if folder not in compilers:
            compilers[folder] = typst.Compiler(root=folder, font_paths=fonts)
        answers.writelines(_answer(compilers[folder], job))
        answers.flush()


def _answer(compiler: typst.Compiler, job: dict[str, Any]) -> list[bytes]:
    try:
        pages = _pages(compiler, job)
    except typst.TypstError as error:
        return [_line({"wrong": str(error)})]
    return [_line({"sizes": [len(page) for page in pages]}), *pages]


def _pages(compiler: typst.Compiler, job: dict[str, Any]) -> list[bytes]:
    template = Path(job["folder"], f"{job['template']}.typ").read_bytes()
    made = compiler.compile(template, sys_inputs={"values": job["values"]}, **job["how"])
    assert made is not None
    return made if isinstance(made, list) else [made]


def _line(said: dict[str, Any]) -> bytes:
    return json.dumps(said).encode() + b"\n"


if __name__ == "__main__":
    # Ctrl+C in a terminal reaches both; the one that asked ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    serve(sys.stdin.buffer, sys.stdout.buffer)
