"""Practices and attempts: where one is offered, how it is noted, and what it leaves alone."""

import json
from datetime import timedelta

import pytest

from ladder_app.domain.attempts.running_attempt import RunningAttempt, finished
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.measures import safety
from ladder_app.domain.measures.weeks import attempts_per_week, minutes_per_week
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.silence import fired
from ladder_app.domain.toolbox.in_attempt import noted_in
from ladder_app.domain.toolbox.offering import WITHOUT, may_offer_practice, under_way_without
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.weekly_plan import DayEnergy, Energy, WeekItem, WeeklyPlan
from ladder_app.paths import resources
from tests import make

RUNNING = RunningAttempt(id="now", step_id="step-1", started_at=make.STAMP)
ACT = SafetyBehaviour(id="phone", label="My phone", ladder_id="ladder", kind="distraction")
BREATH = SafetyBehaviour(
    id="breath", label="Counting breaths", ladder_id="ladder", kind="breathing_or_relaxing"
)


def test_no_practice_is_offered_on_just_the_ladders_that_say_so() -> None:
    file = resources() / "templates" / "ladder_templates.json"
    told = json.loads(file.read_text(encoding="utf-8"))["templates"]
    saying = {one["id"] for one in told if one["defaults"].get("hide_breathing_practice")}
    assert saying == WITHOUT


@pytest.mark.parametrize(
    ("template", "hidden", "offered"),
    [
        (None, False, True),
        ("dogs", False, True),
        (None, True, False),
        ("panic_interoceptive", False, False),
        ("needles_medical", False, False),
    ],
)
def test_a_step_or_its_template_says_where_none_is_offered(
    template: str | None, hidden: bool, offered: bool
) -> None:
    step = make.step(1, hide_breathing_practice=hidden)
    records = Records([make.ladder(template_id=template), step])
    assert may_offer_practice(records, step) is offered
    assert under_way_without(records, RUNNING) is not offered
    assert not under_way_without(records, None)


def test_it_joins_the_list_of_the_ladder_once_and_in_neutral_words() -> None:
    records = Records([make.ladder(), make.step(1), ACT, RUNNING])
    noted = noted_in(records, RUNNING)
    (made,) = noted.made
    assert (made.kind, made.ladder_id) == ("breathing_or_relaxing", "ladder")
    assert made.label == "A breathing or calming practice"
    assert noted.running.safety_used == (SafetyUse(safety_behaviour_id=made.id),)
    again = noted_in(Records([make.ladder(), make.step(1), made]), noted.running)
    assert again.made == ()
    assert again.running == noted.running


def test_what_is_on_the_list_already_is_used() -> None:
    records = Records([make.ladder(), make.step(1), ACT, BREATH])
    noted = noted_in(records, RUNNING)
    assert noted.made == ()
    assert [use.safety_behaviour_id for use in noted.running.safety_used] == ["breath"]


def test_a_real_precaution_is_not_taken_for_it() -> None:
    puffer = SafetyBehaviour(
        id="puffer",
        label="My inhaler",
        ladder_id="ladder",
        kind="breathing_or_relaxing",
        is_real_precaution=True,
    )
    noted = noted_in(Records([make.ladder(), make.step(1), puffer]), RUNNING)
    assert len(noted.made) == 1


def test_it_counts_like_whatever_else_is_done_to_feel_safer() -> None:
    noted = noted_in(Records([make.ladder(), make.step(1), BREATH]), RUNNING)
    assert safety.used(finished(noted.running)) == {"breath"}


def test_practices_and_weeks_are_no_exposure() -> None:
    attempt = make.attempt(18, duration_s=600)
    week = WeeklyPlan(id="w", week="2026-W12", items=(WeekItem(id="i", kind="rest", done=True),))
    log = PracticeLog(id="p", at=make.STAMP, practice_id="sounds", minutes=10)
    records = Records([make.case(), make.ladder(), make.step(1), attempt, week, log])
    today = make.MOMENT.date()
    assert attempts_per_week(records.all_attempts(), today) == {"2026-W12": 1}
    assert minutes_per_week(records.all_attempts(), today) == {"2026-W12": 10}


@pytest.mark.parametrize(
    ("days_ago", "energy", "silent"),
    [(0, "low", True), (0, "some", False), (0, "enough", False), (1, "low", False)],
)
def test_ideas_for_a_next_step_wait_on_a_day_of_little_energy(
    days_ago: int, energy: Energy, silent: bool
) -> None:
    day = (make.MOMENT - timedelta(days=days_ago)).date().isoformat()
    said = DayEnergy(day=day, energy=energy)
    attempts = [
        make.attempt(n, suds_start=20, suds_peak=20, suds_end=10, suds_anticipated=20)
        for n in (15, 16, 17, 18)
    ]
    records = Records(
        [
            make.case(),
            make.ladder(status="active"),
            make.rated_step(1, 40),
            make.rated_step(2, 60),
            *attempts,
            WeeklyPlan(id="w", week="2026-W12", energy=(said,)),
        ]
    )
    found = [one for one in fired(records, make.MOMENT) if one.suggestion.rule in ("R7", "R14")]
    assert found
    assert any(one.silenced_by == "energy" for one in found) is silent
