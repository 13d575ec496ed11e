"""Every rule, what it rests on and how sure that is.

R7b (a step marked as done without R7) and R13b (a real precaution) are no rules of their own: of
them nothing may ever come.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from ladder_app.domain.suggestions import (
    building,
    consent,
    easing,
    health,
    keeping,
    progressing,
    standstill,
    strain,
    testing,
    warning,
    wording,
)
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.suggestion import RuleId, Suggestion
from ladder_app.language import _

Family = Literal["safety", "building", "progress"]
Source = Literal["guides", "studies", "guides_and_studies", "consensus", "ours"]
Certainty = Literal["strong", "moderate", "conflicting", "mixed", "weak", "design"]


@dataclass(frozen=True, slots=True)
class Rule:
    """`find` is pure. The order of `RULES` is the order in which suggestions speak."""

    id: RuleId
    family: Family
    find: Callable[[Scene], Iterator[Suggestion]]
    source: Source
    certainty: Certainty


RULES: Final = (
    Rule("P7", "safety", health.thoughts_of_harm, "consensus", "strong"),
    Rule("P8", "safety", health.body_first, "consensus", "moderate"),
    Rule("P2b", "safety", consent.not_free, "consensus", "strong"),
    Rule("P1", "safety", consent.stop_sign, "consensus", "strong"),
    Rule("P11", "safety", warning.fear_or_warning, "consensus", "strong"),
    Rule("P4", "safety", strain.heavy_afterwards, "ours", "design"),
    Rule("P3", "safety", strain.harder_each_time, "ours", "design"),
    Rule("P5", "safety", strain.came_true, "ours", "design"),
    Rule("P6", "safety", health.heavy_scores, "guides_and_studies", "moderate"),
    Rule("P10", "safety", strain.substances, "ours", "design"),
    Rule("P2a", "safety", consent.heard_stop, "consensus", "strong"),
    Rule("P9", "safety", standstill.stuck, "ours", "design"),
    Rule("R6b", "building", wording.not_surely_safe, "consensus", "strong"),
    Rule("R16", "progress", easing.smaller, "guides", "moderate"),
    Rule("R23", "progress", easing.left_early, "guides", "weak"),
    Rule("R20", "progress", keeping.flare_up, "studies", "moderate"),
    Rule("R19", "progress", easing.plans_gone_by, "ours", "design"),
    Rule("R17", "progress", easing.first_time, "guides_and_studies", "weak"),
    Rule("R15", "progress", progressing.hard_but_stayed, "studies", "moderate"),
    Rule("R7", "progress", progressing.move_up, "guides_and_studies", "conflicting"),
    Rule("R10", "progress", progressing.vary, "studies", "mixed"),
    Rule("R13", "progress", testing.less_of_it, "guides_and_studies", "mixed"),
    Rule("R14", "progress", progressing.too_easy, "guides", "weak"),
    Rule("R9", "progress", progressing.spread_out, "studies", "moderate"),
    Rule("R8", "progress", progressing.repeat, "guides", "strong"),
    Rule("R22", "progress", keeping.on_my_own, "ours", "design"),
    Rule("R18", "progress", keeping.rate_again, "guides", "weak"),
    Rule("R21", "progress", keeping.keep_alive, "studies", "moderate"),
    Rule("R4", "building", building.gaps, "guides", "weak"),
    Rule("R3", "building", building.hard_beginning, "guides", "conflicting"),
    Rule("R5", "building", building.alike, "guides", "weak"),
    Rule("R6", "building", wording.short_words, "guides", "weak"),
    Rule("R2", "building", building.many_steps, "guides", "weak"),
    Rule("R1", "building", building.few_steps, "guides", "weak"),
    Rule("R3b", "building", building.low_top, "ours", "design"),
    Rule("R12", "progress", testing.nearer_prediction, "ours", "design"),
    Rule("R11", "progress", testing.name_prediction, "guides_and_studies", "moderate"),
)

_BY_ID: Final = {rule.id: rule for rule in RULES}
_RANKS: Final = {rule.id: rank for rank, rule in enumerate(RULES)}


def rule_of(rule_id: RuleId) -> Rule:
    """The rule of that id."""
    return _BY_ID[rule_id]


def rank(rule_id: RuleId) -> int:
    """The place of a rule in the order in which suggestions speak, from 0."""
    return _RANKS[rule_id]


def found(scene: Scene, *families: Family) -> tuple[Suggestion, ...]:
    """Everything the rules find, answered before or not, in the order in which they speak."""
    wanted = families or ("safety", "building", "progress")
    return tuple(one for rule in RULES if rule.family in wanted for one in rule.find(scene))


def source_words(rule: Rule) -> str:
    """What the rule rests on, and how sure that is, in two sentences."""
    source = {
        "guides": _("It rests on guides and manuals."),
        "studies": _("It rests on studies."),
        "guides_and_studies": _("It rests on guides and on studies."),
        "consensus": _("Guides and professionals agree on it."),
        "ours": _("It is a choice made for this program."),
    }[rule.source]
    certainty = {
        "strong": _("There is little doubt about it."),
        "moderate": _("It is fairly well supported."),
        "conflicting": _("Sources disagree about it."),
        "mixed": _("The findings are mixed."),
        "weak": _("The support for it is weak."),
        "design": _("It has not been tested."),
    }[rule.certainty]
    return f"{source} {certainty}"
