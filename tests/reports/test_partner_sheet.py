"""A page for somebody else: tagged, in order, and with nothing of the case but what was chosen."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.record import Record
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.domain.talking.partner_sheet import (
    PartnerSheet,
    agreement_sheet,
    conversation_sheet,
    feeling_sheet,
    listening_sheet,
)
from ladder_app.reports.paper import Sheet
from ladder_app.reports.partner_sheet import sheet_page
from ladder_app.reports.printed import PrintedSheet
from ladder_app.reports.typesetter import Typesetter
from tests.canaries import with_canaries
from tests.private_case import CASE
from tests.reports.opened import HOSTILE, content, words

MINE = tuple(with_canaries(one, f"{one.KIND}-{one.id}") for one in CASE if hasattr(one, "KIND"))
AGREEMENTS = [one for one in MINE if isinstance(one, Agreement)]
TALKS = [one for one in MINE if isinstance(one, Conversation)]
CARDS = [one for one in MINE if isinstance(one, FeelingCard)]


def sheet_of(record: Record | None, name: str) -> PartnerSheet:
    if isinstance(record, Agreement):
        return agreement_sheet(record, name=name, day="")
    if isinstance(record, Conversation):
        return conversation_sheet(record)
    if isinstance(record, FeelingCard):
        return feeling_sheet(record)
    return listening_sheet()


def may_stand(record: Record | None, name: str) -> set[str]:
    """The canaries of what was chosen, told field by field."""
    if record is None:
        return set()
    fields = {
        Agreement: "welcome not_now off_limits stop_word slow_word how_we_pause aftercare",
        Conversation: "opening ask when_and_where how_we_pause if_not_the_moment",
        FeelingCard: "feel when would_like",
    }[type(record)]
    start = f"CANARY-{record.KIND}-{record.id}-"
    return {start + field for field in fields.split()} | {name}


@pytest.mark.parametrize("record", [*AGREEMENTS, *TALKS, *CARDS, None])
def test_only_what_was_chosen_is_in_the_file(record: Record | None, typesetter: Typesetter) -> None:
    page = sheet_of(record, "CANARY-name")
    said = page.text() + content(sheet_page(page, "a4").pdf(typesetter)).decode("latin-1")
    found = set(re.findall(r"CANARY-[\w-]+", said))
    assert found <= may_stand(record, "CANARY-name")
    assert record is None or found


@given(st.sampled_from([*AGREEMENTS, *TALKS, *CARDS, None]), st.booleans())
def test_nothing_else_of_a_case_is_told(record: Record | None, named: bool) -> None:
    name = "CANARY-name" if named else ""
    found = set(re.findall(r"CANARY-[\w-]+", sheet_of(record, name).text()))
    assert found <= may_stand(record, name)


def test_it_is_tagged_and_read_in_its_order(typesetter: Typesetter) -> None:
    page = listening_sheet()
    made = sheet_page(page, "a4").pdf(typesetter)
    opened = content(made)
    assert re.search(rb"/Marked\s+true", opened)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in opened
    text = words(made)
    places = [text.index(part.heading) for part in page.parts]
    assert places == sorted(places)
    assert "Self-recorded" not in text
    assert page.foot in text


@pytest.mark.parametrize("sheet", ["a4", "us-letter"])
def test_what_somebody_wrote_is_no_markup_and_stays_on_the_page(
    sheet: Sheet, typesetter: Typesetter
) -> None:
    card = FeelingCard(id="card", made_at="2026-03-01", feel=HOSTILE, when="W" * 200)
    page = feeling_sheet(card)
    assert "".join(HOSTILE.split()) in "".join(
        words(sheet_page(page, "a4").pdf(typesetter)).split()
    )
    assert len(sheet_page(page, sheet).pictures(typesetter, 40)) == 1


def test_as_text_it_says_the_same() -> None:
    printed = PrintedSheet(listening_sheet(), "a4")
    assert printed.text() == listening_sheet().text()
    assert printed.first_pages() == printed


def test_one_thing_and_several_are_written_in_the_same_size(typesetter: Typesetter) -> None:
    several = Agreement(id="a", welcome=("a hand", "a hug"), not_now=("talking",))
    page = agreement_sheet(several, name="", day="")
    written = content(sheet_page(page, "a4").pdf(typesetter)).decode("latin-1")
    sizes = set(re.findall(r"/\S+ ([\d.]+) Tf", written))
    title, words, heading, foot = sorted(map(float, sizes), reverse=True)
    assert title > words > heading > foot
