"""Marks of views: each URL performs an action, shows what a query returns, or is public. The rest is closed."""

from collections.abc import Callable
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])


def performs(action: str) -> Callable[[View], View]:
    """The view hands its form to this action."""

    def mark(view: View) -> View:
        view.thidua_mark = ("performs", action)  # type: ignore[attr-defined] # the mark is read by tests
        return view

    return mark


def shows(sight: str) -> Callable[[View], View]:
    """The view shows what this row of the sight table lets its reader see."""

    def mark(view: View) -> View:
        view.thidua_mark = ("shows", sight)  # type: ignore[attr-defined] # the mark is read by tests
        return view

    return mark


def public(view: View) -> View:
    """The view may be opened by anybody; it says nothing of any body's affairs."""
    view.thidua_mark = ("public", "")  # type: ignore[attr-defined] # the mark is read by tests and the middleware
    view.login_required = False  # type: ignore[attr-defined] # Django's LoginRequiredMiddleware reads this
    return view
