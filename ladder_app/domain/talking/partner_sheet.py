"""What goes on paper for somebody else: chosen words, and nothing else of a case.

No title of a ladder, no rating, no date but the one to talk again, no note, and no name but the
one that was chosen.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.agreement_words import told
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.domain.talking.talking_words import card_sentence
from ladder_app.language import _


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A heading, and what stands below it line by line; of several each is an item of a list."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartnerSheet:
    """`foot` stands below everything else."""

    title: str
    parts: tuple[SheetPart, ...]
    foot: str

    def text(self) -> str:
        """Every word of it as plain text."""
        blocks = [self.title]
        for part in self.parts:
            mark = "– " if len(part.lines) > 1 else ""
            blocks.append("\n".join([part.heading, *(f"{mark}{line}" for line in part.lines)]))
        return "\n\n".join([*blocks, self.foot]) + "\n"


def agreement_sheet(agreement: Agreement, *, name: str, day: str) -> PartnerSheet:
    """What two people practise together, as this version says it.

    `name` is what the other person is called, "" to leave it out; `day` is when it is talked over
    again, as the country writes it, "" for none.
    """
    parts = (
        (_("With"), (name,)),
        *((one.name, one.lines) for one in told(agreement)),
        (_("We talk it over again"), (day,)),
        (
            _("For both of us"),
            (
                _("Each of us may stop at any moment, without a reason. Then we stop at once."),
                _("A yes holds for today. Next time we ask again."),
                _("Nobody has to reach anything. Stopping is a good outcome."),
            ),
        ),
    )
    return PartnerSheet(_("What we practise together"), tuple(_said(parts)), foot())


def listening_sheet() -> PartnerSheet:
    """What helps somebody who listens; nothing of a case is in it."""
    parts = (
        (
            _("While I talk"),
            (
                _("Let me finish, also when there is a pause."),
                _("Say back in your own words what you heard, and ask whether that is it."),
                _("Ask when you want to understand more. One question at a time."),
            ),
        ),
        (
            _("What I do not need"),
            (
                _("A solution, a comparison, or a reason why it is not so bad."),
                _("An answer right away. “I want to think about it” is a good one."),
            ),
        ),
        (
            _("If it gets too much for either of us"),
            (_("We say so and take a break, and we say when we go on."),),
        ),
        (_("At the end"), (_("Tell me one thing you will remember."),)),
    )
    return PartnerSheet(_("Listening"), tuple(_said(parts)), foot())


def conversation_sheet(conversation: Conversation) -> PartnerSheet:
    """The plan of a conversation; how it went is never on it."""
    parts = (
        (_("How I begin"), (conversation.opening,)),
        (_("What I ask for"), (conversation.ask,)),
        (_("When and where"), (conversation.when_and_where,)),
        (_("How we pause"), (conversation.how_we_pause,)),
        (_("If it is not the moment"), (conversation.if_not_the_moment,)),
    )
    return PartnerSheet(_("Something to talk about"), tuple(_said(parts)), foot())


def feeling_sheet(card: FeelingCard) -> PartnerSheet:
    """The sentence and nothing else."""
    parts = ((_("What I want to say"), (card_sentence(card),)),)
    return PartnerSheet(_("From me"), tuple(_said(parts)), foot())


def foot() -> str:
    """What stands below each sheet."""
    return _("Own notes, to talk about. They prove nothing and are no treatment.")


def _said(parts: Iterable[tuple[str, Iterable[str | None]]]) -> Iterator[SheetPart]:
    """Those in which something was written."""
    for heading, lines in parts:
        kept = tuple(line.strip() for line in lines if line and line.strip())
        if kept:
            yield SheetPart(heading, kept)
