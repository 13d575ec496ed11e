"""What is made of the rows of a spreadsheet, counted in words."""

from ladder_app.exchange.takeover import Takeover
from ladder_app.language import _, ngettext


def takeover_words(takeover: Takeover | None) -> str:
    """How much of what will be made, or what has to be answered first."""
    if takeover is None:
        return _("Answer the question above; then the rows are shown.")
    if not takeover.rows:
        return _("Choose which column says what the step is.")
    made = takeover.made
    counted = (
        (made["ladder"], ngettext("{n} new ladder", "{n} new ladders", made["ladder"])),
        (made["step"], ngettext("{n} new step", "{n} new steps", made["step"])),
        (made["step_rating"], ngettext("{n} rating", "{n} ratings", made["step_rating"])),
        (made["attempt"], ngettext("{n} attempt", "{n} attempts", made["attempt"])),
        _rows_here(len(takeover.marked("present"))),
        _rows_refused(len(takeover.marked("unusable"))),
    )
    counts = " · ".join(words.format(n=count) for count, words in counted if count)
    return "\n".join(filter(None, (counts, takeover.remark)))


def _rows_here(count: int) -> tuple[int, str]:
    return count, ngettext("{n} row is here already", "{n} rows are here already", count)


def _rows_refused(count: int) -> tuple[int, str]:
    return count, ngettext("{n} row cannot be used", "{n} rows cannot be used", count)
