"""Short pages to read before some ladders: when one is not the tool, and what to do instead."""

from dataclasses import dataclass

from ladder_app.domain.ladders.gates import unread_gates
from ladder_app.domain.ladders.ladder import GateName, Ladder
from ladder_app.language import _


@dataclass(frozen=True, slots=True)
class GatePage:
    """`points` are read one by one, `yes` is acknowledged, `instead` goes with "not sure"."""

    title: str
    sentence: str
    points: tuple[str, ...]
    yes: str
    instead: str


def waiting_words(ladder: Ladder, waiting: tuple[GateName, ...]) -> str:
    """What waits on this ladder, kindly; `""` for nothing. Its steps stay where they are."""
    if not waiting:
        return ""
    title = gate_page(waiting[0]).title
    if waiting[0] in unread_gates(ladder):
        said = _("The steps are all here. “{page}” is still to be read before the first time.")
    else:
        said = _("You were not sure about “{page}”. The steps stay here, and nothing hurries.")
    return said.format(page=title)


def gate_page(gate: GateName) -> GatePage:
    """The page of this gate."""
    return {
        "relationship_safety": _relationship_safety,
        "consent_agreement": _consent_agreement,
        "adults_only": _adults_only,
        "trauma_screen": _trauma_screen,
        "medical_pain_check": _medical_pain_check,
        "medical_clearance": _medical_clearance,
        "fit_to_drive": _fit_to_drive,
        "fainting_check": _fainting_check,
        "clinician_advised": _clinician_advised,
    }[gate]()


def _relationship_safety() -> GatePage:
    return GatePage(
        _("Is this person safe for me?"),
        _(
            "Keeping away from somebody who does harm is wise, and nothing to practise away. "
            "A ladder towards a person is not the right tool if any of this is so:"
        ),
        (
            _("I am afraid of what they do when they are angry."),
            _("They threaten, hit, force or humiliate me."),
            _("They watch where I am, or control my money or whom I see."),
            _("Saying no has consequences."),
            _("I am being made to do this, or to show what I write here."),
        ),
        _("None of this is so"),
        _(
            "Your caution may be keeping you safe. You could choose another person for this "
            "ladder, or first talk with someone you trust, or with a service for people in "
            "difficult relationships. Help and support says how to find one. If the other person "
            "can see this computer, their device may be the safer place to look from: think of "
            "one they do not use."
        ),
    )


def _consent_agreement() -> GatePage:
    return GatePage(
        _("Have we agreed on it?"),
        _(
            "Steps of this ladder need a yes from both of us, given freely and on the same day. "
            "They wait until what we agreed on is written down here; that can be done later."
        ),
        (
            _("We have talked about what is welcome, what is not for now, and what is never."),
            _("Either of us can say stop or not today, and it is respected at once."),
            _("A yes on one day is not a yes on another."),
            _("Nobody owes anybody a step. A stop that was heard is practice too."),
        ),
        _("We have agreed on this"),
        _(
            "Then talking is the first step. You could begin with the ladder “Letting someone "
            "know me”, or write down together what is welcome before any of these."
        ),
    )


def _adults_only() -> GatePage:
    return GatePage(
        _("For adults"),
        _("This ladder is for people of 18 or older, and so is everyone who takes part in it."),
        (_("I am 18 or older."), _("The other person is 18 or older.")),
        _("Both are so"),
        _(
            "Then this ladder is not for now, and asking was right. A parent or guardian you "
            "trust, a doctor or a counsellor for young people is a better companion for these "
            "questions. The other ladders are still there."
        ),
    )


def _trauma_screen() -> GatePage:
    return GatePage(
        _("Is something older in the way?"),
        _("Two plain questions, to be answered only to yourself:"),
        (
            _("Did something happen in the past that was done to me against my will?"),
            _("Do pictures of it come back, or do I go blank or numb when someone comes near?"),
        ),
        _("No, or I am doing this with a professional"),
        _(
            "Memories like these deserve company. With somebody trained in trauma this can be done "
            "at a pace that does not overwhelm. Until then “Taking in care and affection” might be "
            "a gentler ladder."
        ),
    )


def _medical_pain_check() -> GatePage:
    return GatePage(
        _("Does it hurt?"),
        _("Pain is a message from the body and nothing to get used to. Does any of this happen?"),
        (
            _("Touch or sex hurts."),
            _("There is bleeding or numbness."),
        ),
        _("None of this, or a doctor knows of it"),
        _(
            "A doctor or a sex therapist can often help with pain. It is worth asking before "
            "going on; the steps without such touch can be practised meanwhile."
        ),
    )


def _medical_clearance() -> GatePage:
    return GatePage(
        _("Is my body fit for it?"),
        _("These exercises bring on strong sensations. They are not for everybody without advice:"),
        (
            _("heart or lung disease, asthma, or blood pressure that is not under control"),
            _("epilepsy or fainting"),
            _("pregnancy"),
            _("a recent operation or injury, or trouble with balance or the neck"),
            _("a doctor has said not to exert myself"),
        ),
        _("None of this, or a doctor has agreed"),
        _(
            "Ask your doctor first; bring the list of exercises along. The ladder “Further from "
            "my safe place” practises with the same fear without them."
        ),
    )


def _fit_to_drive() -> GatePage:
    return GatePage(
        _("Am I fit to drive?"),
        _("This ladder is for fear of driving, not for learning to drive."),
        (
            _("I hold a licence, and nothing medical speaks against driving."),
            _("The car is safe."),
            _("I rate only before setting off and once parked."),
        ),
        _("All of this is so"),
        _(
            "A few lessons, or a doctor’s word, come first. If pictures of an accident keep coming "
            "back, a professional is a good companion for this."
        ),
    )


def _fainting_check() -> GatePage:
    return GatePage(
        _("Have I ever fainted?"),
        _(
            "With needles and blood some people faint. There is a way of tensing the muscles that "
            "helps, and it is best learned beforehand."
        ),
        (
            _("I have fainted, or nearly, with needles or blood."),
            _("Slow breathing and relaxing can make fainting likelier here."),
        ),
        _("I have not fainted, or I have talked to a doctor about it"),
        _(
            "Talk to a doctor before practising, and ask about tensing arms, legs and trunk. "
            "Practise lying down at first, with somebody near."
        ),
    )


def _clinician_advised() -> GatePage:
    return GatePage(
        _("Better with a professional"),
        _(
            "Here the point is to leave a ritual out, and that is hard to do alone. Somebody who "
            "knows obsessions can help to choose what is right to leave out and what is not."
        ),
        (
            _("A step never asks for harm to anyone, or for anything against my values."),
            _("Ordinary hygiene and the rules of health services stay as they are."),
            _("If rituals take several hours a day, a professional comes first."),
        ),
        _("I have read this"),
        _(
            "You could print this ladder and take it to a first appointment, and begin with a "
            "different ladder meanwhile."
        ),
    )
