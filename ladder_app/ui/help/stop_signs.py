"""The chapter about the signs to stop at; each of them can be ticked there."""

from dataclasses import replace

from ladder_app.domain.stop_signs.stop_sign_words import SignWords, every_sign
from ladder_app.language import _
from ladder_app.ui.help.passages import Chapter, Passage


def stop_signs() -> Chapter:
    """What the signs below it are for."""
    return Chapter(
        "stop-signs",
        _("When a ladder is not the right thing"),
        _("Twelve signs to stop at, and what may help instead"),
        (
            Passage(
                _(
                    "A ladder is for what is safe but scary. If one of these fits, leave the "
                    "ladder for now and look here first. Pausing loses nothing."
                )
            ),
            Passage(
                _("You can tick what fits, so that Ladder lets you rest. Nobody else is told."),
                "quiet",
            ),
        ),
    )


def signs_to_read() -> Chapter:
    """The same with every sign in words, where none can be ticked."""
    signs = (passage for one in every_sign() for passage in _as_passages(one))
    chapter = stop_signs()
    return replace(chapter, passages=(chapter.passages[0], *signs))


def _as_passages(one: SignWords) -> tuple[Passage, Passage]:
    return Passage(one.sign, "named"), Passage(one.instead)
