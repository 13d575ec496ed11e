from pathlib import Path

import pytest

from ladder_app.exchange import file_in
from ladder_app.exchange.file_in import read_file
from ladder_app.exchange.unusable import Unusable


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes(b"Step")
    assert read_file(tmp_path / "list.csv") == b"Step"


@pytest.mark.parametrize("name", ["missing.csv", "", "nul\0.csv"])
def test_what_cannot_be_read_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(Unusable, match="cannot be read"):
        read_file(tmp_path / name)


def test_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_in, "LARGEST", 3)
    (tmp_path / "list.csv").write_bytes(b"Step")
    with pytest.raises(Unusable, match="larger than"):
        read_file(tmp_path / "list.csv")
