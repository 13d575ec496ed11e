"""Tests of ladder_app.storage.purging: under another kind, and where a name alone stands."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.people.people_edits import deleted
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Known, Record, kind_of
from ladder_app.domain.records import Records
from ladder_app.domain.store.case_shelf import Erased
from ladder_app.storage.library import FolderLibrary
from ladder_app.storage.lines import with_sum
from ladder_app.storage.stored_case import StoredCase
from tests import make
from tests.sealing.cheap import CHEAP

CANARY = "a heron at noon"
ROBIN = PersonAlias(id="robin", alias="Robin")
WITH_ROBIN = Context(people="Robin, two friends", place="the kitchen")
UNDER_WAY = RunningAttempt(id="attempt-1", step_id="step-1", what_happened=CANARY)


@pytest.fixture(params=["open", "sealed"])
def library(request: pytest.FixtureRequest, tmp_path: Path) -> FolderLibrary:
    made = FolderLibrary(tmp_path / "library", tmp_path / "state", cost=CHEAP)
    if request.param == "sealed":
        made.vault.set_passphrase("a quiet passphrase", None, lambda _done, _of: None)
    return made


def day(number: int) -> datetime:
    return make.MOMENT + timedelta(days=number)


def begun(library: FolderLibrary, *records: Record) -> StoredCase:
    """A case of these, saved again on the next day, so that there is a copy of them."""
    first = tuple(Change(None, one) for one in (make.case(), *records))
    store = library.create(Edit("New", first), "case", day(0))
    store.commit(Edit("Add", (Change(None, make.step(9)),)), day(1))
    return store


def purged(library: FolderLibrary, store: StoredCase, *records: Known) -> Erased:
    """These records dropped for good, as the window does it."""
    drop = tuple(Change(one, None) for one in records)
    store.commit(Edit("Delete for good", drop, quiet=True), day(3))
    store.forget_history(day(3))
    return library.erasing.purge("case", frozenset((kind_of(one), one.id) for one in records))


def words_of(library: FolderLibrary) -> str:
    """Everything that the copies say; of open ones also what they said before."""
    names = [entry.name for entry in library.backups.entries("case")]
    said = [str(library.backups.documents("case", name)) for name in names]
    return " ".join(said + [str(library.backups.copies.read("case", name)) for name in names])


def test_what_was_written_while_an_attempt_was_under_way_goes_with_it(
    library: FolderLibrary,
) -> None:
    attempt = make.attempt(1, what_happened=CANARY)
    store = begun(library, make.step(1), UNDER_WAY)
    store.commit(Edit("Finish", (Change(UNDER_WAY, None), Change(None, attempt))), day(2))
    assert "running_attempt" in words_of(library)
    assert CANARY in words_of(library)
    assert purged(library, store, attempt) == Erased()
    assert CANARY not in words_of(library)
    assert "step-9" in words_of(library)


def test_a_draft_of_the_attempt_under_way_goes_with_it(library: FolderLibrary) -> None:
    attempt = make.attempt(1)
    store = begun(library, make.step(1), attempt)
    library.drafts.keep("case", "after-attempt-1", {"what_happened": CANARY})
    purged(library, store, attempt)
    assert library.drafts.find("case", "after-attempt-1") is None


def test_a_person_deleted_for_good_is_someone_in_every_copy(library: FolderLibrary) -> None:
    there: tuple[Step | Attempt | Plan | RunningAttempt, ...] = (
        make.step(1, context_default=WITH_ROBIN),
        make.attempt(1, context=WITH_ROBIN),
        make.attempt(2, context=Context(people="Robinson")),
        Plan(id="plan", step_id="step-1", due_date="2026-03-20", context_planned=WITH_ROBIN),
        RunningAttempt(id="now", step_id="step-1", context=WITH_ROBIN),
    )
    store = begun(library, ROBIN, PersonAlias(id="kim", alias="Kim"), *there)
    records = Records((ROBIN, *there))
    put = deleted(records, ROBIN, make.STAMP)
    changes = tuple(Change(records.find(kind_of(one), one.id), one) for one in put)
    store.commit(Edit("Delete a person", changes), day(2))
    assert "'people': 'Robin, two friends'" in words_of(library)
    gone = put[0]
    assert isinstance(gone, PersonAlias)
    assert purged(library, store, gone) == Erased()
    words = words_of(library)
    assert set(re.findall(r"Robin\w*", words)) == {"Robinson"}
    for told in ("'someone, two friends'", "the kitchen", "Kim"):
        assert told in words


@pytest.mark.parametrize("library", ["open"], indirect=True)
def test_a_copy_out_of_which_a_name_cannot_be_taken_is_named(library: FolderLibrary) -> None:
    store = begun(library, ROBIN, make.attempt(1, context=WITH_ROBIN))
    newest = library.backups.entries("case")[0].name
    data = library.backups.copies.read("case", newest)
    lines = data.replace(b'"context":', b'"by_others":1e400,"context":').splitlines()
    tail = len(b',"sum":""}') + 64
    data = b"".join(with_sum(line[:-tail] + b"}") + b"\n" for line in lines)
    library.backups.copies.write("case", newest, data)
    left = str(library.backups.copies.of("case") / newest)
    assert purged(library, store, ROBIN) == Erased(left=(left,))
