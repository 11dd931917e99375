"""What reads and writes the workbooks of scoring: criteria table, sheets of a round, catalogue of blocs."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from thidua.core.blocs.catalogue import BlocEntry
from thidua.core.kernel.outcome import Outcome
from thidua.core.scoring.criterion import CriteriaTable
from thidua.core.scoring.round import Handed, Terms
from thidua.core.scoring.workbook import RoundWorkbook


class CriteriaBook(Protocol):
    """A criteria table as a workbook. What is written is read again as the same table."""

    def template(self) -> bytes:
        """A workbook with an example to fill in."""
        ...

    def write(self, table: CriteriaTable) -> bytes:
        """The table as a workbook."""
        ...

    def read(self, content: bytes) -> Outcome[CriteriaTable]:
        """The checked table, or every wrong cell; a reason's value `where` is its address, as "Tiêu chí!C7"."""
        ...


@dataclass(frozen=True, slots=True)
class Stamp:
    """When a workbook is made, and what seals a scorer's worksheet over the digest of its locked cells."""

    made: str
    seal: Callable[[str, str], str]


class RoundBook(Protocol):
    """A round as a workbook: its terms, its criteria and one worksheet for each scorer."""

    def write(
        self,
        terms: Terms,
        handed: Iterable[Handed] = (),
        scorers: Iterable[str] | None = None,
        stamp: Stamp | None = None,
    ) -> bytes:
        """The workbook with the scores handed in so far. scorers: whose worksheets (None: all members')."""
        ...

    def read(self, content: bytes) -> Outcome[RoundWorkbook]:
        """The round, or every wrong cell with its address in the value `where`."""
        ...


class CatalogueBook(Protocol):
    """The catalogue of a city's blocs as a workbook."""

    def template(self) -> bytes:
        """A workbook with an example to fill in."""
        ...

    def read(self, content: bytes) -> Outcome[tuple[BlocEntry, ...]]:
        """The blocs, or every wrong row with its address in the value `where`."""
        ...
