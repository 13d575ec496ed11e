"""What a tip says, whatever a person wrote."""

from html import escape


def plain_tip(text: str) -> str:
    """A tip that shows `text` as it is: Qt guesses whether one is markup, and draws that."""
    return f"<qt>{escape(text)}</qt>" if "<" in text or "&" in text else text
