"""What packs files into one and opens it again."""

from collections.abc import Mapping
from typing import Protocol

from thidua.core.kernel.outcome import Outcome


class PackageFile(Protocol):
    """A package of files by their paths."""

    def pack(self, files: Mapping[str, bytes]) -> bytes:
        """One file that holds all; the same files always give the same bytes."""
        ...

    def open(self, content: bytes) -> Outcome[Mapping[str, bytes]]:
        """The files inside; refused where it is no package, or would become too large."""
        ...
