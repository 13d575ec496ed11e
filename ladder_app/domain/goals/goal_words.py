"""A goal in words: where it stands, which part of life, the four questions, how far its ladders."""

from typing import Final, Literal, get_args

from ladder_app.domain.goals.goal import Goal, GoalStatus, SmartCheck, ValueDomain
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.measures.standing import mastered, standings
from ladder_app.domain.records import Records
from ladder_app.language import _, ngettext

Check = Literal["specific", "doable_this_month", "mine_to_do", "kind_to_me"]
CHECKS: Final[tuple[Check, ...]] = get_args(Check)
"""In the order they are asked."""


def status_words(status: GoalStatus) -> str:
    """Where a goal stands."""
    return {
        "active": _("I am on my way"),
        "reached": _("I am there"),
        "paused": _("It rests"),
        "let_go": _("I have let it go"),
    }[status]


def domain_words(domain: ValueDomain) -> str:
    """A part of life."""
    return {
        "relationship": _("Closeness"),
        "family": _("Family"),
        "work": _("Work and learning"),
        "health": _("Health"),
        "leisure": _("Friends and free time"),
        "self": _("Myself"),
    }[domain]


def check_question(check: Check) -> str:
    """One of the four questions."""
    return {
        "specific": _("Could somebody see me doing it?"),
        "doable_this_month": _("Could I do a first piece of it this month?"),
        "mine_to_do": _("Is it something that I do?"),
        "kind_to_me": _("Is it kind to me?"),
    }[check]


def check_idea(check: Check) -> str:
    """What may help where the answer is "not yet"."""
    return {
        "specific": _("You could name a place, a person, or what you would say."),
        "doable_this_month": _("A smaller piece of it may be enough for now."),
        "mine_to_do": _(
            "What somebody else feels or does is theirs. What would your own part of it be?"
        ),
        "kind_to_me": _("You could put it the way you would put it to a friend."),
    }[check]


def checks_words(check: SmartCheck | None) -> str:
    """How many of the four were answered with yes, `""` before any was answered."""
    answers = [getattr(check, one) for one in CHECKS] if check is not None else []
    if all(one is None for one in answers):
        return ""
    yes = sum(one is True for one in answers)
    return _("{n} of 4 answered with yes").format(n=yes)


def about_words(goal: Goal, until: str) -> str:
    """Part of life, until when and where it stands, on one line; `until` is a day in words."""
    said = [] if goal.value_domain is None else [domain_words(goal.value_domain)]
    said += [_("until {day}").format(day=until)] if until else []
    return " · ".join([*said, status_words(goal.status)])


def how_far(records: Records, ladder: Ladder) -> str:
    """What came of a ladder so far, as a sentence without praise."""
    steps = standings(records, ladder.id)
    done = mastered(steps)
    if not done.active:
        return _("No steps yet.")
    tried = sum(one.practised and not one.is_mastered for one in steps if one.is_active)
    if not done.mastered and not tried:
        return ngettext(
            "{n} step, none tried yet.", "{n} steps, none tried yet.", done.active
        ).format(n=done.active)
    said = ngettext(
        "{k} of {n} step is called done.", "{k} of {n} steps are called done.", done.active
    ).format(k=done.mastered, n=done.active)
    if not tried:
        return said
    more = ngettext("{n} more was practised.", "{n} more were practised.", tried).format(n=tried)
    return f"{said} {more}"
