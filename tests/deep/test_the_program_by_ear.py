"""The real program as somebody hears it who sees nothing and has no mouse."""

from collections import Counter
from collections.abc import Iterator

import pytest

from tests.deep.heard_program import HeardProgram, Node, heard_program, lacking

pytestmark = [
    pytest.mark.deep,
    pytest.mark.skipif(bool(lacking()), reason=lacking()),
]

PAGES = {
    "Today": "ctrl+1",
    "Ladder": "ctrl+2",
    "Progress": "ctrl+3",
    "Journal": "ctrl+4",
    "Toolbox": "ctrl+5",
    "People": "ctrl+6",
    "Review": "ctrl+7",
    "Help and support": "F1",
    "Settings": "ctrl+comma",
}
DIALOGS = {
    "A new ladder": "ctrl+n",
    "Cases": "ctrl+k",
    "Take in a file": "ctrl+shift+o",
    "Hand over": "ctrl+shift+e",
    "Take over a spreadsheet": "ctrl+o",
    "Export": "ctrl+e",
    "A report": "ctrl+p",
    "Plans for a calendar": "ctrl+shift+p",
    "Deleted things": "ctrl+d",
    "All keys": "ctrl+slash",
    "About Ladder": "shift+F1",
}
ROLELESS = ("unknown", "invalid", "")
# Cells and entries are heard with their row or list, and may say the same.
IN_A_LIST = ("table cell", "list item", "table column header", "table row header")
MOST_STOPS = 150


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HeardProgram]:
    with heard_program(tmp_path_factory.mktemp("by-ear"), "--demo") as program:
        yield program


def everything(node: Node) -> Iterator[Node]:
    yield node
    for child in node["children"]:
        yield from everything(child)


def controls(node: Node) -> list[Node]:
    """What can take the keys."""
    return [one for one in everything(node) if "focusable" in one["states"]]


def pages(window: Node) -> Node:
    return next(one for one in everything(window) if one["name"] == "Pages")


def shown_page(window: Node) -> list[str]:
    return [one["name"] for one in pages(window)["children"] if "checked" in one["states"]]


def go(heard: HeardProgram, page: str) -> Node:
    """The window once this page is shown."""
    if shown_page(heard.front()) != [page]:
        heard.press(PAGES[page])
        heard.wait_for(lambda: shown_page(heard.front()) == [page])
    if page == "Progress":
        # They come after their page, and what is above them moves.
        heard.wait_for(lambda: len(charts(heard.front())) > 1)
    return heard.front()


def said(one: Node) -> str:
    return " | ".join((one["role"], one["name"], one["description"], *one["labels"]))


def assert_is_told_apart(window: Node) -> None:
    """Each control has a role and a name, and no two of them are heard alike."""
    reached = [one for one in controls(window) if one["role"] not in IN_A_LIST]
    assert reached
    assert [said(one) for one in reached if not one["name"].strip()] == []
    assert [said(one) for one in reached if one["role"] in ROLELESS] == []
    counted = Counter(said(one) for one in reached)
    assert [words for words, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_control_of_a_page_is_told_apart(heard: HeardProgram, page: str) -> None:
    assert_is_told_apart(go(heard, page))


@pytest.mark.parametrize("name", DIALOGS)
def test_every_control_of_a_dialog_is_told_apart(heard: HeardProgram, name: str) -> None:
    go(heard, "Today")
    heard.press(DIALOGS[name])
    dialog = heard.wait_for(lambda: in_front(heard, "dialog"))
    assert dialog["name"] == name
    assert_is_told_apart(dialog)
    heard.press("Escape")
    heard.wait_for(lambda: len(heard.ask("windows")) == 1)
    heard.take_the_keys()


def in_front(heard: HeardProgram, role: str) -> Node | None:
    window: Node | None = heard.ask("front")
    return window if window is not None and window["role"] == role else None


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_headings_and_says_that_it_is_shown(heard: HeardProgram, page: str) -> None:
    window = go(heard, page)
    roles = {one["role"] for one in pages(window)["children"] if one["name"] in PAGES}
    assert roles == {"radio button"}
    assert any(one["role"] == "heading" for one in everything(window))
    assert any(one["name"] == page for one in everything(window) if one["role"] == "filler")


@pytest.mark.parametrize("page", PAGES)
def test_tab_comes_round_to_where_it_was(heard: HeardProgram, page: str) -> None:
    """Nothing holds the keys, everything that gets them is seen, and the pages are among it."""
    window = go(heard, page)
    width, height = window["box"][2:]
    reached: dict[str, Node] = {}
    one = heard.focus_after("Tab")
    while said(one) not in reached and len(reached) < MOST_STOPS:
        reached[said(one)] = one
        one = heard.focus_after("Tab")
    assert said(one) == next(iter(reached))
    assert page in [one["name"] for one in reached.values() if one["role"] == "radio button"]
    for one in reached.values():
        left, top, wide, high = one["box"]
        assert "showing" in one["states"], said(one)
        assert wide > 0, said(one)
        assert high > 0, said(one)
        assert 0 <= left < width, said(one)
        assert 0 <= top < height, said(one)


def test_a_key_goes_to_the_pages_and_back(heard: HeardProgram) -> None:
    go(heard, "Today")
    before = heard.focus_after("Tab")
    assert heard.focus_after("F6")["name"] == "Today"
    assert said(heard.focus_after("F6")) == said(before)


# Charts ---------------------------------------------------------------------------------------


def charts(window: Node) -> list[Node]:
    return [one for one in everything(window) if one["role"] == "chart"]


def walk_to_charts(heard: HeardProgram) -> Iterator[Node]:
    """Each chart of the page Progress, once it has the focus."""
    go(heard, "Progress")
    names: list[str] = []
    for _stop in range(MOST_STOPS):
        one = heard.focus_after("Tab")
        if one["role"] == "chart":
            if one["name"] in names:
                return
            names.append(one["name"])
            yield one
    raise AssertionError(f"Tab does not come round: {names}")


def test_a_chart_is_one_with_its_name_and_its_sentence(heard: HeardProgram) -> None:
    go(heard, "Progress")
    window = heard.front()
    words = {one["name"] for one in everything(window) if one["role"] == "label"}
    for chart in charts(window):
        assert chart["name"]
        assert chart["description"] in words


def test_each_point_of_a_chart_is_heard(heard: HeardProgram) -> None:
    reached = list(chart_words(heard))
    assert len(reached) > 1
    for name, first, second in reached:
        assert first, name
        assert first != second, name


def chart_words(heard: HeardProgram) -> Iterator[tuple[str, str, str]]:
    """The name of each chart, and what is heard of two points of it: what also stands there."""
    for one in walk_to_charts(heard):
        upright = one["name"] == "The ladder, then and now"
        on = "Down" if upright else "Right"
        told: list[str] = []
        for _point in range(2):
            (sentence,) = heard.heard_after(on)
            here = next(c for c in charts(heard.front()) if "focused" in c["states"])
            assert sentence in [part["name"] for part in everything(here)]
            told.append(sentence)
        yield one["name"], told[0], told[1]


def test_the_table_of_a_chart_is_a_table(heard: HeardProgram) -> None:
    chart = next(walk_to_charts(heard))
    assert heard.focus_after("t")["role"].startswith("table")
    table = next(one for one in everything(heard.front()) if one["role"] == "table")
    rows = [one for one in table["children"] if one["role"] == "table cell"]
    assert table["name"] == chart["name"]
    assert len(table["headers"]) > 1
    assert all(table["headers"])
    assert len(rows) >= len(table["headers"])
    assert heard.focus_after("t")["role"] == "chart"


# States and live words --------------------------------------------------------------------------


def test_what_is_folded_says_so(heard: HeardProgram) -> None:
    go(heard, "Help and support")
    group = heard.focus_after("Tab")
    # Not the one about harm: that it was opened is noted, and saving is heard.
    while group["name"] != "What a ladder is":
        group = heard.focus_after("Tab")
    assert {"expandable", "collapsed"} <= set(group["states"])
    for announced, state in (("Unfolded", "expanded"), ("Folded", "collapsed")):
        assert heard.heard_after("space") == [announced]
        found = [one for one in everything(heard.front()) if one["name"] == group["name"]]
        assert state in next(one for one in found if "expandable" in one["states"])["states"]


def test_the_rungs_of_the_ladder_are_heard(heard: HeardProgram) -> None:
    window = go(heard, "Ladder")
    drawing = next(one for one in everything(window) if one["role"] == "chart")
    assert "as a list" in drawing["description"]
    reached = heard.focus_after("Tab")
    while reached["role"] != "chart":
        reached = heard.focus_after("Tab")
    rungs = {heard.heard_after(key)[0] for key in ("Home", "Down", "Down")}
    assert len(rungs) == 3
    view = next(one for one in everything(window) if "Drawn to scale" in one["name"])
    assert view["role"] == "push button"


def test_what_was_saved_is_announced_and_is_never_markup(heard: HeardProgram) -> None:
    text = "asked <b>Ines & Jon</b>"
    go(heard, "Today")
    heard.press("ctrl+l")
    heard.wait_for(lambda: [one for one in heard.ask("focused") if "few words" in one["name"]])
    heard.type(text)
    typed = [one["name"] for one in everything(heard.front()) if "focused" in one["states"]]
    assert "In a few words" in typed
    announced: list[str] = []

    def is_saved() -> bool:
        announced.extend(heard.ask("announced"))
        return any(one.startswith("Saved ") for one in announced)

    heard.press("Return")
    heard.wait_for(is_saved)
    heard_names = [one["name"] for one in everything(go(heard, "Today"))]
    assert text in heard_names, [name for name in heard_names if "asked" in name]
