"""What reads a received file: its bytes in, numbered lines of text out."""

from typing import BinaryIO, Protocol

from thidua.core.documents.received import ReceivedText
from thidua.core.kernel.outcome import Outcome


class Reader(Protocol):
    """A kind of file that can be read. Nothing makes it raise: what it cannot read it refuses, with reasons."""

    def read(self, content: bytes, name: str) -> Outcome[ReceivedText]:
        """The text of a file that is already in memory. `name` is the file's name, for the reasons."""
        ...

    def read_stream(self, stream: BinaryIO, name: str) -> Outcome[ReceivedText]:
        """The text of a file not yet in memory: one over the size limit is refused before it is read."""
        ...
