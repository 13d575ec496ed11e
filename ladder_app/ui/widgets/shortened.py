"""The beginning of a long text, where a whole page of it would hide everything else."""

from typing import Final

_LONGEST: Final = 280


def shortened(text: str, longest: int = _LONGEST) -> str:
    """At most `longest` characters on one line, cut between words where there are any."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    begun = line[: longest + 1]
    cut = begun.rsplit(" ", 1)[0] if " " in begun else line[:longest]
    return f"{cut} …"
