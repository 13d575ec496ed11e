"""Two plain questions before anything is agreed on, or printed, for somebody else.

Who is afraid of a person needs no agreement with them, and nothing that they can read. What was
answered is for this program alone; nobody is told.
"""

from collections.abc import Iterator
from typing import Final, Literal

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.moments import order_by, order_of
from ladder_app.domain.record import Record, new_id
from ladder_app.domain.records import Records
from ladder_app.domain.stop_signs.stop_sign import PRESSURE, StopSign
from ladder_app.language import _

SAFETY_SCREEN: Final = "safety_screen"
CONTROL: Final = "A"
_SIGNS: Final = (CONTROL, "B", PRESSURE)
"""The signs that speak of a person one had better be careful with."""

Answer = Literal["no", "not_sure", "yes"]
Outcome = Literal["not_asked", "clear", "not_sure", "afraid"]

_KEPT: Final[dict[str | None, Outcome]] = {
    "clear": "clear",
    "not_sure": "not_sure",
    "afraid": "afraid",
}


def screen_questions() -> tuple[str, str]:
    """Both of them; nothing is answered beforehand."""
    return (
        _("Am I afraid of this person, or of what comes if I say no?"),
        _("Does anybody press me to do this, or to show what I write here?"),
    )


def screen_outcome(records: Records, person_id: str | None = None) -> Outcome:
    """What the last answers say; a sign that was ticked after them counts like a yes.

    With `person_id` answers about another person say nothing.

    After an attempt that was left because it was not safe, an agreement that was no free choice,
    or one with somebody else than before, they are asked again.
    """
    answers = [
        one
        for one in records.flag_events()
        if one.kind == SAFETY_SCREEN and (not person_id or one.detail in ((), (person_id,)))
    ]
    last = max(answers, key=order_by("raised_at"), default=None)
    since = order_of("" if last is None else last.raised_at or "")
    if any(one.which in _SIGNS and order_of(one.at) > since for one in records.stop_signs()):
        return "afraid"
    if last is None or any(order_of(stamp) > since for stamp in _doubts(records)):
        return "not_asked"
    return _KEPT.get(last.user_choice, "not_sure")


def is_to_ask(
    records: Records, person_id: str | None, before: str | None, *, is_new: bool = False
) -> bool:
    """Whether they come first where something is agreed on with this person.

    So they do about somebody new, and about somebody else than it was agreed on with `before`,
    unless they were answered about this very person.
    """
    is_another = is_new or bool(person_id and before and person_id != before)
    if is_another and not (person_id and was_asked(records, person_id)):
        return True
    return screen_outcome(records, person_id) in ("not_asked", "afraid")


def may_print_for_partner(records: Records, person_id: str | None = None) -> bool:
    """Whether a sheet for somebody else is offered: only after two plain noes."""
    return screen_outcome(records, person_id) == "clear"


def _doubts(records: Records) -> Iterator[str]:
    """The moments at which something was not safe, or no free choice."""
    for ladder in records.ladders():
        for step in records.steps(ladder.id):
            for attempt in records.attempts_that(_was_left_for_safety, step.id):
                yield attempt.entered_at or attempt.when
        for agreement in records.agreements(ladder.id):
            if agreement.said_no_to:
                yield agreement.made_at or ""
    yield from _others_came(records)


def _was_left_for_safety(attempt: Attempt) -> bool:
    return attempt.left_because == "safety"


def _others_came(records: Records) -> Iterator[str]:
    """When something was first agreed on with one more person, about whom nobody was asked."""
    agreed = [one for ladder in records.ladders() for one in records.agreements(ladder.id)]
    known: set[str] = set()
    for agreement in sorted(agreed, key=order_by("made_at")):
        person_id = agreement.alias_id
        if person_id and known and person_id not in known and not was_asked(records, person_id):
            yield agreement.made_at or ""
        known.update(filter(None, (person_id,)))


def was_asked(records: Records, person_id: str) -> bool:
    """Whether the questions were answered about this very person."""
    return bool(records.flag_events_about(SAFETY_SCREEN, (person_id,)))


def outcome_of(afraid: Answer, pressed: Answer) -> Outcome:
    """What two answers come to."""
    if "yes" in (afraid, pressed):
        return "afraid"
    return "clear" if (afraid, pressed) == ("no", "no") else "not_sure"


def screened(
    afraid: Answer, pressed: Answer, where: str, stamp: str, person_id: str | None = None
) -> tuple[Record, ...]:
    """What is kept of the answers: what they come to, and for each yes the sign to stop at.

    `where` is the id of a ladder, or "people"; `person_id` is whom they are about, where that is
    known.
    """
    signs = ((afraid, CONTROL), (pressed, PRESSURE))
    ticked = (
        StopSign(id=new_id(), at=stamp, which=sign, where=where)
        for answer, sign in signs
        if answer == "yes"
    )
    event = FlagEvent(
        id=new_id(),
        kind=SAFETY_SCREEN,
        raised_at=stamp,
        shown_at=stamp,
        user_choice=outcome_of(afraid, pressed),
        detail=(person_id,) if person_id else (),
    )
    return (*ticked, event)
