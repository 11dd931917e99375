"""Text files: any Vietnamese encoding in, numbered lines in Unicode out."""

import io
from dataclasses import dataclass
from typing import BinaryIO

from thidua.core.documents.received import ReceivedText, received_text
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.vietnamese.encodings import decoded

MEGABYTE = 1024 * 1024
# The longest plans have some 200 kB; whatever is over this is no plan.
TEXT_LIMIT = 10 * MEGABYTE


@dataclass(frozen=True, slots=True)
class TextReader:
    """Reads .txt files of up to `limit` bytes. Implements `thidua.ports.reader.Reader`."""

    limit: int = TEXT_LIMIT

    def read(self, content: bytes, name: str) -> Outcome[ReceivedText]:
        """The lines; Refused: file.empty, file.blank, file.not_text, file.binary, file.too_large."""
        if len(content) > self.limit:
            return self._too_large(len(content), name)
        found = decoded(content, name=name)
        if isinstance(found, Refused):
            return found
        return Ok(received_text(found.value.text, encoding=found.value.encoding, notes=found.value.notes))

    def read_stream(self, stream: BinaryIO, name: str) -> Outcome[ReceivedText]:
        """As `read`, taking no more than one byte over the limit into memory."""
        size = _size(stream)
        if size is not None and size > self.limit:
            return self._too_large(size, name)
        return self.read(stream.read(self.limit + 1), name)

    def _too_large(self, size: int, name: str) -> Refused:
        return refuse("file.too_large", name=name, size_mb=-(-size // MEGABYTE), limit_mb=self.limit // MEGABYTE)


def _size(stream: BinaryIO) -> int | None:
    """Bytes from here to the end of the stream; None where it cannot be wound."""
    if not stream.seekable():
        return None
    here = stream.tell()
    size = stream.seek(0, io.SEEK_END) - here
    stream.seek(here)
    return size
