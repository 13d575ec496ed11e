"""The pages to read before a ready-made ladder is copied."""

from typing import get_args

import pytest

from ladder_app.domain.gates import gate_page
from ladder_app.domain.ladder import GateName

UNKIND = ("!", "failed", "missed", "avoided", "should", "irrational")


@pytest.mark.parametrize("gate", get_args(GateName))
def test_every_gate_has_a_page_with_a_way_out(gate: GateName) -> None:
    page = gate_page(gate)
    assert page.title
    assert page.sentence
    assert page.points
    assert page.yes
    assert page.instead


@pytest.mark.parametrize("gate", get_args(GateName))
def test_their_words_are_kind(gate: GateName) -> None:
    page = gate_page(gate)
    whole = " ".join((page.title, page.sentence, *page.points, page.yes, page.instead)).lower()
    assert [
        word for word in UNKIND if word in whole.split() or (word == "!" and "!" in whole)
    ] == []


def test_titles_are_told_apart() -> None:
    titles = [gate_page(gate).title for gate in get_args(GateName)]
    assert len(set(titles)) == len(titles)
