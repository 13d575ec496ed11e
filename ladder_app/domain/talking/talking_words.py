"""What a card or a conversation says, put together from its parts."""

from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.language import _

_ENDS = (".", "!", "?", "…")


def feeling_sentence(feel: str, when: str, would_like: str) -> str:
    """The parts as sentences that can be said; a part that is missing is left out."""
    feel, when, would_like = (part.strip().rstrip(".") for part in (feel, when, would_like))
    if not feel:
        return ""
    first = _("I feel {feeling} when {when}") if when else _("I feel {feeling}")
    said = _ended(first.format(feeling=feel, when=when))
    if would_like:
        said += " " + _ended(_("I would like {wish}").format(wish=would_like))
    return said


def card_sentence(card: FeelingCard) -> str:
    """What the card says."""
    return feeling_sentence(card.feel, card.when or "", card.would_like or "")


def conversation_name(conversation: Conversation) -> str:
    """By what it is known again: its first sentence, else what is asked for."""
    return (conversation.opening or "").strip() or (conversation.ask or "").strip()


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith(_ENDS) else f"{sentence}."
