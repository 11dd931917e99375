"""What reads and writes old lists of awards as workbooks."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from thidua.core.kernel.outcome import Outcome


class RegisterBookFile(Protocol):
    """A list of awards as a workbook of one worksheet, however long."""

    def template(self) -> bytes:
        """A workbook with the columns and one example."""
        ...

    def read(self, content: bytes) -> Outcome[Iterator[tuple[int, Mapping[str, str]]]]:
        """Each row's number and its cells by column (`core.registry.legacy.COLUMNS`); blank rows are left out.

        Refused: a file that is no workbook, or one without the columns that a list must have.
        """
        ...
