"""One half of a syllable, read out of raw letters; what an ending costs is worked out once for all words that have it.

A syllable falls into an onset (ngh, tr, nothing) and a rime (ường, iện): a few dozen of one, a few hundred of the
other, while there are thousands of syllables.
"""

import math
from collections.abc import Callable, Iterable, Mapping

from thidua.core.vietnamese.restore.confusions import RAW_MAX, units

Costs = Mapping[str, float]
Half = tuple[float, str]
_Beam = dict[int, float]

# A half may lie this far (nats) from the cheapest one that ends in the same letters; so many are followed at most.
_REACH = 10.0
_WIDTH = 120


class Halves:
    """A tree of halves, unit by unit from the last to the first, so that what a raw ending costs is worked out once."""

    def __init__(self, halves: Iterable[str], costs: Callable[[str], Costs], *, remembered: int) -> None:
        """`costs`: for a few raw letters, each unit that may have been read as them, with its cost (nats)."""
        self._branches: list[dict[str, int]] = [{}]
        self._ends: dict[int, str] = {}
        self._costs = costs
        self._remembered = remembered
        self._endings: dict[str, list[tuple[int, float]]] = {}
        self._known: dict[str, tuple[Half, ...]] = {}
        for half in halves:
            for cut in units(half):
                self._ends[self._planted(cut)] = half

    def readings(self, raw: str) -> tuple[Half, ...]:
        """What all of `raw` may have been, each with its cost, cheapest first."""
        known = self._known.get(raw)
        if known is None:
            if len(self._known) >= self._remembered:
                self._known.clear()
                self._endings.clear()
            known = self._known[raw] = self._read(raw)
        return known

    def _planted(self, cut: tuple[str, ...]) -> int:
        node = 0
        for unit in reversed(cut):
            node = self._branches[node].setdefault(unit, len(self._branches))
            if node == len(self._branches):
                self._branches.append({})
        return node

    def _read(self, raw: str) -> tuple[Half, ...]:
        best: dict[str, float] = {}
        for node, cost in self._ending(raw):
            half = self._ends.get(node)
            if half is not None and cost < best.get(half, math.inf):
                best[half] = cost
        return tuple(sorted((cost, half) for half, cost in best.items()))

    def _ending(self, raw: str) -> list[tuple[int, float]]:
        """The nodes that may stand for all of `raw` when a half is read from its end, each with its cost."""
        known = self._endings.get(raw)
        if known is None:
            beam: _Beam = {} if raw else {0: 0.0}
            for length in range(1, min(RAW_MAX, len(raw)) + 1):
                self._grown(self._ending(raw[length:]), self._costs(raw[:length]), beam)
            known = self._endings[raw] = self._pruned(beam)
        return known

    def _grown(self, beam: Iterable[tuple[int, float]], costs: Costs, target: _Beam) -> None:
        """Take every branch that `costs` allows; keep the cheapest way to each node."""
        branches, priced = self._branches, costs.keys()
        for node, cost in beam:
            for unit in branches[node].keys() & priced:
                child, whole = branches[node][unit], cost + costs[unit]
                if whole < target.get(child, math.inf):
                    target[child] = whole

    def _pruned(self, beam: _Beam) -> list[tuple[int, float]]:
        """The cheapest nodes, after letting up to two units vanish (read as nothing)."""
        bound = min(beam.values(), default=0.0) + _REACH
        fresh = beam
        for _ in range(2):
            grown: _Beam = {}
            self._grown(fresh.items(), self._costs(""), grown)
            fresh = {node: cost for node, cost in grown.items() if cost <= bound and cost < beam.get(node, bound)}
            beam.update(fresh)
        near = [(node, cost) for node, cost in beam.items() if cost <= bound]
        return near if len(near) <= _WIDTH else sorted(near, key=lambda state: state[1])[:_WIDTH]
