"""The rows of a deep run add up, and a run that falls short of one has failed."""

import pytest

from tests.figures import ROWS, Figure, results

A, B = ROWS[0], ROWS[1]


def test_counts_of_several_tests_are_added_up() -> None:
    found = results([(A.key, A.least - 1), (B.key, 5), (A.key, 1)])

    assert [(r.row.key, r.reached, r.is_reached) for r in found[:2]] == [
        (A.key, A.least, True),
        (B.key, 5, False),
    ]


def test_what_no_test_has_measured_is_no_zero() -> None:
    assert {(result.reached, result.is_reached) for result in results([])} == {(None, False)}


def test_a_row_says_figure_goal_and_what_it_is_about() -> None:
    words = {result.row.key: str(result) for result in results([("kills", 2_000), ("errors", 9)])}

    assert "2,000 of     2,000  reached" in words["kills"]
    assert "SHORT" in words["errors"]
    assert "not measured" in words["model"]


def test_a_figure_belongs_to_a_row(figure: Figure) -> None:
    with pytest.raises(AssertionError, match="No row"):
        figure("anything else", 1)
