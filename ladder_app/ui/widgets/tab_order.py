"""The Tab key follows the eye, also through what was put into a page later.

Qt goes to new widgets last, wherever they stand.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ladder_app.ui.widgets.focus_chain import next_stop, stop_before


def tab_after(before: QWidget, new: QWidget) -> None:
    """Tab goes from `before` into `new`, through it, and on to where it went until now."""
    with _all_stops(new):
        last = before
        for stop in _stops(new):
            QWidget.setTabOrder(last, stop)
            last = stop


def tab_before(after: QWidget, new: QWidget) -> None:
    """Tab goes through `new` and then to `after`."""
    stops = _stops(new)
    before = stop_before(after)
    # Qt puts nothing behind a widget that cannot have the focus, and does not say so.
    while before is not after and (before in stops or not _takes_keys(before)):
        before = stop_before(before)
    tab_after(before, new)


def take_away(gone: QWidget) -> None:
    """For good. If it has the focus, that goes to where Tab would lead from there."""
    _hand_on_focus(gone)
    gone.hide()
    gone.deleteLater()


def _hand_on_focus(gone: QWidget) -> None:
    focused: QWidget | None = gone.window().focusWidget()
    if focused is None or not (focused is gone or gone.isAncestorOf(focused)):
        return
    following = next_stop(focused)
    while following is not focused:
        if _can_have_focus(following) and not gone.isAncestorOf(following):
            following.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        following = next_stop(following)


def pass_keys_to(widget: QWidget, part: QWidget | None) -> None:
    """Whoever gives `widget` the keys gives them to this part of it; with None to itself."""
    # Qt takes None, its types do not say so.
    widget.setFocusProxy(part)  # type: ignore[arg-type]


@contextmanager
def _all_stops(widget: QWidget) -> Iterator[None]:
    """Meanwhile `widget` and all that is in it are stops like others, so that all of it is moved.

    Qt moves nothing that cannot have the focus, and no field that passes the keys on to a part of
    it. Left behind, such a field would lead back to that part, and Tab would never get out.
    """
    every = [widget, *widget.findChildren(QWidget)]
    before = [
        (one, one.focusPolicy(), proxy)
        for one in every
        if (proxy := one.focusProxy()) is None or one.isAncestorOf(proxy)
    ]
    for one, policy, _proxy in before:
        pass_keys_to(one, None)
        one.setFocusPolicy(policy | Qt.FocusPolicy.TabFocus)
    try:
        yield
    finally:
        for one, policy, proxy in before:
            one.setFocusPolicy(policy)
            if proxy is not None:
                one.setFocusProxy(proxy)


def _can_have_focus(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and _takes_keys(widget) and widget.isVisible() and widget.isEnabled()


def _stops(widget: QWidget) -> list[QWidget]:
    """`widget` and what is in it, as far as the keys can go there, in the order they go now."""
    found = [widget] if _takes_keys(widget) else []
    following = next_stop(widget)
    while following is not widget:
        if widget.isAncestorOf(following) and _takes_keys(following):
            found.append(following)
        following = next_stop(following)
    return found


def _takes_keys(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
