"""What prints certificates."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from thidua.core.certificates.layout import Layout
from thidua.core.certificates.line import Line
from thidua.core.certificates.text import Citation
from thidua.core.kernel.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Printed:
    """One certificate to print: its words and the text of its QR code."""

    citation: Citation
    qr: str


class CertificatePrinter(Protocol):
    """Certificates as one PDF, a sheet each."""

    def sheets(
        self, layout: Layout, certificates: Sequence[Printed], *, mark: str, told: Callable[[int], None]
    ) -> bytes:
        """The file. mark: printed on each sheet (such as that it is demo data); told: called with how many are done."""
        ...

    def test_sheet(self, layout: Layout, example: Printed) -> bytes:
        """One sheet with a grid in centimetres and a box round each spot, to be laid over the stock."""
        ...


class CertificateBook(Protocol):
    """A list of certificates as a workbook that an office fills."""

    def template(self) -> bytes:
        """A workbook with one line to write over."""
        ...

    def read(self, content: bytes) -> Outcome[tuple[Line, ...]]:
        """The lines, or every wrong cell with its address in the value `where`."""
        ...
