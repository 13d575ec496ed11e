"""Ready-made ladders from resources/templates: read, and copied into a person's own records.

A copy has empty ratings, and nothing of the pick-lists is in it: what people fear and what they do
to feel safer is theirs to choose.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from ladder_app.domain.ladders.common_words import Examples, common_examples
from ladder_app.domain.ladders.gates import is_passed
from ladder_app.domain.ladders.ladder import Gate, GateAnswer, GateName, Ladder, Theme
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.record import new_id
from ladder_app.domain.suds import Scale

VERSION: Final = 1
_FILE: Final = "ladder_templates.json"
_SCHEMA: Final = "exposure-ladder-templates/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateStep:
    """`suds` is where the step stood when the template was written; it is never a rating.

    Talking needs nobody's agreement beforehand: such a step says so where the others need one.
    """

    text: str
    suds: int
    tags: tuple[str, ...] = ()
    needs_agreement: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDefaults:
    """What every step of a copied template is marked with."""

    needs_other_person: bool = False
    needs_agreement: bool = False
    sensitive: bool = False
    no_timer: bool = False
    no_reminder: bool = False
    rate_only_when_parked: bool = False
    hide_breathing_practice: bool = False
    track_rituals: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderTemplate:
    """One ready-made ladder. The examples are pick-lists, never preselected.

    `safety_probes` are those feared outcomes that may be a realistic warning, `substances` those
    safety behaviours that are alcohol or a drug.
    """

    id: str
    title: str
    theme: Theme
    audience: str
    gates: tuple[GateName, ...]
    feared_outcomes: tuple[str, ...]
    safety_behaviours: tuple[str, ...]
    variations: tuple[str, ...]
    safety_probes: tuple[str, ...]
    substances: tuple[str, ...]
    note: str | None
    clinician_note: str | None
    clinician_guided_suggested: bool
    defaults: StepDefaults
    steps: tuple[TemplateStep, ...]

    def examples(self) -> Examples:
        """The pick-lists of this ladder."""
        return Examples(
            fears=self.feared_outcomes,
            safer=self.safety_behaviours,
            variations=self.variations,
            safety_probes=frozenset(self.safety_probes),
            substances=frozenset(self.substances),
        )


@cache
def read_templates(resources: Path) -> tuple[LadderTemplate, ...]:
    """All of them, in the order of the file; OSError or ValueError if the file is not sound."""
    found = json.loads((resources / "templates" / _FILE).read_text(encoding="utf-8"))
    if found.get("schema") != _SCHEMA:
        raise ValueError(f"{_FILE} is not of the form {_SCHEMA}")
    return tuple(_template(_typeset(one)) for one in found["templates"])


def find_template(resources: Path, template_id: str | None) -> LadderTemplate | None:
    """The template a ladder was copied from, if it is still one of ours."""
    if template_id is None:
        return None
    return next((one for one in read_templates(resources) if one.id == template_id), None)


def examples_for(resources: Path, ladder: Ladder | None) -> Examples:
    """What can be picked from on this ladder: what came with it, then what many people write."""
    if ladder is None:
        return common_examples(None)
    template = find_template(resources, ladder.template_id)
    common = common_examples(ladder.theme)
    return common if template is None else template.examples().and_then(common)


def copied(
    template: LadderTemplate,
    title: str,
    answers: Mapping[GateName, GateAnswer],
    at: str,
    scale: Scale = "0-100",
) -> tuple[Ladder | Step, ...]:
    """A new ladder and its steps, unrated. `answers` are those to its gates, given at `at`.

    A ladder with a sensitive step is sensitive as a whole. Raises ValueError while a gate is not
    passed.
    """
    shut = [gate for gate in template.gates if not is_passed(gate, answers.get(gate))]
    if shut:
        raise ValueError(f"These pages were not passed: {', '.join(shut)}")
    ladder = Ladder(
        id=new_id(),
        title=title,
        theme=template.theme,
        template_id=template.id,
        template_version=VERSION,
        scale_display=scale,
        gates=tuple(
            Gate(gate=gate, acknowledged_at=at, answer=answers[gate]) for gate in template.gates
        ),
        sensitive=template.defaults.sensitive,
        created_at=at,
    )
    steps = enumerate(template.steps, start=1)
    return (ladder, *(_step(template, ladder.id, one, order) for order, one in steps))


def _step(template: LadderTemplate, ladder_id: str, step: TemplateStep, order: int) -> Step:
    defaults = template.defaults
    needs = step.needs_agreement
    return Step(
        id=new_id(),
        ladder_id=ladder_id,
        order=order,
        text=step.text,
        tags=step.tags,
        needs_other_person=defaults.needs_other_person,
        needs_agreement=defaults.needs_agreement if needs is None else needs,
        sensitive=defaults.sensitive,
        no_timer=defaults.no_timer,
        no_reminder=defaults.no_reminder,
        rate_only_when_parked=defaults.rate_only_when_parked,
        hide_breathing_practice=defaults.hide_breathing_practice,
        track_rituals=defaults.track_rituals,
    )


def _typeset(found: Any) -> Any:
    """All words in it with curved quotes; whoever writes the file types straight ones."""
    if isinstance(found, str):
        opened = re.sub(r"(?<![^\s(\[“‘—–/])(['\"])", _opening, found)
        return opened.replace("'", "’").replace('"', "”")
    if isinstance(found, list):
        return [_typeset(one) for one in found]
    if isinstance(found, dict):
        return {name: _typeset(one) for name, one in found.items()}
    return found


def _opening(quote: re.Match[str]) -> str:
    return "‘" if quote[1] == "'" else "“"


def _template(found: dict[str, Any]) -> LadderTemplate:
    defaults = dict(found["defaults"])
    guided = defaults.pop("clinician_guided_suggested", False)
    return LadderTemplate(
        id=found["id"],
        title=found["title"],
        theme=found["domain"],
        audience=found["audience"],
        gates=tuple(found["gate"]),
        feared_outcomes=tuple(found["feared_outcome_examples"]),
        safety_behaviours=tuple(found["safety_behaviour_examples"]),
        variations=tuple(found["variation_ideas"]),
        safety_probes=tuple(found["safety_probe_outcomes"]),
        substances=tuple(found.get("substance_behaviours", ())),
        note=found["note"],
        clinician_note=found["clinician_note"],
        clinician_guided_suggested=guided,
        defaults=StepDefaults(**defaults),
        steps=tuple(
            TemplateStep(
                text=one["text"],
                suds=one["suds"],
                tags=tuple(one["tags"]),
                needs_agreement=one.get("needs_agreement"),
            )
            for one in sorted(found["steps"], key=lambda one: one["order"])
        ),
    )
