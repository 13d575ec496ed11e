"""Tests of ladder_app.collecting."""

import gc

import pytest

from ladder_app.collecting import without_collecting


@pytest.mark.parametrize("enabled", [True, False])
def test_collecting_goes_on_afterwards_if_it_did_before(enabled: bool) -> None:
    was_enabled = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        with without_collecting():
            assert not gc.isenabled()
        assert gc.isenabled() == enabled
    finally:
        (gc.enable if was_enabled else gc.disable)()
