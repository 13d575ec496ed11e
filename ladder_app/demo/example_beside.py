"""What the example case has beside its ladders and attempts: plans, notes, an agreement, answers.

`ahead` is days from today, below 0 gone by; `ago` is days back, as everywhere in its file. What is
not told stays not answered.
"""

from collections.abc import Callable, Mapping
from typing import Any

from ladder_app.domain.agreements.agreement import Agreement, FreeChoiceCheck
from ladder_app.domain.agreements.consent_check import ConsentCheck
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.goals.goal import Goal, SmartCheck
from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.support.safety_plan_card import Contact, SafetyPlanCard

Entry = Mapping[str, Any]


def example_plan(entry: Entry, make_id: Callable[..., str], at: Callable[..., str]) -> Plan:
    """A plan; `when` is its hint of a time, `leave_out` names habits."""
    context = Context(
        place=entry.get("place"), people=entry.get("people"), companion=entry.get("companion")
    )
    return Plan(
        id=make_id("plan", entry["key"]),
        step_id=make_id("step", entry["step"]),
        due_date=at(-entry["ahead"]),
        window_days=entry.get("days", 1),
        time_hint=entry.get("when"),
        context_planned=None if context == Context() else context,
        if_then=entry.get("if_then"),
        safety_behaviours_to_leave_out=tuple(
            make_id("habit", key) for key in entry.get("leave_out", ())
        ),
        status=entry.get("status", "open"),
        excuse=entry.get("excuse"),
        made_at=at(entry["made_ago"], "21:40"),
    )


def example_note(entry: Entry, make_id: Callable[..., str], at: Callable[..., str]) -> JournalEntry:
    """A note, about an attempt or a step by its key, or about neither."""
    link = None
    if "attempt" in entry:
        link = Link(kind="attempt", id=make_id("attempt", entry["attempt"]))
    elif "step" in entry:
        link = Link(kind="step", id=make_id("step", entry["step"]))
    return JournalEntry(
        id=make_id("note", entry["key"]),
        at=at(entry["ago"], entry["at"]),
        text=entry["text"],
        kind="after_attempt" if "attempt" in entry else "free",
        feelings=tuple(entry.get("feelings", ())),
        link=link,
    )


def example_goal(entry: Entry, make_id: Callable[..., str], _at: Callable[..., str]) -> Goal:
    """What the person wants back, and the ladders that lead there."""
    return Goal(
        id=make_id("goal", entry["key"]),
        title=entry["title"],
        why_it_matters=entry["why"],
        value_domain=entry["domain"],
        smart_check=SmartCheck(**dict.fromkeys(entry["yes"], True)),
        ladder_ids=tuple(make_id("ladder", key) for key in entry["ladders"]),
    )


def example_person(
    entry: Entry, make_id: Callable[..., str], _at: Callable[..., str]
) -> PersonAlias:
    """Somebody by the name the person has for them."""
    return PersonAlias(
        id=make_id("person", entry["key"]),
        alias=entry["name"],
        relation=entry["relation"],
        colour=entry["colour"],
    )


def example_agreement(
    entry: Entry, make_id: Callable[..., str], at: Callable[..., str]
) -> Agreement:
    """What two people agreed, each of their own free choice."""
    return Agreement(
        id=make_id("agreement", entry["key"]),
        alias_id=make_id("person", entry["with"]),
        ladder_id=make_id("ladder", entry["ladder"]),
        made_at=at(entry["ago"], "20:30"),
        review_on=at(-entry["review_ahead"]),
        welcome=tuple(entry["welcome"]),
        not_now=tuple(entry["not_now"]),
        stop_word=entry["stop_word"],
        how_we_pause=entry["how_we_pause"],
        aftercare=entry["aftercare"],
        set_up=tuple(entry["set_up"]),
        both_present_when_written=True,
        my_free_choice_check=FreeChoiceCheck(
            no_pressure=True, can_say_no_without_consequences=True, sober=True, feel_safe=True
        ),
    )


def example_check(
    entry: Entry, make_id: Callable[..., str], at: Callable[..., str]
) -> ConsentCheck:
    """What both said before the attempt of that key."""
    return ConsentCheck(
        id=make_id("check", entry["attempt"]),
        agreement_id=make_id("agreement", entry["agreement"]),
        attempt_id=make_id("attempt", entry["attempt"]),
        at=at(entry["ago"], entry["at"]),
        i_want_this_today=entry["me"],
        other_said_yes_today=entry["other"],
    )


def example_answer(entry: Entry, make_id: Callable[..., str], at: Callable[..., str]) -> FlagEvent:
    """What was answered to a suggestion about one attempt."""
    moment = at(entry["ago"], entry["at"])
    return FlagEvent(
        id=make_id("answer", entry["rule"], entry["attempt"]),
        kind=entry["rule"],
        raised_at=moment,
        shown_at=moment,
        user_choice=entry["choice"],
        detail=(make_id("attempt", entry["attempt"]),),
    )


def example_card(
    entry: Entry, make_id: Callable[..., str], at: Callable[..., str]
) -> SafetyPlanCard:
    """Whom the person can turn to and what helps; each contact is a name and a way."""
    name, how = entry["professional"]
    return SafetyPlanCard(
        id=make_id("card"),
        people=tuple(Contact(name=name, how=how) for name, how in entry["people"]),
        professional=Contact(name=name, how=how),
        safe_place=entry["safe_place"],
        things_that_help=tuple(entry["helps"]),
        reasons_to_keep_going=entry["reasons"],
        last_reviewed=at(entry["ago"], entry["at"]),
    )
