"""Tests of ladder_app.collecting."""

import gc
from collections.abc import Iterator

import pytest

from ladder_app.collecting import begin_collecting, without_collecting


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    was_enabled = gc.isenabled()
    yield
    (gc.enable if was_enabled else gc.disable)()
    gc.unfreeze()


@pytest.mark.parametrize("enabled", [True, False])
def test_collecting_goes_on_afterwards_if_it_did_before(enabled: bool) -> None:
    (gc.enable if enabled else gc.disable)()
    with without_collecting():
        assert not gc.isenabled()
    assert gc.isenabled() == enabled


@pytest.mark.parametrize("enabled", [True, False])
def test_it_rests_until_the_last_has_done_whoever_began_first(enabled: bool) -> None:
    (gc.enable if enabled else gc.disable)()
    one, other = without_collecting(), without_collecting()
    one.__enter__()
    other.__enter__()
    one.__exit__(None, None, None)
    assert not gc.isenabled()
    other.__exit__(None, None, None)
    assert gc.isenabled() == enabled


def test_it_begins_at_once_or_when_the_last_has_done() -> None:
    gc.disable()
    with without_collecting():
        begin_collecting()
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.disable()
    begin_collecting()
    assert gc.isenabled()
