"""The page for a client: the review and what was agreed, and not one word more."""

from dataclasses import asdict
from typing import Any

import pytest

from ladder_app.domain.records import Records
from ladder_app.domain.report.client_page import client_page
from ladder_app.domain.report.parts import Paragraph, Report, Table
from ladder_app.domain.review.session_review import SessionReview
from tests.domain.report.telling import CANARY, everything

PLANS = ("plan-t", "next", "plan-s", "kept")


def page(*, sensitive: bool = False, **values: Any) -> Report:
    review = SessionReview(
        id="review", at="2026-03-19T15:00:00+01:00", next_plan_ids=PLANS, **values
    )
    return client_page(
        Records(everything()), review, sensitive=sensitive, written=lambda day: day.isoformat()
    )


def test_it_tells_what_was_said_and_agreed() -> None:
    made = page(agenda="The market", went_well=" Twice ", learned=None, stuck="")
    assert made.about == ("From our conversation on 2026-03-19",)
    assert [(one.heading, one.blocks[0]) for one in made.sections[:2]] == [
        ("What we talked about", Paragraph("The market")),
        ("What went well", Paragraph("Twice")),
    ]
    (plans,) = made.sections[2:]
    assert isinstance(plans.blocks[0], Table)
    assert [row[0] for row in plans.blocks[0].rows] == ["2026-03-10", "2026-03-21"]


def test_nothing_private_and_no_note_of_the_clinician_is_on_it() -> None:
    assert CANARY not in str(asdict(page(agenda="The market")))


@pytest.mark.parametrize("word", ["step", "secret step"])
def test_a_sensitive_plan_is_on_it_only_if_ticked(word: str) -> None:
    ticked = str(asdict(page(sensitive=True)))
    assert f"{CANARY} {word}" in ticked
    assert f"{CANARY} clinician" not in ticked
    assert f"{CANARY} note" not in ticked


def test_a_review_in_which_nothing_was_written_has_a_page_all_the_same() -> None:
    review = SessionReview(id="review", at="2026-03-19")
    made = client_page(Records(everything()), review, sensitive=False, written=str)
    assert made.sections == ()
    assert made.foot
