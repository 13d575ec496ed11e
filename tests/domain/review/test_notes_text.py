"""The review as text for a clinician's own notes: what was shown, and no word more."""

from dataclasses import replace

from ladder_app.domain.records import Records
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.domain.review.notes_text import NotesChoice, notes_text
from ladder_app.domain.review.session_review import SessionReview, Shown
from ladder_app.domain.review.sharing import sharing_of
from tests import make
from tests.domain.review.people import client, tried

REVIEW = SessionReview(
    measures_discussed=("weeks", "scores"),
    id="now",
    at="2026-03-19T18:42:00+01:00",
    period=None,
    ladders=("ladder",),
    shown=Shown(step_ids=("step-1", "step-3"), words=True),
    agenda="Work",
    went_well="Said it twice",
    stuck="Evenings",
    next_plan_ids=("next", "secret"),
    safety_topics_discussed=True,
)
NOTE = ClinicianNote(id="note", text="CANARY of the clinician", review="now")
RECORDS = Records([make.case(), *client(), REVIEW, NOTE])
TOLD = NotesChoice(sharing=sharing_of(RECORDS, REVIEW))


def test_the_whole_text_in_its_order() -> None:
    assert notes_text(RECORDS, REVIEW, TOLD, str) == (
        "Review of 2026-03-19\n"
        "\n"
        "What was planned, and what came of it. Done: 1 of 2. Set aside for a reason: 1.\n"
        "- 2026-03-14, Say hello: done\n"
        "- 2026-03-15, Ask a question: life came between\n"
        "- 2026-03-16, Ask a question: set aside for a reason\n"
        "\n"
        "What was tried\n"
        "- 2026-03-14, Say hello: Predicted 70, highest 60, at the end 30. "
        "How likely: 80 % before, 30 % after. “Quiet on day 14”\n"
        "- 2026-03-16, Ask a question: Stopped, and that was respected. "
        "How likely: 80 % before, 30 % after.\n"
        "\n"
        "What we talked about\nWork\n"
        "\n"
        "What went well\nSaid it twice\n"
        "\n"
        "Where it is stuck\nEvenings\n"
        "\n"
        "What we looked at\nPractice week by week · Scores of questionnaires\n"
        "\n"
        "We spoke about safety.\n"
        "\n"
        "What we agreed to try next\n"
        "- 2026-03-21, Ask a question: I will write instead\n"
        "\n"
        "Self-recorded notes, not a diagnosis.\n"
    )


def test_the_note_of_the_clinician_goes_along_only_if_asked_for() -> None:
    assert "CANARY" not in notes_text(RECORDS, REVIEW, TOLD, str)
    with_note = notes_text(RECORDS, REVIEW, replace(TOLD, own_note=True), str)
    assert with_note.count("CANARY") == 1
    assert "Note of the clinician\nCANARY of the clinician\n" in with_note


def test_what_was_not_shown_and_what_came_later_is_not_in_it() -> None:
    later = Records([make.case(), *client(), REVIEW, NOTE, tried(20, "step-3")])
    assert notes_text(later, REVIEW, TOLD, str) == notes_text(RECORDS, REVIEW, TOLD, str)
    step = RECORDS.step("step-1")
    assert step is not None
    less = NotesChoice(sharing=TOLD.sharing.with_tick(step, False))
    assert "Say hello" not in notes_text(RECORDS, REVIEW, less, str)


def test_the_clients_own_words_stay_out_if_they_were_not_shown() -> None:
    quiet = NotesChoice(sharing=replace(TOLD.sharing, words=False))
    assert "Quiet" not in notes_text(RECORDS, REVIEW, quiet, str)


def test_a_text_of_then_does_not_change_when_something_comes_of_a_plan_later() -> None:
    late = tried(20, "step-3", plan_id="passed", entered_at="2026-03-20T10:00:00+01:00")
    later = Records([make.case(), *client(), REVIEW, NOTE, late])
    assert notes_text(later, REVIEW, TOLD, str) == notes_text(RECORDS, REVIEW, TOLD, str)
