"""Whether a step was done often enough and well enough to go on from it, the condition of R7."""

from collections.abc import Sequence

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.measures.beliefs import checked
from ladder_app.domain.measures.within import peak_effective, wsh_percent
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.suggestion import Values


def ready_by(scene: Scene, ladder: Ladder, step: Step) -> Values | None:
    """The numbers that speak for going on (R7), if the ladder's view of learning finds any."""
    last = scene.last_done(step)
    if len(last) < 2 or last[0].local_date == last[1].local_date:
        return None
    if ladder.learning_view != "prediction" and _is_easier(scene, last):
        return {
            "by": "fear_down",
            "peaks": tuple(float(peak_effective(attempt) or 0) for attempt in last),
            "falls": tuple(fall for one in last if (fall := wsh_percent(one)) is not None),
            "ready_peak": scene.number("ready_peak"),
            "ready_fall": scene.number("ready_fall"),
            "ready_start": scene.number("ready_start"),
        }
    if ladder.learning_view != "fear_down" and all(_came_to_little(scene, one) for one in last):
        return _believed_less(scene, step)
    return None


def _is_easier(scene: Scene, last: Sequence[Attempt]) -> bool:
    low, fall = scene.number("ready_peak"), scene.number("ready_fall")
    start = scene.number("ready_start")
    for attempt in last:
        peak, fallen = peak_effective(attempt), wsh_percent(attempt)
        if peak is None or not (peak <= low or (fallen is not None and fallen >= fall)):
            return False
    return any(one.suds_start is not None and one.suds_start <= start for one in last)


def _came_to_little(scene: Scene, attempt: Attempt) -> bool:
    """Whether all that was tested did not happen, or happened and was coped with."""
    coped = scene.number("ready_coped")
    tested = [one for one in attempt.outcomes if one.occurred in ("no", "partly", "yes")]
    return bool(tested) and all(
        one.occurred == "no"
        or (one.occurred == "yes" and one.coped is not None and one.coped >= coped)
        for one in tested
    )


def _believed_less(scene: Scene, step: Step) -> Values | None:
    """Of the prediction that stands for the last attempt: how likely it seems by now."""
    belief = _belief_now(scene.last_done(step)[-1])
    if belief is None:
        return None
    expectation, now = belief
    first = next(
        (
            prediction.likelihood_before
            for attempt in scene.done(step)
            for prediction in attempt.predictions
            if prediction.expectation_id == expectation and prediction.likelihood_before is not None
        ),
        None,
    )
    low, share = scene.number("ready_likelihood"), scene.number("ready_share")
    halved = first is not None and now <= first * share / 100
    if now > low and not halved:
        return None
    happened = any(o.occurred == "yes" for a in scene.last_done(step) for o in a.outcomes)
    numbers: dict[str, float | str] = {"by": "prediction", "likelihood_after": now}
    numbers["happened"] = happened
    if first is not None:
        numbers["first_likelihood"] = first
    if happened:
        numbers["ready_coped"] = scene.number("ready_coped")
    return {**numbers, "ready_likelihood": low, "ready_share": share}


def _belief_now(attempt: Attempt) -> tuple[str, int] | None:
    """The expectation that stands for the attempt, of those with a likelihood after it."""
    after = {
        one.expectation_id: one.likelihood_after
        for one in attempt.outcomes
        if one.likelihood_after is not None
    }
    surprise = {one.prediction.expectation_id: one.violation for one in checked(attempt)}
    known = {name: surprise.get(name) for name in after}
    if not known:
        return None
    name = max(known, key=lambda one: -101.0 if (v := known[one]) is None else v)
    return name, after[name]
