"""A list of slips that somebody hands in, counted again beside the result that was published."""

from collections import Counter
from dataclasses import dataclass

from thidua.core.council import published
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.modules.council.queries.shapes import ResultView


@dataclass(frozen=True, slots=True)
class Recount:
    """What the list comes to: votes by option, blank slips, its digest, and whether all is as published."""

    votes: tuple[tuple[str, int], ...]
    blank: int
    slips: int
    digest: str
    is_the_same: bool


def recounted(text: str, result: ResultView) -> Outcome[Recount]:
    """The count of a list; refused where it cannot be a list of slips."""
    read = published.read_list(text)
    if isinstance(read, Refused):
        return read
    counted = Counter(slip.choice for slip in read.value)
    votes = tuple((option.label, counted[option.number]) for option in result.options)
    digest = published.digest(read.value)
    same = digest == result.digest and all(counted[option.number] == option.votes for option in result.options)
    return Ok(Recount(votes, counted[0], len(read.value), digest, same))
