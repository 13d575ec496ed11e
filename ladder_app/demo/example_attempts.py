"""One attempt of the example case, from the short names of its file.

`highest`, `expected`, `end` are distress, `minutes` how long, `before` and `after` how likely the
`fear` seemed in per cent; `used` and `resisted` are `[habit, how much]`, `samples` and `notes` are
`[minute, …]`, `confidence` is before and after. What is not told stays not answered.
"""

from collections.abc import Callable, Mapping
from typing import Any, Literal

from ladder_app.domain.attempts.attempt import (
    Attempt,
    EntryMode,
    Outcome,
    Prediction,
    Sample,
    TimedNote,
)
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.safety_use import SafetyUse

Entry = Mapping[str, Any]


def example_attempt(entry: Entry, make_id: Callable[..., str], at: Callable[..., str]) -> Attempt:
    """The record; `make_id(*names)` gives ids, `at(days_ago, "18:30")` moments."""
    before, after = entry.get("confidence", (None, None))
    clock = entry.get("at", "")
    return Attempt(
        id=make_id("attempt", entry.get("key") or (entry["step"], entry["ago"], clock)),
        step_id=make_id("step", entry["step"]),
        plan_id=make_id("plan", entry["plan"]) if "plan" in entry else None,
        mode="in_vivo",
        context=_context(entry),
        suds_anticipated=entry.get("expected"),
        suds_pre=entry.get("pre"),
        confidence_before=before,
        predictions=_predictions(entry, make_id),
        started_at=at(entry["ago"], clock),
        duration_s=_seconds(entry.get("minutes")),
        suds_start=entry.get("start"),
        samples=tuple(
            Sample(t_s=60 * minute, suds=suds, source="manual")
            for minute, suds in entry.get("samples", ())
        ),
        notes=tuple(
            TimedNote(t_s=60 * minute, text=text) for minute, text in entry.get("notes", ())
        ),
        suds_peak=entry.get("highest"),
        suds_end=entry.get("end"),
        safety_used=_safety(entry.get("used", ()), make_id),
        safety_resisted=_safety(entry.get("resisted", ()), make_id),
        status=entry.get("status"),
        left_because=_left_because(entry),
        what_happened=entry.get("happened"),
        outcomes=_outcomes(entry, make_id),
        what_i_learned=entry.get("learned"),
        confidence_after=after,
        main_feeling=entry.get("main"),
        feelings=tuple(entry.get("feelings", ())),
        willing_to_repeat=entry.get("again"),
        private_note=entry.get("private"),
        scale_entered="0-100",
        entered_at=at(entry["ago"] - entry.get("later_days", 0), "22:15"),
        entry_mode=_entry_mode(entry),
        deleted_at=at(entry["deleted_ago"], "22:16") if "deleted_ago" in entry else None,
    )


def _context(entry: Entry) -> Context | None:
    context = Context(
        place=entry.get("place"),
        people=entry.get("people"),
        companion=entry.get("companion"),
        internal_state=tuple(entry.get("state", ())),
        variation_note=entry.get("varied"),
    )
    return None if context == Context() else context


def _predictions(entry: Entry, make_id: Callable[..., str]) -> tuple[Prediction, ...]:
    if "fear" not in entry:
        return ()
    fear = make_id("fear", entry["fear"])
    return (Prediction(expectation_id=fear, likelihood_before=entry.get("before")),)


def _outcomes(entry: Entry, make_id: Callable[..., str]) -> tuple[Outcome, ...]:
    if "occurred" not in entry:
        return ()
    return (
        Outcome(
            expectation_id=make_id("fear", entry["fear"]),
            occurred=entry["occurred"],
            severity_actual=entry.get("severity"),
            coped=entry.get("coped"),
            likelihood_after=entry.get("after"),
        ),
    )


def _safety(pairs: Any, make_id: Callable[..., str]) -> tuple[SafetyUse, ...]:
    return tuple(
        SafetyUse(safety_behaviour_id=make_id("habit", key), strength=strength)
        for key, strength in pairs
    )


def _left_because(entry: Entry) -> Any:
    finished: Literal["finished"] | None = (
        "finished" if entry.get("status") == "completed" else None
    )
    return entry.get("left", finished)


def _entry_mode(entry: Entry) -> EntryMode:
    if entry.get("later_days"):
        return "later"
    return "live" if "samples" in entry else "same_day"


def _seconds(minutes: int | None) -> int | None:
    return None if minutes is None else 60 * minutes
