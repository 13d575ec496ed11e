"""The forms that are opened on the page; each is imported when it is first wanted."""

from ladder_app.domain.annotation import Annotation
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.domain.scores.check_in import CheckIn
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.ui.widgets.screen import Screen


def open_record(page: Screen, records: Records, record_id: str) -> None:
    """The form of a score or a check-in that was written down; nothing if it is gone."""
    for score in records.questionnaire_responses():
        if score.id == record_id:
            open_score(page, score)
    for check_in in records.check_ins():
        if check_in.id == record_id:
            open_check_in(page, check_in)


def open_score(page: Screen, score: QuestionnaireResponse | None = None) -> None:
    """The form for a score, a new one or this one."""
    from ladder_app.ui.dialogs.score.score_dialog import ScoreDialog

    ScoreDialog(page.desk, page, score).open()


def open_check_in(page: Screen, check_in: CheckIn | None = None) -> None:
    """The form for the weekly check-in, a new one or this one."""
    from ladder_app.ui.dialogs.check_in_dialog import CheckInDialog

    CheckInDialog(page.desk, page, check_in).open()


def open_look_back(page: Screen) -> None:
    """The form for a look back at the last days."""
    from ladder_app.ui.dialogs.look_back_dialog import LookBackDialog

    LookBackDialog(page.desk, page).open()


def open_note(page: Screen, ladder: Ladder, step: Step, note: Annotation | None) -> None:
    """The form for a note on a date of this step or its ladder, a new one or this one."""
    from ladder_app.ui.dialogs.annotation_dialog import AnnotationDialog

    AnnotationDialog(page.desk, ladder, step, page, note).open()
