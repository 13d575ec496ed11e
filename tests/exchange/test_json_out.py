import json

from ladder_app.documents import field_names
from ladder_app.domain.record import RECORD_TYPES
from ladder_app.exchange.json_out import ASKED_FOR, LEFT_OUT, whole_copy, written
from tests import make
from tests.exchange.copies import documents

COPY = whole_copy("case", documents(), make.MOMENT)


def test_the_head() -> None:
    names = ["format", "version", "exported_at", "case", "records"]
    assert list(COPY) == [*names, "measures", "measures_need", "edited"]
    assert (COPY["format"], COPY["version"]) == ("ladder-export", 1)
    assert COPY["exported_at"] == "2026-03-19T18:42:00+00:00"
    assert (COPY["case"]["id"], COPY["case"]["alias"]) == ("case", "Anna")
    assert COPY["case"]["pinned_attempt_id"] is None
    assert set(COPY["measures"]["ladder"]) == {"ladder", "hidden"}
    assert COPY["measures"]["attempt"]["attempt-1"]["wsh"] == 30


def test_private_sensitive_and_trashed_records_are_part_of_it() -> None:
    records = COPY["records"]
    assert [one["id"] for one in records["ladder"]] == ["ladder", "hidden"]
    assert {one["id"] for one in records["step"]} == {"step-1", "step-2", "step-3", "step-4"}
    notes = {one["id"]: one["private_note"] for one in records["attempt"]}
    assert notes == {"attempt-1": "only mine", "attempt-2": None, "attempt-3": None}


def test_every_field_of_every_kind_null_when_not_given() -> None:
    for kind, family in COPY["records"].items():
        for document in family:
            assert field_names(kind) <= set(document), kind
    attempt = COPY["records"]["attempt"][0]
    assert attempt["suds_start"] is None
    assert attempt["rituals"] == []
    assert attempt["samples"][0] == {"t_s": 0, "suds": 60, "source": None}
    assert attempt["context"]["people"] is None


def test_unknown_kinds_and_fields_are_passed_through() -> None:
    assert COPY["records"]["far_future"] == [{"id": "far", "title": "Work", "deep": {"a": None}}]
    step = next(one for one in COPY["records"]["step"] if one["id"] == "step-1")
    assert step["colour"] == {"hue": 3, "name": None}
    assert COPY["records"]["attempt"][0]["predictions"][0]["weight"] == 2


def test_an_attempt_under_way_stays_at_home_and_no_known_kind_is_missing() -> None:
    assert "running_attempt" not in COPY["records"]
    assert set(RECORD_TYPES) - LEFT_OUT - ASKED_FOR <= set(COPY["records"])
    assert whole_copy("case", {}, make.MOMENT)["records"]["flag_event"] == []


def test_what_the_clinician_wrote_is_there_only_if_it_was_asked_for() -> None:
    note = {"text": "canary", "review": "review", "deleted_at": make.STAMP}
    held = {"clinician_note": {"note": note}}
    plain = whole_copy("case", held, make.MOMENT)
    assert "canary" not in written(plain).decode()
    asked = whole_copy("case", held, make.MOMENT, also=["clinician_note"])
    assert asked["records"]["clinician_note"] == [{**note, "id": "note"}]


def test_the_file_is_the_document_with_one_record_a_line() -> None:
    content = written(COPY)
    assert json.loads(content) == COPY
    assert sum(b'"started_at"' in line for line in content.splitlines()) == 3
    assert "“they”" in content.decode()


def test_when_something_was_edited_is_said_only_of_what_is_in_the_copy() -> None:
    edited = {"step": {"step-1": make.STAMP}, "clinician_note": {"note": make.STAMP}}
    assert whole_copy("case", {}, make.MOMENT, edited=edited)["edited"] == {
        "step": {"step-1": make.STAMP}
    }
