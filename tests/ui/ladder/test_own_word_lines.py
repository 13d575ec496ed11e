"""What is feared and was learned at a step, line by line."""

from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.records import Records
from ladder_app.ui.ladder.own_word_lines import fear_lines
from tests import make


def test_a_prediction_says_which_note_it_came_from() -> None:
    fear = Expectation(id="then", statement="If I ask, then they turn away", ladder_id="ladder")
    entry = JournalEntry(id="roots", at="2026-03-02", text="Not to ask", expectation_id="then")
    step = make.step(1, expectation_ids=("then",))
    lines = fear_lines(Records((make.ladder(), step, fear, entry)), step, lambda stamp: stamp)
    assert [words for _role, words in lines] == [
        "What I am afraid will happen",
        "If I ask, then they turn away",
        "From what you wrote about then and now, 2026-03-02",
    ]
