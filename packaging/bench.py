"""Measure what the program costs, each figure beside a baseline measured in the same run.

    python3 packaging/dev.py bench [KEY…]

Prints a table of medians and writes build/bench.json; with keys it measures only those rows and
writes nothing. The two sides of a row take turns, so that whatever else the machine does falls on
both. What is measured, and against what, stands in the scripts of packaging/bench/.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Final

from ladder_app.system_libraries import has_display

ROOT: Final = Path(__file__).resolve().parent.parent
SCRIPTS: Final = ROOT / "packaging" / "bench"
FOLDER: Final = ROOT / "build" / "bench"
RESULT: Final = ROOT / "build" / "bench.json"

UNUSABLE: Final = 2
SIZES: Final = (100, 1_000, 10_000, 50_000)
MEMORY_GOALS_MIB: Final = {1_000: 25.0, 10_000: 110.0}
FRAME_MS: Final = 16.0
BLOCKED_MS: Final = 50.0

STARTS: Final = 21
CHARTS: Final = 11
MEMORIES: Final = 5
OPENINGS: Final = 15
PATIENCE_S: Final = 60
SAVE_ROUNDS: Final = 16


@dataclass(frozen=True, slots=True)
class Row:
    """`goal` is the highest ratio of ours to the baseline that is good enough."""

    key: str
    what: str
    unit: str
    goal: float


ROWS: Final = (
    Row("first_window", "start to first window / empty Qt window", "ms", 1.5),
    Row("page_filled", "start to filled Today, 1 000 attempts / empty Qt window", "ms", 2.0),
    *(Row(f"save_{size}", f"one save with {size} attempts / SQLite", "ms", 1.0) for size in SIZES),
    Row("save_sealed_10000", "one save of a sealed case of 10 000 / SQLite, open", "ms", 1.0),
    Row("save_flat", "one save with 50 000 attempts / with 100", "ms", 1.2),
    Row("open_10000", "opening 10 000 attempts / SQLite and json.loads", "ms", 0.8),
    Row("open_sealed_10000", "the same of a sealed case / SQLite and json.loads", "ms", 1.0),
    Row("chart_first_paint", "first paint of Progress / bare pyqtgraph", "ms", 1.3),
    Row("redraw", "redraw after an edit, 1 000 attempts / one frame", "ms", 1.0),
    Row("today_10000", "Today after an edit, its idea looked for, 10 000 / 50 ms", "ms", 1.0),
    Row("press_1000", "rating pressed to saved, 60 samples / SQLite", "ms", 1.0),
    *(
        Row(f"memory_{size}", f"memory beyond bare pyqtgraph, {size} attempts / goal", "MiB", 1.0)
        for size in MEMORY_GOALS_MIB
    ),
)


@dataclass(frozen=True, slots=True)
class Samples:
    """What was measured on either side of a row, in its unit."""

    ours: Sequence[float]
    baseline: Sequence[float]

    @property
    def ratio(self) -> float:
        """Of the medians."""
        return median(self.ours) / median(self.baseline)


Measured = dict[str, Samples]


def main(keys: Sequence[str]) -> int:
    """Measure the rows of these keys, or all; the exit code."""
    unknown = [key for key in keys if key not in {row.key for row in ROWS}]
    if unknown:
        print(f"There is no row {', '.join(unknown)}. {__doc__}", file=sys.stderr)
        return UNUSABLE
    began = time.monotonic()
    measured = measure(keys or [row.key for row in ROWS])
    print(table(measured))
    print(f"\nMeasured in {time.monotonic() - began:.0f} s on {platform_name()}.")
    if not keys:
        RESULT.write_text(json.dumps({"rows": json_rows(measured)}, indent=1), encoding="utf-8")
        print(f"Written to {RESULT.relative_to(ROOT).as_posix()}.")
    return 0


def measure(keys: Sequence[str]) -> Measured:
    """Every group of rows that holds one of these keys."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    measured: Measured = {}
    for names, group in GROUPS.items():
        if any(key in names for key in keys):
            print(f"Measuring {', '.join(names)} …", file=sys.stderr, flush=True)
            measured.update(group())
    shutil.rmtree(FOLDER, ignore_errors=True)
    return {row.key: measured[row.key] for row in ROWS if row.key in keys}


# What is said of the figures


def json_rows(measured: Mapping[str, Samples]) -> list[dict[str, str | float]]:
    """One dict a row; `ours` and `baseline` are medians."""
    return [
        {
            "key": row.key,
            "ratio": round(measured[row.key].ratio, 4),
            "goal": row.goal,
            "ours": round(median(measured[row.key].ours), 4),
            "baseline": round(median(measured[row.key].baseline), 4),
            "unit": row.unit,
        }
        for row in ROWS
        if row.key in measured
    ]


def table(measured: Mapping[str, Samples]) -> str:
    """The rows for reading: medians, in brackets the middle half of the samples."""
    lines = [("", "ours", "", "baseline", "", "unit", "ratio", "goal", "")]
    for row in ROWS:
        if row.key in measured:
            samples = measured[row.key]
            lines.append(
                (
                    row.what,
                    figure(median(samples.ours)),
                    middle_half(samples.ours),
                    figure(median(samples.baseline)),
                    middle_half(samples.baseline),
                    row.unit,
                    f"{samples.ratio:.2f}",
                    f"≤ {row.goal:g}",
                    "reached" if samples.ratio <= row.goal else "not reached",
                )
            )
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    left = {0, 5, 7, 8}
    return "\n".join(
        "  ".join(
            cell.ljust(width) if place in left else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def middle_half(samples: Sequence[float]) -> str:
    """The first and third quartile, in brackets; nothing for a constant."""
    if len(set(samples)) < 2:
        return ""
    low, _median, high = quantiles(samples, n=4, method="inclusive")
    return f"[{figure(low)}–{figure(high)}]"


def figure(value: float) -> str:
    """Three significant digits."""
    return f"{value:.3f}" if abs(value) < 1 else f"{value:#.3g}".rstrip(".")


def platform_name() -> str:
    """Where Qt drew, and on what."""
    where = environment().get("QT_QPA_PLATFORM", "the display")
    return f"{sys.platform}, Python {sys.version.split()[0]}, Qt on {where}"


# The groups of rows


def windows() -> Measured:
    """Process start to first paint. Each first window has a library and settings of its own."""
    case = case_folder(1_000)
    first: list[float] = []
    filled: list[float] = []
    empty: list[float] = []
    for round_ in range(-1, STARTS):
        fresh = FOLDER / f"fresh{round_}"
        fresh.mkdir()
        taken = (
            started("our_window.py", fresh, "first"),
            started("our_window.py", case, "filled"),
            started("empty_window.py", fresh),
        )
        # The first round only warms the caches of the disk.
        if round_ >= 0:
            for samples, ms in zip((first, filled, empty), taken, strict=True):
                samples.append(ms)
    return {"first_window": Samples(first, empty), "page_filled": Samples(filled, empty)}


def saves() -> Measured:
    """One process for each size, which take turns saving a block with us and one with SQLite."""
    ours: dict[int, list[float]] = {size: [] for size in SIZES}
    baseline: dict[int, list[float]] = {size: [] for size in SIZES}
    with ExitStack() as ending:
        children = {
            size: ending.enter_context(child("saves.py", FOLDER, str(size))) for size in SIZES
        }
        for _round in range(SAVE_ROUNDS):
            for size, ask in children.items():
                block = ask()
                ours[size] += block["ours"]
                baseline[size] += block["baseline"]
    measured = {f"save_{size}": Samples(ours[size], baseline[size]) for size in SIZES}
    return measured | {"save_flat": Samples(ours[SIZES[-1]], ours[SIZES[0]])}


def saves_sealed() -> Measured:
    """The same with a passphrase; SQLite has none."""
    return {"save_sealed_10000": by_turns("saves.py", FOLDER, "sealed", rounds=SAVE_ROUNDS)}


def opening() -> Measured:
    """One process that opens by turns."""
    return {"open_10000": opened(case_folder(10_000))}


def opening_sealed() -> Measured:
    """The same with a passphrase, which stays on the library: it is a copy."""
    folder = FOLDER / "sealed10000"
    shutil.copytree(case_folder(10_000), folder, ignore=shutil.ignore_patterns("baseline.db*"))
    return {"open_sealed_10000": opened(folder, "sealed")}


def opened(folder: Path, *how: str) -> Samples:
    """The openings of the case of 10 000 attempts in this folder, and of SQLite."""
    return by_turns("opening.py", folder, *how, rounds=OPENINGS)


def by_turns(script: str, folder: Path, *how: str, rounds: int) -> Samples:
    """Blocks of ours and of the baseline, of one process with a case of 10 000 attempts."""
    ours: list[float] = []
    baseline: list[float] = []
    with child(script, folder, "10000", *how) as ask:
        for _round in range(rounds):
            block = ask()
            ours += block["ours"]
            baseline += block["baseline"]
    return Samples(ours, baseline)


def chart() -> Measured:
    """From wanting the page, in a window that is there, until it is painted, imports and all."""
    case = case_folder(1_000)
    arrays = FOLDER / "arrays.json"
    answer("our_chart.py", case, str(arrays))
    ours: list[float] = []
    baseline: list[float] = []
    for _round in range(CHARTS):
        ours.append(answer("our_chart.py", case)["ms"])
        baseline.append(answer("bare_chart.py", FOLDER, str(arrays))["ms"])
    return {"chart_first_paint": Samples(ours, baseline)}


def redraw() -> Measured:
    """The page that takes longest, over many edits."""
    pages = answer("redraw.py", case_folder(1_000))
    print(
        *(f"  {page} {figure(median(samples))} ms" for page, samples in pages.items()),
        sep="\n",
        file=sys.stderr,
    )
    return {"redraw": Samples(max(pages.values(), key=median), [FRAME_MS])}


def today() -> Measured:
    """The page Today alone, which asks the rules for what it suggests."""
    pages = answer("redraw.py", case_folder(10_000), "today")
    return {"today_10000": Samples(pages["today"], [BLOCKED_MS])}


def presses() -> Measured:
    """One process that rates with us and with SQLite by turns."""
    ours: list[float] = []
    baseline: list[float] = []
    with child("presses.py", FOLDER, "1000") as ask:
        for _round in range(SAVE_ROUNDS):
            block = ask()
            ours += block["ours"]
            baseline += block["baseline"]
    return {"press_1000": Samples(ours, baseline)}


def memory() -> Measured:
    """Resident memory of the whole process with a chart on show."""
    arrays = FOLDER / "arrays.json"
    measured: Measured = {}
    for size, goal in MEMORY_GOALS_MIB.items():
        case = case_folder(size)
        answer("our_chart.py", case, str(arrays))
        bare = [answer("bare_chart.py", FOLDER, str(arrays))["mib"] for _run in range(MEMORIES)]
        extra = [answer("our_chart.py", case)["mib"] - median(bare) for _run in range(MEMORIES)]
        measured[f"memory_{size}"] = Samples(extra, [goal])
    return measured


GROUPS: Final[dict[tuple[str, ...], Callable[[], Measured]]] = {
    ("first_window", "page_filled"): windows,
    (*(f"save_{size}" for size in SIZES), "save_flat"): saves,
    ("save_sealed_10000",): saves_sealed,
    ("open_10000",): opening,
    ("open_sealed_10000",): opening_sealed,
    ("chart_first_paint",): chart,
    ("redraw",): redraw,
    ("today_10000",): today,
    ("press_1000",): presses,
    tuple(f"memory_{size}" for size in MEMORY_GOALS_MIB): memory,
}


# Other processes


def case_folder(size: int) -> Path:
    """A folder with settings and a library that holds one case of `size` attempts."""
    folder = FOLDER / f"case{size}"
    if not folder.exists():
        answer("make_case.py", folder, str(size))
    return folder


def environment(folder: Path = FOLDER) -> dict[str, str]:
    """That of the measured processes: folders of their own, offscreen if there is no display."""
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")
    given = dict(os.environ) | dict.fromkeys(names, str(folder))
    # As on a user's machine, where our modules are compiled once and not at every start.
    given.pop("PYTHONDONTWRITEBYTECODE", None)
    if sys.platform == "darwin":
        given["HOME"] = str(folder)
    if not has_display():
        given["QT_QPA_PLATFORM"] = "offscreen"
    return given


def started(script: str, folder: Path, *arguments: str) -> float:
    """Milliseconds from starting the script until the moment it prints (nanoseconds)."""
    began, line = run(script, folder, *arguments)
    return (int(line) - began) / 1e6


def answer(script: str, folder: Path, *arguments: str) -> Any:
    """What the script prints as its last line, read as JSON."""
    return json.loads(run(script, folder, *arguments)[1])


def run(script: str, folder: Path, *arguments: str) -> tuple[int, str]:
    """The moment a script is started (nanoseconds), and its last line.

    What it says besides is shown only if it fails.
    """
    command = [sys.executable, str(SCRIPTS / script), str(folder), *arguments]
    given = environment(folder)
    began = time.perf_counter_ns()
    done = subprocess.run(
        command, env=given, capture_output=True, text=True, check=False, timeout=PATIENCE_S
    )
    if done.returncode:
        sys.exit(f"{script} failed.\n{done.stderr}")
    return began, done.stdout.splitlines()[-1]


@contextmanager
def child(script: str, *arguments: object) -> Iterator[Callable[[], dict[str, list[float]]]]:
    """A script that answers each empty line with one line of JSON; it ends with the block."""
    command = [sys.executable, str(SCRIPTS / script), *map(str, arguments)]
    with subprocess.Popen(
        command, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        asked, answers = process.stdin, process.stdout

        def ask() -> dict[str, list[float]]:
            asked.write("\n")
            asked.flush()
            block: dict[str, list[float]] = json.loads(answers.readline())
            return block

        yield ask
        asked.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
