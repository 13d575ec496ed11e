"""Save attempts one by one, with us and with SQLite; a block of each for every line asked.

Ours: `Workspace.change` on a case of the library, from the finished record until it is durable.
SQLite: write-ahead log, synchronous FULL, one row a document, after 2 000 saves; from the finished
document, that is with `json.dumps`, until it is durable. Arguments: a folder; how many attempts;
perhaps "sealed".
"""

import json
import sys
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from time import perf_counter_ns

from fixtures import NOW, library_in, make_case, make_database, store

from ladder_app.demo.many import many_records
from ladder_app.documents import to_document
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.workspace.workspace import Workspace

BLOCK = 25
BLOCKS = 20
STEADY_AFTER = 2_000


def main(folder: Path, attempts: int, sealed: bool) -> None:
    """Prepare, then measure as often as asked."""
    folder.mkdir()
    library = library_in(folder)
    if sealed:
        library.vault.set_passphrase("six plain words", None, lambda _done, _all: None)
    workspace = Workspace(library.open(make_case(library, attempts), NOW), lambda: NOW)
    database = make_database(folder / "baseline.db", workspace.records.all_records())
    for attempt in new_attempts(STEADY_AFTER, seed=2):
        store(database, attempt.id, to_document(attempt))
    ours = iter(new_attempts(BLOCK * BLOCKS, seed=3))
    theirs = iter(new_attempts(BLOCK * BLOCKS, seed=3))

    def save(attempt: Attempt) -> Callable[[], None]:
        return lambda: workspace.change("Log an attempt", put=[attempt])

    def insert(attempt: Attempt) -> Callable[[], None]:
        document = to_document(attempt)
        return lambda: store(database, attempt.id, document)

    for attempt in islice(ours, BLOCK):
        save(attempt)()
    for _line in sys.stdin:
        block = {
            "ours": timed(map(save, islice(ours, BLOCK))),
            "baseline": timed(map(insert, islice(theirs, BLOCK))),
        }
        print(json.dumps(block), flush=True)


def new_attempts(number: int, seed: int) -> list[Attempt]:
    """Attempts the case does not have."""
    return [r for r in many_records(number, seed=seed) if isinstance(r, Attempt)]


def timed(saves: Iterable[Callable[[], None]]) -> list[float]:
    """Milliseconds of each."""
    taken = []
    for save in list(saves):
        began = perf_counter_ns()
        save()
        taken.append((perf_counter_ns() - began) / 1e6)
    return taken


name = "-".join(["saves", *sys.argv[2:]])
main(Path(sys.argv[1]) / name, int(sys.argv[2]), sealed="sealed" in sys.argv[3:])
