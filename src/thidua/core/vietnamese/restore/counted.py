"""What was counted: a table of n-grams of official texts, and the phrases of this field."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

NUMBER = "<n>"
MARK = "<p>"
UNKNOWN = "<u>"
SPECIALS = (UNKNOWN, NUMBER, MARK)

# A byte of the table holds a cost in sixteenths of a nat: 0 to 15,9 nats, finer than the counts deserve.
STEPS = 16


@dataclass(frozen=True, slots=True)
class Ngrams:
    """A back-off table. Words are numbered by their place in `words`; every cost is a byte in sixteenths of a nat.

    A pair (a, b) has the key a·2^16 + b, a triple (a, b, c) the key (a·2^16 + b)·2^16 + c; keys ascend.
    `pair_costs` is the cost of b after a; `pair_backoffs` what going from (a, b) back to b costs; and so on.
    """

    words: tuple[str, ...]
    costs: bytes
    backoffs: bytes
    pairs: Sequence[int]
    pair_costs: bytes
    pair_backoffs: bytes
    triples: Sequence[int]
    triple_costs: bytes


@dataclass(slots=True)
class Phrases:
    """Counts of 1-, 2- and 3-grams of phrases known to occur in this field."""

    counts: Counter[tuple[str, ...]] = field(default_factory=Counter)
    contexts: Counter[tuple[str, ...]] = field(default_factory=Counter)

    def learn(self, words: Sequence[str], times: int = 1) -> None:
        """Count one phrase, given as words in the form of the table (lower case, `<n>`, `<p>`)."""
        for size in (2, 3):
            for start in range(len(words) - size + 1):
                gram = tuple(words[start : start + size])
                self.counts[gram] += times
                self.contexts[gram[:-1]] += times
