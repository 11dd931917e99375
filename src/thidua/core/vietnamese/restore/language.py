"""How likely a word is after two others: a table of n-grams of official texts, refined by the phrases of this field."""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

NUMBER = "<n>"
MARK = "<p>"
UNKNOWN = "<u>"
SPECIALS = (UNKNOWN, NUMBER, MARK)

# A byte of the table holds a cost in sixteenths of a nat: 0 to 15,9 nats, finer than the counts deserve.
STEPS = 16
_PROBABILITY = tuple(math.exp(-step / STEPS) for step in range(256))
# How much the general table weighs against the counts of the phrases, in words seen.
# Unknown words (names, abbreviations) come anywhere; what came before says nothing about them.
_UNKNOWN_CHANCE = 1e-4
_REMEMBERED = 200_000
_PRIOR_AFTER_ONE = 100.0
_PRIOR_AFTER_TWO = 40.0


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


class LanguageModel:
    """The chance of a word after two others. Pure: it remembers only what it has worked out once."""

    def __init__(self, table: Ngrams, phrases: Phrases) -> None:
        self._table = table
        self._ids = {word: number for number, word in enumerate(table.words)}
        self._pair_counts, self._pair_totals = self._numbered(phrases, 2)
        self._triple_counts, self._triple_totals = self._numbered(phrases, 3)
        self._after_one: dict[int, float] = {}

    def number(self, word: str) -> int:
        """The number of a word; that of the unknown word for any other."""
        return self._ids.get(word, 0)

    def knows(self, word: str) -> bool:
        """Whether the word is one of the table's."""
        return word in self._ids

    def chances(self, first: int, second: int, nexts: Iterable[int]) -> list[float]:
        """The chance of each of `nexts` after `first second`."""
        table, context = self._table, first << 16 | second
        low = bisect_left(table.triples, context << 16)
        high = bisect_left(table.triples, (context + 1) << 16, low)
        place = bisect_left(table.pairs, context)
        known = place < len(table.pairs) and table.pairs[place] == context
        back = _PROBABILITY[table.pair_backoffs[place]] if known else 1.0
        return [
            self._refined(
                context << 16 | word, self._listed(context << 16 | word, low, high) or back * self._after(second, word)
            )
            if word
            else _UNKNOWN_CHANCE
            for word in nexts
        ]

    def _listed(self, key: int, low: int, high: int) -> float:
        """The chance of a triple of the table, whose context lies from `low` to before `high`; 0 where it has none."""
        if low == high:
            return 0.0
        place = bisect_left(self._table.triples, key, low, high)
        found = place < high and self._table.triples[place] == key
        return _PROBABILITY[self._table.triple_costs[place]] if found else 0.0

    def _refined(self, key: int, chance: float) -> float:
        """The chance of a triple after the phrases have been heard."""
        seen = self._triple_totals.get(key >> 16, 0)
        if not seen:
            return chance
        return (self._triple_counts.get(key, 0) + _PRIOR_AFTER_TWO * chance) / (seen + _PRIOR_AFTER_TWO)

    def _after(self, before: int, word: int) -> float:
        """The chance of `word` after `before` alone."""
        if len(self._after_one) >= _REMEMBERED:
            self._after_one.clear()
        key = before << 16 | word
        known = self._after_one.get(key)
        if known is not None:
            return known
        table = self._table
        place = bisect_left(table.pairs, key)
        if place < len(table.pairs) and table.pairs[place] == key:
            chance = _PROBABILITY[table.pair_costs[place]]
        else:
            chance = _PROBABILITY[table.backoffs[before]] * _PROBABILITY[table.costs[word]]
        if seen := self._pair_totals.get(before, 0):
            chance = (self._pair_counts.get(key, 0) + _PRIOR_AFTER_ONE * chance) / (seen + _PRIOR_AFTER_ONE)
        self._after_one[key] = chance
        return chance

    def _numbered(self, phrases: Phrases, size: int) -> tuple[dict[int, int], dict[int, int]]:
        counts: Counter[int] = Counter()
        totals: Counter[int] = Counter()
        for gram, count in phrases.counts.items():
            if len(gram) == size:
                context = 0
                for word in gram[:-1]:
                    context = context << 16 | self.number(word)
                counts[context << 16 | self.number(gram[-1])] += count
                totals[context] += count
        return counts, totals
