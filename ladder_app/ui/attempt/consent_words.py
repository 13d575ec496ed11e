"""What is said about a step that needs a yes from two people, wherever it is said."""

from ladder_app.language import _


def missing_agreement_words() -> str:
    """Where no agreement holds: what happened is kept all the same."""
    return _(
        "No agreement holds for this ladder at present. What you write down is kept all the same; "
        "talking about what is welcome could be a step of its own."
    )


def thanks_for_an_answer() -> str:
    """To anything but yes and yes."""
    return _("Thank you for noting it. A no or a “not sure” is as good an answer as a yes.")


def when_no_was_hard() -> str:
    """Where it was done although it was not yes and yes; nobody is accused."""
    return _(
        "If it was hard to say no, or a no would have had a price, it was not your free choice, "
        "and your caution may be what keeps you safe. Help and support says who can think it "
        "through with you."
    )
