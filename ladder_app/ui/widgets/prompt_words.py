"""How often an attempt asks for a rating, in words."""

from ladder_app.language import _, ngettext
from ladder_app.settings import PROMPT_MINUTES


def prompt_intervals() -> tuple[tuple[int, str], ...]:
    """Minutes, and how one says them; 0 is not at all."""
    return tuple((minutes, _interval(minutes)) for minutes in PROMPT_MINUTES)


def _interval(minutes: int) -> str:
    if minutes == 0:
        return _("not at all")
    return ngettext("every minute", "every {n} minutes", minutes).format(n=minutes)
