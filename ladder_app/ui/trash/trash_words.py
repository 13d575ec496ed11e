"""What is said of a deleted thing in the list of deleted things."""

from ladder_app.domain.trash import TrashEntry
from ladder_app.language import ngettext


def along_words(entry: TrashEntry) -> str:
    """What comes back with it; "" if nothing does."""
    if not entry.attempts:
        return ""
    words = ngettext("with {n} attempt", "with {n} attempts", entry.attempts)
    return words.format(n=entry.attempts)
