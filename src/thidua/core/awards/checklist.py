"""What a dossier still lacks."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that a dossier must hold. `form` is the number of its form, `when` the fact on which it is wanted.

    `when` "" is always. `status` is "on", or "needs_text" where no text read here says it.
    """

    code: str
    name: str
    cites: str
    form: str = ""
    when: str = ""
    status: str = "on"


def missing(required: Iterable[Paper], attached: Iterable[str], facts: Iterable[str] = ()) -> tuple[Paper, ...]:
    """The papers still wanted, in the order of the law; conditional ones only where their fact is true."""
    there, true = set(attached), set(facts)
    return tuple(paper for paper in required if paper.code not in there and (not paper.when or paper.when in true))
