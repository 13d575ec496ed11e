"""A note on the page of a ladder is a suggestion about how the ladder is built."""

from typing import TypeAlias

from ladder_app.domain.suggestions.suggestion import Suggestion

Hint: TypeAlias = Suggestion
