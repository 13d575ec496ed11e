"""The table in the README names 34 things, and each has its walk here."""

import re
from pathlib import Path

HERE = Path(__file__).parent
README = HERE.parents[2] / "README.md"


def test_each_row_of_the_table_has_a_walk() -> None:
    table = re.findall(r"^\| (\d+) \|", README.read_text(encoding="utf-8"), re.MULTILINE)
    walks = re.findall(
        r"test_row_(\d+)", "".join(one.read_text(encoding="utf-8") for one in HERE.glob("test_*"))
    )
    assert list(map(int, table)) == list(range(1, 35))
    assert {int(one) for one in walks if int(one)} == set(range(1, 35))
