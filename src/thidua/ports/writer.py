"""What writes a paper: a document tree in, the bytes of a file out."""

from typing import Protocol

from thidua.core.documents.tree import Document


class Writer(Protocol):
    """A file format. The same tree gives the same bytes, so that a paper can be known by its digest."""

    @property
    def suffix(self) -> str:
        """The ending of the file's name, with its dot."""
        ...

    @property
    def media_type(self) -> str:
        """What a browser is told the file is."""
        ...

    def write(self, document: Document) -> bytes:
        """The whole file."""
        ...
