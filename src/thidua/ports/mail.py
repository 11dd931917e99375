"""What carries a letter to somebody's mail box."""

from dataclasses import dataclass
from typing import Protocol

from thidua.core.kernel.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter in plain text. `id` stays the same however often the letter is tried."""

    id: str
    to: str
    subject: str
    text: str


class Mail(Protocol):
    """The post. Nothing makes it raise."""

    def readiness(self) -> Outcome[str]:
        """The sender's address; Refused where this installation has no post."""
        ...

    def send(self, letter: Letter) -> Outcome[None]:
        """Hand the letter over; Refused where the post did not take it (it was then not sent)."""
        ...
