"""From the answers of the first evening to records."""

from datetime import date
from itertools import count

import pytest

from ladder_app.domain.edit import Change
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.ui.today.first_ladder import Answer, first_ladder
from ladder_app.workspace.invariants import check_edit

AT = "2026-03-19T18:42:00+01:00"


def _made(*answers: Answer, title: str = "") -> tuple[Record, ...]:
    ids = count()
    return first_ladder(title, answers, scale="0-10", at=AT, new_id=lambda: f"id{next(ids)}")


def _texts(made: tuple[Record, ...]) -> list[str]:
    steps = [record for record in made if isinstance(record, Step)]
    return [step.text for step in sorted(steps, key=lambda step: step.order)]


@pytest.mark.parametrize(
    ("answers", "texts"),
    [
        ([Answer("high"), Answer("middle"), Answer("low")], ["low", "middle", "high"]),
        ([Answer("high", 80), Answer("", None), Answer("low", 20)], ["low", "high"]),
        ([Answer("a", 30), Answer("b", 60), Answer("c", 45)], ["a", "c", "b"]),
        ([Answer("a", 30), Answer("b", 60), Answer("c")], ["c", "b", "a"]),
        ([Answer("only")], ["only"]),
    ],
)
def test_the_easiest_step_comes_first(answers: list[Answer], texts: list[str]) -> None:
    made = _made(*answers)
    assert _texts(made) == texts
    check_edit(Records(), [Change(None, record) for record in made])


def test_a_rating_is_kept_with_its_date_and_scale_and_none_is_made_up() -> None:
    made = _made(Answer("high", 80), Answer("low"))
    ratings = [record for record in made if isinstance(record, StepRating)]
    rated, unrated = (
        next(r for r in made if isinstance(r, Step) and r.text == text) for text in ("high", "low")
    )
    assert (rated.suds_base, rated.suds_current, rated.rated) == (80, 80, True)
    assert (unrated.suds_base, unrated.suds_current, unrated.rated) == (None, None, False)
    assert [(r.step_id, r.suds, r.rated_at, r.occasion, r.scale_entered) for r in ratings] == [
        (rated.id, 80, AT, "creation", "0-10")
    ]


def test_a_ladder_without_a_title_is_called_as_its_hardest_step() -> None:
    ladder = _made(Answer("high", 80), Answer("low", 20))[0]
    assert isinstance(ladder, Ladder)
    assert (ladder.title, ladder.created_at, ladder.scale_display) == ("high", AT, "0-10")
    assert _made(Answer("high"), title="Mine")[0].title == "Mine"  # type: ignore[union-attr]


def test_no_line_at_all_is_no_ladder() -> None:
    with pytest.raises(ValueError, match="at least one"):
        _made(Answer(""), Answer("", 40))


def test_a_plan_is_for_the_easiest_step() -> None:
    ids = count()
    made = first_ladder(
        "",
        [Answer("high", 80), Answer("low", 20)],
        scale="0-100",
        at=AT,
        new_id=lambda: f"id{next(ids)}",
        plan=(date(2026, 3, 21), 3),
    )
    (plan,) = [record for record in made if isinstance(record, Plan)]
    easiest = next(record for record in made if isinstance(record, Step) and record.order == 1)
    assert easiest.text == "low"
    assert (plan.step_id, plan.due_date, plan.window_days) == (easiest.id, "2026-03-21", 3)
    assert plan.made_at == AT
    check_edit(Records(), [Change(None, record) for record in made])
