"""Whoever wants pages set asks here. They are set in a process of its own, which can be stopped."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Final, Self

from ladder_app.collecting import without_collecting
from ladder_app.language import spoken
from ladder_app.paths import resources
from ladder_app.reports.picture_signs import all_in_words

_PROGRAM: Final = Path(__file__).with_name("typesetting.py")
_LOOK_EVERY_S: Final = 0.05
_NO_CONSOLE: Final = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class CannotSet(Exception):
    """The page could not be made. What typst says of it is for us, not for a person."""


class Typesetter:
    """Sets pages inside a `with`, with pictures among the letters in words.

    What it has set before it sets again quickly.

    `go_on` is called many times a second while a page is set. What it raises ends that at once,
    and reaches whoever asked. What is set goes through pipes and never to disk.
    """

    def __init__(self, go_on: Callable[[], None] = lambda: None) -> None:
        self._go_on = go_on
        self._process: subprocess.Popen[bytes] | None = None
        self._asking = ThreadPoolExecutor(max_workers=1)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process is not None:
            self._process.kill()
        self._asking.shutdown()
        if self._process is not None:
            for end in (self._process.stdin, self._process.stdout):
                _close(end)
            self._process.wait()

    def pdf(self, template: str, values: Mapping[str, Any]) -> bytes:
        """A tagged PDF, equal for equal values; raises CannotSet.

        It says that it keeps PDF/UA-1, unless a letter stands in it that no font here can draw.
        """
        try:
            (content,) = self._set(template, values, pdf_standards=["ua-1"])
        except CannotSet:
            # A letter is no reason to hand nothing out: without the promise it is tagged as well.
            (content,) = self._set(template, values)
        return content

    def pictures(
        self, template: str, values: Mapping[str, Any], dots_per_inch: float
    ) -> list[bytes]:
        """Each page as a PNG; raises CannotSet."""
        return self._set(template, values, format="png", ppi=dots_per_inch)

    def _set(self, template: str, values: Mapping[str, Any], **how: Any) -> list[bytes]:
        self._go_on()
        job = {
            "folder": str(resources() / "reports"),
            "template": template,
            "values": json.dumps({"language": spoken(), **all_in_words(values)}),
            "how": how,
        }
        try:
            if self._process is None:
                self._process = _started()
            # Waiting at a pipe cannot be interrupted on every system, so a thread waits there.
            return self._waited_for(self._asking.submit(_answer, self._process, job))
        except OSError as error:
            raise CannotSet(str(error)) from None

    def _waited_for(self, answer: Future[list[bytes]]) -> list[bytes]:
        # What Python would collect on the thread that waits may belong to Qt, and to this one.
        with without_collecting():
            while True:
                try:
                    return answer.result(timeout=_LOOK_EVERY_S)
                except TimeoutError:
                    self._go_on()


def _started() -> subprocess.Popen[bytes]:
    """By the path of its file, and knowing none beside it, it starts in any installation."""
    return subprocess.Popen(  # noqa: S603 - a program of ours
        [sys.executable, "-P", str(_PROGRAM)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=_NO_CONSOLE,
    )


def _answer(process: subprocess.Popen[bytes], job: Mapping[str, Any]) -> list[bytes]:
    asked, answers = process.stdin, process.stdout
    assert asked is not None
    assert answers is not None
    asked.write(json.dumps(job).encode() + b"\n")
    asked.flush()
    said = json.loads(answers.readline() or b'{"wrong": "It ended"}')
    if "wrong" in said:
        raise CannotSet(said["wrong"])
    return [answers.read(size) for size in said["sizes"]]


def _close(end: IO[bytes] | None) -> None:
    try:
        if end is not None:
            end.close()
    except OSError:
        # What was still to be written is for nobody any more.
        return
