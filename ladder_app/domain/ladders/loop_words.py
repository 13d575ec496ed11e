"""The parts of the loop by their names, by the question to each, and as one sentence."""

from ladder_app.domain.ladders.loop import LOOP_PARTS, Loop, LoopPart
from ladder_app.language import _


def part_name(part: LoopPart) -> str:
    """What stands above the words of a part."""
    return {
        "trigger": _("What sets it off"),
        "fear": _("What fear predicts"),
        "what_i_do": _("What I do then"),
        "relief": _("What eases for a while"),
        "cost": _("What it costs me"),
    }[part]


def part_question(part: LoopPart) -> str:
    """What the form asks."""
    return {
        "trigger": _("When does it begin? A place, a moment, something somebody says."),
        "fear": _("What am I afraid will happen then?"),
        "what_i_do": _("What do I do, so that it does not?"),
        "relief": _("What gets easier at once?"),
        "cost": _("What do I miss, or lose, after a while?"),
    }[part]


def part_hint(part: LoopPart) -> str:
    """An example, shown while a part is empty."""
    return {
        "trigger": _("somebody asks how I really am"),
        "fear": _("they will think less of me"),
        "what_i_do": _("I joke and change the subject"),
        "relief": _("the moment is over, I can breathe"),
        "cost": _("nobody knows me, and next time it is just as hard"),
    }[part]


def loop_sentences(loop: Loop) -> tuple[str, ...]:
    """The loop for the ear: a sentence for each part, numbered, and where it leads back to."""
    said = [
        _("{n} of 5. {name}: {words}").format(
            n=number, name=part_name(part), words=loop.part(part) or _("nothing written yet")
        )
        for number, part in enumerate(LOOP_PARTS, 1)
    ]
    return (*said, _("From there it leads back to the beginning."))
