"""A person by a name of one's own: no surname, no picture, no way to reach them."""

from dataclasses import dataclass
from typing import ClassVar, Final, Literal, get_args

Colour = Literal["green", "blue", "amber", "grey"]

COLOURS: Final[tuple[Colour, ...]] = get_args(Colour)
"""The quiet marks in the order they are given out; each has a shape of its own as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAlias:
    """`relation` is what they are to the person, in their own words.

    Raises ValueError without a name.
    """

    KIND: ClassVar[str] = "person_alias"

    id: str
    alias: str
    relation: str | None = None
    colour: Colour | None = None
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        if not self.alias.strip():
            raise ValueError("A person needs a name to be called by")
