"""What the person wants back, and how far the ladders have come that lead there."""

from collections.abc import Iterator

from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.goals.goal_edits import goals_in_order, ladders_of
from ladder_app.domain.goals.goal_words import about_words, how_far
from ladder_app.domain.report.listed import first, section
from ladder_app.domain.report.parts import Block, Paragraph, Section, Subheading
from ladder_app.domain.report.told import Told
from ladder_app.language import _


def goals(told: Told) -> Section | None:
    """Each goal of the ladders that are told, those one is on first."""
    kept, remark = first(goals_in_order(told.records), told.choice.most("goals"))
    return section("goals", (block for goal in kept for block in _goal(told, goal)), remark)


def _goal(told: Told, goal: Goal) -> Iterator[Block]:
    until = "" if goal.horizon_date is None else told.day(goal.horizon_date)
    yield Subheading(goal.title)
    yield Paragraph(about_words(goal, until), is_quiet=True)
    if goal.why_it_matters:
        yield Paragraph(goal.why_it_matters)
    for ladder in ladders_of(told.records, goal):
        said = _("{ladder}: {words}")
        yield Paragraph(said.format(ladder=ladder.title, words=how_far(told.records, ladder)))
