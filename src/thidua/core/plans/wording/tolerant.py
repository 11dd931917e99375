"""Patterns that find a Vietnamese phrase in folded text, also where a machine without Vietnamese has read the page.

Such a machine keeps the consonants and plain vowels of a syllable and ruins the letters that carry marks:
"trước" comes out as "trudc", "trwée", "true"; "bộ" as "B6", "B¢", "B". The patterns allow for that, and for no more:
consonants must stand, each marked vowel may be anything of a small set, or be missing beside a consonant.

Only ruined text is forgiven. Its blanks are folded to SOFT ones, and a ruined spelling counts between those alone; in
sound text the words must be spelled as they are. All patterns are bounded, so that no line can make them run away.
"""

import re
from functools import lru_cache

from thidua.core.vietnamese.fold import fold

RUINED = "[a-bd-gijloqrstuwy0-9&€¢@$§%£™'’‘]"
RUINED_WORDS = {
    "sở": "s[o6&é]", "bộ": "b[o06é¢]", "gửi": "g(?:ui|iri|uri|ri|iii?|wi|tri|tii|iti)", "trên": "tr[eé&€]n",
    "dưới": "d[uw][a-z0-9]?[a-z0-9]?i", "vượt": "v[uw][a-z0-9]{1,2}t", "hơn": "h[o¢g]n", "từ": "t(?:u|ir|w|ur|tr|i)",
    "của": "c(?:ua|i?ia|t?[il]?a|oa)", "để": "d[eé&8]",
    "là": "(?:la|1a|l4|13|12)", "đạt": "dat", "trước": "tr[a-z0-9é]{1,3}[ce]",
    "viện": "vien(?!\\s?thong)", "nộp": "n[o6d]p",
}  # fmt: skip
_SYLLABLE = re.compile(
    r"(ngh|ng|nh|ch|gh|gi(?=[aeou])|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?([aeiouy]+)(ng|nh|ch|[cmnpt])?"
)
_ONSETS = {"đ": "(?:d[pb]|[dpbð])", "c": "[c¢]", "l": "[l1i|]", "qu": "qu?"}
_CODAS = {"c": "(?:ce?|e)", "ch": "(?:ch|c|eh)", "ng": "n[gp]?", "n": "(?:n|r|ri)", "nh": "nh?", "m": "(?:m|rn)"}
_PLAIN = {"a": "[a4d]", "e": "[e€¢c]", "i": "[i1l|t]", "o": "[o0]", "u": "[uwi]", "y": "[yv¥]"}
_BESIDE = {"a": "[a4de]", "e": "[e€¢c8é]", "i": "[i1l|t]", "o": "[o0ecads6]?", "u": "[uiwvtl]?", "y": "[yv¥]"}
SOFT = "\u2002"
_SPACE = r"\s{1,3}"
_SOFT_SPACE = f"{SOFT}{{1,3}}"
# A single ruined word counts where the blank after it is soft.
_BEFORE_SOFT = rf"(?=\S{{0,24}}{SOFT})"


@lru_cache(maxsize=4096)
def tolerant(phrase: str) -> str:
    """The pattern of a phrase written in correct Vietnamese, for text that went through `fold`."""
    words = phrase.lower().split()
    sound = _SPACE.join(re.escape(fold(word)) for word in words)
    ruined = _SOFT_SPACE.join(_syllable(word) for word in words)
    return f"(?:{sound}|{ruined}{_BEFORE_SOFT if len(words) == 1 else ''})"


def exact(*phrases: str) -> str:
    """As `one_of`, but a word of one syllable is too short to be known by its consonants.

    It must be spelled as it is, or as RUINED_WORDS has it.
    """
    ordered = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(tolerant(phrase) if " " in phrase else _word(phrase) for phrase in ordered) + ")"


def _word(word: str) -> str:
    return RUINED_WORDS.get(word, re.escape(fold(word)))


def one_of(*phrases: str) -> str:
    """The pattern of any of the phrases, the longest first."""
    ordered = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(tolerant(phrase) for phrase in ordered) + ")"


def found(*phrases: str) -> re.Pattern[str]:
    """A compiled pattern of any of the phrases as whole words."""
    return re.compile(rf"(?<![a-z0-9]){one_of(*phrases)}(?![a-z0-9])")


@lru_cache(maxsize=4096)
def _syllable(word: str) -> str:
    bare = fold(word)
    shape = _SYLLABLE.fullmatch("đ" + bare[1:] if word[0] == "đ" else bare)
    if shape is None:
        return re.escape(bare)
    onset, vowels, coda = shape.group(1) or "", shape.group(2), shape.group(3) or ""
    written = word[len(onset) : len(onset) + len(vowels)]
    return _ONSETS.get(onset, onset) + _vowels(written, vowels, has_neighbour=bool(onset)) + _CODAS.get(coda, coda)


def _vowels(written: str, bare: str, *, has_neighbour: bool) -> str:
    """The plain vowels before and after the marked ones keep their shape; the marked run may be anything, or lost."""
    marks = [at for at, (letter, plain) in enumerate(zip(written, bare, strict=True)) if letter != plain]
    if not marks:
        return "".join(_PLAIN[letter] for letter in bare)
    first, last = marks[0], marks[-1] + 1
    least = 0 if has_neighbour or len(bare) > last - first else 1
    run = f"{RUINED}{{{least},{last - first + 1 + (last - first > 1)}}}"
    return (
        "".join(_BESIDE[letter] for letter in bare[:first]) + run + "".join(_BESIDE[letter] for letter in bare[last:])
    )
