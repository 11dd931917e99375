"""What page readers do to Vietnamese letters in general: the chance of a misreading where nothing was counted."""

from functools import lru_cache

from thidua.core.vietnamese.fold import fold
from thidua.core.vietnamese.letters import VOWELS, without_tones

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
    "ơ": ("o’", "o'", "q", "g", "0"),
    "o": ("0",),
    "ô": ("0",),
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


@lru_cache(maxsize=512)
def classes_of(unit: str) -> tuple[str, str]:
    """The wider classes of a unit, widest first: its bare letter, then its letter in any tone."""
    return fold(unit), without_tones(unit)[0]


def chance_by_rule(unit: str, raw: str) -> float:
    """The chance that `unit` is read as `raw`: as its bare letter, nothing, a look-alike, or what is rarer still."""
    bare, letter = classes_of(unit)
    if raw in (bare, ""):
        return _BARE if raw else _NOTHING
    if raw in _LOOKALIKES.get(letter, ()):
        return _ALIKE
    return _vowelchance_by_rule(bare, raw) if letter[-1] in VOWELS else _consonantchance_by_rule(bare, raw)


def _consonantchance_by_rule(bare: str, raw: str) -> float:
    """A consonant becomes another letter, or itself beside a stray one."""
    if len(raw) == 1:
        return _CONSONANT if raw.isalpha() else _ALMOST_NEVER
    return _CONSONANT_STRAY if len(raw) == len("nn") and bare in raw else _ALMOST_NEVER


def _vowelchance_by_rule(bare: str, raw: str) -> float:
    """A vowel with its marks becomes any vowel or sign; at times the letter and its mark become two characters."""
    if len(raw) == 1:
        return _VOWEL if raw in _VOWEL_SEEN_AS else _VOWEL_ODD
    if len(raw) == len("aa") and _VOWEL_SEEN_AS.issuperset(raw):
        return _STRAY if bare in raw else _STRAY_ODD
    return _ALMOST_NEVER
