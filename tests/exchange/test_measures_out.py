"""What the whole copy says is computed."""

import json
from datetime import datetime, timedelta, timezone

import pytest

from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.exchange.measures_out import measures, needs
from ladder_app.paths import resources
from tests import make

RECORDS: tuple[Record, ...] = (make.case(), make.ladder(), make.rated_step(1, 40))
HALF_PAST_MIDNIGHT = datetime(2026, 3, 16, 0, 30, tzinfo=timezone(timedelta(hours=1)))


def schema_of(family: str) -> dict[str, object]:
    file = resources() / "schema" / "ladder-export-1.schema.json"
    described = json.loads(file.read_text(encoding="utf-8"))["properties"]["measures"]
    one: dict[str, object] = described["properties"][family]["additionalProperties"]
    return one


@pytest.mark.parametrize("family", ["attempt", "step", "ladder"])
def test_the_schema_describes_every_measure_in_its_order(family: str) -> None:
    (found,) = measures([*RECORDS, make.attempt(1)], make.MOMENT)[family].values()
    described = schema_of(family)
    assert described["required"] == list(found)
    assert isinstance(described["properties"], dict)
    assert list(described["properties"]) == list(found)


def test_the_keys() -> None:
    found = measures([*RECORDS, make.attempt(1)], make.MOMENT)
    assert " ".join(found["attempt"]["attempt-1"]) == (
        "peak_effective peak_adjusted wsh wsh_percent start_minus_end halved_from_peak "
        "halved_from_start minutes_to_half_peak initial_activation anticipation_error "
        "expectancy_violation belief_change cost_error minutes auc auc_increase "
        "auc_is_lower_bound mean_suds resist_rate stayed_with_it predictions"
    )
    assert " ".join(found["step"]["step-1"]) == (
        "attempts_done bsh_peak bsh_peak_percent bsh_start theil_sen_slope theil_sen_intercept "
        "moving_median over_prediction_rate calibration_bias brier variability median_gap_days"
    )
    assert " ".join(found["ladder"]["ladder"]) == (
        "mastered active mastered_percent weighted_percent rerating_drop_mean "
        "rerating_drop_percent rerating_coverage practised_drop_mean unpractised_drop_mean "
        "planned excused done adherence_percent minutes_per_week attempts_per_week approach_share"
    )


def test_what_is_in_the_trash_has_no_measures_and_counts_in_none() -> None:
    gone = make.attempt(2, deleted_at=make.STAMP)
    lost = make.step(2, deleted_at=make.STAMP)
    found = measures([*RECORDS, make.attempt(1), gone, lost], make.MOMENT)
    assert set(found["attempt"]) == {"attempt-1"}
    assert set(found["step"]) == {"step-1"}
    assert found["step"]["step-1"]["attempts_done"] == 1


def test_what_comes_after_the_moment_is_not_counted() -> None:
    later = (make.STAMP, "2026-03-19T18:43:00+00:00")
    tried = [make.attempt(n, started_at=at) for n, at in enumerate(later)]
    found = measures([*RECORDS, *tried], make.MOMENT)
    assert set(found["attempt"]) == {"attempt-0"}
    assert found["ladder"]["ladder"]["attempts_per_week"] == {"2026-W12": 1}


def test_another_wording_is_not_compared_but_has_its_own_values() -> None:
    step = make.rated_step(1, 40, text_version=2)
    before = make.attempt(1, suds_peak=80, suds_end=20)
    now = make.attempt(2, suds_peak=60, step_text_version=2)
    found = measures([make.case(), make.ladder(), step, before, now], make.MOMENT)
    assert found["attempt"]["attempt-1"]["wsh"] == 60
    assert found["step"]["step-1"]["attempts_done"] == 1
    assert found["step"]["step-1"]["moving_median"] == [60]
    assert found["ladder"]["ladder"]["attempts_per_week"]["2026-W10"] == 1


def test_how_an_attempt_went_not_said_is_told_and_counted_nowhere() -> None:
    unsaid = make.attempt(1, status=None, suds_peak=60, suds_end=20, duration_s=600)
    found = measures([*RECORDS, unsaid], make.MOMENT)
    assert found["attempt"]["attempt-1"]["wsh"] == 40
    assert found["attempt"]["attempt-1"]["minutes"] is None
    assert found["step"]["step-1"]["attempts_done"] == 0
    assert found["ladder"]["ladder"]["approach_share"] is None
    assert found["ladder"]["ladder"]["attempts_per_week"] == {}


def test_real_precautions_are_no_safety_behaviours() -> None:
    belt = SafetyBehaviour(id="belt", label="Belt", ladder_id="ladder", is_real_precaution=True)
    used = (SafetyUse(safety_behaviour_id="belt"),)
    one = measures([*RECORDS, belt, make.attempt(1, safety_used=used)], make.MOMENT)["attempt"]
    assert one["attempt-1"]["stayed_with_it"] is True
    assert one["attempt-1"]["resist_rate"] is None


def test_days_are_those_of_where_the_copy_is_made() -> None:
    """Half past midnight on Monday is still Sunday in Greenwich."""
    plan = Plan(id="plan", step_id="step-1", due_date="2026-03-15")
    one = make.attempt(13)
    found = measures([*RECORDS, plan, one], HALF_PAST_MIDNIGHT)["ladder"]["ladder"]
    assert found["planned"] == 1
    assert found["attempts_per_week"] == {"2026-W11": 1, "2026-W12": 0}


def test_a_date_nobody_can_read_stops_no_copy() -> None:
    odd = make.attempt(1, started_at="in spring", suds_peak=50, duration_s=60)
    found = measures([*RECORDS, odd], make.MOMENT)
    assert found["step"]["step-1"]["attempts_done"] == 1
    assert found["step"]["step-1"]["median_gap_days"] is None
    assert found["ladder"]["ladder"]["minutes_per_week"] == {}


@pytest.mark.parametrize("family", ["attempt", "step", "ladder"])
def test_the_copy_says_why_a_measure_can_be_null(family: str) -> None:
    """Of a case where nothing was given, every null has its reason."""
    records: list[Record] = [make.case(), make.ladder(), make.step(1), make.attempt(1)]
    found = measures(records, make.MOMENT)[family]
    nulls = {key for values in found.values() for key, value in values.items() if value is None}
    assert nulls
    assert nulls <= needs()[family].keys()
    assert all(sentence.endswith(".") for sentence in needs()[family].values())
