"""The one suggestion a page shows: at most two a day, and none at a bad moment."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.measures.within import peak_effective
from ladder_app.domain.moments import instant
from ladder_app.domain.plans.planned import plans_due
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.silence import Silence, waiting_on
from ladder_app.domain.suggestions.suggestion import RuleId, Suggestion
from ladder_app.domain.suggestions.table import RULES, Rule, rank, rule_of
from ladder_app.domain.suggestions.thresholds import threshold

Page = Literal["today", "ladder", "before", "attempt"]
_Key = tuple[str, tuple[str, ...]]

_ON_PAGE: Final[dict[Page, tuple[RuleId, ...]]] = {
    "today": (
        "R7", "R8", "R9", "R10", "R13", "R14", "R15", "R16", "R18", "R19", "R20", "R21", "R22",
    ),
    "ladder": (
        "R1", "R2", "R3", "R3b", "R4", "R5", "R6", "R6b", "R7", "R10", "R11", "R12", "R13", "R14",
        "R16", "R18", "R20", "R21", "R22",
    ),
    # Before an attempt the page asks itself what is feared.
    "before": ("R13", "R15", "R16", "R17", "R20", "R23"),
    "attempt": ("R11", "R12", "R13", "R15", "R16", "R17", "R20", "R23"),
}  # fmt: skip
_SAFETY: Final = tuple(rule for rule in RULES if rule.family == "safety")
_OTHERS: Final = tuple(rule for rule in RULES if rule.family != "safety")
_ANY_OFFSET: Final = timedelta(days=2)
"""Further than two local calendars can be apart."""


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
    scene = Scene(records, now)
    silence = Silence(scene)
    view = _View(page, ladder_id, step_id)
    urgent = tuple(_waiting(scene, silence, view, _SAFETY))
    today = _shown_on(records, now)
    for one in urgent:
        if one.key in today or not records.flag_events_about(*one.key):
            return one
    if silence.over_practice is None and not (page == "today" and _is_busy(records, now)):
        others = _waiting(scene, silence, view, _OTHERS)
        found = _of_the_day(others, today, threshold(records.case, "answers_a_day"))
        if found is not None and not _just_hard(records, now):
            return found
    return urgent[0] if urgent else None


@dataclass(frozen=True, slots=True)
class _View:
    """A page, and the ladder and step it shows, `""` for all."""

    page: Page
    ladder_id: str
    step_id: str

    def shows(self, rule: Rule) -> bool:
        return rule.family == "safety" or rule.id in _ON_PAGE[self.page]

    def fits(self, scene: Scene, one: Suggestion) -> bool:
        rule = rule_of(one.rule)
        if rule.family == "safety":
            return True
        is_here = one.ladder_id in ("", self.ladder_id or one.ladder_id)
        if not is_here or one.step_id not in ("", self.step_id or one.step_id):
            return False
        if self.page == "today" and _is_sensitive(scene.records, one):
            return False
        waits = rule.id != "R6b" and (rule.family == "building" or self.page == "ladder")
        ladder = scene.records.ladder(one.ladder_id)
        return not waits or (ladder is not None and scene.is_begun(ladder))


def _waiting(
    scene: Scene, silence: Silence, view: _View, rules: Iterable[Rule]
) -> Iterator[Suggestion]:
    """What the view may show and nothing silences, in the order in which it speaks.

    A rule looks only once the ones before it have been heard: mostly one of the first speaks.
    """
    for rule in rules:
        if not view.shows(rule):
            continue
        is_safety = rule.family == "safety"
        every = (s for s in silence.safety if s.rule == rule.id) if is_safety else rule.find(scene)
        here = [one for one in every if view.fits(scene, one) and silence.over(one) is None]
        yield from sorted(here, key=lambda one: _last_day(scene.records, one), reverse=True)


def _of_the_day(others: Iterator[Suggestion], today: set[_Key], limit: float) -> Suggestion | None:
    """What was shown today and not answered; or else the first, if the day is not full yet."""
    shown = {rule for rule, _records in today if rule.startswith("R")}
    is_full = sum(rule in shown for rule, _records in today) >= limit
    last = max((rank(rule.id) for rule in RULES if rule.id in shown), default=-1)
    first = None
    for one in others:
        if one.key in today:
            return one
        first = first or one
        if rank(one.rule) > last:
            break
    return None if is_full else first


def _is_sensitive(records: Records, one: Suggestion) -> bool:
    ladder, step = records.ladder(one.ladder_id), records.step(one.step_id)
    return (ladder is not None and ladder.sensitive) or (step is not None and step.sensitive)


def _last_day(records: Records, one: Suggestion) -> str:
    return max((a.local_date for a in records.attempts(one.step_id)), default="")


def _is_busy(records: Records, now: datetime) -> bool:
    return bool(plans_due(records, now.date()))


def is_urgent(one: Suggestion) -> bool:
    """Whether it is about safety, and so speaks at any time."""
    return rule_of(one.rule).family == "safety"


def _shown_on(records: Records, now: datetime) -> set[_Key]:
    today = now.date().isoformat()
    return {
        (event.kind, event.detail)
        for event in records.flag_events()
        if (event.shown_at or event.raised_at or "")[:10] == today
    }


def _just_hard(records: Records, now: datetime) -> bool:
    quiet = timedelta(minutes=threshold(records.case, "quiet_minutes"))
    very_hard = threshold(records.case, "quiet_peak")
    day = (now - quiet - _ANY_OFFSET).date().isoformat()
    for attempt in records.attempts_entered_since(day):
        moment = instant(attempt.entered_at or attempt.ended_at, now)
        is_recent = moment is not None and now - moment < quiet
        if is_recent and (peak_effective(attempt) or 0) >= very_hard:
            return True
    return False
