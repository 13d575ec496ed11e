"""How to look for a professional, and for help from afar: no names of firms, no promises."""

from ladder_app.language import _
from ladder_app.ui.help.passages import Chapter, Passage


def finding_somebody() -> Chapter:
    """Who there is, what to ask them, and what to bring along."""
    questions = (
        _("“Have you worked with fears like mine, and how do you go about it?”"),
        _("“Do you practise in small steps, and would you look at a ladder like this with me?”"),
        _("“What are you trained in, and who watches over your profession?”"),
        _("“How often would we meet, for how long, and what does it cost?”"),
        _("“How would we notice that it helps, and what do we do if it does not?”"),
        _("“Who gets to know what I say here?”"),
        _("“Can I say stop at any moment?”"),
    )
    return Chapter(
        "finding",
        _("Finding a professional"),
        _("Who there is, what to ask, what to bring"),
        (
            Passage(
                _(
                    "Your doctor is a good first door. They can look at the body too, and often "
                    "know who has room."
                )
            ),
            Passage(_("Who there is"), "named"),
            Passage(
                _(
                    "Psychotherapists and psychologists talk and practise with you. Psychiatrists "
                    "are doctors and can prescribe medicine as well. Counsellors and social "
                    "workers help with what surrounds it. Sex therapists know about fear and pain "
                    "with touch. In a group of peers you meet people who know it from inside."
                )
            ),
            Passage(
                _(
                    "If something from before keeps coming back, ask for somebody who has learned "
                    "to treat trauma. There is help for it, and you need not tell it all at once."
                )
            ),
            Passage(
                _(
                    "What they are called and who pays for it differs from country to country. "
                    "A health insurance, an association of the profession, a clinic of a "
                    "university or a service for patients can name people near you."
                )
            ),
            Passage(_("What you could ask"), "named"),
            *(Passage(question) for question in questions),
            Passage(_("The first meeting"), "named"),
            Passage(
                _(
                    "You need not tell everything. One sentence about what you avoid is enough to "
                    "begin with. If you like, bring a page from here, or a file for the same "
                    "program: you choose what is in it and see it first."
                )
            ),
            Passage(
                _(
                    "Some people try two or three professionals before one fits. Saying that it "
                    "does not fit is allowed."
                ),
                "quiet",
            ),
        ),
    )


def help_from_afar() -> Chapter:
    """How it can be done, and what to look at before one begins."""
    checks = (
        _("Is there a name, a profession, and somebody they answer to?"),
        _("Where does it go, what you say or write, who can read it, how long is it kept?"),
        _("Can you leave out your real name, and have everything deleted later?"),
        _("What does it cost, and does it go on by itself until you end it?"),
        _("Is anything recorded? Only with your yes?"),
        _("Are you alone where you talk, and can nobody read along or see notices come in?"),
        _("Does nobody else use this device? Browsers and telephones keep a history."),
        _("What do they do in an emergency? Many of these services are not made for one."),
    )
    return Chapter(
        "afar",
        _("Help by telephone, video or in writing"),
        _("What there is, and what to look at before"),
        (
            Passage(_("Telephone"), "named"),
            Passage(_("A voice and no picture. It needs no more than a quiet corner.")),
            Passage(_("Video"), "named"),
            Passage(_("Closest to sitting in one room. You can switch your picture off.")),
            Passage(_("Chat or letters"), "named"),
            Passage(_("You write when you can. What is written stays somewhere.")),
            Passage(_("Groups"), "named"),
            Passage(_("Others who know it. You can listen for a while before you say anything.")),
            Passage(_("Before you begin"), "named"),
            *(Passage(f"· {check}") for check in checks),
            Passage(
                _(
                    "A report from here is a plain file and goes with any of them. You send it, "
                    "never Ladder."
                ),
                "quiet",
            ),
        ),
    )


def help_for_two() -> Chapter:
    """The questions that come first stand below it."""
    return Chapter(
        "two",
        _("Help for two"),
        _("Couples counselling, and a question that comes first"),
        (
            Passage(
                _(
                    "Counselling for two works where both are free to say no. So first a question "
                    "for you alone; your answer is not kept."
                )
            ),
        ),
    )
