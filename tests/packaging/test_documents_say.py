"""What the documents of the repository point to is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_leads_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", text)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_readme_shows_every_page_light_and_dark() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for page in ("today", "ladder", "attempt", "progress", "settings", "help"):
        for theme in ("light", "dark"):
            assert f"{page}-{theme}.png" in text


def test_architecture_names_no_module_that_is_gone() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:domain|storage|ui|workspace|exchange)/[a-z_/]+\.py)`", text)
    assert named
    assert [one for one in named if not (ROOT / "ladder_app" / one).exists()] == []
