"""Which syllables a ruined word may have been: onsets and rimes are looked for apart, then joined."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from thidua.core.vietnamese.letters import TONED, VOWELS
from thidua.core.vietnamese.restore.confusions import Confusions
from thidua.core.vietnamese.restore.halves import Half, Halves

# How much of a word's own commonness counts when only the best readings are kept.
_COMMONNESS = 0.5
# A word may lie this far (nats) from the cheapest reading: 11 of 12 misread letters cost less than 4.
_REACH = 12.0
# The longest syllable has seven letters; what is twice that is no misread syllable. The longest onset has three.
_LONGEST = 14
_LONGEST_ONSET = 5
_LIMIT = 12
# "10ng" is rộng: where figures begin a word, an r may be the first, at a cost (nats); so many such readings are kept.
_ONE_FOR_R, _READ_WITH_R = 4.0, 3
_FIGURES = re.compile(r"1\d[^\W\d_]")
_VOWELS = frozenset(VOWELS) | {letter for letter in TONED if letter.islower()}


@dataclass(frozen=True, slots=True)
class Reading:
    """A syllable the raw letters may stand for, with the cost of that (nats)."""

    word: str
    cost: float


class Channel:
    """Finds what a raw word may have been. Pure; it remembers the words it was asked."""

    def __init__(self, confusions: Confusions, lexicon: Mapping[str, float], *, remembered: int = 20_000) -> None:
        """`lexicon`: every syllable that may be read, with the cost (nats) of its commonness.

        What is remembered is forgotten all at once when it is `remembered` words, so that memory stays flat.
        """
        self._remembered = remembered
        self.lexicon = lexicon
        self._confusions = confusions
        self._costs: dict[str, dict[str, float]] = {}
        self._known: dict[str, tuple[Reading, ...]] = {}
        self._attested: dict[str, dict[str, str]] = {}
        for word in lexicon:
            onset = _onset(word)
            self._attested.setdefault(onset, {})[word[len(onset) :]] = word
        rimes = sorted({rime for known in self._attested.values() for rime in known})
        self._onsets = Halves(self._attested, self._costs_of, remembered=remembered)
        self._rimes = Halves(rimes, self._costs_of, remembered=remembered)

    def readings(self, raw: str) -> tuple[Reading, ...]:
        """The likeliest syllables for a raw word (lower case, NFC), at most twelve, and three with an r."""
        known = self._known.get(raw)
        if known is None:
            if len(self._known) >= self._remembered:
                self._known.clear()
            known = self._known[raw] = self._searched(raw) if len(raw) <= _LONGEST else ()
        return known

    def _costs_of(self, raw: str) -> dict[str, float]:
        """Each unit that may have been read as `raw`, with its cost."""
        found = self._costs.get(raw)
        if found is None:
            if len(self._costs) >= self._remembered:
                self._costs.clear()
            found = self._costs[raw] = self._confusions.costs(raw, _REACH)
        return found

    def _searched(self, raw: str) -> tuple[Reading, ...]:
        best: dict[str, float] = {}
        cuts = self._cuts(raw)
        bound = min((onsets[0][0] + rimes[0][0] for onsets, rimes in cuts), default=0.0) + _REACH
        for onsets, rimes in cuts:
            for cost, onset in onsets:
                self._joined(cost, self._attested[onset], rimes, bound, best)
        ranked = sorted(best.items(), key=lambda pair: pair[1] + self.lexicon[pair[0]] * _COMMONNESS)
        found = [Reading(word, cost) for word, cost in ranked[:_LIMIT]]
        if _FIGURES.match(raw):
            begun = (one for one in self.readings("r" + raw[1:])[:_READ_WITH_R] if one.word not in best)
            found += [Reading(one.word, one.cost + _ONE_FOR_R) for one in begun]
        return tuple(found)

    def _cuts(self, raw: str) -> list[tuple[tuple[Half, ...], tuple[Half, ...]]]:
        """What either part may be when the raw word is cut in two, for each place where it can be cut."""
        cuts = []
        for place in range(min(len(raw), _LONGEST_ONSET) + 1):
            onsets = self._onsets.readings(raw[:place])
            rimes = self._rimes.readings(raw[place:]) if onsets and onsets[0][0] < _REACH else ()
            if rimes:
                cuts.append((onsets, rimes))
        return cuts

    def _joined(
        self, before: float, known: Mapping[str, str], rimes: tuple[Half, ...], bound: float, best: dict[str, float]
    ) -> None:
        """Every attested syllable of an onset and one of `rimes`, in `best`, where it costs no more than `bound`."""
        for cost, rime in rimes:
            whole = before + cost
            if whole > bound:
                break
            word = known.get(rime)
            if word is not None and whole < best.get(word, bound):
                best[word] = whole


def _onset(word: str) -> str:
    return word[: next((place for place, letter in enumerate(word) if letter in _VOWELS), 0)]
