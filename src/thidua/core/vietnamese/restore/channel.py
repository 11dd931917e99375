"""Which syllables a ruined word may have been: a search through all syllables along the costs of misreading."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from thidua.core.vietnamese.restore.confusions import PAIRS, RAW_MAX, Confusions, units

# How much of a word's own commonness counts when only the best readings are kept.
_COMMONNESS = 0.5
# A word may lie this far (nats) from the cheapest reading: 11 of 12 misread letters cost less than 4.
_REACH = 12.0
_WIDTH = 160
# The longest syllable has seven letters; what is twice that is no misread syllable.
_LONGEST = 14
_LIMIT = 12

_Beam = dict[int, float]


@dataclass(frozen=True, slots=True)
class Reading:
    """A syllable the raw letters may stand for, with the cost of that (nats)."""

    word: str
    cost: float


class _Tree:
    """All syllables, unit by unit. Node 0 is the root."""

    def __init__(self, words: Iterable[str]) -> None:
        self.branches: list[dict[str, int]] = [{}]
        self.words: dict[int, str] = {}
        for word in words:
            for cut in units(word):
                node = 0
                for unit in cut:
                    node = self.branches[node].setdefault(unit, len(self.branches))
                    if node == len(self.branches):
                        self.branches.append({})
                self.words[node] = word


class Channel:
    """Finds what a raw word may have been. Pure; it remembers the words it was asked."""

    def __init__(self, confusions: Confusions, lexicon: Mapping[str, float], *, remembered: int = 20_000) -> None:
        """`lexicon`: every syllable that may be read, with the cost (nats) of its commonness.

        What is remembered is forgotten all at once when it is `remembered` words, so that memory stays flat.
        """
        self._remembered = remembered
        self.lexicon = lexicon
        self._tree = _Tree(lexicon)
        self._letters = (*sorted(set().union(*lexicon)), *PAIRS)
        self._confusions = confusions
        self._costs: dict[str, dict[str, float]] = {}
        self._known: dict[str, tuple[Reading, ...]] = {}

    def readings(self, raw: str) -> tuple[Reading, ...]:
        """The likeliest syllables for a raw word (lower case, NFC), at most twelve, likeliest first."""
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
            costs = ((unit, -math.log(self._confusions.chance(unit, raw))) for unit in self._letters)
            found = self._costs[raw] = {unit: cost for unit, cost in costs if cost < _REACH}
        return found

    def _searched(self, raw: str) -> tuple[Reading, ...]:
        beams: list[_Beam] = [{0: 0.0}, *({} for _ in raw)]
        for place in range(len(raw)):
            beam = self._pruned(beams[place])
            for length in range(1, min(RAW_MAX, len(raw) - place) + 1):
                self._grown(beam, self._costs_of(raw[place : place + length]), beams[place + length])
        return self._ranked(beams[-1])

    def _pruned(self, beam: _Beam) -> list[tuple[int, float]]:
        """The cheapest nodes, after letting up to two units vanish (read as nothing)."""
        bound = min(beam.values(), default=0.0) + _REACH
        fresh = beam
        for _ in range(2):
            grown: _Beam = {}
            self._grown(list(fresh.items()), self._costs_of(""), grown)
            fresh = {node: cost for node, cost in grown.items() if cost <= bound and cost < beam.get(node, bound)}
            beam.update(fresh)
        near = [(node, cost) for node, cost in beam.items() if cost <= bound]
        return sorted(near, key=lambda state: state[1])[:_WIDTH]

    def _grown(self, beam: list[tuple[int, float]], costs: Mapping[str, float], target: _Beam) -> None:
        """Take every branch that `costs` allows; keep the cheapest way to each node."""
        branches = self._tree.branches
        for node, cost in beam:
            for unit, child in branches[node].items():
                more = costs.get(unit)
                if more is not None and cost + more < target.get(child, math.inf):
                    target[child] = cost + more

    def _ranked(self, beam: _Beam) -> tuple[Reading, ...]:
        best: dict[str, float] = {}
        for node, cost in self._pruned(beam):
            word = self._tree.words.get(node)
            if word is not None and cost < best.get(word, math.inf):
                best[word] = cost
        ranked = sorted(best.items(), key=lambda pair: pair[1] + self.lexicon[pair[0]] * _COMMONNESS)
        return tuple(Reading(word, cost) for word, cost in ranked[:_LIMIT])
