"""Tests of ladder_app.storage.outside; test_stored_case.py has the whole way through a file."""

import pytest

from ladder_app.storage.content import Content
from ladder_app.storage.lines import Stamp, document_of, stamped
from ladder_app.storage.outside import difference, union

EARLY, LATE = Stamp(5, "2026-03-01", "a"), Stamp(4, "2026-03-02", "a")
SAME_TIME = Stamp(4, "2026-03-01", "b")


def holding(stamp: Stamp, text: str = "x", kind: str = "step") -> Content:
    return Content({kind: {"s": stamped({"id": "s", "text": text}, stamp)}})


def dropped(stamp: Stamp) -> Content:
    return Content({}, {"step": {"s": stamp}})


def test_alike_is_nothing_to_do() -> None:
    assert not union(holding(EARLY), holding(EARLY), "now").is_needed


@pytest.mark.parametrize("later", [LATE, SAME_TIME], ids=["later", "same time, other device"])
def test_the_later_one_holds_and_the_other_goes_to_the_trash(later: Stamp) -> None:
    for ours, theirs, ours_hold in (
        (holding(later, "new"), holding(EARLY, "old"), True),
        (holding(EARLY, "old"), holding(later, "new"), False),
    ):
        put = union(ours, theirs, "now").put["step"]
        trashed = [document for document in put.values() if "deleted_at" in document]
        assert [(d["text"], d["deleted_at"]) for d in trashed] == [("old", "now")]
        assert [d["text"] for d in put.values() if "deleted_at" not in d] == ["new"] * ours_hold


def test_what_only_one_side_knows_is_kept() -> None:
    assert union(holding(EARLY), Content(), "now").put == {"step": {"s": {"id": "s", "text": "x"}}}
    assert not union(Content(), holding(EARLY), "now").is_needed


def test_a_removal_holds_if_it_came_later() -> None:
    removed = union(dropped(LATE), holding(EARLY), "now")
    assert removed.drop == {"step": ["s"]}
    assert [d["deleted_at"] for d in removed.put["step"].values()] == ["now"]
    kept = union(dropped(EARLY), holding(LATE), "now")
    assert not kept.is_needed
    again = union(holding(LATE), dropped(EARLY), "now")
    assert again.put == {"step": {"s": {"id": "s", "text": "x"}}}


def test_there_is_one_case_and_no_second_in_the_trash() -> None:
    assert not union(holding(EARLY, "old", "case"), holding(LATE, "new", "case"), "now").is_needed


def test_a_difference_is_what_happened_to_records() -> None:
    def live(**texts: str) -> Content:
        content = Content({"step": {}})
        for number, (name, text) in enumerate(texts.items(), start=1):
            document = {"id": name, "ladder_id": "ladder", "order": number, "text": text}
            content.live["step"][name] = stamped(document, EARLY)
        return content

    before, after = live(a="one", b="two").live, live(a="one", c="two").live
    again = {"step": {"a": stamped({"id": "a", "ladder_id": "ladder", "order": 1, "text": "one"},
                                   LATE)}}  # fmt: skip
    changes = difference(before, after)
    assert [(c.key, c.before is None, c.after is None) for c in changes] == [
        (("step", "b"), False, True),
        (("step", "c"), True, False),
    ]
    assert difference(live(a="one").live, again) == ()
    assert difference({}, {}) == ()


def ladder_of(stamp: Stamp, *steps: tuple[str, int], **more: object) -> Content:
    """A ladder of steps, each an id and its order."""
    documents = {
        name: {"id": name, "ladder_id": "l", "order": order, "text": name, **more}
        for name, order in steps
    }
    return Content({"step": {name: stamped(one, stamp) for name, one in documents.items()}})


def orders_after(ours: Content, theirs: Content) -> dict[str, int]:
    """What the other file says of every step once the union is saved on top of it."""
    added = union(ours, theirs, "now")
    stored = {name: document_of(raw) for name, raw in theirs.live["step"].items()}
    after = {**stored, **added.put.get("step", {})}
    return {
        name: one["order"]
        for name, one in after.items()
        if one.get("deleted_at") is None and name not in added.drop.get("step", ())
    }


def test_steps_added_apart_count_on_and_in_the_same_order_everywhere() -> None:
    ours = ladder_of(EARLY, ("a", 1), ("b", 2), ("z-ours", 3))
    theirs = ladder_of(EARLY, ("a", 1), ("b", 2))
    theirs.live["step"] |= ladder_of(LATE, ("c-theirs", 3)).live["step"]
    expected = {"a": 1, "b": 2, "z-ours": 3, "c-theirs": 4}
    assert orders_after(ours, theirs) == expected
    assert orders_after(theirs, ours) == expected


def test_a_step_removed_on_one_side_leaves_no_hole() -> None:
    ours = ladder_of(LATE, ("b", 1), ("c", 2))
    ours.gone = {"step": {"a": LATE}}
    theirs = ladder_of(EARLY, ("a", 1), ("b", 2), ("c", 3))
    theirs.live["step"] |= ladder_of(Stamp(9, "2026-03-03", "a"), ("d", 4)).live["step"]
    assert orders_after(ours, theirs) == {"b": 1, "c": 2, "d": 3}


def test_numbering_keeps_what_this_version_does_not_know() -> None:
    ours = ladder_of(EARLY, ("a", 1), ("b", 3), from_the_future=[1])
    put = union(Content(), ours, "now").put["step"]
    assert put == {
        "b": {"id": "b", "ladder_id": "l", "order": 2, "text": "b", "from_the_future": [1]}
    }
