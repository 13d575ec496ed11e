"""The one suggestion a page shows: at most two a day, and none at a bad moment."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final, Literal

from ladder_app.domain.attempt import Attempt
from ladder_app.domain.ladder import Ladder
from ladder_app.domain.measures.within import peak_effective
from ladder_app.domain.moments import instant
from ladder_app.domain.planned import plans_due
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.silence import fired, waiting_on
from ladder_app.domain.suggestions.suggestion import RuleId, Suggestion
from ladder_app.domain.suggestions.table import rank, rule_of
from ladder_app.domain.thresholds import threshold

Page = Literal["today", "ladder", "attempt"]

_ON_PAGE: Final[dict[Page, tuple[RuleId, ...]]] = {
    "today": (
        "R7", "R8", "R9", "R10", "R13", "R14", "R15", "R16", "R18", "R19", "R20", "R21", "R22",
    ),
    "ladder": (
        "R1", "R2", "R3", "R3b", "R4", "R5", "R6", "R6b", "R7", "R10", "R11", "R12", "R13", "R14",
        "R16", "R18", "R20", "R21", "R22",
    ),
    "attempt": ("R11", "R12", "R13", "R15", "R16", "R17", "R20", "R23"),
}  # fmt: skip


def asked_for(records: Records, now: datetime, ladder: Ladder) -> Suggestion | None:
    """The first idea about how a ladder is built, for a person who asks.

    It waits neither for a first attempt nor for the next day; what was answered stays answered.
    """
    return next(waiting_on(Scene(records, now, ladder, asked=True), "building"), None)


def was_shown_today(records: Records, one: Suggestion, now: datetime) -> bool:
    """Whether it is remembered that this was seen today."""
    return one.key in _shown_on(records, now)


def to_show(
    records: Records, now: datetime, page: Page, *, ladder_id: str = "", step_id: str = ""
) -> Suggestion | None:
    """The one suggestion of a page, if any; `ladder_id` and `step_id` limit it to what is shown.

    What is about safety is shown wherever the person is first. Of one rule, what was practised
    last speaks first. A ladder is looked at in peace until something on it was tried. What is
    marked sensitive is never shown on Today, unless it is about safety: then it names nothing. What
    was shown earlier that day and not answered stays, so that a page does not change while it is
    read.
    """
    waiting = [
        one.suggestion
        for one in fired(records, now)
        if one.silenced_by is None
        and _belongs(records, one.suggestion, page)
        and _is_about(one.suggestion, ladder_id, step_id)
    ]
    waiting.sort(key=lambda one: _last_day(records, one), reverse=True)
    waiting.sort(key=lambda one: rank(one.rule))
    return chosen(records, now, waiting, is_resting=page == "today" and _is_busy(records, now))


def chosen(
    records: Records, now: datetime, waiting: Iterable[Suggestion], *, is_resting: bool = False
) -> Suggestion | None:
    """The first that may speak now, of those that nothing silences.

    Safety may always; other suggestions at most two a day, and none soon after an attempt that was
    very hard.
    """
    every = list(waiting)
    urgent = [one for one in every if is_urgent(one)]
    today = _shown_on(records, now)
    known = {(event.kind, event.detail) for event in records.flag_events()}
    for one in urgent:
        if one.key not in known or one.key in today or one.rule == "R6b":
            return one
    others = [one for one in every if not is_urgent(one)]
    if others and not is_resting and not _just_hard(records, now):
        shown = [one for one in others if one.key in today]
        limit = threshold(records.case, "answers_a_day")
        if shown:
            return shown[0]
        if len([key for key in today if _counts(key)]) < limit:
            return others[0]
    return urgent[0] if urgent else None


def _belongs(records: Records, one: Suggestion, page: Page) -> bool:
    family = rule_of(one.rule).family
    if page == "today" and family != "safety" and _is_sensitive(records, one):
        return False
    if is_urgent(one):
        return family == "safety" or one.rule in _ON_PAGE[page]
    waits = family == "building" or page == "ladder"
    if waits and not records.ladder_attempts(one.ladder_id):
        return False
    return one.rule in _ON_PAGE[page]


def _is_about(one: Suggestion, ladder_id: str, step_id: str) -> bool:
    if rule_of(one.rule).family == "safety":
        return True
    return one.ladder_id in ("", ladder_id or one.ladder_id) and one.step_id in (
        "",
        step_id or one.step_id,
    )


def _is_sensitive(records: Records, one: Suggestion) -> bool:
    ladder, step = records.ladder(one.ladder_id), records.step(one.step_id)
    return (ladder is not None and ladder.sensitive) or (step is not None and step.sensitive)


def _last_day(records: Records, one: Suggestion) -> str:
    return max((a.local_date for a in records.attempts(one.step_id)), default="")


def _is_busy(records: Records, now: datetime) -> bool:
    return bool(plans_due(records, now.date()))


def is_urgent(one: Suggestion) -> bool:
    """Whether it is about safety, and so speaks at any time."""
    return rule_of(one.rule).family == "safety" or one.rule == "R6b"


def _counts(key: tuple[str, tuple[str, ...]]) -> bool:
    return key[0].startswith("R") and key[0] != "R6b"


def _shown_on(records: Records, now: datetime) -> set[tuple[str, tuple[str, ...]]]:
    today = now.date().isoformat()
    return {
        (event.kind, event.detail)
        for event in records.flag_events()
        if (event.shown_at or event.raised_at or "")[:10] == today
    }


def _just_hard(records: Records, now: datetime) -> bool:
    quiet = timedelta(minutes=threshold(records.case, "quiet_minutes"))
    very_hard = threshold(records.case, "quiet_peak")
    for attempt in records.all_records():
        if not isinstance(attempt, Attempt) or attempt.deleted_at is not None:
            continue
        moment = instant(attempt.entered_at or attempt.ended_at, now)
        is_recent = moment is not None and now - moment < quiet
        if is_recent and (peak_effective(attempt) or 0) >= very_hard:
            return True
    return False
