import json
from typing import Any

import pytest

from ladder_app.documents import from_document
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.ladders.step import Step
from ladder_app.exchange.json_in import Incoming, looks_like_json, read_whole_copy
from ladder_app.exchange.json_out import whole_copy, written
from ladder_app.exchange.unusable import Unusable
from tests import make
from tests.exchange.copies import documents, small
from tests.fakes import MemoryLibrary


def read(copy: Any) -> Incoming:
    return read_whole_copy(json.dumps(copy).encode())


def with_records(**records: list[Any]) -> dict[str, Any]:
    return small(records=small()["records"] | records)


def steps(incoming: Incoming) -> dict[str, Step]:
    found = {}
    for key, document in incoming.documents["step"].items():
        step = from_document("step", document)
        assert isinstance(step, Step)
        found[key] = step
    return found


def test_a_copy_makes_an_equal_case() -> None:
    first = whole_copy("case", documents(), make.MOMENT)
    incoming = read_whole_copy(written(first))
    library = MemoryLibrary()
    store = library.create_from_documents(incoming.documents, "case", "Import", make.MOMENT)
    assert whole_copy("case", store.documents(), make.MOMENT) == first
    assert incoming.remarks == ()


def test_required_fields_are_enough() -> None:
    incoming = read(small())
    assert incoming.case_id == "case"
    assert incoming.alias is None
    attempt = from_document("attempt", incoming.documents["attempt"]["attempt"])
    assert attempt == Attempt(id="attempt", step_id="step")


def test_measures_and_attempts_under_way_are_ignored() -> None:
    copy = with_records(running_attempt=[{"id": "x"}], case=[{"id": "y"}])
    incoming = read(copy | {"measures": {"attempt": {"attempt": {"wsh": 1}}}, "more": 1})
    assert set(incoming.documents) == {"case", "ladder", "step", "attempt"}
    assert set(incoming.documents["case"]) == {"case"}


def test_another_name() -> None:
    incoming = read(small(case={"id": "case", "alias": "Anna", "later": 1})).called("Berta")
    assert incoming.alias == "Berta"
    assert incoming.documents["case"]["case"]["later"] == 1


def ratings(*values: tuple[str, int], **more: Any) -> dict[str, Any]:
    return with_records(
        step=[{"id": "step", "ladder_id": "ladder", "order": 1, "text": "Call", **more}],
        step_rating=[
            {"id": at, "step_id": "step", "suds": suds, "rated_at": at} for at, suds in values
        ],
    )


def test_the_present_rating_is_computed_and_the_first_one_kept() -> None:
    copy = ratings(
        ("2026-03-02", 30), ("2026-03-01", 50), suds_base=70, suds_current=99, rated=False
    )
    step = steps(read(copy))["step"]
    assert (step.suds_base, step.suds_current, step.rated) == (70, 30, True)


def test_a_first_rating_that_is_not_given_is_the_oldest() -> None:
    step = steps(read(ratings(("2026-03-02", 30), ("2026-03-01", 50))))["step"]
    assert (step.suds_base, step.suds_current, step.rated) == (50, 30, True)


def test_trashed_ratings_do_not_count() -> None:
    copy = ratings(("2026-03-01", 50), suds_current=50, rated=True)
    copy["records"]["step_rating"][0]["deleted_at"] = make.STAMP
    step = steps(read(copy))["step"]
    assert (step.suds_base, step.suds_current, step.rated) == (None, None, False)


def test_a_first_rating_alone_still_makes_the_step_rated() -> None:
    step = steps(read(ratings(suds_base=70)))["step"]
    assert (step.suds_current, step.rated) == (70, True)


@pytest.mark.parametrize(
    ("orders", "counted"),
    [
        ((1, 2, 3), (1, 2, 3)),
        ((5, 2, 9), (2, 1, 3)),
        ((1, 1, 1), (1, 2, 3)),
        ((2, None, 1), (2, 3, 1)),
    ],
)
def test_steps_count_without_holes_again(
    orders: tuple[int | None, ...], counted: tuple[int, ...]
) -> None:
    family = [
        {"id": f"{n}", "ladder_id": "ladder", "order": order, "text": "Call", "extra": n}
        for n, order in enumerate(orders)
    ]
    incoming = read(small(records={"ladder": [{"id": "ladder", "title": "T"}], "step": family}))
    assert tuple(step.order for step in steps(incoming).values()) == counted
    assert bool(incoming.remarks) is (counted != orders and None not in orders)
    assert [document["extra"] for document in incoming.documents["step"].values()] == [0, 1, 2]


def test_trashed_steps_are_not_counted() -> None:
    family = [
        {"id": "gone", "ladder_id": "ladder", "order": 1, "text": "A", "deleted_at": make.STAMP},
        {"id": "kept", "ladder_id": "ladder", "order": 1, "text": "B"},
    ]
    incoming = read(small(records={"ladder": [{"id": "ladder", "title": "T"}], "step": family}))
    assert incoming.remarks == ()


def test_texts_are_made_safe() -> None:
    copy = with_records(attempt=[{"id": "a", "step_id": "step", "what_happened": "a\0b\u202ec"}])
    assert read(copy).documents["attempt"]["a"]["what_happened"] == "abc"


A_STEP = {"id": "step", "ladder_id": "ladder", "order": 1, "text": "Call"}


@pytest.mark.parametrize(
    ("copy", "sentence"),
    [
        ([], "not a whole copy"),
        ({}, "not a whole copy"),
        (small(format="other"), "not a whole copy"),
        (small(version=2), "newer version"),
        (small(version="1"), "which version"),
        (small(version=True), "which version"),
        (small(version=0), "which version"),
        (small(case=None), "no case"),
        (small(records=[]), "no case, or no records"),
        (small(case={}), "no sound id"),
        (small(case={"id": "../x"}), "no sound id"),
        (
            small(case={"id": "case", "alias": 3}),
            "the kind case cannot be read: .*alias",
        ),
        (with_records(**{"Bad kind": []}), "no kind of record"),
        (with_records(ladder={"id": "x"}), "no kind of record"),  # type: ignore[arg-type]
        (with_records(far_future=[{}]), "Record 1 of kind far_future has no id"),
        (with_records(far_future=["x"]), "Record 1 of kind far_future has no id"),
        (with_records(far_future=[{"id": ""}]), "has no id"),
        (with_records(far_future=[{"id": "x" * 201}]), "has no id"),
        (
            with_records(far_future=[{"id": "a"}, {"id": "a"}]),
            "A record of the kind far future has the same id as another",
        ),
        (
            with_records(step=[A_STEP | {"ladder_id": "gone"}]),
            "The step “.*” belongs to a ladder that is missing",
        ),
        (
            with_records(attempt=[{"id": "a", "step_id": "gone"}]),
            "kind attempt belongs to a step that is missing",
        ),
        (
            with_records(
                step_rating=[{"id": "r", "step_id": "no", "suds": 1, "rated_at": make.STAMP}]
            ),
            "The step rating of 2026-03-19 belongs to a step that is missing",
        ),
        (with_records(attempt=[{"id": "a"}]), "kind attempt cannot be read"),
        (with_records(attempt=[{"id": "a", "step_id": "step", "suds_peak": 400}]), "400"),
        (with_records(attempt=[{"id": "a", "step_id": "step", "status": "great"}]), "status"),
        (with_records(step=[A_STEP | {"text": ""}]), "kind step cannot be read"),
        (with_records(step=[A_STEP | {"text": "x" * 20_001}]), "more than 20000 characters"),
    ],
)
def test_what_cannot_be_a_case(copy: Any, sentence: str) -> None:
    with pytest.raises(Unusable, match=sentence):
        read(copy)


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        (b"{", True),
        (b"\xef\xbb\xbf \n{}", True),
        (b"Step,SUDS", False),
        (b"", False),
        (b"PK", False),
    ],
)
def test_what_looks_like_json(content: bytes, answer: bool) -> None:
    assert looks_like_json(content) is answer
