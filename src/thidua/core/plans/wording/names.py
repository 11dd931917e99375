"""Names in correct spelling: the bank of phrases laid over what was read, and capitals brought down to sentence case."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from thidua.core.plans.wording.bank import BODIES, OFFICES, PHRASES, PLACES
from thidua.core.plans.wording.tolerant import SOFT, tolerant
from thidua.core.vietnamese.fold import fold
from thidua.core.vietnamese.syllable import is_syllable

_CAPITALS = re.compile(r"[A-ZĐ]{4,9}")
_WORD = re.compile(r"[^\W_]+")
_EDGE = "*|_~ \t"
_BLANKS = re.compile(r"\s+")
# Frequent words that carry no marks: where one stands, it was read well and is not another word ruined.
_SOUND = frozenset(
    [
        "trong",
        "cho",
        "theo",
        "khi",
        "sau",
        "hai",
        "ba",
        "ban",
        "cao",
        "quan",
        "nay",
        "qua",
        "ra",
        "sang",
        "trung",
        "thi",
        "dua",
        "nhau",
        "hay",
        "chung",
        "cung",
        "chia",
        "tham",
        "gia",
        "giao",
        "thay",
        "nhanh",
        "xanh",
        "vinh",
        "thanh",
        "trao",
        "nghe",
        "kinh",
        "chi",
        "khai",
        "sinh",
        "phong",
        "hai",
        "nam",
        "nhanh",
        "thao",
        "dan",
        "khu",
        "lao",
        "thu",
        "huy",
        "quy",
        "tri",
        "ngay",
        "thang",
    ]
)
_ABBREVIATIONS = frozenset(
    {"ubnd", "hdnd", "tdkt", "tpkt", "ubmttq", "kcn", "kkt", "kcx", "vnpt", "tnhh", "mtv", "hp", "tp"}
)
_WITH_BAR = {
    "TDKT": "TĐKT", "TPKT": "TĐKT", "HDND": "HĐND", "UVHDTDKT": "UVHĐTĐKT", "TTDT": "TTĐT", "HDTDKT": "HĐTĐKT", "XTDT": "XTĐT",
}  # fmt: skip
_BEFORE_PLACE = frozenset({"tỉnh", "phường", "xã", "huyện", "quận", "phố", "tinh", "phuong", "huyen", "pho"})
_SHORT = 2
_LIKE, _LIKE_PLACE = 72, 82


@lru_cache(maxsize=1)
def _bank() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """Each phrase with its pattern and its anchor: its longest word without marks, which must stand in the text."""
    phrases = sorted({*BODIES, *OFFICES, *PHRASES, *PLACES}, key=len, reverse=True)
    return tuple((re.compile(rf"(?<!\w){tolerant(phrase)}(?!\w)"), phrase, _anchor(phrase)) for phrase in phrases)


def _anchor(phrase: str) -> str:
    plain = [word for word in phrase.lower().split() if fold(word) == word and not set(word) & set("cil1,-")]
    return max(plain, key=len, default="")


def tidy(text: str) -> str:
    """The text with single blanks and without the marks of tables and bold type at its edges."""
    return _BLANKS.sub(" ", text).strip(_EDGE)


@lru_cache(maxsize=2048)
def corrected(text: str) -> str:
    """Words that are no Vietnamese syllables, or carry no accents at all, spelled as the bank spells their phrase.

    A phrase is laid only where at least one of its words is ruined; what the bank does not know stays as read.
    """
    text = tidy(text)
    bare = fold(text)
    if len(bare) != len(text) or not _is_suspect(text):
        return text
    done = [False] * len(text)
    found: list[tuple[int, int, str]] = []
    for _, start, end, phrase in sorted(_candidates(text, bare)):
        if not any(done[start:end]):
            done[start:end] = [True] * (end - start)
            found.append((start, end, phrase))
    laid = _laid(text, sorted(found))
    return _CAPITALS.sub(lambda match: _WITH_BAR.get(match.group(), match.group()), laid)


def _candidates(text: str, bare: str) -> Iterator[tuple[tuple[int, int], int, int, str]]:
    """Every place a phrase may be laid, the best first in order: more words, then the closer likeness."""
    soft = bare.replace(" ", SOFT) + SOFT
    for pattern, phrase, anchor in _bank():
        if anchor in bare:
            for match in pattern.finditer(soft):
                start, end = match.span()
                if likeness := _likely(text[start:end], phrase):
                    yield (-len(phrase.split()), -likeness), start, end, phrase


def _laid(text: str, found: list[tuple[int, int, str]]) -> str:
    pieces, last = [], 0
    for start, end, phrase in found:
        pieces += [text[last:start], _cased(phrase, text[start:end])]
        last = end
    return "".join([*pieces, text[last:]])


def _cased(phrase: str, read: str) -> str:
    """The phrase, with the first letter large where it was read large."""
    return phrase[0].upper() + phrase[1:] if read[0].isupper() else phrase


def _likely(read: str, phrase: str) -> int:
    """How like the phrase is to what was read, 0 where it is not likely: a word that is a good syllable stays as it is."""
    bare, wanted = fold(read), fold(phrase)
    likeness = int(SequenceMatcher(None, bare, wanted, autojunk=False).ratio() * 100)
    if len(phrase.split()) == 1 and bare != wanted and is_syllable(read.lower()):
        return 0
    if any(one in _SOUND and one != other for one, other in zip(bare.split(), wanted.split(), strict=False)):
        return 0
    return likeness if likeness >= (_LIKE_PLACE if phrase in PLACES else _LIKE) else 0


def _is_suspect(text: str) -> bool:
    words = [word for word in _WORD.findall(text) if not word.isdigit()]
    ruined = sum(not is_syllable(word.lower()) and not word.isupper() for word in words)
    accented = sum(fold(word) != word.lower() for word in words)
    return bool(words) and (ruined * 10 > len(words) or accented * 5 < len(words))


def sentence_case(text: str) -> str:
    """Capitals brought down: the first letter large, and the names that follow tỉnh, xã, phường, thành phố."""
    words = [word if fold(word) in _ABBREVIATIONS else word.lower() for word in tidy(text).split()]
    large = 0
    for at, word in enumerate(words):
        if at == 0 or large:
            words[at] = word[:1].upper() + word[1:]
            large = max(large - 1, 0)
        if word.lower() in _BEFORE_PLACE:
            large = _SHORT
    return " ".join(words)


def _known_cases() -> tuple[tuple[re.Pattern[str], str], ...]:
    names = sorted({*BODIES, *OFFICES, *PLACES}, key=len, reverse=True)
    return tuple((re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE), name) for name in names)


_CASES = _known_cases()


def proper(text: str) -> str:
    """A name set in capitals as it is written in a sentence; other names only corrected."""
    text = tidy(text)
    letters = [char for char in text if char.isalpha()]
    if not letters or sum(char.isupper() for char in letters) * 10 < len(letters) * 7:
        return corrected(text)
    lowered = corrected(sentence_case(text))
    for pattern, name in _CASES:
        lowered = pattern.sub(name, lowered)
    return lowered[:1].upper() + lowered[1:]
