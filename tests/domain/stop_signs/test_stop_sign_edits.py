"""Ticking a sign, and that what was read is not said again by any rule."""

from datetime import timedelta

import pytest

from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.stop_signs.stop_sign import BODY_ALARMS, HARM, PRESSURE, SIGNS, StopSign
from ladder_app.domain.stop_signs.stop_sign_edits import heard, rested, ticked, ticked_today
from ladder_app.domain.stop_signs.stop_sign_words import SignWords, every_sign, sign_words
from ladder_app.domain.suggestions.silence import fired
from tests import make
from tests.make import MOMENT, STAMP

EVERY = (*SIGNS, PRESSURE, *BODY_ALARMS)


@pytest.mark.parametrize("which", EVERY)
def test_a_card_that_was_read_is_not_shown_again(which: str) -> None:
    sign = ticked(which, "help", STAMP)
    base: list[Record] = [make.case(), make.ladder(), make.step(1), sign]

    def speaking(*more: Record) -> set[str]:
        every = fired(Records([*base, *more]), MOMENT)
        return {
            one.suggestion.rule
            for one in every
            if one.silenced_by is None and sign.id in one.suggestion.record_ids
        }

    assert "P1" in speaking()
    # What follows from how things are afterwards rests practice for some days: it stays.
    assert speaking(*heard(sign, "go_on", STAMP)) <= {"P4"}


def test_only_the_signs_of_these_places_and_of_today_are_shown() -> None:
    here = StopSign(id="1", at=STAMP, which="A", where="help")
    yesterday = (MOMENT - timedelta(days=1)).isoformat(timespec="seconds")
    records = Records(
        [
            here,
            StopSign(id="2", at=yesterday, which="B", where="help"),
            StopSign(id="3", at=STAMP, which="C", where="attempt"),
            StopSign(id="4", at=STAMP, which="E", where="help", deleted_at=STAMP),
        ]
    )
    assert ticked_today(records, ("help", "start"), MOMENT.date()) == {"A": here}


def test_a_ladder_that_rests_is_paused() -> None:
    assert rested(make.ladder()).status == "paused"


def test_every_sign_has_its_words() -> None:
    assert [one.which for one in every_sign()] == list(SIGNS)
    assert "hurting myself" in sign_words(HARM).sign
    with pytest.raises(LookupError):
        sign_words(PRESSURE)


@pytest.mark.parametrize("one", every_sign(), ids=lambda one: one.which)
def test_their_words_are_kind(one: SignWords) -> None:
    text = f"{one.sign} {one.instead}".lower()
    for word in ("!", "fail", "missed", "you avoided", "should", "http"):
        assert word not in text
