"""A case from elsewhere joins the same case here: nothing is lost, and the later edit wins."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from ladder_app.domain.attempts.attempt import Attempt, Outcome
from ladder_app.domain.case import TakenIn
from ladder_app.domain.edit import Change
from ladder_app.domain.handing.handed_fields import handed_over
from ladder_app.domain.handing.handing_over import usual_handing_over
from ladder_app.domain.handing.merge import Edited, Merge, merge, with_taken_in
from ladder_app.domain.handing.merge_moments import edited_at, last_edit
from ladder_app.domain.handing.merge_steps import one_order
from ladder_app.domain.other import Other
from ladder_app.domain.record import Record, kind_of
from ladder_app.domain.records import Records
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.workspace.invariants import check_edit
from tests import make
from tests.private_case import CASE

EARLY, LATE = "2026-03-10T10:00:00+00:00", "2026-03-15T10:00:00+00:00"
AT = "2026-03-19T18:42:00+00:00"


def moments(records: Iterable[Record], at: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for record in records:
        found.setdefault(kind_of(record), {})[record.id] = at
    return found


def merged(
    here: Iterable[Record], there: Iterable[Record], *, theirs_later: bool = True
) -> tuple[Merge, Records]:
    """The merge, and the records once it is made; it must keep the order of the workspace."""
    records, there = Records(here), tuple(there)
    ours, theirs = (EARLY, LATE) if theirs_later else (LATE, EARLY)
    edited = Edited(moments(records.all_records(), ours), moments(there, theirs))
    found = merge(records, there, edited, AT)
    changes = [Change(records.find(kind_of(one), one.id), one) for one in found.put]
    check_edit(records, changes)
    records.replace(changes)
    return found, records


HERE = (make.case(alias="B"), make.ladder(), make.step(1), make.attempt(1, what_happened="Here"))


def test_what_is_new_is_added_and_what_is_absent_stays() -> None:
    found, after = merged(HERE, (make.case(), make.ladder(), make.step(1), make.attempt(2)))
    assert [one.id for one in found.added] == ["attempt-2"]
    assert [attempt.id for attempt in after.attempts("step-1")] == ["attempt-1", "attempt-2"]
    assert after.trash() == ()


@pytest.mark.parametrize(
    ("theirs_later", "kept", "lost"), [(True, "There", "Here"), (False, "Here", "There")]
)
def test_the_later_edit_wins_and_the_other_is_in_the_trash(
    theirs_later: bool, kept: str, lost: str
) -> None:
    theirs = make.attempt(1, what_happened="There")
    _found, after = merged(HERE, (theirs,), theirs_later=theirs_later)
    (attempt,) = after.attempts("step-1")
    (gone,) = after.trash()
    assert attempt.what_happened == kept
    assert getattr(gone, "what_happened", None) == lost
    assert gone.deleted_at == AT


def test_the_same_file_again_changes_nothing() -> None:
    theirs = (make.ladder(title="Other"), make.attempt(1, what_happened="There"))
    for theirs_later in (True, False):
        _found, after = merged(HERE, theirs, theirs_later=theirs_later)
        again, _after = merged(after.all_records(), theirs, theirs_later=theirs_later)
        assert again.is_empty
        assert again.put == ()


def test_a_private_note_that_was_not_shared_stays() -> None:
    mine = make.attempt(1, private_note="mine", suds_peak=50)
    _found, after = merged((*HERE, mine), (make.attempt(1, suds_peak=70),))
    (attempt,) = after.attempts("step-1")
    assert (attempt.private_note, attempt.suds_peak) == ("mine", 70)


def test_what_does_not_go_together_is_taken_as_it_came() -> None:
    mine = make.attempt(1, private_note="mine", duration_s=600)
    _found, after = merged((*HERE, mine), (make.attempt(1, status="avoided"),))
    (attempt,) = after.attempts("step-1")
    assert (attempt.status, attempt.duration_s, attempt.private_note) == ("avoided", None, "mine")


def test_what_was_handed_over_and_comes_back_changes_nothing() -> None:
    records = Records(CASE)
    sent = handed_over(records, usual_handing_over(records))
    for theirs_later in (True, False):
        found, _after = merged(CASE, sent, theirs_later=theirs_later)
        assert (found.added, found.changed, found.kept) == ((), (), ())
        assert found.is_empty


def test_the_case_keeps_its_name_here() -> None:
    _found, after = merged(HERE, (make.case(alias="Anna", thresholds={"wide_gap": 3.0}),))
    assert (after.case.alias, after.case.thresholds) == ("B", {})


def test_what_is_in_their_trash_alone_does_not_come() -> None:
    found, _after = merged(HERE, (make.attempt(5, deleted_at=EARLY),))
    assert found.is_empty


def test_what_they_deleted_later_goes_into_the_trash_here() -> None:
    _found, after = merged(HERE, (make.attempt(1, what_happened="Here", deleted_at=LATE),))
    assert after.attempts("step-1") == ()


@pytest.mark.parametrize(("theirs_later", "there"), [(True, True), (False, False)])
def test_what_was_deleted_here_comes_back_if_it_was_edited_later(
    theirs_later: bool, there: bool
) -> None:
    gone = make.attempt(1, deleted_at=EARLY)
    _found, after = merged((*HERE, gone), (make.attempt(1),), theirs_later=theirs_later)
    assert bool(after.attempts("step-1")) is there


def test_an_unknown_kind_is_passed_through_but_never_replaced() -> None:
    new = Other(id="far", record_kind="far", document={"id": "far", "a": 1})
    _found, after = merged(HERE, (new,))
    assert after.find("far", "far") == new
    changed = Other(id="far", record_kind="far", document={"id": "far", "a": 2})
    found, _after = merged((*HERE, new), (changed,))
    assert found.is_empty


def test_what_the_later_edit_took_away_stays_away() -> None:
    when = "2026-03-09T10:00:00+01:00"
    mild = QuestionnaireResponse(id="q", at=when, scale="GAD-7", score=6.0, band_id="mild")
    done = make.step(1, status="mastered", mastered_at=LATE, mastered_by=("attempt-1",))
    here = (make.case(), make.ladder(), done, mild, make.attempt(1, what_happened="Gone"))
    there = (
        make.step(1),
        QuestionnaireResponse(id="q", at=when, scale="GAD-7", score=18.0),
        make.attempt(1),
        make.attempt(2, what_happened="Something else"),
    )
    _found, after = merged(here, there)
    step, (score,) = after.step("step-1"), after.questionnaire_responses()
    assert step is not None
    assert (step.status, step.mastered_at, step.mastered_by) == ("not_started", None, ())
    assert (score.score, score.band_id) == (18.0, None)
    attempt = after.attempt("attempt-1")
    assert attempt is not None
    assert attempt.what_happened is None


def test_what_was_not_shared_stays_although_the_rest_was_edited_later() -> None:
    records = Records(CASE)
    without_words = replace(usual_handing_over(records), parts=frozenset())
    sent = handed_over(records, without_words)
    edited = [replace(one, suds_peak=77) if isinstance(one, Attempt) else one for one in sent]
    _found, after = merged(CASE, edited)
    before, now = records.attempt("attempt-9"), after.attempt("attempt-9")
    assert before is not None
    assert now == replace(before, suds_peak=77)
    fear = after.expectation("fear")
    assert fear is not None
    assert fear.statement == "They laugh"


@pytest.mark.parametrize("theirs_later", [True, False])
@pytest.mark.parametrize("yes_is_here", [True, False])
def test_a_yes_to_question_9_is_never_lost(theirs_later: bool, yes_is_here: bool) -> None:
    when = "2026-03-09T10:00:00+01:00"
    yes = QuestionnaireResponse(id="q", at=when, score=9.0, item9_above_zero=True)
    no = replace(yes, item9_above_zero=False)
    here, there = (yes, no) if yes_is_here else (no, yes)
    _found, after = merged((*HERE, here), (there,), theirs_later=theirs_later)
    (score,) = after.questionnaire_responses()
    assert score.says_harm


# Steps ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("here", "there", "follow", "order"),
    [
        ("abc", "abc", False, "abc"),
        ("abc", "cba", False, "abc"),
        ("abc", "cba", True, "cba"),
        ("abc", "axbc", False, "axbc"),
        ("abc", "xabc", False, "xabc"),
        ("ab", "bxya", False, "abxy"),
        ("ahbc", "cab", True, "chab"),
        ("", "ab", False, "ab"),
        ("ab", "", True, "ab"),
    ],
)
def test_two_orders_become_one(here: str, there: str, follow: bool, order: str) -> None:
    assert "".join(one_order(here, there, follow_theirs=follow)) == order


def test_their_steps_find_their_places_among_ours() -> None:
    here = (make.ladder(), make.step(1), make.step(2, id="ours"), make.step(3))
    there = (make.ladder(), make.step(1), make.step(2, id="theirs"), make.step(3))
    _found, after = merged(here, there)
    assert [(s.id, s.order) for s in after.steps("ladder")] == [
        ("step-1", 1),
        ("theirs", 2),
        ("ours", 3),
        ("step-3", 4),
    ]


@pytest.mark.parametrize(
    ("theirs_later", "order", "told"),
    [(True, ["step-2", "step-1"], 1), (False, ["step-1", "step-2"], 0)],
)
def test_steps_moved_later_elsewhere_are_moved_here(
    theirs_later: bool, order: list[str], told: int
) -> None:
    here = (make.ladder(), make.step(1), make.step(2))
    there = (make.step(2, order=1), make.step(1, order=2))
    found, after = merged(here, there, theirs_later=theirs_later)
    assert [step.id for step in after.steps("ladder")] == order
    assert len(found.reordered) == told
    assert after.trash() == ()


def test_a_step_that_moved_to_another_ladder_leaves_no_hole() -> None:
    other = make.ladder(id="other", title="Other")
    here = (make.ladder(), other, make.step(1), make.step(2))
    _found, after = merged(here, (make.step(1, ladder_id="other", order=1),))
    assert [(s.id, s.order) for s in after.steps("ladder")] == [("step-2", 1)]
    assert [s.id for s in after.steps("other")] == ["step-1"]


def test_ratings_join_and_the_latest_is_shown() -> None:
    here = (make.ladder(), make.rated_step(1, 40), make.rating(suds=40))
    later = make.rating(suds=25, rated_at="2026-03-20T10:00:00+00:00")
    there = (make.rated_step(1, 40), make.rating(suds=40), later)
    _found, after = merged(here, there)
    (step,) = after.steps("ladder")
    assert (step.suds_base, step.suds_current) == (40, 25)


def test_a_corrected_first_rating_takes_the_base_along() -> None:
    here = (make.ladder(), make.rated_step(1, 40), make.rating(suds=40))
    there = (make.rated_step(1, 45), make.rating(suds=45, id="rating-40"))
    _found, after = merged(here, there)
    (step,) = after.steps("ladder")
    assert (step.suds_base, step.suds_current) == (45, 45)


# Which is later -------------------------------------------------------------------------------


def test_a_record_taken_in_is_as_old_as_its_file() -> None:
    """Saved here on the 12th out of a file of the 8th, edited there on the 9th: theirs is later."""
    case = make.case(taken_in=(TakenIn(at="2026-03-12T10:00:00+01:00", written_at="2026-03-08"),))
    saved = {
        "attempt": {"came": "2026-03-12T09:00:01.500Z", "edited-here": "2026-03-12T09:30:00.000Z"}
    }
    assert edited_at(saved, case)["attempt"] == {
        "came": "2026-03-08",
        "edited-here": "2026-03-12T09:30:00.000Z",
    }


def test_an_edit_of_ones_own_right_afterwards_is_as_new_as_it_is() -> None:
    case = make.case(taken_in=(TakenIn(at="2026-03-12T10:00:00+01:00", written_at="2026-03-08"),))
    came, own = "2026-03-12T09:00:00.500Z", "2026-03-12T09:00:02.100Z"
    saved = {"case": {case.id: came}, "attempt": {"came": came, "own": own}}
    assert edited_at(saved, case)["attempt"] == {"came": "2026-03-08", "own": own}


def test_what_was_taken_in_is_remembered() -> None:
    case = with_taken_in(make.case(), AT, LATE)
    assert case.taken_in == (TakenIn(at=AT, written_at=LATE),)


def test_without_a_moment_the_record_is_asked_itself() -> None:
    attempt = make.attempt(3, entered_at="2026-03-05T10:00:00+00:00")
    assert last_edit(attempt, {}).isoformat() == "2026-03-05T10:00:00+00:00"
    assert last_edit(make.step(1), {}).year == 1


def test_a_tie_stays_as_it_is_here() -> None:
    records = Records(HERE)
    theirs = make.attempt(1, what_happened="There")
    same = moments(HERE, EARLY)
    assert merge(records, [theirs], Edited(same, same), AT).changed == ()


# How much -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("here", "new", "asks"),
    [(100, 20, False), (100, 21, True), (10, 3, False), (10, 4, True), (1000, 21, True)],
)
def test_a_large_change_asks_first(here: int, new: int, asks: bool) -> None:
    attempts = [make.attempt(1, id=f"a{n}") for n in range(here - 2)]
    more = [make.attempt(2, id=f"b{n}") for n in range(new)]
    found, _after = merged((make.case(), make.ladder(), make.step(1), *attempts), more)
    assert (found.here, found.touched) == (here, new)
    assert found.asks_first is asks


def test_changes_count_like_additions() -> None:
    attempts = [make.attempt(1, id=f"a{n}") for n in range(10)]
    outcomes = (Outcome(expectation_id="fear", occurred="no"),)
    changed: Any = [make.attempt(1, id=f"a{n}", outcomes=outcomes) for n in range(10)]
    found, _after = merged((make.ladder(), make.step(1), *attempts), changed)
    assert (len(found.changed), found.asks_first) == (10, True)


def test_a_ladder_in_another_order_asks_first() -> None:
    here: list[Record] = [make.ladder(), *(make.step(n) for n in range(1, 31))]
    there = tuple(make.step(n, order=31 - n) for n in range(1, 31))
    found, _after = merged(here, there)
    assert (found.changed, found.touched, found.asks_first) == ((), 30, True)


def test_copies_for_the_trash_count_too() -> None:
    found, _after = merged(HERE, (make.attempt(1, what_happened="There"),))
    assert found.touched == 2
