"""What the program says about itself, in the same words wherever it says it."""

from ladder_app.language import _


def what_it_is() -> str:
    """What the program is and is not."""
    return _(
        "Ladder is a notebook for going towards things that are safe but scary, in small steps. "
        "It is not a treatment, it makes no diagnosis, and nobody reads along. If you can, plan "
        "your ladder together with a professional. The pace is yours. You can stop at any "
        "moment, and stopping is allowed."
    )


def who_can_read(*, is_sealed: bool = False) -> str:
    """Who can read what was written, said honestly; `is_sealed` where there is a passphrase."""
    if is_sealed:
        return _(
            "It is sealed: without your passphrase or the recovery code nobody can read it. While "
            "it is open, whoever sits here can. The program sends nothing anywhere by itself."
        )
    return _(
        "Unless you set a passphrase in Settings, anyone who can use this account on the computer, "
        "or open this folder, can read it. The program sends "
        "nothing anywhere by itself."
    )


def what_stays_open() -> str:
    """What no program can protect from, and how everything is deleted."""
    return _(
        "It cannot protect you where you are watched, or made to open it. One button in Settings "
        "deletes everything; what was printed or handed out cannot be called back."
    )
