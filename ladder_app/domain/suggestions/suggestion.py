"""A suggestion: what was noticed, one idea, why, and the choices it offers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

RuleId = Literal[
    "R1", "R2", "R3", "R3b", "R4", "R5", "R6", "R6b",
    "R7", "R8", "R9", "R10", "R11", "R12", "R13", "R14", "R15", "R16", "R17", "R18", "R19", "R20",
    "R21", "R22", "R23",
    "P1", "P2a", "P2b", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10", "P11",
]  # fmt: skip

ChoiceKey = Literal[
    "add_step",
    "split_ladder",
    "insert_between",
    "change_step",
    "rate_steps",
    "next_step",
    "vary_step",
    "repeat_step",
    "plan_step",
    "name_prediction",
    "nearer_prediction",
    "less_of_it",
    "it_is_a_precaution",
    "take_something_away",
    "write_learned",
    "smaller_step",
    "plan_again",
    "let_plans_go",
    "read_own_note",
    "plan_repeats",
    "step_alone",
    "pause_ladder",
    "pause_ladders",
    "open_help",
    "go_on",
    "write_in_journal",
    "show_someone",
    "export_page",
    "my_people",
    "my_professional",
    "helplines",
    "safety_card",
    "safe_now",
    "it_is_a_fear",
    "it_has_happened",
]

Values = Mapping[str, float | str | tuple[float, ...] | tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """`rule` and `record_ids` together are what an answer is remembered by.

    `ladder_id` is the ladder it can be muted on, `""` if it is about the whole case; `step_id` the
    step it is about, if it is about one. `values` are the numbers it went by: what was found, and
    each threshold by its name. `choices` come before "not now" and "not for me".
    """

    rule: RuleId
    ladder_id: str
    record_ids: tuple[str, ...]
    noticed: str
    idea: str
    why: str
    values: Values = field(default_factory=dict)
    choices: tuple[ChoiceKey, ...] = ()
    step_id: str = ""

    @property
    def key(self) -> tuple[str, tuple[str, ...]]:
        """What an answer is remembered by."""
        return self.rule, self.record_ids
