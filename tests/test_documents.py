"""Tests of ladder_app.documents."""

import json
from dataclasses import FrozenInstanceError, replace
from typing import Any

import msgspec
import pytest

from ladder_app import documents
from ladder_app.domain.agreements.agreement import Agreement, FreeChoiceCheck
from ladder_app.domain.agreements.consent_check import ConsentCheck
from ladder_app.domain.attempts.attempt import Attempt, Sample
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.goals.goal import Goal, SmartCheck
from ladder_app.domain.other import Other
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import RECORD_TYPES, Record
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.stop_signs.stop_sign import StopSign
from tests import make

SAMPLES: tuple[Record, ...] = (
    make.case(alias="River", thresholds={"R1": 8.0}),
    make.ladder(),
    make.rated_step(1, 40),
    make.rating(),
    Plan(id="plan", step_id="step-1", due_date="2026-03-20", context_planned=Context(place="x")),
    RunningAttempt(id="now", step_id="step-1", samples=(Sample(t_s=5, suds=60),)),
    Goal(id="goal", title="See friends", smart_check=SmartCheck(mine_to_do=True)),
    PersonAlias(id="p", alias="M.", relation="a friend", colour="amber"),
    Agreement(
        id="a",
        set_up=("sober",),
        welcome=("tea",),
        my_free_choice_check=FreeChoiceCheck(sober=True),
    ),
    ConsentCheck(id="c", attempt_id="attempt-1", other_said_yes_today="unsure"),
    StopSign(id="s", at=make.STAMP, which="A"),
    QuestionnaireResponse(id="q", at=make.STAMP, scale="PHQ-9", score=12, answers={"x": 1}),
    make.attempt(context=Context(place="café", companion=False), feelings=("fear", "pride")),
)


@pytest.mark.parametrize("record", SAMPLES, ids=lambda record: record.KIND)
def test_a_record_comes_back_from_its_document_as_it_was(record: Record) -> None:
    document = documents.to_document(record)
    assert documents.from_document(record.KIND, document) == record
    assert documents.from_json(record.KIND, json.dumps(document).encode()) == record


def test_what_was_not_given_is_not_in_the_document() -> None:
    assert documents.to_document(make.rating()) == {
        "id": "rating-40",
        "step_id": "step-1",
        "suds": 40,
        "rated_at": make.STAMP,
        "blind": True,
    }


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_a_complete_document_has_every_field(kind: str) -> None:
    assert documents.field_names(kind) - documents.complete(kind, {}).keys() <= {
        "id", "title", "ladder_id", "order", "text", "step_id", "suds", "rated_at", "statement",
        "label", "kind", "due_date", "at", "which", "alias", "practice_id", "week",
        "made_at", "feel",
    }  # fmt: skip


def test_an_attempt_from_its_bytes_has_every_value_of_one_made_by_hand() -> None:
    made = make.attempt(suds_pre=40)
    opened = documents.from_json("attempt", json.dumps(documents.to_document(made)).encode())
    assert isinstance(opened, Attempt)
    assert documents.all_values(opened) == documents.all_values(made)
    assert documents.all_values(opened).keys() == documents.field_names("attempt")
    assert hash(opened) == hash(made)
    assert repr(opened) == repr(made)
    assert replace(opened, suds_pre=None) == make.attempt()
    with pytest.raises(FrozenInstanceError):
        opened.suds_end = 0  # type: ignore[misc]


def test_unknown_fields_stay_when_the_record_is_saved_again() -> None:
    stored = {"id": "attempt-1", "step_id": "step-1", "from_the_future": {"deep": [1]}}
    again = documents.updated(stored, make.attempt())
    assert again["from_the_future"] == {"deep": [1]}
    assert again["status"] == "completed"


def test_a_field_emptied_by_the_person_does_not_come_back() -> None:
    stored = documents.to_document(make.attempt(what_i_learned="a lot"))
    assert "what_i_learned" not in documents.updated(stored, make.attempt())


@pytest.mark.parametrize(
    ("kind", "document"),
    [
        ("far_future", {"id": "f", "title": "see friends"}),
        ("attempt", {"id": "a", "step_id": "s", "status": "a status of the future"}),
        ("attempt", {"id": "a"}),
    ],
)
def test_what_this_version_cannot_read_is_passed_through(
    kind: str, document: dict[str, Any]
) -> None:
    other = documents.from_document(kind, document)
    assert isinstance(other, Other)
    assert documents.to_document(other) == document
    assert documents.from_json(kind, msgspec.json.encode(document)) == other


def test_a_document_that_cannot_be_read_is_refused_with_its_path() -> None:
    with pytest.raises(ValueError, match=r"300.*samples"):
        documents.check_document(
            "attempt", {"id": "a", "step_id": "s", "samples": [{"t_s": 1, "suds": 300}]}
        )


def test_attempts_need_nothing_but_what_they_were() -> None:
    found = documents.from_document("attempt", {"id": "a", "step_id": "s"})
    assert found == Attempt(id="a", step_id="s")
