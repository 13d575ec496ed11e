"""The review as text for a clinician's own notes: what was shown, and no word more."""

from dataclasses import replace

from ladder_app.domain.case import TakenIn
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
        "What was tried\n"
        "- 2026-03-16, Ask a question: Stopped, and that was respected. "
        "How likely: 80\N{NO-BREAK SPACE}% before, 30\N{NO-BREAK SPACE}% after.\n"
        "- 2026-03-14, Say hello: Predicted 70, highest 60, at the end 30. "
        "How likely: 80\N{NO-BREAK SPACE}% before, 30\N{NO-BREAK SPACE}% after. “Quiet on day 14”\n"
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


def test_of_many_attempts_the_latest_are_told_first_and_the_others_counted() -> None:
    many = [tried(13, id=f"again-{n}", what_i_learned=f"Time {n}.") for n in range(9)]
    told = notes_text(Records([make.case(), *client(), REVIEW, *many]), REVIEW, TOLD, str)
    listed = told.split("What was tried\n")[1].split("\n\n")[0].splitlines()
    assert len(listed) == 9
    assert listed[0].startswith("- 2026-03-16")
    assert listed[-1] == "- and 3 earlier ones"


def test_where_a_client_notes_things_elsewhere_nothing_noted_is_not_nothing_done() -> None:
    case = replace(make.case(), taken_in=(TakenIn(at="2026-03-13", written_at="2026-03-13"),))
    told = notes_text(Records([case, *client(), REVIEW]), REVIEW, TOLD, str)
    assert "- 2026-03-15, Ask a question: nothing noted\n" in told
    assert "Done: 1 of 1." in told
    assert "life came between" not in told
