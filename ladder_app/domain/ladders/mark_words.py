"""The marks on a rung in words, for those who hear the drawing and whoever asks what they mean."""

from collections.abc import Sequence

from ladder_app.domain.curves.step_words import status_words
from ladder_app.domain.ladders.ladder_picture import Mark
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _


def marks_sentence(marks: Sequence[Mark], scale: Scale) -> str:
    """All marks of a rung in one sentence, the latest last; "" without one."""
    if not marks:
        return ""
    words = "; ".join(mark_words(mark, scale) for mark in marks)
    return _("Attempts, the latest last: {marks}.").format(marks=words)


def mark_words(mark: Mark, scale: Scale) -> str:
    """What one mark means."""
    if mark.rest is not None:
        return status_words(mark.rest, talked=mark.talked)
    if mark.highest is None:
        return _("not rated")
    words = _("highest {value}").format(value=shown(mark.highest, scale))
    return (
        _("{highest}, under different conditions").format(highest=words) if mark.hollow else words
    )
