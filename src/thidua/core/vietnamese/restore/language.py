"""How likely a word is after two others: a table of n-grams of official texts, refined by the phrases of this field."""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence

from thidua.core.vietnamese.restore.choices import Numbers
from thidua.core.vietnamese.restore.counted import STEPS, Ngrams, Phrases

_PROBABILITY = tuple(math.exp(-step / STEPS) for step in range(256))
# Unknown words (names, abbreviations) come anywhere; what came before says nothing about them.
_UNKNOWN_CHANCE = 1e-4
_REMEMBERED = 20_000
# How much the general table weighs against the counts of the phrases, in words seen.
_PRIOR_AFTER_ONE = 100.0
_PRIOR_AFTER_TWO = 40.0


class LanguageModel:
    """The chance of a word after two others. Pure: it remembers what it has worked out, for words come again."""

    def __init__(self, table: Ngrams, phrases: Phrases) -> None:
        self._table = table
        self._phrases = phrases
        self._ids = {word: number for number, word in enumerate(table.words)}
        self._pair_counts, self._pair_totals = self._numbered(phrases, 2)
        self._triple_counts, self._triple_totals = self._numbered(phrases, 3)
        self._after_one: dict[tuple[int, Numbers], list[float]] = {}
        self._after_two: dict[tuple[int, Numbers], list[float]] = {}

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

    def after_one(self, before: int, nexts: Numbers) -> Sequence[float]:
        """The chance of each of `nexts` after `before` alone."""
        return _remembered(self._after_one, (before, nexts), self._worked_out_after_one)

    def after_two(self, first: int, second: int, nexts: Numbers) -> Sequence[float]:
        """The chance of each of `nexts` after `first second`."""
        return _remembered(self._after_two, (first << 16 | second, nexts), self._worked_out_after_two)

    def _worked_out_after_one(self, before: int, nexts: Numbers) -> list[float]:
        """By the table's pairs, else by each word alone; then by the phrases heard."""
        table, context = self._table, before << 16
        backoff = _PROBABILITY[table.backoffs[before]]
        low, high = _span(table.pairs, context)
        found = [
            _PROBABILITY[table.pair_costs[place]]
            if (place := bisect_left(table.pairs, context | word, low, high)) < high
            and table.pairs[place] == context | word
            else backoff * _PROBABILITY[table.costs[word]]
            for word in nexts
        ]
        if seen := self._pair_totals.get(before, 0):
            heard = [self._pair_counts.get(context | word, 0) for word in nexts]
            found = _refined(found, heard, seen, _PRIOR_AFTER_ONE)
        return _but_unknown(nexts, found)

    def _worked_out_after_two(self, context: int, nexts: Numbers) -> list[float]:
        """By the table's triples, else by pairs; then by the phrases heard."""
        table, second = self._table, context & 0xFFFF
        place = bisect_left(table.pairs, context)
        known = place < len(table.pairs) and table.pairs[place] == context
        backoff = _PROBABILITY[table.pair_backoffs[place]] if known else 1.0
        found = [backoff * chance for chance in self.after_one(second, nexts)]
        low, high = _span(table.triples, context << 16)
        for at, word in enumerate(nexts) if low < high else ():
            place = bisect_left(table.triples, context << 16 | word, low, high)
            if place < high and table.triples[place] == context << 16 | word:
                found[at] = _PROBABILITY[table.triple_costs[place]]
        if seen := self._triple_totals.get(context, 0):
            heard = [self._triple_counts.get(context << 16 | word, 0) for word in nexts]
            found = _refined(found, heard, seen, _PRIOR_AFTER_TWO)
        return _but_unknown(nexts, found)

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


def _remembered(
    memory: dict[tuple[int, Numbers], list[float]],
    key: tuple[int, Numbers],
    worked_out: Callable[[int, Numbers], list[float]],
) -> list[float]:
    """What was worked out for `key` before, or now. The memory is emptied when it is full, so that it stays small."""
    known = memory.get(key)
    if known is None:
        if len(memory) >= _REMEMBERED:
            memory.clear()
        known = memory[key] = worked_out(*key)
    return known


def _span(keys: Sequence[int], context: int) -> tuple[int, int]:
    """From where to before where the keys of this context stand."""
    low = bisect_left(keys, context)
    return low, bisect_left(keys, context + 0x10000, low)


def _refined(found: Sequence[float], heard: Sequence[int], seen: int, prior: float) -> list[float]:
    """The chances moved by how often each word was heard in `seen` phrases."""
    return [(count + prior * chance) / (seen + prior) for count, chance in zip(heard, found, strict=True)]


def _but_unknown(nexts: Numbers, found: list[float]) -> list[float]:
    """The chances, an unknown word with its own."""
    return (
        found
        if all(nexts)
        else [chance if word else _UNKNOWN_CHANCE for word, chance in zip(nexts, found, strict=True)]
    )
