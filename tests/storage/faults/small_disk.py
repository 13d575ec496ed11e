"""A program on a real disk that is full, small or broken: run by test_real_faults.py.

Arguments: a folder; perhaps the most bytes a file may have. Saves until it is refused, and prints
how many saves it was told of, and then what another program finds.
"""

import json
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.store_error import StoreError
from ladder_app.storage.library import FolderLibrary

CASE_ID: Final = "11111111-2222-4333-8444-555555555555"
MOMENT: Final = datetime(2026, 3, 19, 18, 42, tzinfo=UTC)
MOST: Final = 2_000


def main(folder: Path, largest: int | None) -> None:
    """Save, be refused, look again."""
    first = Edit("New case", (Change(None, Case(id=CASE_ID)),))
    library = FolderLibrary(folder / "ladders", folder / "state")
    store = library.create(first, CASE_ID, MOMENT)
    if largest is not None:
        limit(largest)
    saved: list[str] = []
    refused = 0
    for number in range(MOST):
        attempt = Attempt(id=f"attempt-{number}", step_id="step-1", what_happened="words " * 40)
        try:
            store.commit(Edit("Log attempt", (Change(None, attempt),)), MOMENT)
            saved.append(attempt.id)
        except StoreError:
            refused += 1
            if refused > 3:
                break
    with suppress(StoreError):
        store.close()
    again = FolderLibrary(folder / "ladders", folder / "state").open(CASE_ID, MOMENT)
    found = {record.id for record in again.load() if isinstance(record, Attempt)}
    result = {"saved": len(saved), "refused": refused, "alike": found == set(saved)}
    sys.stdout.write(json.dumps(result | {"read_only": again.read_only}) + "\n")


def limit(largest: int) -> None:
    """The system refuses to let a file grow further."""
    import resource
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None)
