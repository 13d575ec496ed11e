import csv
import io

import pytest

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.exchange.csv_file import Value
from ladder_app.exchange.csv_out import Parts, as_csv, csv_rows
from ladder_app.exchange.own_csv import COLUMNS
from tests import make
from tests.exchange.copies import RECORDS
from tests.exchange.sheets import takeover

CASE = Records(RECORDS)


def rows(parts: Parts = Parts()) -> list[dict[str, Value]]:  # noqa: B008 - frozen
    return list(csv_rows(CASE, parts))


def cells(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_row_for_each_attempt_and_one_for_a_step_without() -> None:
    records = Records([make.ladder(), make.step(1), make.step(2), make.attempt(1), make.attempt(2)])
    found = csv_rows(records, Parts())
    assert [(row["step"], row["date"]) for row in found] == [
        ("Step 1", "2026-03-01"),
        ("Step 1", "2026-03-02"),
        ("Step 2", None),
    ]


def test_every_value_of_an_attempt() -> None:
    (row,) = rows()
    given = {name: value for name, value in row.items() if value is not None}
    assert given == {
        "ladder": "Closeness",
        "step": "=Call",
        "step_status": "not_started",
        "suds_base": 40,
        "suds_current": 40,
        "date": "2026-03-01",
        "time": "18:00",
        "status": "completed",
        "suds_anticipated": 70,
        "suds_pre": 50,
        "suds_peak": 60,
        "suds_end": 30,
        "duration_s": 1200,
        "place": "at home",
        "prediction_1": "If I call, then they laugh",
        "likelihood_before_1": 80,
        "occurred_1": "no",
        "likelihood_after_1": 30,
        "safety_used": "Holding the phone",
        "what_happened": "+49 rang, and “they” answered\nat once",
        "what_i_learned": "It ends",
    }


def test_private_and_sensitive_parts_leave_only_if_asked() -> None:
    assert [row["step"] for row in rows()] == ["=Call"]
    both = rows(Parts(private=True, sensitive=True))
    assert [row["step"] for row in both] == ["=Call", "Ask; then stay", "Hidden step"]
    assert both[0]["private_note"] == "only mine"
    assert rows(Parts(sensitive=True))[0]["private_note"] is None


def noted(day: int, text: str, link: Link | None, deleted_at: str | None = None) -> JournalEntry:
    at = f"2026-03-{day:02d}T20:00:00+01:00"
    return JournalEntry(id=f"note-{day}", at=at, text=text, link=link, deleted_at=deleted_at)


ABOUT_IT = Link(kind="step", id="step-1")
NOTES = (
    noted(1, "Her line was busy", Link(kind="attempt", id="attempt-1")),
    noted(3, "Ask again", ABOUT_IT),
    noted(2, "=Ask", ABOUT_IT),
    noted(4, "About nothing", None),
    noted(5, "Gone", ABOUT_IT, deleted_at=make.STAMP),
)


def test_notes_about_steps_and_attempts_leave_with_the_private_ones() -> None:
    steps = (make.ladder(), make.step(1), make.attempt(1), make.attempt(2), make.step(2))
    records = Records([*steps, *NOTES])
    names = ("attempt_notes", "step_notes")
    found = [tuple(row[name] for name in names) for row in csv_rows(records, Parts(private=True))]
    about = "2026-03-02: =Ask\n2026-03-03: Ask again"
    assert found == [("2026-03-01: Her line was busy", about), (None, about), (None, None)]
    kept = csv_rows(records, Parts(sensitive=True))
    assert {row[name] for row in kept for name in names} == {None}


def test_an_attempt_without_a_day_gets_none() -> None:
    records = Records(
        [make.ladder(), make.step(1), make.attempt(1, started_at=None, entered_at=make.STAMP)]
    )
    (row,) = csv_rows(records, Parts())
    assert (row["date"], row["time"]) == (None, None)


@pytest.mark.parametrize("parts", [Parts(), Parts(private=True, sensitive=True)])
def test_the_columns_are_always_the_same(parts: Parts) -> None:
    table = cells(as_csv(csv_rows(CASE, parts)))
    assert table[0] == list(COLUMNS)
    assert {len(row) for row in table} == {len(COLUMNS)}


def test_the_file_opens_in_other_programs_and_runs_nothing() -> None:
    content = as_csv(rows())
    assert content.startswith(b"\xef\xbb\xbfladder,step,")
    assert b"\r\n" in content
    row = cells(content)[1]
    assert row[1] == "'=Call"
    assert row[COLUMNS.index("what_happened")].startswith("'+49")


def test_our_own_import_reads_it_back() -> None:
    content = as_csv(rows(Parts(private=True, sensitive=True))).decode("utf-8-sig")
    taken = takeover(content)
    steps = {step.text: step for step in taken.put if isinstance(step, Step)}
    assert set(steps) == {"=Call", "Ask; then stay", "Hidden step"}
    assert steps["=Call"].suds_base == 40
    attempts = {a.step_id: a for a in taken.put if isinstance(a, Attempt)}
    back, before = attempts[steps["=Call"].id], CASE.attempt("attempt-1")
    assert before is not None
    assert (back.suds_peak, back.suds_end, back.duration_s) == (60, 30, 1200)
    assert (back.what_happened, back.private_note) == (before.what_happened, "only mine")
    assert attempts[steps["Ask; then stay"].id].status is None


def test_importing_it_into_its_own_case_makes_nothing_twice() -> None:
    content = as_csv(rows(Parts(private=True, sensitive=True))).decode("utf-8-sig")
    assert {row.mark for row in takeover(content, CASE).rows} == {"present"}
