"""How a page read with a foreign model misspells Vietnamese: which raw letters stand for which true ones, how often.

A syllable is cut into units (a letter with its marks, or ươ as one); each was read as zero to three raw characters.
Counts come from texts aligned with their right form; general knowledge of page readers stands in where counts are few.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from thidua.core.vietnamese.fold import fold
from thidua.core.vietnamese.letters import VOWELS, without_tones

RAW_MAX = 3
PAIRS = tuple("ư" + vowel for vowel in "ơờởỡớợ")
# What page readers make of some letters, in any tone.
_LOOKALIKES: dict[str, tuple[str, ...]] = {
    "đ": ("p", "b", "dp", "pd", "db"),
    "s": ("$", "§", "5"),
    "l": ("1", "i", "|", "j"),
    "i": ("1", "l", "j", "|"),
    "c": ("¢", "e", "o"),
    "t": ("f", "i", "l", "r"),
    "n": ("m", "r", "ri", "ii"),
    "r": ("t", "i"),
    "h": ("b", "n", "li"),
    "m": ("rn", "in"),
    "ư": ("w", "u’", "u'", "ur", "ir", "i", "ii"),
    "ơ": ("o’", "o'", "q", "g"),
    "ươ": ("wo", "uw", "w", "uo", "u’o’"),
    "y": ("¥", "v"),
    "ê": ("€", "&", "¢", "6"),
    "e": ("&", "€"),
}
_VOWEL_SEEN_AS = frozenset("aeiouydáàâäåéèêíìîóòôöúùûüýñ0146819&$€¢§@")
# Chances by rule: the bare letter, nothing, a look-alike, then what is rarer still.
_BARE, _NOTHING, _ALIKE = 0.6, 0.01, 0.02
_VOWEL, _VOWEL_ODD, _STRAY, _STRAY_ODD = 4e-3, 2e-4, 2e-3, 2e-5
_CONSONANT, _CONSONANT_STRAY, _ALMOST_NEVER = 5e-4, 2e-4, 1e-7
# The rule's share of every chance, and how many counts a wider class of letters weighs against a narrower.
_RULE_SHARE = 0.04
_CLASS_WEIGHT = 4.0
_UNIT_WEIGHT = 2.0


def units(word: str) -> list[tuple[str, ...]]:
    """All ways of cutting a word into units; the pair ươ is read as one or as two."""
    single = tuple(word)
    place = next((place for place in range(len(word) - 1) if word[place : place + 2] in PAIRS), None)
    return [single] if place is None else [single, (*word[:place], word[place : place + 2], *word[place + 2 :])]


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
            for level, wider in enumerate(_classes(unit)):
                self._in_class[level][wider, raw] += count
                self._class_totals[level][wider] += count

    def chance(self, unit: str, raw: str) -> float:
        """The chance that `unit` was read as `raw`: by its own counts, those of its classes, and the rule."""
        rule = chance = _by_rule(unit, raw)
        for level, wider in enumerate(_classes(unit)):
            seen = self._in_class[level].get((wider, raw), 0.0)
            chance = (seen + _CLASS_WEIGHT * chance) / (self._class_totals[level].get(wider, 0.0) + _CLASS_WEIGHT)
        chance = (self.counts.get((unit, raw), 0.0) + _UNIT_WEIGHT * chance) / (
            self._totals.get(unit, 0.0) + _UNIT_WEIGHT
        )
        return _RULE_SHARE * rule + (1 - _RULE_SHARE) * chance


@lru_cache(maxsize=512)
def _classes(unit: str) -> tuple[str, str]:
    """The wider classes of a unit, widest first: its bare letter, then its letter in any tone."""
    return fold(unit), without_tones(unit)[0]


def _by_rule(unit: str, raw: str) -> float:
    bare, letter = _classes(unit)
    if raw in (bare, ""):
        return _BARE if raw else _NOTHING
    if raw in _LOOKALIKES.get(letter, ()):
        return _ALIKE
    return _vowel_by_rule(bare, raw) if letter[-1] in VOWELS else _consonant_by_rule(bare, raw)


def _consonant_by_rule(bare: str, raw: str) -> float:
    """A consonant becomes another letter, or itself beside a stray one."""
    if len(raw) == 1:
        return _CONSONANT if raw.isalpha() else _ALMOST_NEVER
    return _CONSONANT_STRAY if len(raw) == len("nn") and bare in raw else _ALMOST_NEVER


def _vowel_by_rule(bare: str, raw: str) -> float:
    """A vowel with its marks becomes any vowel or sign; at times the letter and its mark become two characters."""
    if len(raw) == 1:
        return _VOWEL if raw in _VOWEL_SEEN_AS else _VOWEL_ODD
    if len(raw) == len("aa") and _VOWEL_SEEN_AS.issuperset(raw):
        return _STRAY if bare in raw else _STRAY_ODD
    return _ALMOST_NEVER
