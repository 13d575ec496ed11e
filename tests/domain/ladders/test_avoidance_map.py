"""A map of what is avoided becomes a ladder in the person's own words, unrated."""

import pytest

from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.ladders.avoidance_map import Avoided, Place, mapped, places
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import TEXT_LIMIT, Step
from tests.make import STAMP

TALK, HUG = "Telling about my day", "A hug"


@pytest.mark.parametrize(
    ("situations", "people", "words"),
    [
        ((TALK,), (), [TALK]),
        ((TALK, HUG), ("M.",), [f"{TALK} – M.", f"{HUG} – M."]),
        ((TALK,), ("M.", "my sister"), [f"{TALK} – M.", f"{TALK} – my sister"]),
        ((), ("M.",), []),
    ],
    ids=["nobody named", "one person", "two people", "nothing yet"],
)
def test_every_situation_meets_every_person(
    situations: tuple[str, ...], people: tuple[str, ...], words: list[str]
) -> None:
    assert [one.words() for one in places(situations, people)] == words


def test_it_becomes_a_ladder_with_steps_and_what_is_done_instead() -> None:
    avoided = (
        Avoided(Place(TALK, "M."), ("I change the subject",)),
        Avoided(Place(HUG)),
    )
    acts = ("I change the subject", "I look at my phone")
    ladder, *rest = mapped("Closer", avoided, acts, STAMP, "0-10")
    assert isinstance(ladder, Ladder)
    assert (ladder.title, ladder.scale_display, ladder.created_at) == ("Closer", "0-10", STAMP)
    steps = [one for one in rest if isinstance(one, Step)]
    made = [one for one in rest if isinstance(one, SafetyBehaviour)]
    assert [(one.text, one.order, one.rated, one.suds_base) for one in steps] == [
        (f"{TALK} – M.", 1, False, None),
        (HUG, 2, False, None),
    ]
    assert [one.needs_other_person for one in steps] == [True, False]
    assert [one.label for one in made] == list(acts)
    assert steps[0].safety_behaviour_ids == (made[0].id,)
    assert {one.ladder_id for one in steps} | {one.ladder_id for one in made} == {ladder.id}


def test_words_that_are_too_long_together_are_cut() -> None:
    assert len(Place("x" * 150, "y" * 150).words()) == TEXT_LIMIT


def test_a_ladder_without_a_name_is_refused() -> None:
    with pytest.raises(ValueError, match="title"):
        mapped(" ", (), (), STAMP)
