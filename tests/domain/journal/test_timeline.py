"""All notes on one line of time, and finding them again."""

from dataclasses import replace
from typing import Any

import pytest

from ladder_app.domain.annotation import Annotation
from ladder_app.domain.attempts.attempt import TimedNote
from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.journal.finding import Wanted, folded, is_wanted
from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.journal.timeline import Note, in_order, newest_first, note_of
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.review.clinician_note import ClinicianNote
from tests import make

CASE: tuple[Record, ...] = (
    make.case(),
    make.ladder(),
    make.ladder(id="hidden", title="Hidden", sensitive=True),
    make.step(1, text="Say hello"),
    make.step(2, sensitive=True, text="Secret"),
    make.step(1, id="h-step", ladder_id="hidden", text="Behind"),
    Goal(id="goal", title="See friends"),
    make.attempt(
        5,
        what_happened="It rang",
        what_i_learned="It ends",
        notes=(TimedNote(t_s=3, text="shaking"),),
        private_note="mine alone",
        feelings=("glad",),
    ),
    make.attempt(6),
    make.attempt(7, "step-2", what_happened="Behind the door"),
    Annotation(id="date", at="2026-03-06", text="moved house", ladder="ladder"),
    JournalEntry(id="free", at="2026-03-05T20:00:00+01:00", text="Café au lait", kind="gratitude"),
    JournalEntry(id="goal-note", at="2026-03-01", text="Why", link=Link(kind="goal", id="goal")),
    JournalEntry(id="h-note", at="2026-03-02", text="Quiet", link=Link(kind="ladder", id="hidden")),
    JournalEntry(id="gone", at="2026-03-05", text="Away", deleted_at=make.STAMP),
    ClinicianNote(id="theirs", review="review", text="Seen by them"),
)
RECORDS = Records(CASE)


def notes(records: Records = RECORDS) -> list[Note]:
    return [note_of(records, one) for one in in_order(newest_first(records))]


def found(**wanted: Any) -> list[str]:
    asked = Wanted(**wanted)
    return [one.record.id for one in notes() if is_wanted(one, asked)]


def test_everything_in_words_stands_on_one_line_newest_first() -> None:
    assert found() == ["attempt-7", "date", "free", "attempt-5", "h-note", "goal-note"]


def test_an_hour_that_came_twice_keeps_its_order() -> None:
    first = JournalEntry(id="first", at="2026-10-25T02:50:00+02:00", text="A")
    then = JournalEntry(id="then", at="2026-10-25T02:10:00+01:00", text="B")
    assert [one.id for one in in_order(newest_first(Records((first, then))))] == ["then", "first"]


def test_an_attempt_says_all_its_words_in_the_order_one_reads_them() -> None:
    note = next(one for one in notes() if one.record.id == "attempt-5")
    assert [(one.kind, one.text) for one in note.passages] == [
        ("happened", "It rang"),
        ("learned", "It ends"),
        ("meanwhile", "shaking"),
        ("private", "mine alone"),
    ]


@pytest.mark.parametrize(
    ("record_id", "link", "name", "covered"),
    [
        ("attempt-5", Link(kind="attempt", id="attempt-5"), "Say hello", False),
        ("attempt-7", Link(kind="attempt", id="attempt-7"), "One of your steps", True),
        ("date", Link(kind="ladder", id="ladder"), "Closeness", False),
        ("h-note", Link(kind="ladder", id="hidden"), "One of your ladders", True),
        ("goal-note", Link(kind="goal", id="goal"), "See friends", False),
        ("free", None, "", False),
    ],
)
def test_it_says_what_it_is_about_and_leads_there(
    record_id: str, link: Link | None, name: str, covered: bool
) -> None:
    about = next(one for one in notes() if one.record.id == record_id).about
    assert (about.link, about.discreet_name(), about.covered) == (link, name, covered)


@pytest.mark.parametrize(
    "gone", [make.step(1, deleted_at=make.STAMP), make.ladder(deleted_at=make.STAMP)]
)
def test_what_is_deleted_is_not_led_to_and_the_note_stays(gone: Record) -> None:
    link = Link(kind="step", id="step-1")
    entry = JournalEntry(id="note", at="2026-03-01", text="Words", link=link)
    records = Records((make.ladder(), make.step(1), entry))
    about = note_of(Records((*records.all_records(), gone)), entry).about
    assert (about.link, bool(about.name)) == (None, True)


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({"words": "cafe"}, ["free"]),
        ({"words": "CAFÉ lait"}, ["free"]),
        ({"words": "ends rang"}, ["attempt-5"]),
        ({"words": "hello"}, ["attempt-5"]),
        ({"words": "glad"}, ["attempt-5"]),
        ({"words": "nowhere"}, []),
        ({"words": "behind"}, []),
        ({"words": "behind", "uncovered": True}, ["attempt-7"]),
        ({"words": "seen"}, []),
        ({"kind": "written"}, ["free", "h-note", "goal-note"]),
        ({"kind": "gratitude"}, ["free"]),
        ({"kind": "attempts"}, ["attempt-7", "attempt-5"]),
        ({"kind": "learned"}, ["attempt-5"]),
        ({"kind": "dates"}, ["date"]),
        ({"ladder_id": "ladder"}, ["attempt-7", "date", "attempt-5"]),
        ({"ladder_id": "hidden", "kind": "written"}, ["h-note"]),
    ],
)
def test_notes_are_found_again(wanted: dict[str, object], ids: list[str]) -> None:
    assert found(**wanted) == ids


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Straße", "strasse"), ("ÉCOLE", "ecole"), ("ﬁn", "fin"), ("Ångström", "angstrom")],
)
def test_capitals_and_accents_make_no_difference(text: str, expected: str) -> None:
    assert folded(text) == expected


def test_a_step_of_a_sensitive_ladder_is_covered_too() -> None:
    link = Link(kind="step", id="h-step")
    entry = replace(JournalEntry(id="x", at="2026-03-01", text="W"), link=link)
    about = note_of(RECORDS, entry).about
    assert (about.covered, about.discreet_name()) == (True, "One of your steps")
