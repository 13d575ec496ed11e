"""The texts of the page Help, chapter by chapter: plain values, our own words.

The order of the first chapter is deliberate: someone known, then a professional, then services.
No telephone number is given, because none is right everywhere.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ladder_app.language import _
from ladder_app.ui.widgets.what_it_is import what_it_is, who_can_read

HEAVY = "heavy"
STOP_SIGNS = "stop-signs"
Look = Literal["said", "named", "quiet"]


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph. `named` ones are the short name of the paragraphs below them."""

    text: str
    look: Look = "said"


@dataclass(frozen=True, slots=True)
class Chapter:
    """`name` is what other pages ask for; `summary` is read while the chapter is folded."""

    name: str
    title: str
    summary: str
    passages: tuple[Passage, ...]


def chapters(library_folder: Path) -> tuple[Chapter, ...]:
    """Everything below the first card, in the order of the page."""
    return (
        _stop_signs(),
        _harming_myself(),
        _about_itself(),
        _what_a_ladder_is(),
        _how_to_rate(),
        _what_numbers_do_not_say(),
        _who_can_read(),
        _where_it_is(library_folder),
    )


def when_it_is_heavy() -> Chapter:
    """The chapter that is never folded."""
    return Chapter(
        HEAVY,
        _("When things get very heavy"),
        "",
        (
            Passage(_("You can leave everything here as it is. It will keep.")),
            Passage(_("Someone you know"), "named"),
            Passage(
                _(
                    "Call, write to or go to one person you trust. A short sentence is enough: "
                    "“I am not doing well. Could you stay with me for a while?”"
                )
            ),
            Passage(_("A professional"), "named"),
            Passage(
                _(
                    "Your doctor, therapist or counsellor, if you have one. When they are closed, "
                    "their answering machine often says who is there instead."
                )
            ),
            Passage(_("A helpline or the emergency service"), "named"),
            Passage(
                _(
                    "If you might be in danger now, ring the emergency number of the place you are "
                    "in, go to the nearest emergency department, or tell someone near you. To find "
                    "a helpline, look for “crisis helpline” and the name of your country; "
                    "Befrienders Worldwide keeps a list of centres by country."
                )
            ),
            Passage(
                _(
                    "Ladder ships no numbers and contacts nobody. On a shared computer, what you "
                    "look up stays in the history of the browser."
                ),
                "quiet",
            ),
        ),
    )


def _stop_signs() -> Chapter:
    passages = [
        Passage(
            _(
                "A ladder is for what is safe but scary. If one of these fits, leave the ladder "
                "for now and look here first. Pausing loses nothing."
            )
        )
    ]
    for sign, instead in _signs():
        passages += [Passage(sign, "named"), Passage(instead)]
    return Chapter(
        STOP_SIGNS,
        _("When a ladder is not the right thing"),
        _("Twelve signs to stop at, and what may help instead"),
        tuple(passages),
    )


def _signs() -> tuple[tuple[str, str], ...]:
    """The stop signs and what to do, in the order A to L of the reference."""
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


def _harming_myself() -> Chapter:
    return Chapter(
        "harming-myself",
        _("I am thinking about harming myself"),
        _("What you can do now"),
        (
            Passage(
                _(
                    "Thank you for opening this. Thoughts like these show how much you are "
                    "carrying, and they deserve a real person’s attention. Nobody has been told; "
                    "that is in your hands."
                )
            ),
            Passage(
                _(
                    "If you might act on them, or are not sure: go to where other people are, and "
                    "ring the emergency number of the place you are in or go to the nearest "
                    "emergency department. Put distance between you and anything you could hurt "
                    "yourself with."
                )
            ),
            Passage(
                _(
                    "If you are safe for now: tell one person today. You could say “I have had "
                    "thoughts of harming myself and I do not want to be alone with them.” Then a "
                    "doctor or therapist, as soon as they can see you."
                )
            ),
        ),
    )


def _about_itself() -> Chapter:
    return Chapter(
        "about",
        _("What Ladder is, and is not"),
        _("A notebook, not a treatment"),
        (Passage(what_it_is()),),
    )


def _what_a_ladder_is() -> Chapter:
    return Chapter(
        "ladder",
        _("What a ladder is"),
        _("Small steps, the easier ones first"),
        (
            Passage(
                _(
                    "A ladder is a list of things you could do, from a little scary to very scary, "
                    "that lead towards something you want back. Each step is something you do "
                    "yourself: who, where, how long, with or without what."
                )
            ),
            Passage(
                _(
                    "You plan here and practise out there. Before, you can write what you are "
                    "afraid will happen. After, what did happen and what you learned. Most people "
                    "repeat a step on different days before they go on, and vary where and with "
                    "whom."
                )
            ),
            Passage(
                _(
                    "Any order is allowed. You can add a step in between, make one smaller, park "
                    "it, or go back down. None of that is a step backwards."
                )
            ),
            Passage(
                _(
                    "Where another person is part of a step, their yes is theirs to give, for "
                    "that day only. When anybody stops, stopping was right."
                )
            ),
        ),
    )


def _how_to_rate() -> Chapter:
    return Chapter(
        "rating",
        _("How to rate"),
        _("0 is completely at ease, 100 is the strongest you can picture"),
        (
            Passage(
                _(
                    "A rating says how anxious or distressed you are, from 0 to 100, or from 0 to "
                    "10 if you like that better. Rough is good enough; nobody can see a "
                    "difference between 43 and 47."
                )
            ),
            Passage(
                _(
                    "Rate the moment you are in. The one exception is the highest point, which you "
                    "can only know afterwards."
                )
            ),
            Passage(
                _(
                    "It helps to tie a few numbers to memories: “my 50 is the dentist’s chair”. "
                    "You can write yours in Settings, and they stand beside the scale from then on."
                )
            ),
            Passage(
                _(
                    "Leaving a rating empty is fine. Empty means “not rated” and is never counted "
                    "as 0."
                )
            ),
            Passage(
                _(
                    "When you rate a step again, the old number stays hidden until you have "
                    "chosen, so that it does not pull at the new one."
                )
            ),
        ),
    )


def _what_numbers_do_not_say() -> Chapter:
    return Chapter(
        "numbers",
        _("What the numbers do not say"),
        _("High is not bad, low is not the goal"),
        (
            Passage(
                _(
                    "Anxiety that stays high does not mean practice was for nothing. You did it, "
                    "and that is what counts; how it felt is a different question."
                )
            ),
            Passage(
                _(
                    "A lower number can have many reasons: an easier day, a distraction, feeling "
                    "numb, something done to feel safer."
                )
            ),
            Passage(_("A higher number after a harder or a different version is no flare-up.")),
            Passage(
                _(
                    "Ratings cannot be compared between people, and over months only loosely "
                    "within one person."
                )
            ),
            Passage(
                _(
                    "If what you feared did happen, nothing is ruined. Look at how you coped, and "
                    "whether the step was a fair one to take."
                )
            ),
            Passage(
                _(
                    "How far up a ladder you are is not how well you are. No number here is a "
                    "diagnosis or proof of anything."
                )
            ),
            Passage(_("Weeks without notes say only that there are no notes.")),
            Passage(_("What somebody else does cannot be read from your numbers.")),
        ),
    )


def _who_can_read() -> Chapter:
    return Chapter(
        "privacy",
        _("Who can read what you write"),
        _("What is protected on this computer, and what is not"),
        (
            Passage(who_can_read()),
            Passage(
                _(
                    "“Put away” clears the screen with one key, in every window of the program. In "
                    "Settings you can let the page Today start covered. The name in titles and "
                    "menus stays “Ladder”."
                )
            ),
            Passage(
                _(
                    "What no program like this can protect from: somebody who runs watching "
                    "software on this computer or administers it, somebody who makes you open it, "
                    "and what the system itself keeps, such as the memory it writes to disk when "
                    "the computer sleeps."
                )
            ),
            Passage(
                _(
                    "A copy you save elsewhere or print is outside this program. Whoever gets it "
                    "can keep it."
                )
            ),
            Passage(
                _(
                    "Other people’s private matters are theirs. Initials and your own side of the "
                    "story are enough."
                )
            ),
        ),
    )


def _where_it_is(library_folder: Path) -> Chapter:
    return Chapter(
        "data",
        _("Where it is kept, and how to delete it"),
        _("One folder on this computer"),
        (
            Passage(_("Everything you write, and the backups of it, is in this folder:")),
            Passage(str(library_folder), "quiet"),
            Passage(
                _(
                    "What you delete stays under “Deleted things” in the menu Edit for 30 days, in "
                    "case you want it back. After that it is taken out of the file; backups made "
                    "before still hold it until they are replaced."
                )
            ),
            Passage(
                _(
                    "To delete everything: quit Ladder, then delete this folder, and every copy "
                    "you saved elsewhere."
                )
            ),
            Passage(
                _(
                    "Honestly said: traces can survive on modern disks, in the system’s own "
                    "backups and in folders that are kept in step with other computers. Paper has "
                    "to be looked for separately."
                )
            ),
        ),
    )
