"""What leaves when a case is handed over: what was ticked, and nothing that hangs on the rest."""

from dataclasses import replace
from typing import Any

import pytest

from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.handing.handed_fields import handed_over
from ladder_app.domain.handing.handing_over import HandingOver, possible_parts, usual_handing_over
from ladder_app.domain.record import RECORD_TYPES, Known
from ladder_app.domain.records import Records
from ladder_app.domain.review.session_review import SessionReview, Shown
from tests import make
from tests.private_case import CASE

RECORDS = Records(CASE)
ORDINARY = {"ladder", "step-1", "step-3", "fear", "spare", "phone", "goal"}
DATED = {"rating-40", "attempt-9", "attempt-20", "p-old", "plan", "review", "flag", "dated"}
EVERYTHING_USUAL = {"case"} | ORDINARY | DATED


def going(**choices: Any) -> dict[str, Known]:
    asked = replace(usual_handing_over(RECORDS), **choices)
    records = [one for one in handed_over(RECORDS, asked) if one.id != "rating-55"]
    return {record.id: record for record in records}


def test_what_is_ticked_to_begin_with_leaves_out_everything_private() -> None:
    assert set(going()) == EVERYTHING_USUAL


@pytest.mark.parametrize(
    ("part", "more"),
    [
        ("notes", {"told"}),
        ("questionnaires", {"score"}),
        ("agreements", {"agreed", "check", "a-flag"}),
        ("safety", {"sign", "s-flag"}),
        ("sensitive_steps", {"step-2", "attempt-10", "secret", "pill", "s-dated"}),
    ],
)
def test_each_part_adds_its_own_and_no_more(part: str, more: set[str]) -> None:
    assert set(going(parts=frozenset({"words", part}))) == EVERYTHING_USUAL | more


def test_a_sensitive_ladder_goes_with_what_hangs_on_it_only_if_ticked() -> None:
    both = going(ladder_ids=frozenset({"ladder", "hidden"}))
    more = "hidden h-step attempt-12 h-fear h-plan h-goal h-review p-review h-flag h-dated".split()
    assert set(both) == EVERYTHING_USUAL | set(more)


def test_of_a_ladder_that_is_not_ticked_nothing_goes() -> None:
    assert set(going(ladder_ids=frozenset())) == {"case"}


@pytest.mark.parametrize(
    ("since", "until", "dated"),
    [
        ("2026-03-10", "", {"attempt-20", "plan", "rating-40"}),
        ("", "2026-03-09", {"attempt-9", "p-old", "review", "flag", "dated"}),
        ("2026-03-09", "2026-03-09", {"attempt-9", "review", "flag", "dated"}),
        ("2026-03-20", "2026-03-20", {"attempt-20", "plan"}),
    ],
)
def test_the_period_counts_both_its_days(since: str, until: str, dated: set[str]) -> None:
    assert set(going(since=since, until=until)) == {"case"} | ORDINARY | dated


def test_what_has_no_day_goes_only_without_a_period() -> None:
    undated = make.attempt(1, started_at=None)
    records = Records([make.case(), make.ladder(), make.step(1), undated])
    everything = HandingOver(ladder_ids=frozenset({"ladder"}))
    assert undated in handed_over(records, everything)
    assert undated not in handed_over(records, replace(everything, until="2027-01-01"))


def test_the_private_note_never_goes() -> None:
    everything = frozenset({"words", "notes", "safety", "agreements"})
    attempt: Any = going(parts=everything)["attempt-9"]
    assert (attempt.private_note, attempt.what_happened) == (None, "It rang")


def test_without_its_words_an_attempt_is_numbers() -> None:
    attempt: Any = going(parts=frozenset())["attempt-9"]
    said = (attempt.what_happened, attempt.what_i_learned, attempt.notes, attempt.feelings)
    assert said == (None, None, (), ())
    assert attempt.predictions[0].likelihood_before == 80


def test_nothing_that_goes_points_at_what_stays() -> None:
    sent = going(since="2026-03-02")
    step: Any = sent["step-1"]
    attempt: Any = sent["attempt-9"]
    review: Any = sent["review"]
    ladder: Any = sent["ladder"]
    case: Any = sent["case"]
    assert (step.came_from, step.expectation_ids) == ((), ("fear",))
    assert attempt.plan_id is None
    assert review.next_plan_ids == ("plan",)
    assert (ladder.partner_alias_id, ladder.notes, ladder.gates) == (None, None, ())
    assert (case.muted_rules, case.pinned_attempt_id, case.anchors) == ((), None, ())


def test_the_notes_bring_the_own_words_of_the_scale_and_of_the_ladder() -> None:
    sent = going(parts=frozenset({"notes"}))
    ladder: Any = sent["ladder"]
    case: Any = sent["case"]
    assert ladder.notes == "thoughts"
    assert case.anchors[0].text == "the dentist"


def test_of_an_agreement_goes_what_two_agreed_and_not_with_whom() -> None:
    bare: Any = going(parts=frozenset({"agreements"}))["agreed"]
    whole: Any = going(parts=frozenset({"agreements", "safety"}))["agreed"]
    assert (bare.welcome, bare.stop_word, bare.set_up) == (("hugs",), "river", ("private",))
    assert (bare.alias_id, bare.my_free_choice_check) == (None, None)
    assert whole.my_free_choice_check is not None
    assert "partner" not in going(parts=frozenset({"agreements", "safety", "words", "notes"}))


def test_the_steps_that_go_count_from_one() -> None:
    sent: dict[str, Any] = {**going()}
    assert (sent["step-1"].order, sent["step-3"].order) == (1, 2)


def test_every_kind_of_record_is_among_these_examples() -> None:
    """A new kind fails here until somebody has decided whether it may leave."""
    assert {type(record) for record in CASE} == set(RECORD_TYPES.values())


def test_only_parts_there_are_any_of_are_asked_about() -> None:
    assert possible_parts(Records([make.case(alias=None), make.ladder()])) == ("words",)
    assert set(possible_parts(RECORDS)) == {
        "words",
        "notes",
        "questionnaires",
        "agreements",
        "safety",
        "sensitive_steps",
        "name",
    }


def test_without_the_words_no_sentence_of_anybody_goes() -> None:
    at_home = Context(place="CANARY", people="CANARY", companion=True)
    records = Records(
        [
            make.case(),
            make.ladder(goal_id="goal"),
            make.step(1, context_default=at_home),
            Goal(id="goal", title="See friends", why_it_matters="CANARY"),
            Expectation(id="f", statement="CANARY", ladder_id="ladder", checkable_by="CANARY"),
            SessionReview(
                id="review",
                at="2026-03-09",
                agenda="CANARY",
                went_well="CANARY",
                learned="CANARY",
                stuck="CANARY",
            ),
        ]
    )
    asked = HandingOver(ladder_ids=frozenset({"ladder"}), parts=frozenset())
    sent = handed_over(records, asked)
    assert "CANARY" not in repr(sent)
    assert {one.id for one in sent} == {one.id for one in records.all_records()}
    told = handed_over(records, replace(asked, parts=frozenset({"words"})))
    assert repr(told).count("CANARY") == 9


def test_of_what_was_shown_only_steps_that_go_are_named() -> None:
    review = SessionReview(id="r", at="2026-03-09", shown=Shown(step_ids=("step-1", "step-2")))
    records = Records([make.case(), make.ladder(), make.step(1), review])
    sent: dict[str, Any] = {
        one.id: one for one in handed_over(records, HandingOver(ladder_ids=frozenset({"ladder"})))
    }
    assert sent["r"].shown.step_ids == ("step-1",)


def test_what_the_case_is_called_here_goes_only_if_it_is_ticked() -> None:
    records = Records([make.case(alias="CANARY"), make.ladder()])
    (usual, *_rest) = handed_over(records, usual_handing_over(records))
    assert getattr(usual, "alias", "") is None
    assert "name" in possible_parts(records)
    asked = replace(usual_handing_over(records), parts=frozenset({"name"}))
    (named, *_rest) = handed_over(records, asked)
    assert getattr(named, "alias", "") == "CANARY"
