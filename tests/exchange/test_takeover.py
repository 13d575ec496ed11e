from dataclasses import replace
from pathlib import Path

import pytest

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.records import Records
from ladder_app.exchange.questions import Choices
from ladder_app.exchange.reading import read_sections
from ladder_app.exchange.sections import find_sections
from ladder_app.exchange.takeover import Takeover, only_ladder, take_over, title_of
from ladder_app.exchange.workbook import read_workbook
from ladder_app.workspace.workspace import Workspace
from tests import make
from tests.exchange.sheets import AT, takeover
from tests.fakes import MemoryStore

FILES = Path(__file__).parent / "files"
LOG = "Date,Step,Peak,After,Notes\n"


def steps(taken: Takeover) -> list[tuple[int, str, int | None]]:
    found = sorted((r for r in taken.put if isinstance(r, Step)), key=lambda step: step.order)
    return [(step.order, step.text, step.suds_current) for step in found]


def attempts(taken: Takeover) -> list[Attempt]:
    return [record for record in taken.put if isinstance(record, Attempt)]


def ratings(taken: Takeover) -> list[StepRating]:
    return [record for record in taken.put if isinstance(record, StepRating)]


def marks(taken: Takeover) -> list[str]:
    return [row.mark for row in taken.rows]


def after(taken: Takeover, records: Records | None = None) -> Records:
    """The records once the edit is saved."""
    kept = {r.id: r for r in (records or Records()).all_records()}
    return Records({**kept, **{r.id: r for r in taken.put}}.values())


def test_what_was_rounded_is_counted_only_where_it_is_taken() -> None:
    taken = takeover("Step,SUDS\nCall,55.5\nAsk,60\nGo,70.4\nCall,55.5\n,20.5\n")
    assert marks(taken) == ["new", "new", "new", "present", "unusable"]
    assert taken.rounded == 2


def test_a_new_ladder_easiest_first_unrated_last() -> None:
    taken = takeover("Step,SUDS\nHard,80\nNo idea,\nEasy,20\nAlso easy,20\nSome,\n")
    assert steps(taken) == [
        (1, "Easy", 20),
        (2, "Also easy", 20),
        (3, "Hard", 80),
        (4, "No idea", None),
        (5, "Some", None),
    ]
    assert taken.made == {"ladder": 1, "step": 5, "step_rating": 3, "attempt": 0}
    (ladder,) = (record for record in taken.put if isinstance(record, Ladder))
    assert (ladder.title, ladder.created_at) == ("My list", "2026-03-19T18:42:00+01:00")


def test_a_rating_is_the_first_of_its_step() -> None:
    taken = takeover("Step,SUDS\nCall,6\n", choices=Choices(scale="0-10"))
    (rating,) = ratings(taken)
    (step,) = (record for record in taken.put if isinstance(record, Step))
    assert (rating.suds, rating.scale_entered, rating.occasion) == (60, "0-10", "creation")
    assert rating.rated_at == "2026-03-19T18:42:00+01:00"
    assert (step.suds_base, step.suds_current, step.rated) == (60, 60, True)
    (ladder,) = (record for record in taken.put if isinstance(record, Ladder))
    assert ladder.scale_display == "0-10"


def test_attempts_belong_to_their_step_and_say_that_they_were_entered_later() -> None:
    taken = takeover(f"{LOG}2026-03-12,Call,60,30,Fine\n2026-03-13,call,50,20,\n")
    first, second = attempts(taken)
    assert first.step_id == second.step_id
    assert (first.entry_mode, first.entered_at) == ("later", "2026-03-19T18:42:00+01:00")
    assert steps(taken) == [(1, "Call", None)]
    (step,) = (record for record in taken.put if isinstance(record, Step))
    assert step.status == "in_progress"


def test_places_go_into_the_context() -> None:
    (attempt,) = attempts(takeover("Date,Step,Place,People\n2026-03-12,Call,At home,Kim\n"))
    assert attempt.context is not None
    assert (attempt.context.place, attempt.context.people) == ("At home", "Kim")


def test_an_avoided_attempt_does_not_hold_up_the_others() -> None:
    taken = takeover("Date,Step,Status\n2026-03-12,Call,avoided\n2026-03-13,Call,done\n")
    assert [attempt.status for attempt in attempts(taken)] == ["avoided", "completed"]


def test_a_list_after_its_log_still_rates_the_steps() -> None:
    taken = takeover(f"{LOG}2026-03-12,Call,60,30,\n,,,,\nStep,SUDS,,,\nCall,70,,,\nAsk,80,,,\n")
    assert steps(taken) == [(1, "Call", 70), (2, "Ask", 80)]
    assert marks(taken) == ["new", "new", "new"]


def test_ratings_beside_attempts_count_from_their_day_when_they_change() -> None:
    text = (
        "Date,Step,SUDS,Peak\n2026-03-01,Call,70,60\n2026-03-02,Call,70,50\n2026-03-03,Call,40,30\n"
    )
    taken = takeover(text)
    assert [(r.rated_at, r.suds, r.occasion) for r in ratings(taken)] == [
        ("2026-03-01", 70, "creation"),
        ("2026-03-03", 40, "manual"),
    ]
    (step,) = (record for record in taken.put if isinstance(record, Step))
    assert (step.suds_base, step.suds_current) == (70, 40)


def test_ladders_by_name() -> None:
    taken = takeover("Ladder,Step,SUDS\nPhone,Call,40\nPeople,Ask,50\nphone,Ring,30\n")
    assert [r.title for r in taken.put if isinstance(r, Ladder)] == ["Phone", "People"]
    assert steps(taken) == [(1, "Ring", 30), (1, "Ask", 50), (2, "Call", 40)]


def test_rows_that_cannot_be_used_are_named_and_the_rest_is_taken() -> None:
    taken = takeover("Step,SUDS\nCall,40\nAsk,50-60\n,70\n")
    assert marks(taken) == ["new", "unusable", "unusable"]
    assert [row.place.number for row in taken.marked("unusable")] == [3, 4]
    assert "range" in taken.rows[1].why
    assert len(steps(taken)) == 1


def test_one_step_with_two_ratings_in_one_list() -> None:
    taken = takeover("Step,SUDS\nCall,40\nCall,60\nCall,40\nCall,\n")
    assert marks(taken) == ["new", "unusable", "present", "present"]
    assert "another rating further up" in taken.rows[1].why
    assert steps(taken) == [(1, "Call", 40)]


@pytest.mark.parametrize("ending", ["ods", "xlsx"])
def test_what_libreoffice_saved_is_taken_over_once(ending: str) -> None:
    tables = read_workbook((FILES / f"ladder-and-log.{ending}").read_bytes())
    rows = read_sections(find_sections(tables), Choices(), AT).rows
    first = take_over(rows, Records(), AT, "Telephone")
    assert first.made == {"ladder": 1, "step": 10, "step_rating": 10, "attempt": 30}
    assert [rating for _order, _text, rating in steps(first)] == sorted(
        rating or 0 for _order, _text, rating in steps(first)
    )
    again = take_over(rows, after(first), AT, "Telephone")
    assert set(marks(again)) == {"present"}
    assert again.is_empty


def test_two_equal_rows_are_two_attempts_and_a_third_one_is_new() -> None:
    twice = f"{LOG}2026-03-12,Call,60,30,\n2026-03-12,Call,60,30,\n"
    first = takeover(twice)
    assert len(attempts(first)) == 2
    again = takeover(f"{twice}2026-03-12,Call,60,30,\n", after(first))
    assert marks(again) == ["present", "present", "new"]


@pytest.mark.parametrize(
    ("row", "mark"),
    [
        ("2026-03-12,Call,60,30,Fine", "present"),
        ("2026-03-12,CALL,60,30,Fine", "present"),
        ("2026-03-13,Call,60,30,Fine", "new"),
        ("2026-03-12,Call,61,30,Fine", "new"),
        ("2026-03-12,Call,60,,Fine", "new"),
        ("2026-03-12,Call,60,30,Other", "new"),
        ("2026-03-12,Ask,60,30,Fine", "new"),
    ],
)
def test_a_row_is_present_if_its_day_and_all_its_values_are(row: str, mark: str) -> None:
    records = after(takeover(f"{LOG}2026-03-12,Call,60,30,Fine\n"))
    assert marks(takeover(f"{LOG}{row}\n", records)) == [mark]


def test_what_was_added_in_the_window_meanwhile_does_not_make_a_row_new() -> None:
    text = f"{LOG}2026-03-12,Call,60,30,Fine\n"
    first = takeover(text)
    changed = [
        replace(r, what_i_learned="It ends", started_at="2026-03-12T18:00:00+01:00")
        if isinstance(r, Attempt)
        else r
        for r in first.put
    ]
    assert marks(takeover(text, Records(changed))) == ["present"]


def test_a_time_in_the_file_is_compared() -> None:
    text = "Date,Step\n2026-03-12 18:30,Call\n"
    records = after(takeover(text))
    assert marks(takeover(text, records)) == ["present"]
    assert marks(takeover("Date,Step\n2026-03-12 19:30,Call\n", records)) == ["new"]


def test_a_rating_of_a_step_that_had_none() -> None:
    records = Records([make.ladder(), make.step(1, text="Call")])
    taken = takeover("Step,SUDS\nCall,40\n", records)
    assert marks(taken) == ["new"]
    assert taken.made == {"ladder": 0, "step": 0, "step_rating": 1, "attempt": 0}
    assert steps(taken) == [(1, "Call", 40)]


def test_another_rating_of_a_rated_step_is_added_and_the_first_one_stays() -> None:
    records = Records(
        [make.ladder(), make.rated_step(1, 70), make.rating(suds=70, rated_at="2026-01-01")]
    )
    taken = takeover("Step,SUDS\nStep 1,40\n", records)
    (step,) = (record for record in taken.put if isinstance(record, Step))
    assert (step.suds_base, step.suds_current) == (70, 40)
    (rating,) = ratings(taken)
    assert (rating.occasion, rating.blind) == ("manual", False)


def test_new_steps_find_their_place_and_the_others_keep_their_order() -> None:
    records = Records(
        [
            make.ladder(),
            make.rated_step(1, 30),
            make.rated_step(2, 60),
            make.rated_step(3, 50),
            make.step(4),
        ]
    )
    text = "Step,SUDS\nTwenty,20\nForty,40\nNinety,90\nNot rated,\n"
    taken = takeover(text, records, into="ladder")
    whole = after(taken, records)
    assert [step.text for step in whole.steps("ladder")] == [
        "Twenty",
        "Step 1",
        "Forty",
        "Step 2",
        "Step 3",
        "Ninety",
        "Step 4",
        "Not rated",
    ]
    assert "step-4" in {r.id for r in taken.put}


def test_it_is_one_edit_that_the_workspace_takes_and_takes_back() -> None:
    store = MemoryStore([make.case(), make.ladder(), make.rated_step(1, 30)])
    workspace = Workspace(store, lambda: AT)
    taken = takeover("Step,SUDS\nA,20\nB,40\n", workspace.records, into="ladder")
    workspace.change("Take over", put=taken.put)
    assert [step.order for step in workspace.records.steps("ladder")] == [1, 2, 3]
    workspace.undo()
    assert [step.id for step in workspace.records.steps("ladder")] == ["step-1"]


@pytest.mark.parametrize(
    ("rows", "plans"),
    [
        (["2026-03-11"], [None]),
        (["2026-03-12"], ["first"]),
        (["2026-03-14"], ["first"]),
        (["2026-03-15"], [None]),
        # Both windows are open: each plan has a row before one has two.
        (["2026-03-13", "2026-03-13", "2026-03-13"], ["first", "second", "first"]),
    ],
)
def test_a_row_is_for_the_open_plan_of_its_day(rows: list[str], plans: list[str | None]) -> None:
    planned = [
        Plan(id="first", step_id="step-1", due_date="2026-03-12", window_days=3),
        Plan(id="second", step_id="step-1", due_date="2026-03-13"),
        Plan(id="excused", step_id="step-1", due_date="2026-03-15", status="excused"),
    ]
    here = Records([make.case(), make.ladder(), make.step(1), *planned])
    sheet = "Date,Step,Peak\n" + "".join(f"{day},Step 1,40\n" for day in rows)
    taken = takeover(sheet, here)
    assert [attempt.plan_id for attempt in attempts(taken)] == plans


def test_the_only_ladder_in_use_is_the_one_for_new_steps() -> None:
    ladder, old = make.ladder(), make.ladder(id="old", status="archived")
    assert only_ladder(Records([ladder, old])) == "ladder"
    assert only_ladder(Records([ladder, make.ladder(id="other")])) is None
    assert only_ladder(Records()) is None


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("my_ladder-2026.ods", "my ladder 2026"),
        (".csv", "csv"),
        ("", "Ladder"),
        ("x" * 99, "x" * 80),
    ],
)
def test_a_new_ladder_is_called_after_its_file(name: str, title: str) -> None:
    assert title_of(name).lstrip(".") == title


def test_the_ladder_to_look_at_is_the_new_one_or_else_where_steps_went() -> None:
    new = takeover("Step,SUDS\nCall,40\n")
    assert [r.id for r in new.put if isinstance(r, Ladder)] == [new.ladder_id]
    ours = Records((make.ladder(),))
    assert takeover("Step,SUDS\nCall,40\n", ours, into="ladder").ladder_id == "ladder"
    nothing = takeover("Step,SUDS\n,40\n")
    assert nothing.is_empty
    assert nothing.ladder_id is None
