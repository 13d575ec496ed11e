"""The twelve signs to stop at and what may help instead, in our own words."""

from dataclasses import dataclass

from ladder_app.domain.stop_signs.stop_sign import SIGNS
from ladder_app.language import _


@dataclass(frozen=True, slots=True)
class SignWords:
    """`which` is the name records know it by; `sign` what is so, `instead` what may help."""

    which: str
    sign: str
    instead: str


def every_sign() -> tuple[SignWords, ...]:
    """The twelve signs, in their order."""
    pairs = zip(SIGNS, _signs(), strict=True)
    return tuple(SignWords(which, sign, instead) for which, (sign, instead) in pairs)


def sign_words(which: str) -> SignWords:
    """The words of one of the twelve; LookupError for another name."""
    found = next((one for one in every_sign() if one.which == which), None)
    if found is None:
        raise LookupError(which)
    return found


def _signs() -> tuple[tuple[str, str], ...]:
    """The stop signs and what to do."""
    return (
        (
            _(
                "I am afraid of this person. They threaten, hurt, force or humiliate me, watch "
                "me, decide about my money or whom I see, or a “no” has a price."
            ),
            _(
                "Your caution may be what keeps you safe, and a ladder towards this person is "
                "the wrong tool. A local service for people who are hurt or controlled can think "
                "it through with you, at your pace. Reach them, if you can, from a device this "
                "person never uses."
            ),
        ),
        (
            _("Somebody makes me do this, or wants to see what I write."),
            _(
                "Then nothing here needs doing, and you owe nobody a page. “Put away” clears the "
                "screen with one key. It cannot hide anything from a program that watches this "
                "computer."
            ),
        ),
        (
            _(
                "Something from before keeps coming back: flashbacks, nightmares, going blank or "
                "numb, or a fear that began with an assault or abuse."
            ),
            _(
                "Steps towards touch, sex or the memory itself belong with a professional who "
                "knows trauma. They can also tell you which everyday steps are fine meanwhile."
            ),
        ),
        (
            _("I think about dying or hurting myself, or I cannot keep myself safe."),
            _("Let the ladder rest and tell one person today. The top of this page says how."),
        ),
        (
            _(
                "I want to practise body sensations and I have a heart or lung condition, asthma, "
                "epilepsy, fainting, a pregnancy, a recent operation or injury, high blood "
                "pressure, trouble with balance or my neck, or a doctor advised against it."
            ),
            _(
                "Ask a doctor first and wait for a clear yes. Until then, choose steps out in the "
                "world instead of ones that stir up the body."
            ),
        ),
        (
            _("Blood or needles make me faint."),
            _(
                "Talk to a doctor before you practise. There is a way of tensing the muscles that "
                "helps many people stay upright, and they can show you."
            ),
        ),
        (
            _("Touch or sex hurts, bleeds or feels numb."),
            _(
                "That is a question for a doctor or a sex therapist. What hurts does not belong "
                "on a ladder."
            ),
        ),
        (
            _(
                "My mind is not steady now: I hear or see what others do not, I am far too high, "
                "nothing feels real, I am drunk, on drugs or coming off them. Or the fear is about "
                "food and my weight is low."
            ),
            _("See a professional first. The ladder will keep."),
        ),
        (
            _("I am under 18."),
            _(
                "Ladder is made for adults. A parent, guardian, school counsellor or doctor can "
                "help you find something made for you."
            ),
        ),
        (
            _("What I am afraid of is really likely, or really dangerous."),
            _(
                "Then the fear is useful. Change the step until most careful people would call it "
                "safe, or let it go."
            ),
        ),
        (
            _("Rituals or checking take hours of my day, and I am alone with it."),
            _(
                "Please do this with a clinician who knows obsessions and compulsions. Good "
                "practice never asks you to harm anyone or to act against your values."
            ),
        ),
        (
            _("I am so low that I hardly get up or eat."),
            _(
                "Care comes first and steps come later. Tell a doctor how heavy it is; until then, "
                "rest, food and one kind person count for more than practice."
            ),
        ),
    )
