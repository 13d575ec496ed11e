"""What a person chooses to tell in a report. What is private is out unless it is chosen."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from ladder_app.language import _

SectionName = Literal[
    "plans",
    "goals",
    "words",
    "agreed",
    "attempts",
    "beliefs",
    "ladders",
    "weeks",
    "scores",
    "notes",
    "practices",
]
Length = Literal["page", "whole"]

SECTIONS: Final[tuple[SectionName, ...]] = get_args(SectionName)
"""In the order they stand in a report."""

USUAL: Final[frozenset[SectionName]] = frozenset(
    {"words", "agreed", "attempts", "beliefs", "ladders", "scores", "plans"}
)

_ON_ONE_PAGE: Final[dict[SectionName, int]] = {
    "goals": 3,
    "words": 4,
    "agreed": 4,
    "attempts": 10,
    "beliefs": 4,
    "ladders": 8,
    "weeks": 6,
    "scores": 4,
    "notes": 3,
    "plans": 6,
    "practices": 5,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateParts:
    """What leaves beyond the ordinary, each only if it was ticked.

    `private_notes` belong to attempts, `own_entries` are journal entries meant for oneself;
    `sensitive` are ladders and steps marked so; `question_9` says when that question of a PHQ-9
    was answered above "not at all".
    """

    private_notes: bool = False
    own_entries: bool = False
    sensitive: bool = False
    question_9: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChoice:
    """`first` and `last` are days that still belong to it; None is since ever, or until now.

    `ladder_ids` None means every ladder. `alias` is the name on the report, which may be "".
    A report of the length "page" tells the newest of everything and is meant for one sheet;
    `share` says how much of what usually has room there, 0–1.
    """

    sections: frozenset[SectionName] = USUAL
    ladder_ids: frozenset[str] | None = None
    first: date | None = None
    last: date | None = None
    alias: str = ""
    length: Length = "page"
    share: float = 1.0
    private: PrivateParts = PrivateParts()

    @property
    def is_period(self) -> bool:
        """Whether its last day is not before its first."""
        return self.first is None or self.last is None or self.first <= self.last

    def most(self, section: SectionName) -> int | None:
        """How many things a section lists, at least one; None is all of them."""
        if self.length == "whole":
            return None
        # What comes next is what a page is read for: everything else makes room for it.
        share = 1 if section == "plans" else self.share
        return max(1, round(_ON_ONE_PAGE[section] * share))

    def covers(self, day: str) -> bool:
        """Whether a day ("2026-03-12") lies in the period; no day at all lies in a whole one."""
        if not day:
            return self.first is None and self.last is None
        after = self.first is None or self.first.isoformat() <= day
        return after and (self.last is None or day <= self.last.isoformat())


def section_heading(section: SectionName) -> str:
    """What stands over a section, and beside its box where it is chosen."""
    return {
        "goals": _("What I want back"),
        "words": _("In my own words"),
        "agreed": _("What was planned, and what came of it"),
        "attempts": _("What I tried"),
        "beliefs": _("What I was afraid would happen"),
        "ladders": _("The ladder then and now"),
        "weeks": _("Practice weeks"),
        "scores": _("Scores of questionnaires"),
        "notes": _("Notes"),
        "plans": _("What comes next"),
        "practices": _("Practices, beside the ladder"),
    }[section]
