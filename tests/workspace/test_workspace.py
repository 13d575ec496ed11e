"""Tests of ladder_app.workspace.workspace: saved, remembered, announced; or nothing changed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.record import Record, trashed
from ladder_app.domain.store.store_error import NoRoom, StoreError
from ladder_app.workspace.invariants import BrokenInvariant
from ladder_app.workspace.news import Edited, News, Outside, SaveState
from ladder_app.workspace.workspace import UndoRefused, Workspace
from tests import make
from tests.fakes import MemoryStore

START: tuple[Record, ...] = (make.case(), make.ladder(), make.step(1))


def opened(store: MemoryStore) -> tuple[Workspace, list[News]]:
    workspace = Workspace(store, lambda: make.MOMENT)
    heard: list[News] = []
    workspace.on_news = heard.append
    return workspace, heard


def test_an_edit_is_saved_remembered_and_announced() -> None:
    store = MemoryStore(START)
    workspace, heard = opened(store)
    workspace.change("Log attempt", put=[make.attempt()])
    edit = store.commits[-1]
    assert edit == Edit("Log attempt", (Change(None, make.attempt()),))
    assert workspace.records.attempts("step-1") == (make.attempt(),)
    assert workspace.to_undo == edit
    assert heard == [SaveState("saving"), SaveState("saved"), Edited(edit)]


def test_a_failed_save_changes_nothing_and_says_so() -> None:
    store = MemoryStore(START)
    workspace, heard = opened(store)
    store.fail(NoRoom("The disk is full."))
    with pytest.raises(StoreError):
        workspace.change("Log attempt", put=[make.attempt()])
    assert workspace.records.attempts("step-1") == ()
    assert workspace.to_undo is None
    assert heard == [SaveState("saving"), SaveState("not saved", "The disk is full.")]
    workspace.change("Log attempt", put=[make.attempt()])
    assert workspace.records.attempts("step-1") == (make.attempt(),)


def test_an_edit_without_a_change_is_not_made() -> None:
    store = MemoryStore(START)
    workspace, heard = opened(store)
    workspace.change("Edit step", put=[make.step(1)])
    assert (store.commits, heard, workspace.to_undo) == ([], [], None)


def test_undo_and_redo_are_saved_too() -> None:
    store = MemoryStore(START)
    workspace, heard = opened(store)
    workspace.change("Edit step", put=[make.step(1, text="Smaller")])
    workspace.undo()
    assert workspace.records.step("step-1") == make.step(1)
    assert store.load() == list(START)
    workspace.redo()
    assert workspace.records.step("step-1") == make.step(1, text="Smaller")
    directions = [news.direction for news in heard if isinstance(news, Edited)]
    assert directions == ["done", "undone", "redone"]


def test_a_new_edit_forgets_what_could_be_redone() -> None:
    workspace, _ = opened(MemoryStore(START))
    workspace.change("One", put=[make.attempt(1)])
    workspace.undo()
    workspace.change("Two", put=[make.attempt(2)])
    assert workspace.to_redo is None


def test_a_failed_undo_can_be_tried_again() -> None:
    store = MemoryStore(START)
    workspace, _ = opened(store)
    workspace.change("Log attempt", put=[make.attempt()])
    store.fail(NoRoom("full"))
    with pytest.raises(StoreError):
        workspace.undo()
    assert workspace.records.attempts("step-1") == (make.attempt(),)
    workspace.undo()
    assert workspace.records.attempts("step-1") == ()


def test_undo_refuses_what_was_changed_elsewhere() -> None:
    store = MemoryStore(START)
    workspace, heard = opened(store)
    workspace.change("Edit step", put=[make.step(1, text="Mine")])
    outside = Edit("Elsewhere", (Change(make.step(1, text="Mine"), make.step(1, text="Theirs")),))
    store.write_outside(outside)
    workspace.change("Log attempt", put=[make.attempt()])
    assert Outside(outside) in heard
    workspace.undo()
    with pytest.raises(UndoRefused):
        workspace.undo()
    assert workspace.records.step("step-1") == make.step(1, text="Theirs")


def outside(*changes: tuple[Record | None, Record | None]) -> Edit:
    """What another program wrote."""
    return Edit("Elsewhere", tuple(Change(before, after) for before, after in changes))


def test_undo_never_takes_back_over_what_came_in_that_moment() -> None:
    store = MemoryStore(START)
    workspace, heard = opened(store)
    mine, theirs = make.ladder(title="Mine"), make.ladder(title="Theirs")
    workspace.change("Rename", put=[mine])
    store.write_outside(outside((mine, theirs)))
    with pytest.raises(UndoRefused):
        workspace.undo()
    assert workspace.records.ladder("ladder") == theirs
    assert store.documents()["ladder"]["ladder"]["title"] == "Theirs"
    assert Outside(outside((mine, theirs))) in heard


def test_undo_leaves_no_hole_among_steps_that_came_from_elsewhere() -> None:
    store = MemoryStore(START)
    workspace, _ = opened(store)
    workspace.change("Add a step", put=[make.step(2)])
    store.write_outside(outside((None, make.step(3))))
    with pytest.raises(UndoRefused):
        workspace.undo()
    assert [step.order for step in workspace.records.steps("ladder")] == [1, 2, 3]


def test_an_undo_that_is_not_concerned_goes_through() -> None:
    store = MemoryStore(START)
    workspace, _ = opened(store)
    workspace.change("Edit step", put=[make.step(1, text="Mine")])
    store.write_outside(outside((None, make.step(2))))
    workspace.undo()
    assert workspace.records.steps("ladder") == (make.step(1), make.step(2))


def test_what_another_program_made_of_the_same_record_is_kept_in_the_trash() -> None:
    store = MemoryStore([*START, make.attempt()])
    workspace, heard = opened(store)
    mine, theirs = make.attempt(what_happened="Mine"), make.attempt(what_happened="Theirs")
    store.write_outside(outside((make.attempt(), theirs)))
    workspace.change("Edit attempt", put=[mine])
    assert workspace.records.attempts("step-1") == (mine,)
    (kept,) = workspace.records.trash()
    assert kept == trashed(replace(theirs, id=kept.id), make.STAMP)
    assert {r.id: r for r in store.load()} == {r.id: r for r in workspace.records.all_records()}
    assert [type(news) for news in heard] == [SaveState, Outside, SaveState, Edited]
    workspace.undo()
    assert workspace.records.attempts("step-1") == (theirs,)
    assert workspace.records.trash() == ()


def test_what_was_removed_elsewhere_is_there_again_when_it_was_edited_here() -> None:
    store = MemoryStore([*START, make.attempt()])
    workspace, _ = opened(store)
    store.write_outside(outside((make.attempt(), None)))
    workspace.change("Edit attempt", put=[make.attempt(what_happened="Mine")])
    assert workspace.records.attempts("step-1") == (make.attempt(what_happened="Mine"),)
    assert workspace.records.trash() == ()


def test_a_step_moved_elsewhere_is_edited_where_it_is_now() -> None:
    store = MemoryStore(START)
    workspace, _ = opened(store)
    store.write_outside(
        outside((None, make.step(2, order=1)), (make.step(1), make.step(1, order=2)))
    )
    workspace.change("Edit step", put=[make.step(1, text="Mine")])
    expected = (make.step(2, order=1), make.step(1, order=2, text="Mine"))
    assert workspace.records.steps("ladder") == expected
    assert workspace.records.trash() == ()


@pytest.mark.parametrize(
    ("put", "drop", "theirs"),
    [
        ([make.case(alias="Mine")], [], (make.case(), make.case(alias="Theirs"))),
        ([make.step(2)], [], (None, make.step(3, order=2))),
        ([], [make.ladder()], (make.ladder(), make.ladder(title="Theirs"))),
    ],
    ids=["the one case", "the same place", "removed for good"],
)
def test_where_something_would_be_lost_the_person_looks_first(
    put: list[Record], drop: list[Record], theirs: tuple[Record | None, Record | None]
) -> None:
    store = MemoryStore(START)
    workspace, heard = opened(store)
    store.write_outside(outside(theirs))
    with pytest.raises(StoreError, match="elsewhere"):
        workspace.change("Mine", put=put, drop=drop)
    assert store.commits == []
    assert theirs[1] in list(workspace.records.all_records())
    assert [type(news) for news in heard] == [SaveState, Outside, SaveState]
    assert workspace.to_undo is None


def test_a_form_that_was_open_while_steps_came_may_not_break_their_order() -> None:
    store = MemoryStore(START)
    workspace, _ = opened(store)
    store.write_outside(outside((None, make.step(2))))
    workspace.change("Log attempt", put=[make.attempt()])
    with pytest.raises(StoreError, match="elsewhere"):
        workspace.change("Add a step", put=[make.step(3, order=2)])


def test_a_quiet_edit_cannot_be_undone() -> None:
    store = MemoryStore(START)
    workspace, _ = opened(store)
    workspace.change("Quiet", put=[make.attempt()], quiet=True)
    assert workspace.to_undo is None
    assert len(store.commits) == 1


@pytest.mark.parametrize(
    "steps",
    [
        [make.step(2, order=3)],
        [make.step(2, order=1)],
        [make.step(1, deleted_at=make.STAMP), make.step(2, order=2)],
    ],
)
def test_the_steps_of_a_ladder_always_count_from_one(steps: list[Record]) -> None:
    store = MemoryStore(START)
    workspace, _ = opened(store)
    with pytest.raises(BrokenInvariant):
        workspace.change("Wrong", put=steps)
    assert store.commits == []


@pytest.mark.parametrize(
    "step",
    [
        make.step(1, text="Other words"),
        make.step(2, order=2),
        make.step(3, order=4),
        make.step(2, order=1, deleted_at=make.STAMP),
    ],
)
def test_a_ladder_that_came_with_a_broken_order_can_be_edited(step: Record) -> None:
    steps = make.step(1), make.step(2, order=1), make.step(3)
    broken: list[Record] = [make.case(), make.ladder(), *steps]
    workspace, _ = opened(MemoryStore(broken))
    workspace.change("Edit step", put=[step])
    assert workspace.records.find("step", step.id) == step
    workspace.undo()
    assert {r.id: r for r in workspace.records.all_records()} == {r.id: r for r in broken}


def test_the_first_rating_stays_unless_a_rating_is_corrected() -> None:
    rated = make.rated_step(1, 40)
    workspace, _ = opened(MemoryStore([make.case(), make.ladder(), rated, make.rating()]))
    changed = make.rated_step(1, 50)
    with pytest.raises(BrokenInvariant):
        workspace.change("Wrong", put=[changed])
    corrected = make.rating(id="rating-40", suds=50)
    workspace.change("Correct a rating", put=[changed, corrected])
    assert workspace.records.step("step-1") == changed


def test_the_trash_is_emptied_after_thirty_days() -> None:
    day = timedelta(days=1)
    old = trashed(make.attempt(1), (make.MOMENT - 31 * day).isoformat())
    fresh = trashed(make.attempt(2), (make.MOMENT - 29 * day).isoformat())
    store = MemoryStore([*START, old, fresh])
    workspace, _ = opened(store)
    workspace.empty_old_trash()
    assert workspace.records.trash() == (fresh,)
    assert workspace.to_undo is None
    assert store.forgotten == 1
    workspace.empty_old_trash()
    assert store.forgotten == 1


def test_what_is_deleted_for_good_leaves_no_history_and_cannot_be_undone() -> None:
    store = MemoryStore(START)
    workspace = Workspace(store, lambda: make.MOMENT)
    note = JournalEntry(id="note", at=make.STAMP, text="private", deleted_at=make.STAMP)
    workspace.change("Write", put=[note])
    workspace.delete_for_good([note])
    assert workspace.records.find("journal_entry", "note") is None
    assert store.forgotten == 1
    with pytest.raises(UndoRefused, match="cannot be taken back"):
        workspace.undo()
    workspace.delete_for_good([note])
    assert store.forgotten == 2
