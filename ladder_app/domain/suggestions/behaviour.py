"""Whether a suggestion speaks: muted, answered, outranked or resting; one a page, two a day.

Safety comes first. While something about safety has not been seen, nothing else is suggested.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Literal

from ladder_app.domain.attempt import Attempt
from ladder_app.domain.case import Case, MutedRule
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.measures.within import peak_effective
from ladder_app.domain.moments import instant
from ladder_app.domain.planned import plans_due
from ladder_app.domain.record import new_id
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.health import said_harm_today
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.strain import exposure_rests_until
from ladder_app.domain.suggestions.suggestion import RuleId, Suggestion
from ladder_app.domain.suggestions.table import Family, found, rank, rule_of
from ladder_app.domain.thresholds import threshold
from ladder_app.domain.whereabouts import is_quiet

Page = Literal["today", "ladder", "attempt"]

NOT_NOW: Final = "not_now"
NOT_FOR_ME: Final = "not_for_me"

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
_NEXT_STEPS: Final[frozenset[RuleId]] = frozenset({"R7", "R8", "R10", "R13", "R14"})


@dataclass(frozen=True, slots=True)
class Fired:
    """A suggestion that was found, and what keeps it from speaking.

    `silenced_by` is None, the id of a rule about safety that comes first or lets it rest, or
    "muted", "answered", "not_now" or "quiet" (two weeks without an entry).
    """

    suggestion: Suggestion
    silenced_by: str | None


def fired(records: Records, now: datetime) -> tuple[Fired, ...]:
    """Everything the rules find, in the order in which they speak, before any daily limit."""
    scene = Scene(records, now)
    every = found(scene)
    rests = _rests(scene, every)
    return tuple(Fired(one, _silenced_by(scene, one, rests)) for one in every)


def to_show(
    records: Records, now: datetime, page: Page, *, ladder_id: str = "", step_id: str = ""
) -> Suggestion | None:
    """The one suggestion of a page, if any; `ladder_id` and `step_id` limit it to what is shown.

    Of one rule, what was practised last speaks first. What is marked sensitive is never shown on
    Today, unless it is about safety: then it names nothing. What was shown earlier that day and
    not answered stays, so that a page does not change while it is read.
    """
    waiting = [
        one.suggestion
        for one in fired(records, now)
        if one.silenced_by is None
        and _belongs(records, one.suggestion, page)
        and one.suggestion.ladder_id in ("", ladder_id or one.suggestion.ladder_id)
        and one.suggestion.step_id in ("", step_id or one.suggestion.step_id)
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
    urgent = [one for one in every if _is_urgent(one)]
    today = _shown_on(records, now)
    known = {key for event in records.flag_events() for key in [(event.kind, event.detail)]}
    for one in urgent:
        if one.key not in known or one.key in today or one.rule == "R6b":
            return one
    others = [one for one in every if not _is_urgent(one)]
    if others and not is_resting and not _just_hard(records, now):
        shown = [one for one in others if one.key in today]
        limit = threshold(records.case, "answers_a_day")
        if shown:
            return shown[0]
        if len([key for key in today if _counts(key)]) < limit:
            return others[0]
    return urgent[0] if urgent else None


def waiting_on(scene: Scene, *families: Family) -> Iterator[Suggestion]:
    """What these families find on the ladder of the scene, and nothing silences.

    A person who asks is told everything but what was answered, and what rests after heavy things.
    """
    whole = scene.whole()
    rests = _rests(whole, found(whole, "safety"))
    for one in found(scene, *families):
        if _silenced_by(scene, one, rests) is None:
            yield one


# Answers --------------------------------------------------------------------------------------


def is_muted(case: Case, rule: str, ladder_id: str) -> bool:
    """Whether the person said "not for me" to this rule, here or everywhere."""
    return any(m.rule == rule and m.ladder_id in (None, ladder_id) for m in case.muted_rules)


def muted(case: Case, rule: str, ladder_id: str) -> Case:
    """The case with this rule answered "not for me" on one ladder, or everywhere for none."""
    if is_muted(case, rule, ladder_id):
        return case
    new = MutedRule(rule=rule, ladder_id=ladder_id or None)
    return replace(case, muted_rules=(*case.muted_rules, new))


def shown(one: Suggestion, at: str) -> FlagEvent:
    """What is remembered when a suggestion is first seen: a quiet edit."""
    return _event(one, at, None)


def answered(one: Suggestion, answer: str, at: str) -> FlagEvent:
    """What is remembered of an answer: ids and the choice, never words."""
    return _event(one, at, answer)


def answer_to(records: Records, one: Suggestion, now: datetime) -> str | None:
    """ "answered" or "not_now" while an answer holds for these very records, else None."""
    rest = timedelta(days=threshold(records.case, "rest_days"))
    resting = None
    for event in records.flag_events():
        if (event.kind, event.detail) != one.key or not event.user_choice:
            continue
        if event.user_choice != NOT_NOW:
            return "answered"
        moment = instant(event.raised_at or event.shown_at, now)
        if moment is None or now - moment < rest:
            resting = NOT_NOW
    return resting


# What keeps a suggestion from speaking -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Rests:
    """What about safety speaks first, and what it lets rest."""

    unseen: RuleId | None
    whole_case: RuleId | None
    steps: frozenset[tuple[str, str]]
    came_true: frozenset[str]
    quiet: bool


def _rests(scene: Scene, every: Iterable[Suggestion]) -> _Rests:
    safety = [one for one in every if rule_of(one.rule).family == "safety"]
    quiet = is_quiet(scene.records, scene.now.date())
    return _Rests(
        unseen=next((one.rule for one in safety if _is_unseen(scene, one, quiet=quiet)), None),
        whole_case=_case_rest(scene),
        steps=frozenset((one.ladder_id, one.step_id) for one in safety if one.rule == "P2a"),
        came_true=frozenset(one.step_id for one in safety if one.rule == "P5"),
        quiet=quiet,
    )


def _case_rest(scene: Scene) -> RuleId | None:
    if said_harm_today(scene):
        return "P7"
    until = exposure_rests_until(scene)
    return "P4" if until is not None and scene.now < until else None


def _is_unseen(scene: Scene, one: Suggestion, *, quiet: bool) -> bool:
    if is_muted(scene.records.case, one.rule, one.ladder_id) or (quiet and one.rule == "P9"):
        return False
    return all((event.kind, event.detail) != one.key for event in scene.records.flag_events())


def _silenced_by(scene: Scene, one: Suggestion, rests: _Rests) -> str | None:
    if is_muted(scene.records.case, one.rule, one.ladder_id):
        return "muted"
    answer = answer_to(scene.records, one, scene.now)
    if answer is not None:
        return answer
    if rule_of(one.rule).family == "safety":
        return "quiet" if rests.quiet and one.rule == "P9" else None
    if scene.asked:
        return rests.whole_case
    if rests.unseen is not None or rests.whole_case is not None:
        return rests.unseen or rests.whole_case
    about = {(one.ladder_id, record_id) for record_id in (*one.record_ids, one.step_id, "")}
    if rests.steps & about:
        return "P2a"
    if one.rule in _NEXT_STEPS and one.step_id in rests.came_true:
        return "P5"
    return "quiet" if rests.quiet else None


# What a page shows --------------------------------------------------------------------------------


def _belongs(records: Records, one: Suggestion, page: Page) -> bool:
    family: Family = rule_of(one.rule).family
    if page == "today" and family != "safety" and _is_sensitive(records, one):
        return False
    if family == "building" and one.rule != "R6b" and not records.ladder_attempts(one.ladder_id):
        return False
    return family == "safety" or one.rule in _ON_PAGE[page]


def _is_sensitive(records: Records, one: Suggestion) -> bool:
    ladder, step = records.ladder(one.ladder_id), records.step(one.step_id)
    return (ladder is not None and ladder.sensitive) or (step is not None and step.sensitive)


def _last_day(records: Records, one: Suggestion) -> str:
    return max((a.local_date for a in records.attempts(one.step_id)), default="")


def _is_busy(records: Records, now: datetime) -> bool:
    return bool(plans_due(records, now.date()))


def _is_urgent(one: Suggestion) -> bool:
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


def _event(one: Suggestion, at: str, answer: str | None) -> FlagEvent:
    return FlagEvent(
        id=new_id(),
        kind=one.rule,
        raised_at=at,
        shown_at=at,
        user_choice=answer,
        detail=one.record_ids,
    )
