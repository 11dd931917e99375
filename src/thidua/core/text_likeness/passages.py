"""Which passages several texts share: found in one pass over all of them, however many there are."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from thidua.core.text_likeness.shingles import SIZE, numbered, shingles
from thidua.core.text_likeness.words import Word, words

K = TypeVar("K", bound=Hashable)
LEAST = 12
"""Words that a passage must have: shorter ones are names and formulas."""
_GAP = 2


@dataclass(frozen=True, slots=True)
class Passage(Generic[K]):
    """A passage of a text that stands in another one too. `start` to `end` are places in the text's NFC form."""

    start: int
    end: int
    words: int
    also_in: K
    """The earliest other text that holds it."""


@dataclass(slots=True)
class _Holders(Generic[K]):
    """The first two texts in which a shingle stands: enough to name another one to each."""

    first: K
    second: K | None = None

    def other_than(self, key: K) -> K | None:
        return self.second if self.first == key else self.first


def _holders(found: Mapping[K, Sequence[tuple[int, int]]], known: frozenset[int]) -> dict[int, _Holders[K]]:
    """Who holds each shingle, leaving out those of wording that everybody was given."""
    held: dict[int, _Holders[K]] = {}
    for key, numbers in found.items():
        for _place, each in numbers:
            if each in known:
                continue
            entry = held.setdefault(each, _Holders(key))
            if entry.second is None and entry.first != key:
                entry.second = key
    return held


def _marks(key: K, numbers: Sequence[tuple[int, int]], held: Mapping[int, _Holders[K]], count: int) -> list[K | None]:
    """For each word the other text that holds it, None where no other does."""
    marks: list[K | None] = [None] * count
    for place, each in numbers:
        other = held[each].other_than(key) if each in held else None
        if other is not None:
            for word in range(place, min(place + SIZE, count)):
                marks[word] = marks[word] if marks[word] is not None else other
    return marks


def _bridged(marks: Sequence[K | None]) -> list[K | None]:
    """The marks with small gaps closed: a changed word or two do not make a copied passage two."""
    bridged = list(marks)
    last: int | None = None
    for place, mark in enumerate(marks):
        if mark is None:
            continue
        if last is not None and 1 < place - last <= _GAP + 1 and marks[last] == mark:
            bridged[last + 1 : place] = [mark] * (place - last - 1)
        last = place
    return bridged


def _passages(found: Sequence[Word], marks: Sequence[K | None], least: int) -> Iterator[Passage[K]]:
    for mark, run in groupby(range(len(found)), key=lambda place: marks[place]):
        places = list(run)
        if mark is not None and len(places) >= least:
            yield Passage(found[places[0]].start, found[places[-1]].end, len(places), mark)


def shared_passages(
    texts: Mapping[K, str], *, besides: str = "", least: int = LEAST
) -> dict[K, tuple[Passage[K], ...]]:
    """The passages of each text that stand in another one too, earliest text first.

    `besides` is wording that all were given, such as the plan's or the form's: to repeat it is not to copy.
    """
    found = {key: words(text) for key, text in texts.items()}
    numbers = {key: tuple(numbered(each)) for key, each in found.items()}
    held = _holders(numbers, shingles(besides))
    marks = {key: _marks(key, numbers[key], held, len(each)) for key, each in found.items()}
    return {key: tuple(_passages(each, _bridged(marks[key]), least)) for key, each in found.items()}
