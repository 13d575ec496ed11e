"""Rate during an attempt, with us and with SQLite; a block of each for every line asked.

Ours: from the press to the running attempt on disk, its 60th sample new, by a quiet
`Workspace.change` on a case of the library. SQLite: write-ahead log, synchronous FULL, the row of
the same document updated, with `json.dumps`. Arguments: a folder; how many attempts the case holds.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter_ns

from fixtures import NOW, library_in, make_case, make_database, store, update

from ladder_app.demo.many import many_records
from ladder_app.documents import to_document
from ladder_app.domain.attempts.attempt import Sample
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.live.under_way import rated
from ladder_app.workspace.workspace import Workspace

PRESSES = 25
SAMPLES = 60
EVERY_S = 20


def main(folder: Path, attempts: int) -> None:
    """Prepare, then measure as often as asked."""
    folder.mkdir()
    library = library_in(folder)
    workspace = Workspace(library.open(make_case(library, attempts), NOW), lambda: NOW)
    step = next(iter(workspace.records.active_steps(workspace.records.ladders()[0].id)))
    before = under_way(step.id)
    database = make_database(folder / "baseline.db", many_records(attempts))
    store(database, before.id, to_document(before))

    def save(running: RunningAttempt) -> None:
        workspace.change("Attempt under way", put=[running], quiet=True)

    def press(number: int) -> Callable[[], None]:
        return lambda: save(pressed(before, number))

    def write(number: int) -> Callable[[], None]:
        return lambda: update(database, before.id, to_document(pressed(before, number)))

    for _line in sys.stdin:
        ours = []
        for number in range(PRESSES):
            save(before)
            ours.append(timed(press(number)))
        print(
            json.dumps(
                {"ours": ours, "baseline": [timed(write(number)) for number in range(PRESSES)]}
            ),
            flush=True,
        )


def under_way(step_id: str) -> RunningAttempt:
    """An attempt under way with one sample less than is measured."""
    samples = tuple(
        Sample(t_s=EVERY_S * number, suds=40 + number % 30, source="manual")
        for number in range(1, SAMPLES)
    )
    running = RunningAttempt(id="running", step_id=step_id, started_at=NOW.isoformat())
    return replace(running, suds_start=50, samples=samples, entry_mode="live")


def pressed(running: RunningAttempt, number: int) -> RunningAttempt:
    """After one more key of the pad."""
    return rated(running, EVERY_S * SAMPLES, 10 * (number % 11), "manual", "0-100")


def timed(do: Callable[[], None]) -> float:
    """Milliseconds."""
    began = perf_counter_ns()
    do()
    return (perf_counter_ns() - began) / 1e6


main(Path(sys.argv[1]) / f"presses{sys.argv[2]}", int(sys.argv[2]))
