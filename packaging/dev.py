"""Set Ladder up and work on it.

    python3 packaging/dev.py run [ARGUMENT…]     open the program
    python3 packaging/dev.py test [ARGUMENT…]    run the tests; --deep adds the long ones
    python3 packaging/dev.py check               ruff, mypy and the import contracts
    python3 packaging/dev.py bench [ARGUMENT…]   measure what the program costs
    python3 packaging/dev.py mutants [MODULE…]   see whether tests notice small changes

Each makes .venv first, if it is not there yet. Arguments are passed on.
"""

import sys

# Everything below may be too new for an old Python to run; up to here it must at least be readable.
if sys.version_info < (3, 11):  # noqa: UP036 - the one place that meets an older Python
    sys.stderr.write(
        "Ladder needs Python 3.11 or newer, and this is Python %d.%d (%s).\n"  # noqa: UP031
        % (sys.version_info[0], sys.version_info[1], sys.executable)
    )
    sys.exit(3)

import argparse
import contextlib
import hashlib
import importlib.util
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType
from typing import Literal, NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "set-up-done"
REQUIREMENTS = ROOT / "packaging" / "requirements.txt"
DEMO = ROOT / "build" / "demo"

# As in ladder_app/cli.py: 2 for input that cannot be used, 3 for something this machine lacks.
UNUSABLE, LACKING = 2, 3

CHECKS: dict[str, tuple[str, ...]] = {
    "ruff check": ("-m", "ruff", "check", "."),
    "ruff format": ("-m", "ruff", "format", "--check", "."),
    "mypy --strict": ("-m", "mypy", "--strict"),
    "import contracts": (
        "-c",
        "from importlinter.cli import lint_imports_command as lint; lint()",
        "--no-logo",
    ),
}


def run(arguments: Sequence[str]) -> int:
    """Open the program; without a display, draw the example case into pictures instead."""
    if not opens_window(arguments):
        set_up()
    elif system_libraries().has_display():
        set_up("window")
    else:
        set_up("offscreen")
        return draw_demo(arguments)
    return hand_over([str(VENV_PYTHON), "-m", "ladder_app", *arguments])


def test(arguments: Sequence[str]) -> int:
    """Run the tests, on two processors unless told otherwise."""
    set_up("offscreen")
    os.chdir(ROOT)
    return hand_over([str(VENV_PYTHON), "-m", "pytest", *pytest_arguments(arguments)])


def check(arguments: Sequence[str]) -> int:
    """Run every check, also after one has failed, and name each with its result."""
    if arguments:
        say("The verb check takes no arguments.")
        return UNUSABLE
    set_up()
    failed = [name for name, command in CHECKS.items() if not passes(name, command)]
    return 1 if failed else 0


def bench(arguments: Sequence[str]) -> int:
    """Measure the program against its baselines."""
    set_up("offscreen")
    return hand_over([str(VENV_PYTHON), str(ROOT / "packaging" / "bench.py"), *arguments])


def mutants(arguments: Sequence[str]) -> int:
    """Change storage and sealing in small ways, in a copy, and see whether a test notices."""
    set_up("offscreen")
    return hand_over([str(VENV_PYTHON), str(ROOT / "packaging" / "mutants.py"), *arguments])


VERBS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "mutants": mutants,
}


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether the program would open its window for these arguments, rather than do one errand."""
    options = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    options.add_argument("--demo", action="store_true")
    options.add_argument("--library")
    try:
        return not options.parse_known_args(arguments)[1]
    except argparse.ArgumentError:
        return False


def pytest_arguments(arguments: Sequence[str]) -> list[str]:
    """What pytest is given: two processes, unless the caller chose a number or a debugger."""
    chosen = any(
        argument.startswith(("-n", "--numprocesses", "--pdb", "--trace")) for argument in arguments
    )
    return [*arguments] if chosen else ["-n", "2", *arguments]


def draw_demo(arguments: Sequence[str]) -> int:
    """Draw every screen of the example case without a display; the program lists what it made."""
    say("There is no display here, so the example case is drawn into pictures instead.")
    os.chdir(ROOT)
    shutil.rmtree(DEMO, ignore_errors=True)
    pictures = ["--demo", "--pictures", str(DEMO.relative_to(ROOT))]
    return hand_over([str(VENV_PYTHON), "-m", "ladder_app", *pictures, *arguments])


def passes(name: str, command: Sequence[str]) -> bool:
    """Run one check, and print its name, its result and, if it failed, what it said."""
    began = time.monotonic()
    done = subprocess.run(
        [str(VENV_PYTHON), *command],
        cwd=ROOT,
        env=child_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    result = "FAILED" if done.returncode else "passed"
    print(f"{name:<18}{result}  {time.monotonic() - began:5.1f} s", flush=True)
    if done.returncode:
        print(done.stdout, flush=True)
    return done.returncode == 0


def hand_over(command: list[str]) -> int:
    """Become the given program, so that its exit code and every signal are its own."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execve(command[0], command, child_environment())
    # Windows has no exec that waits. Ctrl+C reaches both, and the program decides what it means.
    program = subprocess.Popen(command, env=child_environment())
    while True:
        with contextlib.suppress(KeyboardInterrupt):
            return program.wait()


def child_environment() -> dict[str, str]:
    """The environment of the programs started here."""
    environment = dict(os.environ)
    # Before Python 3.13 an editable install on a path outside the system's code page is not found.
    if os.name == "nt":
        environment["PYTHONPATH"] = str(ROOT)
    return environment


# Setting up


def set_up(qt: Literal["window", "offscreen"] | None = None) -> None:
    """Make .venv as pinned unless that is done, and see that Qt can start if a verb needs it."""
    wanted = stamp()
    need_system(qt)
    if is_done(wanted):
        return
    leave_venv()
    with alone():
        # Somebody else may have done it while we waited.
        if not is_done(wanted):
            install(wanted)


def stamp() -> str:
    """Two lines: by which Python and in which place .venv was made; from which pins."""
    maker = "\n".join([sys.version, sys.base_prefix, str(ROOT)])
    pins = REQUIREMENTS.read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    lines = [hashlib.sha256(text).hexdigest() for text in (os.fsencode(maker), pins)]
    return "".join(line + "\n" for line in lines)


def is_done(wanted: str) -> bool:
    """Whether .venv was finished, from these pins, by this Python, in this place."""
    return read_stamp() == wanted and VENV_PYTHON.exists()


def read_stamp() -> str:
    try:
        return STAMP.read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""


def can_be_kept(found: str, wanted: str) -> bool:
    """Whether .venv only needs other packages: it was finished once, by this Python, in this place.

    Without a stamp it was interrupted, and pip takes a half-written package for a whole one.
    """
    return bool(found) and found.splitlines()[0] == wanted.splitlines()[0]


def install(wanted: str) -> None:
    """Make .venv and leave the stamp as the very last thing."""
    keep = can_be_kept(read_stamp(), wanted) and VENV_PYTHON.exists()
    STAMP.unlink(missing_ok=True)
    if not keep:
        make_venv()
    say("Installing the pinned packages. The first time takes a minute or two.")
    # Most is there already when .venv is kept, and pip would name every single package.
    pip("install", "--require-hashes", "--requirement", str(REQUIREMENTS), quiet=keep)
    say("Installing Ladder itself, to be run from this folder.")
    pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT), quiet=True)
    compile_program()
    STAMP.write_text(wanted, encoding="ascii")
    say("The set-up is done.")


def make_venv() -> None:
    """Make an empty .venv in place of whatever is there."""
    say(f"Making .venv with Python {sys.version.split()[0]}.")
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if subprocess.run(command, check=False).returncode:
        give_up("The folder .venv could not be made; the lines above say why.")


def pip(*arguments: str, quiet: bool = False) -> None:
    # What a person has configured for pip must not lead it outside .venv.
    environment = child_environment() | {"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    command = [str(VENV_PYTHON), "-m", "pip", *arguments, "--no-input"]
    command += ["--quiet"] if quiet else []
    if subprocess.run(command, env=environment, check=False).returncode:
        give_up(
            "The packages could not be installed; the lines above say why. "
            "The same command tries again."
        )


def compile_program() -> None:
    """Compile the program once, for starts in an environment that forbids Python to keep it."""
    # Where that cannot be kept, each start compiles anew, and nothing else is wrong.
    command = [str(VENV_PYTHON), "-m", "compileall", "-qq", str(ROOT / "ladder_app")]
    subprocess.run(command, env=child_environment(), check=False)


def leave_venv() -> None:
    """Start again with the Python behind .venv, if that is what runs this: it may be remade."""
    if Path(sys.prefix).resolve() != VENV.resolve() or os.name != "posix":
        return
    base: str = getattr(sys, "_base_executable", sys.executable)
    os.execv(base, [base, str(Path(__file__).resolve()), *sys.argv[1:]])


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Set up one at a time: two pips in one .venv spoil it."""
    lock = ROOT / "build" / "set-up.lock"
    lock.parent.mkdir(exist_ok=True)
    with lock.open("w") as file:
        if os.name == "posix":
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


# What the system itself must have


def system_libraries() -> ModuleType:
    """The program's own list of libraries, loaded by its path because nothing is installed yet."""
    path = ROOT / "ladder_app" / "system_libraries.py"
    loader = SourceFileLoader(path.stem, str(path))
    module = ModuleType(path.stem)
    loader.exec_module(module)
    return module


def lacking(qt: str | None) -> tuple[str, ...]:
    """The system packages that must be there before a verb can begin."""
    packages = () if qt is None else system_libraries().missing(window=qt == "window")
    # Debian leaves out the part of Python that puts pip into a new environment.
    importlib.invalidate_caches()
    if not is_done(stamp()) and importlib.util.find_spec("ensurepip") is None:
        packages += (f"python{sys.version_info[0]}.{sys.version_info[1]}-venv",)
    return packages


def need_system(qt: str | None) -> None:
    """Install what the system lacks if that is root's to do here; otherwise say how, and stop."""
    packages = lacking(qt)
    if not packages:
        return
    libraries = system_libraries()
    if libraries.is_debian_like() and os.geteuid() == 0:
        say(f"This system lacks something Ladder needs. apt-get installs it: {' '.join(packages)}")
        apt_install(packages)
        packages = lacking(qt)
    if packages:
        say(libraries.explanation(packages))
        sys.exit(LACKING)


def apt_install(packages: Sequence[str]) -> None:
    environment = dict(os.environ) | {"DEBIAN_FRONTEND": "noninteractive"}
    # An update that fails for one source may still have refreshed the one that matters.
    for command in (["update"], ["install", "--no-install-recommends", *packages]):
        subprocess.run(
            ["apt-get", "-qq", *command], env=environment, stdout=sys.stderr, check=False
        )


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def give_up(sentence: str) -> NoReturn:
    say(sentence)
    sys.exit(LACKING)


def main(arguments: Sequence[str]) -> int:
    verb = VERBS.get(arguments[0]) if arguments else None
    if verb is None:
        asked = bool(arguments) and arguments[0] in ("-h", "--help")
        print(__doc__, file=sys.stdout if asked else sys.stderr)
        return 0 if asked else UNUSABLE
    return verb(arguments[1:])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
