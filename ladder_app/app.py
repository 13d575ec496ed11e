"""The way in for the window: what must be there before it can be, the example, the pictures."""

import gc
import os
import shutil
import sys
import tempfile
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from ladder_app.clocks import now
from ladder_app.language import _
from ladder_app.options import Options
from ladder_app.paths import UserPaths, user_paths
from ladder_app.program import Program
from ladder_app.restarting import Leaving
from ladder_app.system_libraries import explanation, has_display, missing

SOMETHING_MISSING = 3


def run(options: Options) -> int:
    """Open the window and stay until it is closed; the exit code of the program.

    The example case has a library of its own, gone afterwards. Pictures need no display.
    """
    # Starting makes many objects and no rubbish; the program lets Python look for some again.
    gc.disable()
    refusal = _refusal(offscreen=options.pictures is not None)
    if refusal:
        print(refusal, file=sys.stderr)  # noqa: T201 - before there is a window to say it
        return SOMETHING_MISSING
    if options.pictures is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with ExitStack() as closing:
        paths = user_paths(options.library, dict(os.environ))
        if options.demo:
            paths = _passing_paths(closing)
        program = Program(paths, leaving=Leaving(tidy=closing.close))
        notices: tuple[str, ...] = ()
        if options.demo:
            notices = (_fill_with_example(program),)
        if options.pictures is not None:
            return _take_pictures(program, options.pictures)
        return program.run(notices=notices)


def _fill_with_example(program: Program) -> str:
    """Put the example case into the library; the sentence that says so in the window."""
    from ladder_app.demo import demo_records

    program.begin_with(demo_records(now().date()))
    return _("An example: this person does not exist. What you write here is not kept.")


def _take_pictures(program: Program, folder: Path) -> int:
    """A picture of every page in light and dark, and the example as CSV, into `folder`."""
    from ladder_app.demo import running_example
    from ladder_app.exchange.csv_out import Parts, as_csv, csv_rows
    from ladder_app.ui.pictures import take_pictures

    folder.mkdir(parents=True, exist_ok=True)
    window = program.show_window()
    program.open_case(window)
    begin = partial(program.case.begin_attempt, running_example(now()))
    taken = take_pictures(window, program.look, folder, begin)
    table = folder / "example.csv"
    table.write_bytes(as_csv(csv_rows(window.records, Parts())))
    for file in (*taken, table):
        print(file)  # noqa: T201 - the answer of this command
    window.close()
    program.close_case()
    return 0


def _refusal(*, offscreen: bool) -> str:
    """A sentence if the window cannot be shown on this machine, before Qt could abort."""
    lacking = missing(window=not offscreen)
    if lacking:
        return explanation(lacking)
    if offscreen or os.environ.get("QT_QPA_PLATFORM", "") not in ("", "xcb", "wayland"):
        return ""
    if has_display():
        return ""
    return _(
        "There is no display to open a window on. "
        "“ladder-app --demo --pictures FOLDER” shows the program in pictures instead."
    )


def _passing_paths(closing: ExitStack) -> UserPaths:
    """Folders of their own for the example; they go when the program ends."""
    folder = Path(tempfile.mkdtemp(prefix="ladder-"))
    closing.callback(shutil.rmtree, folder, ignore_errors=True)
    return UserPaths(folder / "library", folder / "config", folder / "state", asked_for=True)
