"""How likely a word is after two others: a table of n-grams of official texts, refined by the phrases of this field."""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
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
        self._phrases = phrases
        self._ids = {word: number for number, word in enumerate(table.words)}
        self._pair_counts, self._pair_totals = self._numbered(phrases, 2)
        self._triple_counts, self._triple_totals = self._numbered(phrases, 3)
        self._after_one: dict[int, float] = {}

    def taught(self, phrases: Phrases) -> "LanguageModel":
        """The same model with more phrases heard; this one stays as it is."""
        counts, contexts = self._phrases.counts + phrases.counts, self._phrases.contexts + phrases.contexts
        return LanguageModel(self._table, Phrases(counts, contexts))

    def number(self, word: str) -> int:
        """The number of a word; that of the unknown word for any other."""
        return self._ids.get(word, 0)

    def knows(self, word: str) -> bool:
        """Whether the word is one of the table's."""
        return word in self._ids

    def chances(self, first: int, second: int, nexts: Sequence[int]) -> list[float]:
        """The chance of each of `nexts` after `first second`."""
        return self.sharpened(first, second, nexts, self.after(second, nexts))

    def after(self, second: int, nexts: Sequence[int]) -> list[float]:
        """The chance of each of `nexts` after `second` alone."""
        return [self._after(second, word) if word else _UNKNOWN_CHANCE for word in nexts]

    def sharpened(self, first: int, second: int, nexts: Sequence[int], after: Sequence[float]) -> list[float]:
        """The chances `after` one word, made those after two: by the table's triples, then by the phrases heard."""
        table, context = self._table, first << 16 | second
        place = bisect_left(table.pairs, context)
        known = place < len(table.pairs) and table.pairs[place] == context
        back = _PROBABILITY[table.pair_backoffs[place]] if known else 1.0
        found = self._by_triples(context, nexts, [back * chance for chance in after])
        seen = self._triple_totals.get(context, 0)
        if not seen:
            return found
        counts, whole = self._triple_counts, seen + _PRIOR_AFTER_TWO
        return [
            (counts.get(context << 16 | word, 0) + _PRIOR_AFTER_TWO * chance) / whole if word else chance
            for word, chance in zip(nexts, found, strict=True)
        ]

    def _by_triples(self, context: int, nexts: Sequence[int], found: list[float]) -> list[float]:
        """The chances `found`, with those of the words that the table has after both words."""
        triples, costs = self._table.triples, self._table.triple_costs
        low = bisect_left(triples, context << 16)
        high = bisect_left(triples, (context + 1) << 16, low)
        for at, word in enumerate(nexts) if low < high else ():
            key = context << 16 | word
            place = bisect_left(triples, key, low, high)
            if place < high and triples[place] == key:
                found[at] = _PROBABILITY[costs[place]]
        return [chance if word else _UNKNOWN_CHANCE for word, chance in zip(nexts, found, strict=True)]

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
