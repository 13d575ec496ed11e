"""A few things that are good to know, in words of ours; none sorts anybody into anything."""

from dataclasses import dataclass

from ladder_app.language import _


@dataclass(frozen=True, slots=True)
class KnowledgeCard:
    """`summary` is read while the card is folded; `help_place` is where on Help it leads."""

    name: str
    title: str
    summary: str
    paragraphs: tuple[str, ...]
    help_words: str = ""
    help_place: str = ""


def knowledge_cards() -> tuple[KnowledgeCard, ...]:
    """In the order they stand on the page: what protects comes first."""
    return (_trauma(), _closeness(), _attachment(), _avoidant(), _low_mood())


def _trauma() -> KnowledgeCard:
    return KnowledgeCard(
        "trauma",
        _("If something happened to you"),
        _("Support exists, and it comes before any ladder."),
        (
            _(
                "If your fear goes back to violence, to abuse, or to something that was too much, "
                "support exists. It comes before any ladder."
            ),
            _(
                "Memories that come as if it happened now, nightmares, going blank or numb: such "
                "signs are for working with somebody trained in it, not for a program alone."
            ),
            _(
                "Keeping away from a person who hurts you is protection. There is nothing in it "
                "to practise away."
            ),
            _("Nothing here asks what happened, and you never have to write it down."),
        ),
        _("Help and support"),
        "stop-signs",
    )


def _closeness() -> KnowledgeCard:
    return KnowledgeCard(
        "closeness",
        _("Fear of closeness"),
        _("Wanting it and fearing it can be there at once."),
        (
            _(
                "Whoever is close is seen, and whoever is seen can be hurt. Wanting closeness and "
                "being afraid of it can be there at the same time, in the same minute."
            ),
            _(
                "It has many faces: joking when it gets real, being busy, looking for flaws, "
                "picking a fight, disappearing for a while. All of them keep somebody safe, and "
                "most made sense at some time."
            ),
            _(
                "It does not say what you want. Some people want little closeness, or none of "
                "some kinds, and wanting space is no problem to be solved. A ladder is for what "
                "you would like and keep away from."
            ),
            _(
                "Where it comes from differs from person to person, and often stays open. Small "
                "steps are possible all the same: some people practise closeness step by step, "
                "with somebody who is kind to them."
            ),
        ),
    )


def _attachment() -> KnowledgeCard:
    return KnowledgeCard(
        "attachment",
        _("Attachment: two lines, no types"),
        _("Worry whether somebody will be there, and discomfort with closeness."),
        (
            _(
                "Research describes how people are in close relationships mostly along two lines. "
                "One is called anxiety: how much somebody worries whether the other will be there "
                "for them. The other is called avoidance: how uncomfortable closeness is, and "
                "depending on others."
            ),
            _(
                "The two are separate. Somebody can have much of both, of one of them, or of "
                "neither. Both are lines and no boxes: most people are somewhere in between, it "
                "differs from one relationship to another, and it can change."
            ),
            _(
                "So nobody is sorted into a type here, and there is no test. A question may help "
                "with a step: is it hard because somebody might go, or because somebody might "
                "come very near? Each leads to a different prediction."
            ),
        ),
    )


def _avoidant() -> KnowledgeCard:
    return KnowledgeCard(
        "avoidant",
        _("When keeping away reaches everywhere"),
        _("Best done together with a professional."),
        (
            _(
                "For some people keeping away reaches nearly every part of life, and has for as "
                "long as they remember: work, friends, family, being looked at. Often there is a "
                "lasting feeling of not being good enough."
            ),
            _(
                "Professionals have names for such patterns. A program cannot give one, and this "
                "one has no test for it. It is also not the same as being anxious in company; "
                "telling the two apart takes somebody trained."
            ),
            _(
                "This is best done together with a professional. A ladder can be a part of it: "
                "you can build it there, show it, or hand it over."
            ),
        ),
        _("How to look for somebody"),
        "finding",
    )


def _low_mood() -> KnowledgeCard:
    return KnowledgeCard(
        "low-mood",
        _("Low mood and anxiety"),
        _("They may go together with keeping away, and help exists."),
        (
            _(
                "Being alone a lot, low mood and anxiety may go together. What came first is often "
                "hard to say, and need not be settled before something changes."
            ),
            _(
                "If you hardly get up or eat, if nothing has given you pleasure for weeks, or if "
                "you think about not wanting to live, something other than a ladder comes first."
            ),
            _(
                "Help exists for both. A doctor or a therapist is a good first address. If you "
                "like to follow how it goes, scores of questionnaires have their place on the "
                "page Progress. They are numbers, not a diagnosis."
            ),
        ),
        _("Help and support"),
        "my_people",
    )
