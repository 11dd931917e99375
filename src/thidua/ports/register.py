"""What reads and writes old lists of awards as workbooks."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from thidua.core.kernel.outcome import Outcome


@dataclass(frozen=True, slots=True)
class WrongRow:
    """A row that cannot be entered: its number in the file, its cells by column, each fault as column and sentence."""

    at: int
    cells: Mapping[str, str]
    faults: tuple[tuple[str, str], ...]


class RegisterBookFile(Protocol):
    """A list of awards as a workbook of one worksheet, however long."""

    def template(self) -> bytes:
        """A workbook with the columns and one example."""
        ...

    def headers(self) -> Mapping[str, str]:
        """What each column is called."""
        ...

    def wrong(self, rows: Iterable[WrongRow]) -> bytes:
        """A workbook of wrong rows, each with what is wrong in it; once put right it can be read like any other."""
        ...

    def read(self, content: bytes) -> Outcome[Iterator[tuple[int, Mapping[str, str]]]]:
        """Each row's number and its cells by column (`core.registry.legacy.COLUMNS`); blank rows are left out.

        Refused: a file that is no workbook, or one without the columns that a list must have.
        """
        ...
