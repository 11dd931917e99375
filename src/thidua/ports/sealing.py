"""What seals files that leave the house and come back, so that an edited one is known."""

from typing import Protocol


class Sealing(Protocol):
    """A code over a text that only this installation can make."""

    def seal(self, text: str) -> str:
        """The code of the text, as it is printed in a file."""
        ...

    def holds(self, text: str, code: str) -> bool:
        """Whether the code was made here over exactly this text."""
        ...
