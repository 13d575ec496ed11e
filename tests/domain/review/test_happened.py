"""Plans by what became of them, and one row an attempt."""

from ladder_app.domain.plans.fate_words import came_of_words
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.records import Records
from ladder_app.domain.review.happened import (
    agreed,
    attempt_rows,
    charted_steps,
    kept_of,
    next_plans,
)
from ladder_app.domain.review.row_words import (
    attempt_line,
    attempts_sentence,
    belief_words,
    plans_sentence,
    ratings_words,
)
from ladder_app.domain.review.sharing import Sharing
from ladder_app.domain.review.since import Since
from tests import make
from tests.domain.review.people import BEFORE, NOW, client, tried

RECORDS = Records([make.case(), *client()])
SHARING = Sharing()
SINCE = Since(BEFORE, NOW)


def kept_words(records: Records) -> str:
    return plans_sentence(kept_of(records, agreed(records, SINCE, SHARING), NOW.date()))


def test_only_an_attempt_counts_as_done_and_only_a_reason_as_set_aside() -> None:
    """A plan that only says so, and one that was looked at, are counted and not done."""
    said = Plan(id="said", step_id="step-1", due_date="2026-03-13", status="done")
    chose_not = Plan(id="chose", step_id="step-1", due_date="2026-03-17")
    looked = make.attempt(17, plan_id="chose", status="avoided")
    records = Records([make.case(), *client(), said, chose_not, looked])
    assert kept_words(records) == "Done: 1 of 4. Set aside for a reason: 1."
    told = {
        one.plan.id: came_of_words(one.came, one.fate) for one in agreed(records, SINCE, SHARING)
    }
    assert told["said"] == "done, with no note of it"
    assert told["chose"] == "looked at it, and chose not to"


def test_the_plans_since_the_last_time_by_what_became_of_them() -> None:
    told = [(one.plan.id, one.fate, one.was_agreed) for one in agreed(RECORDS, SINCE, SHARING)]
    assert told == [
        ("kept", "done", True),
        ("passed", "gone_by", True),
        ("ill", "excused", False),
    ]


def test_what_was_set_aside_counts_on_neither_side() -> None:
    sentence = kept_words(RECORDS)
    assert sentence == "Done: 1 of 2. Set aside for a reason: 1."
    assert plans_sentence(kept_of(RECORDS, (), NOW.date())) == ""


def test_one_row_an_attempt_without_what_is_private() -> None:
    rows = attempt_rows(RECORDS, SINCE, SHARING)
    assert [row.attempt.id for row in rows] == ["attempt-14", "attempt-16"]
    assert (rows[0].predicted, rows[0].highest, rows[0].end) == (70, 60, 30)
    assert (rows[0].before, rows[0].after) == (80, 30)


def test_a_sensitive_step_is_there_once_it_is_ticked() -> None:
    step = RECORDS.step("step-2")
    assert step is not None
    rows = attempt_rows(RECORDS, SINCE, SHARING.with_tick(step, True))
    assert [row.attempt.id for row in rows] == ["attempt-14", "attempt-15", "attempt-16"]


def test_a_row_in_words() -> None:
    rested = attempt_rows(RECORDS, SINCE, SHARING)[1]
    row = attempt_rows(RECORDS, SINCE, SHARING)[0]
    assert ratings_words(row) == "70 → 60 → 30"
    assert belief_words(row) == "80\N{NO-BREAK SPACE}% → 30\N{NO-BREAK SPACE}%"
    assert attempt_line(row, words=True) == (
        "Predicted 70, highest 60, at the end 30. "
        "How likely: 80\N{NO-BREAK SPACE}% before, 30\N{NO-BREAK SPACE}% after. "
        "“Quiet on day 14”"
    )
    assert "Quiet" not in attempt_line(row, words=False)
    assert ratings_words(rested) == "stopped, and that was respected"
    assert "60" not in attempt_line(rested, words=True)


def test_what_does_not_say_how_it_went_is_shown_and_not_counted() -> None:
    unsaid = tried(18, status=None, plan_id="passed", what_i_learned=None)
    records = Records([make.case(), *client(), unsaid])
    rows = attempt_rows(records, SINCE, SHARING)
    assert ratings_words(rows[-1]) == "70 → 60 → 30, not said how it went"
    assert attempt_line(rows[-1], words=True).startswith(
        "Predicted 70, highest 60, at the end 30. Not said how it went."
    )
    assert attempts_sentence(rows) == (
        "3 attempts. 1 does not say how it went; it is shown but not counted."
    )
    assert kept_words(records) == ("Done: 1 of 2. Set aside for a reason: 1.")
    assert attempts_sentence(rows[:1]) == "1 attempt."
    assert attempts_sentence(()) == "nothing was written down."


def test_what_was_not_noted_is_no_number() -> None:
    bare = tried(15, suds_anticipated=None, suds_end=None, predictions=(), outcomes=())
    records = Records([make.case(), make.ladder(scale_display="0-10"), make.step(1), bare])
    (row,) = attempt_rows(records, Since(None, NOW), Sharing())
    assert ratings_words(row) == "– → 6 → –"
    assert belief_words(row) == ""


def test_what_two_people_agree_on_lies_ahead_and_is_shown() -> None:
    assert [plan.id for plan in next_plans(RECORDS, SHARING, NOW.date())] == ["next"]


def test_the_charts_begin_with_the_step_that_was_agreed_on() -> None:
    later = tried(18, "step-3")
    records = Records([make.case(), *client(), later])
    rows = attempt_rows(records, SINCE, SHARING)
    fates = agreed(records, SINCE, SHARING)
    assert [step.id for step in charted_steps(records, rows, fates)] == ["step-1", "step-3"]
    assert [step.id for step in charted_steps(records, rows, ())] == ["step-3", "step-1"]
