"""Three answers, their logic (Kleene's strong tables), and the verdict of a whole title.

every       S  U  ?        some        S  U  ?        opposite
    S       S  U  ?            S       S  S  S            S → U
    U       U  U  U            U       S  U  ?            U → S
    ?       ?  U  ?            ?       S  ?  ?            ? → ?
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias


class Answer(Enum):
    """Satisfied, not satisfied, or cannot tell."""

    SATISFIED = "satisfied"
    UNSATISFIED = "unsatisfied"
    UNDETERMINED = "undetermined"

    @classmethod
    def of(cls, known: bool | None) -> "Answer":  # noqa: FBT001 - the truth value is all there is to say
        """The answer for a truth value; None is "cannot tell"."""
        if known is None:
            return cls.UNDETERMINED
        return cls.SATISFIED if known else cls.UNSATISFIED


def every(answers: Iterable[Answer]) -> Answer:
    """Satisfied where all are; not satisfied as soon as one is not."""
    found = Answer.SATISFIED
    for answer in answers:
        if answer is Answer.UNSATISFIED:
            return answer
        if answer is Answer.UNDETERMINED:
            found = answer
    return found


def some(answers: Iterable[Answer]) -> Answer:
    """Satisfied as soon as one is; not satisfied where none can be."""
    found = Answer.UNSATISFIED
    for answer in answers:
        if answer is Answer.SATISFIED:
            return answer
        if answer is Answer.UNDETERMINED:
            found = answer
    return found


_OPPOSITE = {
    Answer.SATISFIED: Answer.UNSATISFIED,
    Answer.UNSATISFIED: Answer.SATISFIED,
    Answer.UNDETERMINED: Answer.UNDETERMINED,
}


def opposite(answer: Answer) -> Answer:
    """Not: what cannot be told stays so."""
    return _OPPOSITE[answer]


@dataclass(frozen=True, slots=True)
class Satisfied:
    """Every condition holds. `by` are the places of the law through which it does."""

    by: tuple[str, ...]
    answer = Answer.SATISFIED


@dataclass(frozen=True, slots=True)
class Unsatisfied:
    """A condition does not hold. `by` are the places of the law that are not met."""

    by: tuple[str, ...]
    answer = Answer.UNSATISFIED


@dataclass(frozen=True, slots=True)
class Undetermined:
    """Cannot tell: facts are missing, a text is needed, or a matter under examination holds the case up.

    `missing` are names of facts, `texts` ids of instruments, `holds` facts that suspend the case (it is not refused).
    """

    missing: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    answer = Answer.UNDETERMINED


Verdict: TypeAlias = Satisfied | Unsatisfied | Undetermined
