"""What is written down leaves only where it was said so, field by field."""

import json
from dataclasses import replace

import pytest

from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.handing.handed_fields import handed_over
from ladder_app.domain.handing.handing_over import HandingOver
from ladder_app.domain.journal.journal_entry import JournalEntry, Link, ShareScope
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.exchange.csv_out import Parts, as_csv, csv_rows
from ladder_app.exchange.handing_out import as_handed_over
from tests import make

ROOTS = JournalEntry(
    id="roots",
    at="2026-03-09",
    text="What I learned then: Not to ask",
    kind="roots_reflection",
    feelings=("sad",),
    suds=60,
    situation="A dinner",
    thought="They look away",
    period="childhood",
    what_i_learned_then="Not to ask",
    is_it_true_now="Not with M.",
    still_painful=35,
    stop_offered_at="2026-03-09T10:00:00+01:00",
    expectation_id="fear",
    link=Link(kind="step", id="step-1"),
)
FEAR = Expectation(id="fear", statement="If I ask, then they turn away", ladder_id="ladder")
ASKED = HandingOver(ladder_ids=frozenset({"ladder"}), parts=frozenset({"words", "notes"}))


def records(entry: JournalEntry, *more: Record) -> Records:
    return Records((make.case(), make.ladder(), make.step(1), entry, *more))


@pytest.mark.parametrize("scope", ["me_only", "partner_excerpt"])
def test_what_is_not_for_the_clinician_stays(scope: ShareScope) -> None:
    case = records(replace(ROOTS, share_scope=scope), FEAR)
    file = as_handed_over(handed_over(case, ASKED), case.case, {}, make.MOMENT)
    for secret in ("Not to ask", "Not with M.", "A dinner", "They look away", "childhood"):
        assert secret.encode() not in file


@pytest.mark.parametrize(("more", "points_at"), [((FEAR,), "fear"), ((), None)])
def test_what_is_for_the_clinician_goes_field_by_field(
    more: tuple[Record, ...], points_at: str | None
) -> None:
    entry = replace(ROOTS, share_scope="clinician")
    left = [one for one in handed_over(records(entry, *more), ASKED) if one.id == "roots"]
    assert left == [replace(entry, stop_offered_at=None, expectation_id=points_at)]


def test_unless_notes_are_ticked_nothing_of_it_goes() -> None:
    case = records(replace(ROOTS, share_scope="clinician"), FEAR)
    asked = replace(ASKED, parts=frozenset({"words"}))
    assert "roots" not in {one.id for one in handed_over(case, asked)}


@pytest.mark.parametrize(("private", "is_in"), [(False, False), (True, True)])
def test_a_table_of_attempts_has_notes_only_where_private_ones_are_ticked(
    private: bool, is_in: bool
) -> None:
    table = as_csv(csv_rows(records(ROOTS), Parts(private=private))).decode("utf-8-sig")
    assert ("Not to ask" in table) is is_in
    assert json.dumps("Not with M.")[1:-1] not in table.replace(ROOTS.text, "")
