"""Which pages have their place in the sidebar only once they are wanted or used."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ladder_app.domain.records import Records
    from ladder_app.settings import Settings

ONCE_USED: Final = ("toolbox", "people", "review")
"""By their names, in the order of the sidebar."""


def shown_pages(settings: Settings) -> tuple[str, ...]:
    """Those that were switched on, or opened once."""
    wanted = {"toolbox": settings.toolbox, "people": settings.people, "review": settings.review}
    return tuple(name for name in ONCE_USED if wanted[name])


def with_page(settings: Settings, name: str) -> Settings:
    """The settings, from now on with this page; KeyError for one that is always there."""
    switched: dict[str, Settings] = {
        "toolbox": replace(settings, toolbox=True),
        "people": replace(settings, people=True),
        "review": replace(settings, review=True),
    }
    return switched[name]


def used_pages(records: Records) -> tuple[str, ...]:
    """Those for which a case has something, also on a computer where they were never opened."""
    used = {
        "toolbox": bool(records.practice_logs() or records.weekly_plans()),
        "people": bool(records.people())
        or any(records.agreements(ladder.id) for ladder in records.ladders()),
        "review": bool(records.case.taken_in) or bool(records.reviews()),
    }
    return tuple(name for name in ONCE_USED if used[name])
