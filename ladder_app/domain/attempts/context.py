"""Where, with whom and in what state something is done; all of it optional."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The conditions of an attempt, or the usual ones of a step."""

    place: str | None = None
    people: str | None = None
    companion: bool | None = None
    time_of_day: str | None = None
    internal_state: tuple[str, ...] = ()
    variation_note: str | None = None
