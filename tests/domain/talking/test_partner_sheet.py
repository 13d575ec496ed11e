"""What goes on paper for somebody else, and what never does."""

from dataclasses import replace

from ladder_app.domain.agreements.agreement import Agreement, FreeChoiceCheck
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.domain.talking.partner_sheet import (
    agreement_sheet,
    conversation_sheet,
    feeling_sheet,
    foot,
    listening_sheet,
)
from tests import make

AGREEMENT = Agreement(
    id="agreement",
    alias_id="CANARY alias",
    ladder_id="CANARY ladder",
    made_at="2026-03-01T10:00:00+01:00",
    review_on="2026-03-15",
    welcome=("holding hands", "a hug"),
    not_now=("anything under clothes",),
    off_limits=(),
    stop_word="red",
    how_we_pause="one hand up",
    both_present_when_written=True,
    my_free_choice_check=FreeChoiceCheck(no_pressure=True, feel_safe=None),
)
TALK = Conversation(
    id="talk",
    made_at=make.STAMP,
    alias_id="CANARY",
    opening="There is something I want to say",
    ask="listen for ten minutes",
    talked_at=make.STAMP,
    i_said="CANARY said",
    i_heard="CANARY heard",
    what_i_learned="CANARY learned",
)


def test_of_an_agreement_what_both_agreed_on_is_there() -> None:
    sheet = agreement_sheet(AGREEMENT, name="Jo", day="15 March")
    said = {part.heading: part.lines for part in sheet.parts}
    assert said["With"] == ("Jo",)
    assert said["Welcome"] == ("holding hands", "a hug")
    assert said["Not now"] == ("anything under clothes",)
    assert said["How we pause"] == ("one hand up",)
    assert said["We talk it over again"] == ("15 March",)
    assert "Off limits" not in said
    assert any("may stop at any moment" in line for line in said["For both of us"])


def test_nobody_is_named_who_was_not_chosen() -> None:
    sheet = agreement_sheet(AGREEMENT, name="", day="")
    headings = [part.heading for part in sheet.parts]
    assert "With" not in headings
    assert "We talk it over again" not in headings
    assert "CANARY" not in sheet.text()
    assert "2026" not in sheet.text()


def test_how_a_conversation_went_is_not_on_its_sheet() -> None:
    text = conversation_sheet(TALK).text()
    assert "How I begin\nThere is something I want to say" in text
    assert "listen for ten minutes" in text
    assert "CANARY" not in text


def test_a_sheet_says_the_sentence_and_what_it_is() -> None:
    card = FeelingCard(id="card", made_at=make.STAMP, feel="tense", when="we are late")
    assert feeling_sheet(card).text() == (
        f"From me\n\nWhat I want to say\nI feel tense when we are late.\n\n{foot()}\n"
    )


def test_several_lines_are_a_list_and_one_is_not() -> None:
    text = agreement_sheet(AGREEMENT, name="", day="").text()
    assert "Welcome\n– holding hands\n– a hug\n" in text
    assert "Not now\nanything under clothes\n" in text


def test_how_to_listen_is_the_same_for_everybody() -> None:
    assert listening_sheet() == listening_sheet()
    assert "Say back in your own words" in listening_sheet().text()


def test_an_agreement_that_says_nothing_still_says_how_to_stop() -> None:
    bare = replace(AGREEMENT, welcome=(), not_now=(), stop_word=None, how_we_pause=None)
    assert [part.heading for part in agreement_sheet(bare, name="", day="").parts] == [
        "For both of us"
    ]
