"""Where in the window an edit can be seen."""

from typing import Final

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.annotation import Annotation
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.case import Case
from ladder_app.domain.edit import Edit
from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.journal.notes import step_about
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.support.safety_plan_card import SafetyPlanCard
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.weekly_plan import WeeklyPlan

# These pages show attempts too, so there is no need to leave them.
_SHOW_ATTEMPTS: Final = ("today", "progress", "review")

_NO_PAGE: Final = "-"
"""Where nothing is seen that has a page."""

_PAGES: Final[dict[type[Record], str]] = {
    Goal: "goals",
    Ladder: "ladder",
    Step: "ladder",
    SessionReview: "review",
    PracticeLog: "toolbox",
    WeeklyPlan: "toolbox",
    Conversation: "people",
    FeelingCard: "people",
}


def place_of(edit: Edit, records: Records, here: str) -> tuple[str, str]:
    """The page on which `edit` can be seen and the record to bring into view there ("" for none).

    `here` is the page that is shown now; it is kept where it shows the change as well.
    """
    touched = [change.record for change in edit.changes]
    if touched and isinstance(touched[0], Agreement | PersonAlias):
        return _place_of_person(touched[0])
    note = next((r for r in touched if isinstance(r, Attempt | JournalEntry | Annotation)), None)
    if note is not None and here == "journal":
        return here, note.id
    attempt = next((r for r in touched if isinstance(r, Attempt)), None)
    if attempt is not None:
        place = here if here in _SHOW_ATTEMPTS else "ladder"
        return place, attempt.step_id
    plan = next((r for r in touched if isinstance(r, Plan)), None)
    if plan is not None and not any(isinstance(record, Ladder) for record in touched):
        return _place_of_plan(plan, here)
    if here == "understanding" and touched and all(isinstance(r, Ladder) for r in touched):
        return here, touched[0].id
    found = (_place_of_one(record, records) for record in touched)
    place_of_one = next((one for one in found if one is not None), None)
    if place_of_one is not None:
        return place_of_one
    if any(isinstance(record, Case) for record in touched):
        return ("settings", "") if here == "settings" else (here or "today", "")
    return here or "today", ""


def is_seen(edit: Edit, records: Records, place: str, made_on: str) -> bool:
    """Whether `edit`, made on the page `made_on`, can be seen on the page `place`.

    What has no page of its own is seen where it was made.
    """
    if place_of(edit, records, place)[0] != place:
        return False
    return place == made_on or place_of(edit, records, _NO_PAGE)[0] != _NO_PAGE


def _place_of_person(record: Agreement | PersonAlias) -> tuple[str, str]:
    """What matters stands first in an edit; whatever else it touches follows from it."""
    return "people", (record.ladder_id or "") if isinstance(record, Agreement) else record.id


def _place_of_plan(plan: Plan, here: str) -> tuple[str, str]:
    if here == "ladder":
        return "ladder", plan.step_id
    return ("review", "") if here == "review" else ("today", "")


def _place_of_one(record: Record, records: Records) -> tuple[str, str] | None:
    if (page := _PAGES.get(type(record))) is not None:
        return page, record.id
    if isinstance(record, StepRating):
        return "ladder", record.step_id
    if isinstance(record, JournalEntry):
        return _place_of_entry(record, records)
    if isinstance(record, Annotation):
        return "progress", record.step or record.ladder or ""
    if isinstance(record, SafetyPlanCard):
        return "help", "safety_card"
    return None


def _place_of_entry(entry: JournalEntry, records: Records) -> tuple[str, str]:
    step = step_about(records, entry.link)
    if step is not None:
        return "ladder", step.id
    if entry.link is not None and entry.link.kind == "ladder":
        return "ladder", entry.link.id
    return "journal", entry.id
