"""What each rung on the page Today offers: nothing twice, and nothing at the wrong time."""

from datetime import datetime

from ladder_app.domain.agreements.consent import rests_today
from ladder_app.domain.agreements.standing import lacks_agreement
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.ui.today.plan_views import PlanViews
from ladder_app.ui.today.rung_row import Offers


def rung_offers(
    records: Records, step: Step, plans: PlanViews, now: datetime, go_on: str = ""
) -> Offers:
    """What is in the card above is left out; `go_on` leads on with the attempt under way.

    A step for two that waits for an agreement offers to write one instead of starting it.
    """
    running = records.running_attempt()
    is_under_way = running is not None and running.step_id == step.id
    return Offers(
        is_planned=step.id in plans.step_ids,
        start=step.id not in plans.to_start and not rests_today(records, step, now.date()),
        waits=lacks_agreement(records, step, now),
        done=step.id not in plans.to_log,
        go_on=go_on if is_under_way else "",
    )
