"""A form of statistics filled from the register: each figure is a set of rows, so that it can be opened.

A form is data: its lines and columns ask for values of an award, and a line or column without a question counts all.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

Asks = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Counted:
    """One award as the forms look at it. `who` is person, collective, household or enterprise; `rank` "" is unknown."""

    key: int
    award: str
    who: str
    kind: str
    rank: str = ""

    def fits(self, asks: Asks) -> bool:
        """Whether every question has this award's value among its answers."""
        return all(getattr(self, name) in answers for name, answers in asks.items())


@dataclass(frozen=True, slots=True)
class FormLine:
    """A line of a form: its code as the circular prints it, its words, its unit. A heading counts nothing."""

    code: str
    words: str
    unit: str = ""
    asks: Asks = field(default_factory=dict)
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column of a form."""

    code: str
    words: str
    asks: Asks = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StatisticsForm:
    """A form of a circular. `mark` says how sure its text is; one that is not verified is off until an office says on.

    `needs` is what the register cannot answer, where the form asks for something else than awards.
    """

    code: str
    name: str
    text: str
    mark: str
    lines: tuple[FormLine, ...]
    columns: tuple[FormColumn, ...]
    needs: str = ""

    @property
    def is_on(self) -> bool:
        """Whether it may be used without an office's word for it."""
        return self.mark == "VERIFIED" and not self.needs


@dataclass(frozen=True, slots=True)
class Filled:
    """A form with its figures: the awards behind each cell, by code of line and column."""

    form: StatisticsForm
    cells: Mapping[tuple[str, str], tuple[int, ...]]

    def count(self, line: str, column: str) -> int:
        """The figure of a cell."""
        return len(self.cells[line, column])


def filled(form: StatisticsForm, awards: Iterable[Counted]) -> Filled:
    """Every figure of the form with the awards behind it."""
    all_awards = tuple(awards)
    lines = [line for line in form.lines if not line.is_heading]
    fitting = {column.code: _fitting(all_awards, column.asks) for column in form.columns}
    cells = {
        (line.code, column.code): tuple(each.key for each in fitting[column.code] if each.fits(line.asks))
        for line in lines
        for column in form.columns
    }
    return Filled(form, cells)


def _fitting(awards: Sequence[Counted], asks: Asks) -> tuple[Counted, ...]:
    return tuple(each for each in awards if each.fits(asks))
