"""A tip shows what a person wrote as they wrote it."""

import pytest
from PySide6.QtGui import QTextDocumentFragment

from ladder_app.ui.widgets.tips import plain_tip


@pytest.mark.parametrize("text", ["<b>bold</b>", "Tom & Jerry", "&lt;i&gt;", "<img src='x'>"])
def test_markup_is_shown_and_not_obeyed(text: str) -> None:
    assert QTextDocumentFragment.fromHtml(plain_tip(text)).toPlainText() == text


@pytest.mark.parametrize("text", ["", "Anna", "5 > 3"])
def test_other_words_stay_as_they_are(text: str) -> None:
    assert plain_tip(text) == text
