"""How sure a rule or a value is. Only what was read, or follows from what was read, may answer."""

from enum import Enum


class Mark(Enum):
    """Where the knowledge comes from; the words are those of the rule base."""

    VERIFIED = "VERIFIED"
    DERIVED = "DERIVED"
    SECOND_HAND = "SECOND-HAND"
    DRAFT = "DRAFT"
    MEMORY = "MEMORY"
    UNKNOWN = "UNKNOWN"

    @property
    def is_on(self) -> bool:
        """Whether a rule with this mark answers; the others are shown, and answer "text needed"."""
        return self in {Mark.VERIFIED, Mark.DERIVED}


class Status(Enum):
    """What a rule or value is good for: it answers, or it waits for a text that nobody here has read."""

    ON = "on"
    NEEDS_TEXT = "needs_text"


def status(mark: Mark) -> Status:
    """The status that a mark gives."""
    return Status.ON if mark.is_on else Status.NEEDS_TEXT
