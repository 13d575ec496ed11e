"""The answers the form offers, in a person's words; each with the value the records keep."""

from dataclasses import dataclass

from ladder_app.language import _

Options = tuple[tuple[str, str], ...]


def answers() -> Options:
    """How it went."""
    return (
        ("did", _("I did this")),
        ("partly", _("Partly")),
        ("not_today", _("Not today")),
        ("stopped", _("We stopped")),
        ("in_the_way", _("Something got in the way")),
    )


def stop_ways() -> Options:
    """The one exception from a stop that was respected."""
    return (("not_safe", _("It was not safe")),)


def stop_unsaid_words() -> str:
    """What is kept of a stop of which nothing else is said."""
    return _("Otherwise it is kept as a stop that was respected.")


def kind_words(answer: str | None) -> str:
    """What is said to an answer, or to none yet; nothing for what needs no word."""
    return {
        "": _("This may stay open. What you write is kept, and counts once it says how it went."),
        "not_today": _(
            "Thank you for writing it down. Looking at it and choosing not to tells something too."
        ),
        "stopped": _(
            "Thank you for stopping, or for hearing a stop. It is a result like any other."
        ),
        "in_the_way": _("That happens, and it says nothing about you."),
    }.get(answer or "", "")


def thanks_words(answer: str | None) -> str:
    """What is said to an answer once it is written down; nothing for what needs no word."""
    return {
        "not_today": _("Looking at it and choosing not to tells something too."),
        "stopped": _("Stopping, or hearing a stop, is a result like any other."),
        "in_the_way": _("That happens, and it says nothing about you."),
    }.get(answer or "", "")


def not_safe_words() -> str:
    """What is said when it was not safe."""
    return _("Being safe comes first. Help and support has signs to stop at and where to turn.")


def highest_question() -> str:
    """The one number that is asked of everything that was begun."""
    return _("How high did it get?")


def learned_question() -> str:
    """What comes back to the person before the next time."""
    return _("What did I learn?")


def happened_question(answer: str | None) -> str:
    """What the page asks about it in words."""
    return {
        "not_today": _("What would make it a little easier?"),
        "in_the_way": _("What got in the way?"),
    }.get(answer or "", _("What happened?"))


@dataclass(frozen=True, slots=True)
class BeforeQuestions:
    """What is asked about the time before; `notice` is `""` where that is not asked."""

    fear: str
    another_fear: str
    likelihood: str
    severity: str
    notice: str
    peak: str
    now: str
    urge: str
    confidence: str


def asked_back() -> BeforeQuestions:
    """When it is over."""
    return BeforeQuestions(
        fear=_("What was I afraid would happen?"),
        another_fear=_("And what else was I afraid would happen?"),
        likelihood=_("How likely did that seem?"),
        severity=_("How bad would it have been?"),
        notice="",
        peak=_("How high did I think it would get?"),
        now=_("How strong was it right before?"),
        urge=_("How strong was the urge to leave it?"),
        confidence=_("How sure was I that I can do it, even anxious?"),
    )


def asked_ahead() -> BeforeQuestions:
    """While it is still to come."""
    return BeforeQuestions(
        fear=_("What am I afraid will happen?"),
        another_fear=_("And what else am I afraid will happen?"),
        likelihood=_("How likely does that seem?"),
        severity=_("How bad would it be?"),
        notice=_("How would I notice? What would I see or hear?"),
        peak=_("How high do I think it will get?"),
        now=_("How strong is it right now?"),
        urge=_("How strong is the urge not to do it?"),
        confidence=_("How sure am I that I can do it, even anxious?"),
    )


def urge_ends() -> tuple[str, str]:
    """What 0 and 100 are, as in each of these."""
    return _("no urge"), _("the strongest urge")


def confidence_ends() -> tuple[str, str]:
    """Of being sure that one can do it."""
    return _("not sure at all"), _("quite sure")


def severity_ends() -> tuple[str, str]:
    """Of what is feared."""
    return _("not bad at all"), _("as bad as I can imagine")


def coping_ends() -> tuple[str, str]:
    """Of coping with it."""
    return _("not at all"), _("as well as I could wish")


def share_ends() -> tuple[str, str]:
    """Of doing something, or leaving it out."""
    return _("none of it"), _("all of it")


def yes_or_no() -> Options:
    """For what is either so or not."""
    return (("yes", _("Yes")), ("no", _("No")))


def companions() -> Options:
    """Whether somebody was there to help."""
    return (("yes", _("With somebody who helps")), ("no", _("Without")))


def modes() -> Options:
    """Ways of practising."""
    return (
        ("in_vivo", _("In real life")),
        ("imaginal", _("In imagination")),
        ("interoceptive", _("Body sensations")),
        ("behavioural_experiment", _("As an experiment")),
        ("skills", _("Practising a skill")),
    )


def times_of_day() -> Options:
    """Parts of the day; the words themselves are kept."""
    words = (_("morning"), _("midday"), _("afternoon"), _("evening"), _("night"))
    return tuple((word, word) for word in words)


def end_rules() -> Options:
    """What was to decide when it is over."""
    return (
        ("plan_done", _("What I planned was done")),
        ("half_of_peak", _("It came down by half")),
        ("prediction_tested", _("I had seen whether it happens")),
    )


def end_rules_ahead() -> Options:
    """What is to decide when it is over."""
    return (
        ("plan_done", _("What I planned is done")),
        ("half_of_peak", _("It has come down by half")),
        ("prediction_tested", _("I have seen whether it happens")),
    )


def strongest_urge_question() -> str:
    """Asked afterwards."""
    return _("How strong was the urge to leave, at its strongest?")


def occurrences() -> Options:
    """Whether it happened."""
    return (
        ("no", _("No")),
        ("partly", _("Partly")),
        ("yes", _("Yes")),
        ("cannot_tell", _("I cannot tell")),
    )


def tests_of_fear() -> Options:
    """Whether it was a test."""
    return (("yes", _("Yes")), ("partly", _("Partly")), ("no", _("No")))


def willingness() -> Options:
    """Whether to do it again."""
    return (("yes", _("Yes")), ("adapt", _("Yes, differently")), ("no", _("No")))


def main_feelings() -> Options:
    """What the strongest feeling was."""
    return (
        ("fear", _("Fear")),
        ("shame", _("Shame")),
        ("disgust", _("Disgust")),
        ("sadness", _("Sadness")),
        ("anger", _("Anger")),
        ("numb", _("Numbness")),
        ("other", _("Something else")),
    )


def reasons_to_end() -> Options:
    """Why it was over."""
    return (
        ("finished", _("It was done")),
        ("anxiety_too_high", _("It was too much")),
        ("other_person", _("The other person")),
        ("consent_withdrawn_by_me", _("I no longer wanted to")),
        ("consent_withdrawn_by_other", _("They no longer wanted to")),
        ("safety", _("To be safe")),
        ("time", _("There was no more time")),
        ("body", _("My body")),
        ("other", _("Something else")),
    )


def words_for(options: Options, value: str | None) -> str:
    """The words of one answer, or `""`."""
    return dict(options).get(value or "", "")
