"""What a clinician looks at before anything else: question 9, what is about safety, patterns."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.domain.review.patterns import Pattern, patterns
from ladder_app.domain.review.sharing import Sharing
from ladder_app.domain.review.since import Since
from ladder_app.domain.stop_signs.harm_said import harm_in_trash, harm_said
from ladder_app.domain.stop_signs.stop_sign import SIGNS
from ladder_app.domain.stop_signs.stop_sign_words import sign_words
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.suggestion import RuleId
from ladder_app.domain.suggestions.table import RULES, found, rank
from ladder_app.language import _

_FIRST_OF_ALL: RuleId = "P7"
_About = tuple[RuleId, str, str]
"""The rule, the id of its step, and what it noticed."""


@dataclass(frozen=True, slots=True)
class Concern:
    """A rule about safety that spoke up at a step, and the days of what is behind it.

    `step_id` is "" for what is about no step; days that nobody knows are left out.
    """

    rule: RuleId
    noticed: str
    step_id: str
    days: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HarmSaid:
    """The days on which thoughts of harm were told, in these days and before; oldest first.

    `deleted` are the days of answers that lie in the trash.
    """

    now: tuple[str, ...]
    earlier: tuple[str, ...]
    deleted: tuple[str, ...] = ()


def harm(records: Records, since: Since) -> HarmSaid:
    """When question 9 was answered above "not at all", or the person said it on the help page.

    Nothing at all is no all-clear.
    """
    told = [at for at, _record_id in harm_said(records)]
    now = tuple(at[:10] for at in told if since.holds(at))
    earlier = tuple(at[:10] for at in told if not since.holds(at))
    # A version that lost against a later one lies in the trash too, and is no other answer.
    deleted = {at[:10] for at in harm_in_trash(records)} - {*now, *earlier}
    return HarmSaid(now, earlier, tuple(sorted(deleted)))


def concerns(records: Records, since: Since) -> tuple[Concern, ...]:
    """Every rule about safety that finds something or spoke up in these days, first things first.

    Muted ones too: what a person does not want to hear again their clinician may still want to
    know. Question 9 is told apart.
    """
    days: dict[_About, set[str]] = {}
    stamps = _stamps(records)
    for about, day in (*_found_now(records, since, stamps), *_spoken_up(records, since, stamps)):
        days.setdefault(about, set()).add(day)
    told = [
        Concern(rule, noticed, step_id, tuple(sorted(found - {""})))
        for (rule, step_id, noticed), found in days.items()
    ]
    return tuple(sorted(told, key=lambda one: (rank(one.rule), one.days)))


def repeated(
    records: Records, since: Since, sharing: Sharing
) -> tuple[tuple[Step, tuple[Pattern, ...]], ...]:
    """The patterns that reach into these days, step by step.

    What is sensitive is left out until it is ticked: a pattern may quote its words.
    """
    rows = []
    for step in _steps(records):
        if _was_tried(records, since, step) and not is_private(records, step, sharing):
            kept = [p for p in patterns(records, step) if _reaches(records, since, p)]
            rows.append((step, tuple(kept)))
    return tuple((step, kept) for step, kept in rows if kept)


def private_steps(records: Records, since: Since, sharing: Sharing) -> int:
    """How many sensitive steps were tried in these days and are left out of the patterns."""
    return sum(
        is_private(records, step, sharing) and _was_tried(records, since, step)
        for step in _steps(records)
    )


def is_private(records: Records, step: Step, sharing: Sharing) -> bool:
    """Whether its words stay covered: it or its ladder is sensitive, and nobody ticked it."""
    ladder = records.ladder(step.ladder_id)
    sensitive = step.sensitive or (ladder is not None and ladder.sensitive)
    return sensitive and not sharing.shows(records, step)


def _steps(records: Records) -> Iterator[Step]:
    for ladder in records.ladders():
        if ladder.status != "archived":
            yield from records.steps(ladder.id)


def _was_tried(records: Records, since: Since, step: Step) -> bool:
    return any(map(since.holds_attempt, reversed(records.attempts(step.id))))


def _reaches(records: Records, since: Since, pattern: Pattern) -> bool:
    last = records.attempt(pattern.attempt_ids[-1])
    return last is not None and since.holds_attempt(last)


def _found_now(
    records: Records, since: Since, stamps: Mapping[str, str]
) -> Iterator[tuple[_About, str]]:
    for one in found(Scene(records, since.now), "safety"):
        stamp = _latest(records, stamps, one.record_ids)
        if one.rule != _FIRST_OF_ALL and (not stamp or since.holds(stamp)):
            which = one.values.get("which")
            said = _noticed(records, one.rule, which, one.record_ids)
            yield (one.rule, one.step_id, said), stamp[:10]


def _spoken_up(
    records: Records, since: Since, stamps: Mapping[str, str]
) -> Iterator[tuple[_About, str]]:
    rules = {rule.id for rule in RULES if rule.family == "safety"} - {_FIRST_OF_ALL}
    signs = {sign.id: sign.which for sign in records.stop_signs()}
    for event in records.flag_events():
        rule = next((one for one in rules if one == event.kind), None)
        if rule is not None and since.holds(event.raised_at):
            step_id = next((one for one in event.detail if records.step(one)), "")
            which = next((signs[one] for one in event.detail if one in signs), None)
            day = (_latest(records, stamps, event.detail) or event.raised_at or "")[:10]
            said = _noticed(records, rule, which, event.detail)
            yield (rule, step_id or _step_of(records, event.detail), said), day


def _step_of(records: Records, record_ids: Iterable[str]) -> str:
    attempts = (records.attempt(one) for one in record_ids)
    return next((attempt.step_id for attempt in attempts if attempt is not None), "")


def _stamps(records: Records) -> dict[str, str]:
    """When what a rule may rest on was written, but for attempts."""
    stamps = {sign.id: sign.at for sign in records.stop_signs()}
    stamps |= {response.id: response.at for response in records.questionnaire_responses()}
    return stamps | {check.id: check.at or "" for check in records.consent_checks()}


def _latest(records: Records, stamps: Mapping[str, str], record_ids: Iterable[str]) -> str:
    attempts = ((one, records.attempt(one)) for one in record_ids)
    moments = [stamps.get(one, "") if a is None else a.when for one, a in attempts]
    return max(moments, default="")


def _noticed(records: Records, rule: RuleId, which: object, record_ids: Iterable[str]) -> str:
    if rule in ("P1", "P2b") and which in SIGNS:
        sign = sign_words(str(which)).sign
        return _("A sign to stop at was ticked: “{sign}”").format(sign=sign)
    return _not_safe_or_free(records, record_ids) if rule == "P2b" else rule_noticed(rule)


def _not_safe_or_free(records: Records, record_ids: Iterable[str]) -> str:
    """Which of the two, for they are very different things; both where nothing tells any more."""
    found = tuple(record_ids)
    if any(records.attempt(one) is not None for one in found):
        return _("A practice was left because something was not safe.")
    if any(records.find("agreement", one) is not None for one in found):
        return _("In what was agreed, something was said not to be a free choice.")
    return rule_noticed("P2b")


def rule_noticed(rule: RuleId) -> str:
    """What the rule noticed, told to a clinician and without anybody's words."""
    return {
        "P8": _("The body gave a sign for a doctor, or no doctor has said yes to stirring it up."),
        "P2b": _("A practice was left to be safe, or a choice may not have been free."),
        "P1": _("A sign to stop at was ticked."),
        "P11": _("One of the fears may be a warning."),
        "P4": _("It stayed heavy long after practice."),
        "P3": _("Each time rose higher than the one before."),
        "P5": _("What was feared happened, and it was hard."),
        "P6": _("A score is high, or rose clearly."),
        "P10": _("Alcohol or something like it was there more than once."),
        "P2a": _("Somebody said stop or not today, or it was not a clear yes."),
        "P9": _("It has stayed much the same for some weeks."),
    }.get(rule, rule)
