"""Every worked example, taken in as a whole copy and read off the measures of the next one."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from ladder_app.exchange.json_in import read_whole_copy
from ladder_app.exchange.json_out import whole_copy, written
from tests.domain.measures.vectors import VECTORS

AT: Final = datetime(2026, 3, 19, 18, 42, tzinfo=UTC)

OF_ATTEMPTS: Final = {
    "peak_effective": "peak_effective",
    "peak_adjusted": "peak_adjusted",
    "WSH": "wsh",
    "WSH_pct": "wsh_percent",
    "start_minus_end": "start_minus_end",
    "halved_from_peak": "halved_from_peak",
    "halved_from_start": "halved_from_start",
    "IFA": "initial_activation",
    "PE": "anticipation_error",
    "AUC": "auc",
    "mean_suds": "mean_suds",
    "AUC_increase": "auc_increase",
    "AUC_is_lower_bound": "auc_is_lower_bound",
    "minutes_to_half_peak": "minutes_to_half_peak",
}
OF_LADDERS: Final = {
    "mastered": "mastered",
    "active": "active",
    "pct": "mastered_percent",
    "weighted_pct": "weighted_percent",
    "rerating_drop_mean": "rerating_drop_mean",
    "rerating_drop_pct": "rerating_drop_percent",
    "practised_mean": "practised_drop_mean",
    "unpractised_mean": "unpractised_drop_mean",
}
NOT_OF_RECORDS: Final = {"rci", "rci_cutoffs", "scoring"}
"""Examples about questionnaires, which are no measures of attempts."""


def measured(**records: list[dict[str, Any]]) -> Any:
    """The measures in the copy of a case that came from a copy with these records."""
    ladders = [{"id": "ladder", "title": "Closeness"}]
    steps = [{"id": "step", "ladder_id": "ladder", "order": 1, "text": "Call"}]
    first = {
        "format": "ladder-export",
        "version": 1,
        "case": {"id": "case"},
        "records": {"ladder": ladders, "step": steps} | records,
    }
    incoming = read_whole_copy(json.dumps(first).encode())
    again = json.loads(written(whole_copy(incoming.case_id, incoming.documents, AT)))
    return again["measures"]


def attempt(number: int, **given: Any) -> dict[str, Any]:
    """An attempt that was completed on day `number`."""
    day = f"2026-03-{number:02}T10:00:00+00:00"
    started = {"id": f"attempt-{number}", "step_id": "step", "started_at": day}
    return started | {"status": "completed"} | given


def expected(value: Any) -> Any:
    return value if value is None or isinstance(value, bool) else pytest.approx(value, abs=1e-4)


def test_no_example_is_left_out() -> None:
    used = {"attempts", "expectancy", "across", "calibration", "ladder", "adherence"}
    assert set(VECTORS) == used | {"safety_behaviours"} | NOT_OF_RECORDS
    assert {key for row in VECTORS["attempts"] for key in row["expect"]} == set(OF_ATTEMPTS)
    assert set(VECTORS["ladder"]) == set(OF_LADDERS) | {"steps", "coverage"}


@pytest.mark.parametrize("row", VECTORS["attempts"])
def test_one_attempt(row: dict[str, Any]) -> None:
    given = dict(row["input"])
    samples = [{"t_s": t * 60, "suds": suds} for t, suds in given.pop("samples_min")]
    length = given.pop("duration_min")
    one = attempt(1, samples=samples, duration_s=length * 60, **given)
    found = measured(attempt=[one])["attempt"]["attempt-1"]
    for short, key in OF_ATTEMPTS.items():
        assert found[key] == expected(row["expect"][short]), key
    assert found["minutes"] == length


@pytest.mark.parametrize("row", VECTORS["expectancy"])
def test_a_prediction(row: dict[str, Any]) -> None:
    one = attempt(
        1,
        predictions=[{"expectation_id": "fear", "likelihood_before": row["L"]}],
        outcomes=[
            {"expectation_id": "fear", "occurred": row["outcome"], "likelihood_after": row["M"]}
        ],
    )
    found = measured(attempt=[one])["attempt"]["attempt-1"]
    assert found["expectancy_violation"] == row["EV"]
    assert found["belief_change"] == row["delta"]
    (prediction,) = found["predictions"]
    assert (prediction["expectancy_violation"], prediction["belief_change"]) == (
        row["EV"],
        row["delta"],
    )
    assert prediction["residual_belief"] == row["M"]


def test_the_attempts_at_a_step() -> None:
    row = VECTORS["across"]
    tried = [attempt(n, suds_peak=peak) for n, peak in enumerate(row["peaks"], 1)]
    found = measured(attempt=tried)["step"]["step"]
    assert found["attempts_done"] == len(row["peaks"])
    assert found["bsh_peak"] == row["BSH_peak"]
    assert found["bsh_peak_percent"] == row["BSH_peak_pct"]
    assert found["theil_sen_slope"] == row["theil_sen"]["slope"]
    assert found["theil_sen_intercept"] == row["theil_sen"]["intercept"]
    assert found["moving_median"] == row["moving_median_trailing3"]


def test_calibration() -> None:
    row = VECTORS["calibration"]
    said = {0: "no", 1: "yes"}
    tried = [
        attempt(
            n,
            predictions=[{"expectation_id": "fear", "likelihood_before": likelihood}],
            outcomes=[{"expectation_id": "fear", "occurred": said[occurred]}],
        )
        for n, (likelihood, occurred) in enumerate(zip(row["L"], row["o"], strict=True), 1)
    ]
    found = measured(attempt=tried)["step"]["step"]
    assert found["calibration_bias"] == expected(row["bias"])
    assert found["brier"] == expected(row["brier"])


def test_a_ladder() -> None:
    row = VECTORS["ladder"]
    steps, ratings, tried = [], [], []
    for n, step in enumerate(row["steps"], 1):
        name = f"step-{n}"
        steps.append(
            {
                "id": name,
                "ladder_id": "ladder",
                "order": n,
                "text": "Call",
                "status": step["status"],
                "suds_base": step["base"],
            }
        )
        # Only the first and the latest rating count, whatever lies between.
        series = [step["base"], 99, 99, step["latest"]]
        for k, suds in enumerate([*series[: step["ratings"] - 1], step["latest"]]):
            day = f"2026-03-{k + 1:02}"
            ratings.append({"id": f"{n}-{k}", "step_id": name, "suds": suds, "rated_at": day})
        if step["status"] in ("mastered", "in_progress"):
            tried.append(attempt(n) | {"step_id": name})
    found = measured(step=steps, step_rating=ratings, attempt=tried)["ladder"]["ladder"]
    for short, key in OF_LADDERS.items():
        assert found[key] == expected(row[short]), key
    rerated, active = map(int, row["coverage"].split("/"))
    assert found["rerating_coverage"] == rerated / active


@pytest.mark.parametrize("row", VECTORS["adherence"])
def test_plans(row: dict[str, Any]) -> None:
    plans, tried = [], []
    for n in range(row["planned"]):
        is_excused = n < row["excused"]
        plans.append(
            {
                "id": f"plan-{n}",
                "step_id": "step",
                "due_date": (AT - timedelta(days=2 + n)).date().isoformat(),
                "status": "excused" if is_excused else "open",
            }
        )
        if row["excused"] <= n < row["excused"] + row["done"]:
            tried.append(attempt(n + 1, plan_id=f"plan-{n}"))
    found = measured(plan=plans, attempt=tried)["ladder"]["ladder"]
    counts = {key: found[key] for key in ("planned", "excused", "done")}
    assert counts == {key: row[key] for key in counts}
    counted = found["planned"] - found["excused"]
    assert (f"{found['done']} of {counted}" if counted else None) == row["result"]
    assert found["adherence_percent"] == row["pct"]


@pytest.mark.parametrize("row", VECTORS["safety_behaviours"])
def test_safety_behaviours(row: dict[str, Any]) -> None:
    used = [{"safety_behaviour_id": name} for name in row["used"]]
    resisted = [{"safety_behaviour_id": name} for name in row["resisted"]]
    one = attempt(1, safety_used=used, safety_resisted=resisted)
    assert measured(attempt=[one])["attempt"]["attempt-1"]["resist_rate"] == row["rate"]
