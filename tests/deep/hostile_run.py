"""A program of its own takes in hostile files: what it is short of never harms the tests.

    python -m tests.deep.hostile_run FIRST LAST STRIDE
    python -m tests.deep.hostile_run NAME…

It may take no more than 200 MB beyond what it has with the file, and two seconds a file. Each
file is named on standard output before it is taken in, and what went wrong after it, so that also
of a process that was ended it is known which file did it.
"""

import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.report.choice import SECTIONS, PrivateParts, ReportChoice
from ladder_app.domain.report.making import made_report
from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.suggestions.silence import fired
from ladder_app.exchange.parcels import unsealed
from ladder_app.exchange.questions import Choices
from ladder_app.exchange.reading import read_sections
from ladder_app.exchange.sections import find_sections
from ladder_app.exchange.source import read_tables
from ladder_app.exchange.takeover import take_over
from ladder_app.exchange.taking_in import taking_in
from ladder_app.exchange.unusable import Unusable
from ladder_app.reports.report_text import report_text
from ladder_app.storage.library import FolderLibrary
from tests.deep.hostile_files import AT, PASSPHRASE, Importer, case_file, hostile_file
from tests.deep.hostile_giants import giant
from tests.private_case import CASE
from tests.storage.crash.memory_disk import MemoryDisk

LONGEST_S: Final = 2.0
MOST_BYTES: Final = 200_000_000
LOOKED_AT_EVERY: Final = 25
"""Of so many files that were taken in one is also looked at: what is suggested, what reported."""

_HOME: Final = Records(CASE, "case")
_ELSEWHERE: Final = Records((), "other")
_LIBRARY: Final = Path("library")
_STATE: Final = Path("state")


def main(asked: Sequence[str]) -> None:
    """Take in the files of these numbers or names."""
    for number in (0, 1, 2, 3):  # everything that is made once is made before it is measured
        with suppress(Unusable, StoreError):
            take(*hostile_file(number))
    look_at(CASE)
    if all(word.isdecimal() for word in asked):
        for number in range(*map(int, asked)):
            _try(str(number), *hostile_file(number), is_looked_at=number % LOOKED_AT_EVERY == 0)
        return
    for name in asked:
        _try(name, *giant(name), is_looked_at=False)


def _try(name: str, importer: Importer, content: bytes, *, is_looked_at: bool) -> None:
    _say(name)
    _limit_memory(MOST_BYTES)
    wrong = what_is_wrong(importer, content, is_looked_at=is_looked_at)
    _limit_memory(None)
    if wrong:
        _say(f"! {name}, {importer}: {wrong}")


def what_is_wrong(importer: Importer, content: bytes, *, is_looked_at: bool) -> str:
    """What went wrong with this file, "" for nothing."""
    # Whoever takes no end is ended.
    signal.setitimer(signal.ITIMER_VIRTUAL, 5 * LONGEST_S)
    begun = time.process_time()
    try:
        records = take(importer, content)
        took = time.process_time() - begun
        if is_looked_at:
            look_at(records)
    except (Unusable, StoreError) as refusal:
        took = time.process_time() - begun
        if not str(refusal).strip():
            return "refused without a sentence"
    except BaseException:  # noqa: BLE001 - whatever a library raises is what is looked for
        return traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return f"took {took:.1f} s" if took > LONGEST_S else ""


def take(importer: Importer, content: bytes) -> tuple[Record, ...]:
    """What comes of a file; raises Unusable or StoreError and nothing else."""
    takers: dict[Importer, Callable[[bytes], tuple[Record, ...]]] = {
        "table": _table,
        "copy": _copy,
        "case file": _case_file,
        "small file": _small_file,
        "parcel": _parcel,
    }
    return takers[importer](content)


def look_at(records: tuple[Record, ...]) -> None:
    """What every page makes of records: rules, numbers, a report of everything."""
    found = Records(records, "case")
    fired(found, AT)
    everything = PrivateParts(private_notes=True, own_entries=True, sensitive=True, question_9=True)
    choice = ReportChoice(sections=frozenset(SECTIONS), length="whole", private=everything)
    report_text(made_report(found, choice, AT.date(), str))


def _table(content: bytes) -> tuple[Record, ...]:
    sections = find_sections(read_tables(content))
    rows = read_sections(sections, Choices("day-first", "0-10"), AT).rows
    return take_over(rows, _HOME, AT, "Title").put


def _copy(content: bytes) -> tuple[Record, ...]:
    joining = taking_in(content, _HOME, {}, ("case",), AT)
    taking_in(content, _ELSEWHERE, {}, ("other",), AT)
    return joining.incoming.records()


def _case_file(content: bytes) -> tuple[Record, ...]:
    library, disk = _library()
    disk.put(_LIBRARY / "case.jsonl", content)
    store = library.open("case", AT)
    records = tuple(store.load())
    store.close()
    library.entries()
    return records


def _small_file(content: bytes) -> tuple[Record, ...]:
    library, disk = _library()
    disk.put(_LIBRARY / "case.jsonl", case_file())
    for name in ("index.json", "library.json", "library-id"):
        disk.put(_LIBRARY / name, content)
    disk.put(_STATE / "device", content)
    library.entries()
    library.open("case", AT).close()
    return _draft(content)


def _draft(content: bytes) -> tuple[Record, ...]:
    library, disk = _library()
    library.drafts.keep("case", "form", {"text": "Half typed"})
    (kept,) = (path for path in disk.files.names if path.is_relative_to(_STATE / "drafts"))
    disk.put(kept, content)
    library.drafts.find("case", "form")
    return ()


def _parcel(content: bytes) -> tuple[Record, ...]:
    return _copy(unsealed(content, PASSPHRASE))


def _library() -> tuple[FolderLibrary, MemoryDisk]:
    disk = MemoryDisk()
    disk.make_folder(_LIBRARY)
    disk.make_folder(_STATE)
    return FolderLibrary(_LIBRARY, _STATE, disk), disk


def _limit_memory(more: int | None) -> None:
    """From now on so many bytes more than there are; None lifts it."""
    most = resource.RLIM_INFINITY
    if more is not None:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + more
    resource.setrlimit(resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
