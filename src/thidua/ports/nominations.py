"""What reads and writes lists of proposals as workbooks."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from thidua.core.kernel.outcome import Outcome


class NominationBook(Protocol):
    """A list of proposals as a workbook of one worksheet."""

    def template(self) -> bytes:
        """A workbook with the columns and one example."""
        ...

    def read(self, content: bytes) -> Outcome[Iterator[tuple[int, Mapping[str, str]]]]:
        """Each row's number and its cells by column (`core.nominations.listing.COLUMNS`); blank rows are left out."""
        ...
