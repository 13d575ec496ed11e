"""Stop signs, a stop that was heard, and pressure: P1 and P2."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import takewhile

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.consent_check import ConsentCheck
from ladder_app.domain.attempts.attempt import Attempt, AttemptNotes
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.stop_signs.stop_sign import PRESSURE, StopSign
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.suggestion import Suggestion, Values
from ladder_app.language import _

_CONSENT_WITHDRAWN = frozenset({"consent_withdrawn_by_me", "consent_withdrawn_by_other"})


def stop_sign(scene: Scene) -> Iterator[Suggestion]:
    """P1: a stop sign was ticked."""
    for sign in scene.records.stop_signs():
        ladder_id, step_id = place_of(scene, sign)
        idea = _(
            "Letting the ladder rest loses nothing. Help and support says what may help instead; "
            "you can also read it and go on."
        )
        if sign.which == "A":
            idea = _(
                "Your caution may be keeping you safe. A ladder towards this person is not the "
                "right tool, and Help and support says who may be."
            )
        yield Suggestion(
            rule="P1",
            ladder_id=ladder_id,
            record_ids=(sign.id,),
            noticed=_("You ticked a sign to stop at. Thank you for noticing."),
            idea=idea,
            why=_("A ladder is for what is safe but scary; some things need something else first."),
            values={"which": sign.which},
            choices=("pause_ladder", "open_help", "go_on"),
            step_id=step_id,
        )


def heard_stop(scene: Scene) -> Iterator[Suggestion]:
    """P2a: somebody said stop or not today in the last hours; "heard" only where that was said."""
    hours = scene.number("consent_rest_hours")
    rest = timedelta(hours=hours)
    known: set[str] = set()
    for ladder, step in scene.every_step():
        for attempt in _stopped_by_consent(scene, step):
            known.add(attempt.id)
            if _is_within(scene, attempt.ended_at or attempt.when, rest):
                thanks = _thanks(ladder.id, step.id, attempt.id, hours)
                yield replace(thanks, noticed=_noticed(attempt))
    for check in scene.records.consent_checks():
        if check.attempt_id in known or not check.is_talking_day:
            continue
        ladder_id, step_id = _place_of_check(scene, check)
        if _is_within(scene, check.at, rest):
            thanks = _thanks(ladder_id, step_id, check.id, hours)
            yield replace(thanks, noticed=_noticed_in(check))


def not_free(scene: Scene) -> Iterator[Suggestion]:
    """P2b: left because it was not safe, a choice that was not free, or pressure."""
    for ladder in scene.every_ladder():
        unsafe = [
            (attempt.order, attempt.id, takes_two(ladder, step))
            for step in scene.records.steps(ladder.id)
            for attempt in scene.stops(step)
            if _was_unsafe(attempt, with_somebody=takes_two(ladder, step))
        ]
        for _order, attempt_id, with_somebody in sorted(unsafe)[-1:]:
            told = _may_not_be_free if with_somebody else _may_not_be_safe
            attempt = scene.records.attempt(attempt_id)
            step_id = "" if attempt is None else attempt.step_id
            unsafe_one = told(ladder.id, attempt_id, {"left_because": "safety"})
            yield replace(unsafe_one, step_id=step_id)
        versions = scene.records.agreements(ladder.id)
        if versions and not versions[-1].withdrawn_at and _said_no_to(versions[-1]):
            values = {"said_no_to": _said_no_to(versions[-1])}
            yield _may_not_be_free(ladder.id, _said_since(versions).id, values)
    for sign in scene.records.stop_signs():
        if sign.which == PRESSURE:
            ladder_id, _step_id = place_of(scene, sign)
            yield _may_not_be_free(ladder_id, sign.id, {"which": PRESSURE})


def place_of(scene: Scene, sign: StopSign) -> tuple[str, str]:
    """Ids of the ladder and step a stop sign was ticked at, `""` where it was at none."""
    where = sign.where or ""
    attempt: AttemptNotes | None = scene.records.attempt(where)
    running = scene.records.running_attempt()
    if attempt is None and running is not None and running.id == where:
        attempt = running
    step = scene.records.step(where if attempt is None else attempt.step_id)
    if step is not None:
        return step.ladder_id, step.id
    return ("" if scene.records.ladder(where) is None else where), ""


def takes_two(ladder: Ladder, step: Step) -> bool:
    """Whether a step is done with somebody, so that leaving it unsafe may be about them."""
    gates = {gate.gate for gate in ladder.gates}
    return (
        step.needs_other_person
        or step.needs_agreement
        or ladder.theme == "intimacy"
        or bool(gates & {"relationship_safety", "consent_agreement"})
    )


def _said_no_to(agreement: Agreement) -> tuple[str, ...]:
    check = agreement.my_free_choice_check
    return () if check is None else check.said_no_to


def _said_since(versions: Sequence[Agreement]) -> Agreement:
    """The version that began to say what the newest says: an answer to it holds until a change."""
    now = _said_no_to(versions[-1])
    return list(takewhile(lambda one: _said_no_to(one) == now, reversed(versions)))[-1]


def _stopped_by_consent(scene: Scene, step: Step) -> list[Attempt]:
    return [
        attempt
        for attempt in scene.stops(step)
        if attempt.status == "stopped_by_consent" or attempt.left_because in _CONSENT_WITHDRAWN
    ]


def _is_within(scene: Scene, stamp: str | None, rest: timedelta) -> bool:
    moment = scene.moment(stamp)
    return moment is not None and scene.now - moment < rest


def _place_of_check(scene: Scene, check: ConsentCheck) -> tuple[str, str]:
    attempt: AttemptNotes | None = scene.records.attempt(check.attempt_id or "")
    running = scene.records.running_attempt()
    if attempt is None and running is not None and running.id == check.attempt_id:
        attempt = running
    step = None if attempt is None else scene.records.step(attempt.step_id)
    if step is not None:
        return step.ladder_id, step.id
    agreement = scene.records.agreement(check.agreement_id or "")
    return ("" if agreement is None else agreement.ladder_id or ""), ""


def _thanks(ladder_id: str, step_id: str, record_id: str, hours: float) -> Suggestion:
    return Suggestion(
        rule="P2a",
        ladder_id=ladder_id,
        record_ids=(record_id,),
        noticed=_("Somebody said stop or not today."),
        idea=_("Today could be a day for talking, or for something nice without any touch."),
        why=_(
            "A stop that is respected is practice too, of the part that matters most. Nothing is "
            "suggested for this step for {n:.0f} hours."
        ).format(n=hours),
        values={"consent_rest_hours": hours},
        choices=("write_in_journal",),
        step_id=step_id,
    )


def _noticed_in(check: ConsentCheck) -> str:
    if "no" in (check.i_want_this_today, check.other_said_yes_today):
        return _("Somebody said stop or not today.")
    return _("It was not a clear yes.")


def _noticed(attempt: Attempt) -> str:
    """That a stop was heard is said only where that is known."""
    if attempt.was_talking_day:
        return _("It was not a clear yes, so it was a talking day. Thank you both.")
    if attempt.status == "stopped_by_consent":
        return _("Somebody said stop or not today, and it was heard. Thank you both.")
    return _("Somebody said stop or not today.")


def _was_unsafe(attempt: Attempt, *, with_somebody: bool) -> bool:
    stopped = attempt.status == "stopped_for_safety" and with_somebody
    return attempt.left_because == "safety" or stopped


def _may_not_be_free(ladder_id: str, record_id: str, values: Values) -> Suggestion:
    return Suggestion(
        rule="P2b",
        ladder_id=ladder_id,
        record_ids=(record_id,),
        noticed=_("Something about this was not safe, or not your free choice."),
        idea=_(
            "Your caution may be keeping you safe. You could let this ladder rest and talk with "
            "somebody you trust, or with a service for people in difficult relationships."
        ),
        why=_(
            "Keeping away from a person who does harm is protection. A ladder is for what both "
            "want, and for what is safe."
        ),
        values=values,
        choices=("pause_ladder", "open_help", "go_on"),
    )


def _may_not_be_safe(ladder_id: str, record_id: str, values: Values) -> Suggestion:
    """The same rule where nobody else takes part: then it is the step that is looked at."""
    return Suggestion(
        rule="P2b",
        ladder_id=ladder_id,
        record_ids=(record_id,),
        noticed=_("You left because something was not safe."),
        idea=_(
            "Leaving was being careful. Would most careful people think this step is safe as it "
            "is? You could change it, let the ladder rest, or talk it over with somebody."
        ),
        why=_("A ladder is for what is safe but scary. Being careful with a real danger stays."),
        values=values,
        choices=("change_step", "pause_ladder", "open_help", "go_on"),
    )
