"""Tests of ladder_app.verbs.take_in; tests/test_cli.py has the whole way through the verb."""

from pathlib import Path

from ladder_app.exchange.questions import Choices
from ladder_app.paths import UserPaths
from ladder_app.verbs.take_in import Import, take_in
from tests import make


def test_a_copy_of_the_case_is_kept_before_rows_join_it(tmp_path: Path) -> None:
    paths = UserPaths(tmp_path / "ladders", tmp_path / "config", tmp_path / "state")
    file = tmp_path / "list.csv"
    for text in ("Step,SUDS\nCall,30\n", "Step,SUDS\nAsk,50\n", "Step,SUDS\nAsk,50\n"):
        file.write_text(text, encoding="utf-8")
        assert take_in(Import(file, "Anna", (), Choices(), dry_run=False), paths, make.MOMENT) == 0
    # The first made the case, and the third found everything there already.
    (kept,) = (tmp_path / "ladders" / "backups").glob("*/*-import.jsonl")
    assert b"Call" in kept.read_bytes()
    assert b"Ask" not in kept.read_bytes()
