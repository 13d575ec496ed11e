"""Open a case into records, and the same documents from SQLite; one of each for every line asked.

Ours: `FolderLibrary.open`, then `Records`. SQLite: connect, select, `json.loads`. Both with the
garbage collector as Python has it, after a full collection, and with warm caches of the disk.
Arguments: a folder with a library of one case; how many attempts it holds; perhaps "sealed".
"""

import gc
import json
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter_ns
from typing import Any, TypeVar

from fixtures import NOW, library_in, make_database

from ladder_app.demo.many import many_records
from ladder_app.domain.records import Records
from ladder_app.domain.store.case_store import CaseStore

Opened = tuple[CaseStore, Records]
Result = TypeVar("Result")


def main(folder: Path, attempts: int, sealed: bool) -> None:
    """Prepare, then measure as often as asked."""
    file = folder / "baseline.db"
    make_database(file, many_records(attempts)).close()
    library = library_in(folder)
    if sealed:
        # Unlocking is not part of it: that is as slow as it is meant to be.
        library.vault.set_passphrase("six plain words", None, lambda _done, _all: None)
    case_id = library.entries()[0].id

    def ours() -> Opened:
        store = library.open(case_id, NOW)
        return store, Records(store.load())

    def baseline() -> list[dict[str, Any]]:
        database = sqlite3.connect(file)
        return [json.loads(text) for (text,) in database.execute("SELECT document FROM record")]

    def measure_ours() -> float:
        taken, (store, records) = timed(ours)
        store.close()
        assert sum(1 for _record in records.all_records()) == len(baseline())
        return taken

    measure_ours()
    for _line in sys.stdin:
        block = {"ours": [measure_ours()], "baseline": [timed(baseline)[0]]}
        print(json.dumps(block), flush=True)


def timed(open_: Callable[[], Result]) -> tuple[float, Result]:
    """Milliseconds, and what was opened."""
    gc.unfreeze()
    gc.collect()
    began = perf_counter_ns()
    opened = open_()
    return (perf_counter_ns() - began) / 1e6, opened


main(Path(sys.argv[1]), int(sys.argv[2]), sealed="sealed" in sys.argv[3:])
