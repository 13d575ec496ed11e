"""What each rule is about, in a few words: for Undo, and for the list of what is left out."""

from ladder_app.domain.suggestions.suggestion import RuleId
from ladder_app.language import _


def rule_words(rule: RuleId) -> str:
    """A few words that name nothing the person wrote."""
    return {**_of_building(), **_of_progress(), **_of_safety()}[rule]


def as_sentence(words: str) -> str:
    """The same words where they stand at the beginning of a line."""
    return words[:1].upper() + words[1:]


def _of_building() -> dict[RuleId, str]:
    return {
        "R1": _("a ladder with few steps"),
        "R2": _("a long ladder"),
        "R3": _("a first step that starts high"),
        "R3b": _("how far the ladder reaches"),
        "R4": _("a jump between two steps"),
        "R5": _("steps that feel alike"),
        "R6": _("a step said in few letters"),
        "R6b": _("a step that may not be safe"),
    }


def _of_progress() -> dict[RuleId, str]:
    return {
        "R7": _("going on to another step"),
        "R8": _("doing it again"),
        "R9": _("spreading practice over days"),
        "R10": _("another setting"),
        "R11": _("writing down what is feared"),
        "R12": _("testing a nearer fear"),
        "R13": _("a little less of what makes it feel safer"),
        "R14": _("when there is nearly no anxiety"),
        "R15": _("staying while it is strong"),
        "R16": _("making a step smaller"),
        "R17": _("the first time"),
        "R18": _("rating the ladder again"),
        "R19": _("plans that life came between"),
        "R20": _("a flare-up"),
        "R21": _("coming back to a completed ladder"),
        "R22": _("a version on my own"),
        "R23": _("leaving after a short while"),
    }


def _of_safety() -> dict[RuleId, str]:
    return {
        "P1": _("a sign to stop at"),
        "P2a": _("a stop that was said"),
        "P2b": _("something that was not safe or not free"),
        "P3": _("a step that becomes harder each time"),
        "P4": _("when it stays heavy afterwards"),
        "P5": _("when what was feared happens"),
        "P6": _("heavy answers in a questionnaire"),
        "P7": _("thoughts of harming oneself"),
        "P8": _("asking a doctor first"),
        "P9": _("being stuck at a step"),
        "P10": _("alcohol or something like it"),
        "P11": _("a fear that may be a warning"),
    }
