"""The weekly check-in."""

import pytest

from ladder_app.documents import from_document, to_document
from ladder_app.domain.records import Records
from ladder_app.domain.scores.check_in import CHECK_IN_LINES, CheckIn, corrected, label
from tests import make


def test_eight_lines_each_optional_and_one_the_other_way_round() -> None:
    keys = [line.key for line in CHECK_IN_LINES]
    assert len(set(keys)) == 8
    assert all(line.words().endswith(".") for line in CHECK_IN_LINES)
    assert [line.key for line in CHECK_IN_LINES if not line.more_is_closer] == ["fear_decided"]
    assert [line.key for line in CHECK_IN_LINES if line.hint()] == ["nearness"]
    assert CheckIn(id="c", at=make.STAMP).answers == {}
    assert label() == "A diary, not a test."


@pytest.mark.parametrize("answer", [-1, 11])
def test_an_answer_lies_on_the_scale(answer: int) -> None:
    with pytest.raises(ValueError, match="between 0 and 10"):
        CheckIn(id="c", at=make.STAMP, answers={"asked": answer})


def test_it_is_a_record_like_others() -> None:
    one = CheckIn(id="c", at="2026-03-19", answers={"asked": 0, "of a later version": 10})
    assert from_document("check_in", to_document(one)) == one
    early = CheckIn(id="b", at="2026-03-12")
    gone = CheckIn(id="a", at="2026-03-01", deleted_at=make.STAMP)
    assert Records([one, gone, early]).check_ins() == (early, one)


def test_a_correction_keeps_the_answers_to_lines_of_a_later_version() -> None:
    written = CheckIn(id="c", at="2026-03-01", answers={"asked": 3, "space": 5, "later": 9})
    assert corrected(written, {"asked": 4}).answers == {"asked": 4, "later": 9}
