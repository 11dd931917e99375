"""The part of a long decision that a page shows: fifty lines at a time, those whose name is sought, or all to print."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from django.core.paginator import Page, Paginator

from thidua.core.vietnamese.fold import search_key
from thidua.modules.decisions.queries.decisions import DecisionPage, LineView
from thidua.modules.decisions.queries.money import PaymentView

PAGE_LENGTH = 50


class Named(Protocol):
    """Somebody on a list, with post or unit."""

    @property
    def name(self) -> str:
        """The name."""

    @property
    def about(self) -> str:
        """Post and unit."""


N = TypeVar("N", bound=Named)


@dataclass(frozen=True, slots=True)
class Look:
    """What the reader asks of a list: a name, the page of lines and of payments, or all at once."""

    sought: str = ""
    lines: str = "1"
    payments: str = "1"
    is_whole: bool = False

    @property
    def is_turned(self) -> bool:
        """Whether the list of payments is looked through."""
        return self.is_whole or bool(self.sought) or self.payments != "1"


@dataclass(frozen=True, slots=True)
class Shown:
    """The lines and payments of one page of a decision; `is_long` where they do not fit on one."""

    look: Look
    lines: "Page[LineView]"
    payments: "Page[PaymentView]"
    is_long: bool


def _cut(rows: Sequence[N], look: Look, number: str) -> "Page[N]":
    key = search_key(look.sought)
    found = [row for row in rows if key in search_key(f"{row.name} {row.about}")] if key else rows
    return Paginator(found, max(len(found), 1) if look.is_whole else PAGE_LENGTH).get_page(number)


def is_long(rows: Sequence[object]) -> bool:
    """Whether a list does not fit on one page."""
    return len(rows) > PAGE_LENGTH


def lines_shown(lines: Sequence[LineView], look: Look) -> "Page[LineView]":
    """The lines of one page."""
    return _cut(lines, look, look.lines)


def shown_of(page: DecisionPage, look: Look) -> Shown:
    """The lines and payments of one page of a decision."""
    return Shown(
        look, lines_shown(page.lines, look), _cut(page.payments, look, look.payments),
        is_long=is_long(page.lines),
    )  # fmt: skip
