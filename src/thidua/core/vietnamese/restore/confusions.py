"""How a page read with a foreign model misspells Vietnamese: which raw letters stand for which true ones, how often.

A syllable is cut into units (a letter with its marks, or ươ as one); each was read as zero to three raw characters.
Counts come from texts aligned with their right form; general knowledge of page readers stands in where counts are few.
"""

import math
from collections import defaultdict
from collections.abc import Mapping

from thidua.core.vietnamese.letters import VOWELS, Tone, with_tone
from thidua.core.vietnamese.restore.misreading import chance_by_rule, classes_of

RAW_MAX = 3
PAIRS = tuple("ư" + vowel for vowel in "ơờởỡớợ")
# The rule's share of every chance, and how many counts a wider class of letters weighs against a narrower.
_RULE_SHARE = 0.04
_CLASS_WEIGHT = 4.0
_UNIT_WEIGHT = 2.0


def units(word: str) -> list[tuple[str, ...]]:
    """All ways of cutting a word into units; the pair ươ is read as one or as two."""
    single = tuple(word)
    place = next((place for place in range(len(word) - 1) if word[place : place + 2] in PAIRS), None)
    return [single] if place is None else [single, (*word[:place], word[place : place + 2], *word[place + 2 :])]


# Every letter, and the pair ươ, with its forms in all six tones.
_FORMS: dict[str, tuple[str, ...]] = {
    **{letter: (letter,) for letter in "bcdđghklmnpqrstvx"},
    **{vowel: tuple(with_tone(vowel, tone) for tone in Tone) for vowel in VOWELS},
    "ươ": PAIRS,
}

_ByReading = dict[tuple[str, str], float]


class Confusions:
    """The chance of each misreading, from counts of (unit, raw)."""

    def __init__(self, counts: Mapping[tuple[str, str], float]) -> None:
        self.counts = counts
        self._totals: dict[str, float] = defaultdict(float)
        self._in_class: tuple[_ByReading, _ByReading] = (defaultdict(float), defaultdict(float))
        self._class_totals: tuple[dict[str, float], dict[str, float]] = (defaultdict(float), defaultdict(float))
        for (unit, raw), count in counts.items():
            self._totals[unit] += count
            for level, wider in enumerate(classes_of(unit)):
                self._in_class[level][wider, raw] += count
                self._class_totals[level][wider] += count

    def chance(self, unit: str, raw: str) -> float:
        """The chance that `unit` was read as `raw`: by its own counts, those of its classes, and the rule."""
        rule = chance_by_rule(unit, raw)
        return self._chance(unit, raw, rule, self._in_any_tone(unit, raw, rule))

    def costs(self, raw: str, most: float) -> dict[str, float]:
        """Each unit that may have been read as `raw`, with the cost of that (nats), where it is under `most`."""
        least, found = math.exp(-most), {}
        for letter, forms in _FORMS.items():
            rule = chance_by_rule(letter, raw)
            if rule < least and (classes_of(letter)[0], raw) not in self._in_class[0]:
                continue
            shared = self._in_any_tone(letter, raw, rule)
            for unit in forms:
                chance = self._chance(unit, raw, rule, shared)
                if chance > least:
                    found[unit] = -math.log(chance)
        return found

    def _in_any_tone(self, unit: str, raw: str, chance: float) -> float:
        """The chance by rule, corrected by what was counted for the unit's wider classes."""
        for level, wider in enumerate(classes_of(unit)):
            seen = self._in_class[level].get((wider, raw), 0.0)
            chance = (seen + _CLASS_WEIGHT * chance) / (self._class_totals[level].get(wider, 0.0) + _CLASS_WEIGHT)
        return chance

    def _chance(self, unit: str, raw: str, rule: float, shared: float) -> float:
        seen = self.counts.get((unit, raw), 0.0) + _UNIT_WEIGHT * shared
        return _RULE_SHARE * rule + (1 - _RULE_SHARE) * seen / (self._totals.get(unit, 0.0) + _UNIT_WEIGHT)
