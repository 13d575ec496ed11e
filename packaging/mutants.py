"""Change the program in small ways, one at a time, and see whether a test notices.

    python3 packaging/dev.py mutants [MODULE…] [--sample NUMBER] [--seed NUMBER]

MODULE is a part of a path, as in storage/fold; without one it is all of storage, sealing and
exchange. Works on a copy. Prints every change that no test noticed, and how many were; 90 of 100
are to be.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from mutations import Mutant, mutants_of

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("storage", "sealing", "exchange")
COPIED = ("ladder_app", "resources", "tests", "packaging", "pyproject.toml")
WORKERS = 2
GOAL = 0.9
PATIENCE_S = 240
# These take long and notice nothing that the others do not.
LEFT_OUT = ("tests/storage/kills", "tests/storage/model")
EVERYTHING = [
    *(f"tests/{package}" for package in PACKAGES),
    *(f"--ignore={path}" for path in LEFT_OUT),
]


def main(arguments: Sequence[str]) -> int:
    """The exit code: 1 if fewer are noticed than are to be."""
    asked = options().parse_args(arguments)
    mutants = list(chosen(asked.module))
    if asked.sample is not None and asked.sample < len(mutants):
        mutants = random.Random(asked.seed).sample(mutants, asked.sample)
    if not mutants:
        print("There is nothing to change in these modules.", file=sys.stderr)
        return 2
    print(f"{len(mutants)} changes are tried.", flush=True)
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copies = [copied(Path(folder) / str(worker)) for worker in range(WORKERS)]
        if fails(copies[0], EVERYTHING):
            print("The tests fail without any change; mend that first.", file=sys.stderr)
            return 2
        survivors = try_all(mutants, copies)
    noticed = len(mutants) - len(survivors)
    print(f"{noticed} of {len(mutants)} were noticed, {noticed / len(mutants):.1%}.")
    return 0 if noticed >= GOAL * len(mutants) else 1


def options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py mutants", description=__doc__)
    parser.add_argument("module", nargs="*")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=1)
    return parser


def chosen(modules: Sequence[str]) -> Iterator[Mutant]:
    """Every change of the modules asked for."""
    for package in PACKAGES:
        for path in sorted((ROOT / "ladder_app" / package).glob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            if not modules or any(module in name for module in modules):
                yield from mutants_of(name, path.read_text(encoding="utf-8"))


def try_all(mutants: Sequence[Mutant], copies: Sequence[Path]) -> list[Mutant]:
    """Those that no test noticed; each worker has a copy of its own."""
    idle: SimpleQueue[Path] = SimpleQueue()
    for copy in copies:
        idle.put(copy)

    def survives(mutant: Mutant) -> bool:
        copy = idle.get()
        try:
            return not is_noticed(copy, mutant)
        finally:
            idle.put(copy)

    survivors = []
    with ThreadPoolExecutor(len(copies)) as pool:
        for mutant, survived in zip(mutants, pool.map(survives, mutants), strict=True):
            if survived:
                print(f"  not noticed: {mutant}", flush=True)
                survivors.append(mutant)
    return survivors


def copied(folder: Path) -> Path:
    """A tree like ours, without what was compiled."""
    folder.mkdir()
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(
                ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__")
            )
        else:
            shutil.copy2(ROOT / name, folder / name)
    return folder


def is_noticed(copy: Path, mutant: Mutant) -> bool:
    """Whether a test fails; those of the module come first, for they are most likely to."""
    path = copy / mutant.module
    sound = path.read_text(encoding="utf-8")
    path.write_text(mutant.source, encoding="utf-8")
    try:
        return any(fails(copy, tests) for tests in rounds(copy, mutant.module))
    finally:
        path.write_text(sound, encoding="utf-8")


def rounds(copy: Path, module: str) -> list[list[str]]:
    _program, package, name = module.split("/")
    own = f"tests/{package}/test_{name}"
    return [[own], EVERYTHING] if (copy / own).exists() else [EVERYTHING]


def fails(copy: Path, tests: Sequence[str]) -> bool:
    """One that takes too long has failed as well."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:randomly"]
    # The folder comes before the program that is installed.
    environment = os.environ | {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            [*command, "-p", "no:cacheprovider", *tests],
            cwd=copy,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
