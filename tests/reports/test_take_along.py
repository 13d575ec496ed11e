import re
from dataclasses import replace

import pytest

from ladder_app.domain.plans.take_along import CardPrediction, PocketCard
from ladder_app.reports.paper import Paper, Part, Sheet
from ladder_app.reports.take_along import card_page
from ladder_app.reports.typesetter import Typesetter
from tests.reports.opened import HOSTILE, content, is_white_beyond, words

CARD = PocketCard(
    title="For Thursday",
    step="Ring the bell",
    time_hint="after work",
    predictions=(
        CardPrediction(statement="She turns away"),
        CardPrediction(statement="I say nothing", likelihood=80),
    ),
    if_then="If it rains, I take an umbrella",
    leave_out=("Phone in my hand", "Rehearsing"),
    sentence="She asked me in.",
    moments=("before", "at the start", "+5 min", "+10 min", "+15 min", "highest", "at the end"),
)
PARTS: tuple[Part, ...] = ("page", "quarter")


@pytest.mark.parametrize("part", PARTS)
def test_it_is_tagged_and_says_so(part: Part, typesetter: Typesetter) -> None:
    opened = content(card_page(CARD, Paper("a4", part)).pdf(typesetter))
    assert opened.startswith(b"%PDF-1.7")
    assert re.search(rb"/Marked\s+true", opened)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in opened
    assert re.search(rb"/Lang\s*\(en\)", opened)
    assert b">For Thursday</rdf:li>" in opened


@pytest.mark.parametrize("part", PARTS)
def test_a_table_has_headers_and_the_cuts_are_not_read(part: Part, typesetter: Typesetter) -> None:
    opened = content(card_page(CARD, Paper("a4", part)).pdf(typesetter))
    count = {tag: len(re.findall(rb"/S\s*/" + tag + rb"\b", opened)) for tag in (b"Table", b"TH")}
    tables = {"page": 2, "quarter": 3}[part]
    assert count == {b"Table": tables, b"TH": 2 + len(CARD.moments)}
    assert b"/H1" in opened
    assert b"/Figure" not in opened


def test_its_letters_come_with_it(typesetter: Typesetter) -> None:
    opened = content(card_page(CARD, Paper()).pdf(typesetter))
    fonts = set(re.findall(rb"/FontName\s*/([^\s/]+)", opened))
    assert fonts
    assert all(re.match(rb"[A-Z]{6}\+", name) for name in fonts)
    assert re.search(rb"/FontFile[23]", opened)


@pytest.mark.parametrize("part", PARTS)
def test_everything_on_it_is_read_in_its_order(part: Part, typesetter: Typesetter) -> None:
    text = words(card_page(CARD, Paper("a4", part)).pdf(typesetter))
    order = (
        "For Thursday",
        "Ring the bell · after work",
        "She turns away",
        "80 %",
        "If it rains",
        "Phone in my hand",
        "Rehearsing",
        "“She asked me in.”",
        "How strong it is, 0 to 100",
        "before",
        "at the end",
        "Stopping is a result.",
    )
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert ("What happened, and what I learned" in text) is (part == "page")


def test_what_people_write_is_never_a_command(typesetter: Typesetter) -> None:
    hostile = PocketCard(
        title=HOSTILE,
        step=HOSTILE,
        predictions=(CardPrediction(statement=HOSTILE),),
        if_then=HOSTILE,
        leave_out=(HOSTILE, "- one", "+ two", "/ three: 3"),
        sentence="#pagebreak()",
    )
    text = words(card_page(hostile, Paper()).pdf(typesetter))
    assert text.count(HOSTILE) == 5
    assert "“#pagebreak()”" in text


@pytest.mark.parametrize("part", PARTS)
def test_what_is_long_stays_within_its_edges(part: Part, typesetter: Typesetter) -> None:
    long = replace(
        CARD,
        step="Straßenbahnhaltestelle" * 9,
        leave_out=("x" * 200,),
        predictions=(CardPrediction(statement="word " * 40),) * 3,
    )
    for page in card_page(long, Paper("a4", part)).pictures(typesetter, 36):
        assert is_white_beyond(page, {"page": 0.92, "quarter": 0.51}[part])


def test_a_card_in_a_language_of_other_letters_and_signs_is_set(typesetter: Typesetter) -> None:
    opened = content(
        card_page(replace(CARD, step="שלום ❤ \U0001f600 漢字"), Paper()).pdf(typesetter)
    )
    assert re.search(rb"/Marked\s+true", opened)


def test_equal_cards_are_equal_bytes(typesetter: Typesetter) -> None:
    first, second = (card_page(CARD, Paper()).pdf(typesetter) for _ in range(2))
    assert first == second
    assert b"/CreationDate" not in first


@pytest.mark.parametrize(("sheet", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_the_sheet_is_the_countrys(
    sheet: Sheet, size: tuple[int, int], typesetter: Typesetter
) -> None:
    box = re.search(
        rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]",
        content(card_page(CARD, Paper(sheet)).pdf(typesetter)),
    )
    assert box is not None
    assert (round(float(box[1])), round(float(box[2]))) == size


def test_pictures_are_the_sheets(typesetter: Typesetter) -> None:
    (page,) = card_page(CARD, Paper()).pictures(typesetter, 72)
    assert page.startswith(b"\x89PNG")
