"""What a client takes home from a review: what was said together, and what comes next.

It is made from the review and its plans alone, so that nothing else can stand on it.
"""

from collections.abc import Callable, Iterator
from datetime import date

from ladder_app.domain.records import Records
from ladder_app.domain.report.choice import PrivateParts, ReportChoice
from ladder_app.domain.report.making import foot
from ladder_app.domain.report.parts import Paragraph, Report, Section
from ladder_app.domain.report.planned import plan_table
from ladder_app.domain.report.told import Writing, told
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.language import _


def client_page(
    records: Records,
    review: SessionReview,
    *,
    sensitive: bool,
    written: Callable[[date], str],
) -> Report:
    """The page of one review; plans for sensitive steps stand on it only if that was ticked."""
    choice = ReportChoice(length="whole", private=PrivateParts(sensitive=sensitive))
    what = told(records, choice, Writing(review.day, written))
    kept = {plan.id: plan for plan in what.records.plans()}
    plans = [kept[one] for one in review.next_plan_ids if one in kept]
    sections = list(_words(review))
    if blocks := plan_table(what, sorted(plans, key=lambda plan: plan.due_date)):
        sections.append(Section(_("What we agreed to try next"), blocks))
    about = (_("From our conversation on {day}").format(day=written(review.day)),)
    return Report(_("To take home"), about, tuple(sections), foot())


def _words(review: SessionReview) -> Iterator[Section]:
    for heading, words in (
        (_("What we talked about"), review.agenda),
        (_("What went well"), review.went_well),
        (_("What was learned"), review.learned),
        (_("Where it is stuck"), review.stuck),
    ):
        if words and words.strip():
            yield Section(heading, (Paragraph(words.strip()),))
