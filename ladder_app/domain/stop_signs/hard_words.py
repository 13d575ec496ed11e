"""What is said in the hardest moments, in the same words wherever it is said; no numbers."""

from ladder_app.language import _


def thanks_for_saying() -> tuple[str, ...]:
    """To somebody who thinks about harming themselves: a person first."""
    return (
        _(
            "Thank you for being honest. Thoughts like these show how much you are carrying, and "
            "they deserve a real person’s attention. Nobody has been told; that is in your hands."
        ),
        _(
            "Tell one person today. You could say “I have had thoughts of harming myself and I do "
            "not want to be alone with them.” Then a doctor or therapist, as soon as they can see "
            "you."
        ),
    )


def in_danger() -> str:
    """To somebody who might act on such thoughts, or is not sure."""
    return _(
        "Go to where other people are, and ring the emergency number of the place you are in or go "
        "to the nearest emergency department. Put distance between you and anything you could hurt "
        "yourself with."
    )


def grounding() -> tuple[str, ...]:
    """A way back to here and now; never more than a few plain sentences."""
    return (
        _("Put both feet on the floor and feel what holds you."),
        _("Look around slowly and name five things you can see, then four you can hear or touch."),
        _("Say where you are, what day it is, and that you are in the present."),
        _("Hold something cold or rough, or drink some water. Your eyes can stay open."),
    )


def body_first() -> tuple[str, ...]:
    """To somebody whose body raises an alarm."""
    return (
        _("Please stop here. Signs like these belong before a doctor, whatever else they may be."),
        _(
            "Ask for medical advice; urgently, if it is strong, comes with collapse or does not "
            "pass. Then ring the emergency number of the place you are in, or tell someone near."
        ),
    )


def made_to() -> tuple[str, ...]:
    """To somebody who is made to do it."""
    return (
        _("Then nothing here needs doing. A step is only a step while it is your free choice."),
        _(
            "Being careful may be what keeps you safe now, so there is no need to say anything to "
            "them. A local service for people who are hurt or controlled can think it through with "
            "you, at your pace; reach them, if you can, from a device this person never uses."
        ),
    )


def unsafe_with_somebody() -> tuple[str, ...]:
    """To somebody for whom it is not safe, where another person takes part."""
    return (
        _(
            "Then stopping is right. Your caution may be what keeps you safe, and a ladder towards "
            "a person who does harm is the wrong tool."
        ),
        _(
            "You could talk with somebody you trust, or with a local service for people who are "
            "hurt or controlled, from a device the other person never uses."
        ),
    )


def unsafe_place() -> tuple[str, ...]:
    """To somebody for whom it is not safe, where nobody else takes part."""
    return (
        _("Then stopping is right: a ladder is for what is safe but scary."),
        _(
            "Later you could look at this step again, until most careful people would call it "
            "safe, or let it go."
        ),
    )
