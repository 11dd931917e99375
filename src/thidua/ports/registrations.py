"""What reads and writes the workbook of registrations."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from thidua.core.kernel.outcome import Outcome
from thidua.core.registrations.entry import Entry


@dataclass(frozen=True, slots=True)
class RegistrationLine:
    """A line of the consolidated list."""

    unit: str
    entry: Entry
    state: str
    percent: int
    result: str


class RegistrationBook(Protocol):
    """Registrations as a workbook."""

    def template(self) -> bytes:
        """A workbook with a line of each kind to write over."""
        ...

    def write(self, lines: Iterable[RegistrationLine]) -> bytes:
        """The consolidated list."""
        ...

    def read(self, content: bytes, year: int) -> Outcome[tuple[Entry, ...]]:
        """The entries, or every wrong cell; a reason's value `where` is its address, as "Đăng ký!B7"."""
        ...
