"""What the deep run has to reach: every row with its goal, and the figure that was reached.

A test that measures asks for the fixture `figure` and calls it with the key of a row and a count;
counts of several tests are added up. What was wrong is asserted in the test itself: a row holds
only what tests that passed have counted.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pytest

PROPERTY = "figure"


@dataclass(frozen=True)
class Row:
    """At least `least` are to be reached; `what` names what is counted."""

    key: str
    what: str
    least: int


ROWS = (
    Row("crash states", "states after a loss of power, nothing acknowledged lost", 100_000),
    Row("crashes while recovering", "of them while recovering", 10_000),
    Row("seeded mistakes", "mistakes seeded into the protocol, each caught", 10),
    Row("kills", "programs killed with -9 while they save, nothing lost", 2_000),
    Row("errors", "injected errors of the disk, no false “Saved”, all recovered", 5_000),
    Row("damaged files", "damaged case files, none silently short", 100_000),
    Row("hostile imports", "hostile files to take in, each refused or read in time", 100_000),
    Row("model", "sequences of 50 steps that agree with a plain dict", 2_000),
    Row("canaries", "canaries written into a sealed library, none found outside it", 40),
    Row("processes without network", "programs traced, without one network socket", 1),
    Row("tests without network", "tests that pass where there is no network at all", 8_000),
    Row("locks", "locks after which nothing is left in memory", 50),
    Row("hostile texts", "hostile texts, shown and kept as typed in every widget", 500),
    Row("random events", "random clicks and keys on the whole window", 100_000),
    Row("branches", "percent of storage, sealing and exchange that tests reach", 100),
)
"""In the order in which they are printed."""

Figure = Callable[[str, int], None]


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Figure:
    """Adds a count to a row."""
    keys = {row.key for row in ROWS}

    def add(key: str, count: int) -> None:
        assert key in keys, f"No row is called {key!r}"
        record_property(PROPERTY, [key, count])

    return add


@pytest.fixture
def is_deep(request: pytest.FixtureRequest) -> bool:
    """Whether everything is to be looked at, rather than a sample."""
    return bool(request.config.getoption("--deep"))


def shares(number: int) -> list[object]:
    """Values for the parameter `share`, so that the workers divide a long test; one everyday."""
    return [0, *(pytest.param(share, marks=pytest.mark.deep) for share in range(1, number))]


@dataclass(frozen=True)
class Result:
    """A row with the figure of one run, None if no test of that run has measured it."""

    row: Row
    reached: int | None

    @property
    def is_reached(self) -> bool:
        return self.reached is not None and self.reached >= self.row.least

    def __str__(self) -> str:
        figure = "–" if self.reached is None else f"{self.reached:,}"
        mark = "reached" if self.is_reached else "not measured" if self.reached is None else "SHORT"
        return f"{figure:>11} of {self.row.least:>9,}  {mark:<12}  {self.row.what}"


def results(counted: Iterable[tuple[str, int]]) -> tuple[Result, ...]:
    """Every row with what was counted for it."""
    totals: Counter[str] = Counter()
    for key, count in counted:
        totals[key] += count
    return tuple(Result(row, totals.get(row.key)) for row in ROWS)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print the rows after a deep run."""
    if not config.getoption("--deep"):
        return
    terminalreporter.section("Figures")
    for result in results(_counted(terminalreporter)):
        terminalreporter.write_line(str(result))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A deep run of everything that falls short of a row has failed."""
    config = session.config
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or not config.getoption("--deep"):
        return
    found = results(_counted(reporter))
    of_everything = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    short = [r for r in found if not r.is_reached and (of_everything or r.reached is not None)]
    if short and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _counted(reporter: pytest.TerminalReporter) -> list[tuple[str, int]]:
    return [
        (str(value[0]), int(value[1]))
        for report in reporter.stats.get("passed", [])
        for name, value in report.user_properties
        if name == PROPERTY
    ]
