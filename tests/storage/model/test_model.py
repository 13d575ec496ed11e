"""A case is worked on at random, and a plain dict beside it: the two always agree.

Edits, undo and redo, rewrites, backups and restoring, another passphrase or none, a loss of power
after a save and opening again follow one another in any order; hypothesis looks for an order in
which they differ.
"""

from datetime import datetime, timedelta
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from ladder_app.documents import to_document
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.store.documents import Documents
from ladder_app.workspace.workspace import Workspace
from tests import make
from tests.figures import Figure
from tests.storage.crash.memory_disk import MemoryDisk
from tests.storage.crash.power import Power
from tests.storage.crash.promise import CASE_ID, Journey, library, quiet

STEPS = 50
SHARES = 8
# About every sixth is a shorter one, and does not count.
SEQUENCES = 2_800
FAST_SEQUENCES = 6
NUMBERS = st.integers(1, 12)
WORDS = st.text(alphabet='aä学\n"\\ ', max_size=40)
PASSPHRASES = st.sampled_from(["", "one passphrase", "another passphrase"])
Model = dict[str, Attempt]


class CaseMachine(RuleBasedStateMachine):
    """`model` is what the attempts have to be; `past` and `undone` are what undo goes through."""

    at_length: ClassVar[int] = 0
    """How many sequences of all `STEPS` steps have ended."""

    def __init__(self) -> None:
        super().__init__()
        # They are compared once before the first step.
        self.steps = -1
        self.clock = make.MOMENT
        self.past: list[Model] = []
        self.undone: list[Model] = []
        self.model: Model = {}
        self.kept: dict[str, Model] = {}
        self.passphrase = ""
        journey = Journey()
        journey.create().close()
        self.disk = journey.disk
        self._open()

    # What a person does ---------------------------------------------------------------------

    @rule(numbers=st.lists(NUMBERS, min_size=1, max_size=4, unique=True), words=WORDS)
    def log(self, numbers: list[int], words: str) -> None:
        attempts = [make.attempt(number, what_happened=words) for number in numbers]
        after = {**self.model, **{attempt.id: attempt for attempt in attempts}}
        self.workspace.change("Log", put=attempts)
        self._edited(after)

    @rule(number=NUMBERS, words=WORDS)
    def note_quietly(self, number: int, words: str) -> None:
        attempt = make.attempt(number + 100, what_happened=words)
        self.workspace.change("Note", put=[attempt], quiet=True)
        # Undo leaves a quiet edit alone, whichever of the earlier states it goes back to.
        for state in (self.model, *self.past, *self.undone):
            state[attempt.id] = attempt

    @precondition(lambda self: self.model)
    @rule(data=st.data())
    def drop(self, data: st.DataObject) -> None:
        known = sorted(name for name in self.model if len(name) < len("attempt-100"))
        if not known:
            return
        name = data.draw(st.sampled_from(known))
        self.workspace.change("Drop", drop=[self.model[name]])
        self._edited({key: value for key, value in self.model.items() if key != name})

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        assert self.workspace.undo() is not None
        self.undone.append(self.model)
        self.model = self.past.pop()

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        assert self.workspace.redo() is not None
        self.past.append(self.model)
        self.model = self.undone.pop()

    @rule(hours=st.integers(1, 60))
    def time_passes(self, hours: int) -> None:
        self.clock += timedelta(hours=hours)

    # What happens to the file ---------------------------------------------------------------

    @rule()
    def reopen(self) -> None:
        """The program starts again; with a passphrase, it was locked meanwhile."""
        self._close()
        self._open()

    @rule()
    def compact(self) -> None:
        self.store.forget_history(self.clock)

    @rule()
    def back_up(self) -> None:
        before = self._copies()
        self.library.backups.keep(CASE_ID, self.clock)
        assert self.library.backups.trouble is None
        for name in self._copies() - before:
            self.kept[name] = dict(self.model)

    @precondition(lambda self: self.kept)
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        self._close()
        name = data.draw(st.sampled_from(sorted(self._copies() & self.kept.keys()) or ["none"]))
        if name != "none":
            self.library.restore(CASE_ID, name, self.clock)
            self.model = dict(self.kept[name])
        self._open()

    @rule(passphrase=PASSPHRASES)
    def change_passphrase(self, passphrase: str) -> None:
        """Set it, change it, or remove it; closing the case comes first."""
        self._close()
        vault = self.library.vault
        if passphrase:
            assert vault.set_passphrase(passphrase, None, quiet) == ()
        else:
            assert vault.remove_passphrase(quiet) == ()
        self.passphrase = passphrase
        self._open()

    @rule(chance=st.integers(0, 10_000))
    def lose_power(self, chance: int) -> None:
        power = Power(self.start, seed=chance)
        for effect in self.disk.log:
            power.after(effect)
        losses = list(power.losses(6))
        self.disk = MemoryDisk(losses[chance % len(losses)])
        self.kept = {}
        self._open()

    def teardown(self) -> None:
        """The sequence has ended."""
        CaseMachine.at_length += self.steps == STEPS

    @invariant()
    def both_agree(self) -> None:
        self.steps += 1
        assert self._found() == documents_of(self.model)
        everything = self.workspace.records.all_records()
        assert {r.id: r for r in everything if isinstance(r, Attempt)} == self.model

    # The case itself ------------------------------------------------------------------------

    def _edited(self, after: Model) -> None:
        if after == self.model:
            return
        self.past.append(self.model)
        self.undone = []
        self.model = after

    def _open(self) -> None:
        self.disk = MemoryDisk(self.disk.files.copy())
        self.start = self.disk.files.copy()
        locked = library(self.disk)
        assert locked.vault.is_locked is bool(self.passphrase)
        self.library = library(self.disk, self.passphrase)
        self.store = self.library.open(CASE_ID, self.clock)
        assert self.store.read_only is None
        self.workspace = Workspace(self.store, self._now)
        self.past, self.undone = [], []

    def _close(self) -> None:
        self.workspace.close()

    def _found(self) -> dict[str, dict[str, object]]:
        return attempts_in(self.store.documents())

    def _copies(self) -> set[str]:
        return {entry.name for entry in self.library.backups.entries(CASE_ID)}

    def _now(self) -> datetime:
        return self.clock


def attempts_in(documents: Documents) -> dict[str, dict[str, object]]:
    """The attempts among the documents."""
    return documents.get("attempt", {})


def documents_of(model: Model) -> dict[str, dict[str, object]]:
    """These attempts as they are kept."""
    return {name: to_document(attempt) for name, attempt in model.items()}


@pytest.mark.parametrize("share", range(SHARES))
def test_a_case_agrees_with_a_plain_dict(
    share: int, figure: Figure, request: pytest.FixtureRequest
) -> None:
    deep = request.config.getoption("--deep")
    sequences = SEQUENCES // SHARES if deep else FAST_SEQUENCES
    before = CaseMachine.at_length
    run_state_machine_as_test(
        seed(share)(CaseMachine),
        settings=settings(
            max_examples=sequences,
            stateful_step_count=STEPS,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    figure("model", CaseMachine.at_length - before)
