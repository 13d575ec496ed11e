"""Journeys show the window as the tests of the ui do."""

from tests.ui.conftest import desk_for as desk_for
from tests.ui.conftest import look as look
