"""The sessions that are interrupted: each returns what was done to the disk and what was told."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from ladder_app.domain.edit import Change, Edit
from tests import make
from tests.storage.crash.memory_disk import Files, MemoryDisk
from tests.storage.crash.power import Power
from tests.storage.crash.promise import CASE_ID, HOME, Journey, library

CASE_FILE: Final = HOME / "ladders" / f"{CASE_ID}.jsonl"


def create(disk: MemoryDisk) -> Journey:
    """A new case, opened and closed."""
    journey = Journey(disk)
    journey.create().close()
    return journey


def fifty_attempts(disk: MemoryDisk) -> Journey:
    """A new case and 50 attempts, some corrected and some removed."""
    journey = Journey(disk)
    store = journey.create()
    journey.log_attempts(store, range(1, 51))
    store.close()
    return journey


def rewritten(disk: MemoryDisk) -> Journey:
    """A file that is wasteful is replaced when it is closed and goes on after that."""
    journey = Journey(disk)
    store = journey.create()
    attempt = make.attempt(what_happened="a" * 300)
    for number in range(30):
        changed = make.attempt(what_happened=f"{number}" * 300)
        store.commit(Edit("Correct", (Change(attempt, changed),)), make.MOMENT)
        journey.saved(store)
        attempt = changed
    store.close()
    return opened_again(journey)


def opened_again(journey: Journey) -> Journey:
    """The same case a day later, with its backup of the day."""
    store = library(journey.disk).open(CASE_ID, make.MOMENT + timedelta(days=1))
    for number in range(1, 4):
        edit = Edit("Add step", (Change(None, make.step(number + 10)),))
        store.commit(edit, make.MOMENT + timedelta(days=1, minutes=number))
        journey.saved(store)
    store.close()
    return journey


def recovery(torn: Files, before: Journey) -> Journey:
    """A case is opened after a loss of power, and goes on; what was told before still holds."""
    journey = Journey(MemoryDisk(torn.copy()))
    store = library(journey.disk).open(CASE_ID, make.MOMENT)
    found = [told for told in before.told if told.documents == store.documents()]
    journey.told = [type(told)(0, told.documents) for told in found[:1]]
    journey.log_attempts(store, range(20, 22))
    store.close()
    return journey


def torn_states(count: int) -> list[tuple[Files, Journey]]:
    """States in which the last line is torn, after three attempts."""
    journey = Journey()
    store = journey.create()
    journey.log_attempts(store, range(1, 4))
    power = Power(journey.start)
    writes = [
        number
        for number, effect in enumerate(journey.disk.log)
        if effect.kind == "write" and effect.path == CASE_FILE
    ]
    for effect in journey.disk.log[: writes[-1] + 1]:
        power.after(effect)
    return [(state, journey) for state in power.losses(count)]


Session = Callable[[MemoryDisk], Journey]
SESSIONS: Final[dict[str, Session]] = {
    "create": create,
    "fifty attempts": fifty_attempts,
    "rewritten": rewritten,
}
