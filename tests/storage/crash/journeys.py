"""The sessions that are interrupted: each does its work in a journey, and closes the case."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from ladder_app.domain.edit import Change, Edit
from tests import make
from tests.storage.crash.memory_disk import Files, MemoryDisk
from tests.storage.crash.power import Power
from tests.storage.crash.promise import CASE_ID, HOME, Journey, Told

CASE_FILE: Final = HOME / "ladders" / f"{CASE_ID}.jsonl"
LATER: Final = make.MOMENT + timedelta(days=1)


def create(journey: Journey) -> None:
    """A new case, opened and closed."""
    journey.create().close()


def fifty_attempts(journey: Journey) -> None:
    """A new case and 50 attempts, some corrected and some removed."""
    _attempts(journey, 50)


def two_hundred_attempts(journey: Journey) -> None:
    """The same at length."""
    _attempts(journey, 200)


def _attempts(journey: Journey, number: int) -> None:
    store = journey.create()
    journey.log_attempts(store, range(1, number + 1))
    store.close()


def compacted(journey: Journey) -> None:
    """A file that is wasteful is replaced when it is closed; a day later it goes on."""
    store = journey.create()
    attempt = make.attempt(what_happened="a" * 300)
    for number in range(30):
        changed = make.attempt(what_happened=f"{number}" * 300)
        store.commit(Edit("Correct", (Change(attempt, changed),)), make.MOMENT)
        journey.saved(store)
        attempt = changed
    store.close()
    store = journey.library().open(CASE_ID, LATER)
    for number in range(1, 4):
        edit = Edit("Add step", (Change(None, make.step(number + 10)),))
        store.commit(edit, LATER + timedelta(minutes=number))
        journey.saved(store)
    store.close()


def shortened(journey: Journey) -> None:
    """The history is taken out while the case is open, as a migration would replace the file."""
    store = journey.create()
    journey.log_attempts(store, range(1, 9))
    store.forget_history(LATER)
    journey.saved(store)
    journey.log_attempts(store, range(9, 12))
    store.close()


def drafts(journey: Journey) -> None:
    """Something is typed again and again, saved in between, and its draft dropped at last."""
    store = journey.create()
    for number in range(1, 9):
        journey.type_draft(store, {"what_happened": f"Attempt {number} " * number * 9})
        if number % 3 == 0:
            journey.log_attempts(store, range(number, number + 1))
    journey.drop_draft(store)
    store.close()


def restored(journey: Journey) -> None:
    """A backup is put in the place of a case that went on after it."""
    store = journey.create()
    journey.log_attempts(store, range(1, 5))
    backups = journey.library().backups
    backups.keep(CASE_ID, make.MOMENT)
    journey.log_attempts(store, range(5, 8))
    store.close()
    name = backups.newest_sound(CASE_ID)
    assert name is not None
    journey.library().restore(CASE_ID, name, LATER)
    effects = len(journey.disk.log)
    store = journey.library().open(CASE_ID, LATER)
    journey.told.append(Told(effects, store.documents()))
    journey.log_attempts(store, range(8, 10))
    store.close()


def handed_over(journey: Journey) -> None:
    """A case that comes from elsewhere, and later more of it in one edit, after a backup."""
    elsewhere = Journey()
    store = elsewhere.create()
    elsewhere.log_attempts(store, range(1, 7))
    one = journey.library()
    store = one.create_from_documents(store.documents(), CASE_ID, "Take in", make.MOMENT)
    journey.saved(store)
    for first in (10, 16):
        one.backups.keep(CASE_ID, LATER)
        more = (make.attempt(n, what_happened="Attempt elsewhere") for n in range(first, first + 6))
        store.commit(Edit("Take in", tuple(Change(None, attempt) for attempt in more)), LATER)
        journey.saved(store)
    store.close()


Session = Callable[[Journey], None]
SESSIONS: Final[dict[str, Session]] = {
    "create": create,
    "fifty attempts": fifty_attempts,
    "compacted": compacted,
    "shortened": shortened,
    "drafts": drafts,
    "restored": restored,
    "handed over": handed_over,
    "two hundred attempts": two_hundred_attempts,
}


def recorded(session: Session, passphrase: str = "", disk: MemoryDisk | None = None) -> Journey:
    """The journey of this session."""
    journey = Journey(disk or MemoryDisk(), passphrase)
    session(journey)
    return journey


def recovery(torn: Files, before: Journey) -> Journey:
    """A case is opened after a loss of power, and goes on; what was told before still holds."""
    journey = Journey(MemoryDisk(torn.copy()), before.passphrase)
    store = journey.library().open(CASE_ID, make.MOMENT)
    found = [told for told in before.told if told.documents == store.documents()]
    journey.told = [Told(0, told.documents) for told in found[:1]]
    journey.log_attempts(store, range(20, 22))
    store.close()
    return journey


def recovered_after(journey: Journey) -> int:
    """With which effect a case that was torn is whole for good; 0 if nothing was torn."""
    log = journey.disk.log
    if not any(effect.kind == "create" and effect.path.suffix == ".torn" for effect in log):
        return 0
    done = [(effect.kind, effect.target or effect.path) for effect in log]
    return done.index(("sync_folder", CASE_FILE.parent), done.index(("replace", CASE_FILE))) + 1


def torn_states(count: int, passphrase: str = "") -> list[tuple[Files, Journey]]:
    """States in which the last line may be torn, so many each after two and three attempts."""
    journey = Journey(passphrase=passphrase)
    store = journey.create()
    journey.log_attempts(store, range(1, 4))
    power = Power(journey.start)
    writes = [
        number
        for number, effect in enumerate(journey.disk.log)
        if effect.kind == "write" and effect.path == CASE_FILE
    ]
    found = []
    for number, effect in enumerate(journey.disk.log[: writes[-1] + 1]):
        power.after(effect)
        if number in writes[-2:]:
            found += [(state, journey) for state in power.losses(count)]
    return found
