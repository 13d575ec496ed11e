"""A sentence or two one could say or send: the first words are often the hardest part."""

from ladder_app.language import _


def to_somebody_known() -> str:
    """To a friend, a neighbour, somebody of the family."""
    return _("I am not doing well. Could you stay with me for a while, or talk with me?")


def to_a_professional() -> str:
    """To a doctor, a therapist, or whoever picks up the telephone there."""
    return _("It has become very heavy for me. When is the soonest that I can see somebody?")


def to_a_service() -> str:
    """To a helpline or the emergency service."""
    return _("I am not safe on my own right now. I am at … Please tell me what to do next.")
