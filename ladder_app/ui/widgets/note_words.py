"""What is written down, said in words: its kind, who may see it, which time it is about."""

from ladder_app.domain.journal.journal_entry import EntryKind, Period, ShareScope
from ladder_app.language import _


def entry_kinds() -> tuple[tuple[EntryKind, str], ...]:
    """The kinds one can choose to write; the last one where it is about an attempt."""
    return (
        ("free", _("Freely")),
        ("gratitude", _("Something good")),
        ("roots_reflection", _("Then and now")),
        ("situation_thought_feeling", _("Situation, thought, feeling")),
        ("letter_not_sent", _("A letter I will not send")),
        ("after_attempt", _("After an attempt")),
    )


def entry_name(kind: EntryKind) -> str:
    """What an entry of this kind is called where it is read."""
    names: dict[EntryKind, str] = {
        "free": _("A note of mine"),
        "situation_thought_feeling": _("Situation, thought, feeling"),
        "letter_not_sent": _("A letter that is not sent"),
        "roots_reflection": _("Then and now"),
        "gratitude": _("Something good"),
        "after_attempt": _("After an attempt"),
        "look_back": _("Looking back"),
    }
    return names[kind]


def scopes() -> tuple[tuple[ShareScope, str], ...]:
    """Who may see an entry."""
    return (
        ("me_only", _("Only me")),
        ("clinician", _("My clinician")),
        ("partner_excerpt", _("For a partner")),
    )


def scope_sentence(scope: ShareScope) -> str:
    """What choosing it means."""
    sentences: dict[ShareScope, str] = {
        "me_only": _("It stays with you. No file for somebody else takes it along."),
        "clinician": _(
            "It may go along when you hand over a file or make a report. You see it there first."
        ),
        "partner_excerpt": _(
            "You have marked it to read out or show. No file takes it along by itself."
        ),
    }
    return sentences[scope]


def periods() -> tuple[tuple[Period, str], ...]:
    """The times a look at then and now can be about."""
    return (
        ("childhood", _("Childhood")),
        ("past_relationship", _("A past relationship")),
        ("recent", _("Recently")),
    )
