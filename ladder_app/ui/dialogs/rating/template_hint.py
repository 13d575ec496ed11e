"""Where the ready-made ladder had a step: said only to whoever has rated it themselves."""

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.suds import shown
from ladder_app.language import _
from ladder_app.templates import find_template
from ladder_app.ui.desk import Desk


def template_hint(desk: Desk, ladder: Ladder, step: Step) -> str:
    """`""` for a step that had a rating before, or that came with no ready-made ladder.

    Show it only after the first rating was given: a number seen before pulls it towards it.
    """
    template = find_template(desk.resources, ladder.template_id)
    steps = template.steps if template is not None else ()
    found = next((one for one in steps if one.text == step.text), None)
    if found is None or step.rated:
        return ""
    number = shown(found.suds, ladder.scale_display)
    said = _("The ready-made ladder had it at {number}. Yours may well be another.")
    return said.format(number=number)
