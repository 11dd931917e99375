"""Ruined words in correct spelling, by the bank of phrases laid over what was read."""

import re
from collections.abc import Iterator
from functools import lru_cache

from thidua.core.plans.wording.abbreviations import with_bars
from thidua.core.plans.wording.bank import BODIES, OFFICES, PHRASES, PLACES
from thidua.core.plans.wording.likeness import likely
from thidua.core.plans.wording.tolerant import SOFT, tolerant
from thidua.core.vietnamese.fold import fold
from thidua.core.vietnamese.syllable import is_syllable

_WORD = re.compile(r"[^\W_]+")
_EDGE = "*|_~ \t"
_BLANKS = re.compile(r"\s+")
_SLASH = re.compile(r"(?<=[^\W\d_])/\s(?=[^\W\d_])")
_DASHES = str.maketrans({"—": "–"})
_LEAST_WORDS = 3


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
    return _SLASH.sub("/", _BLANKS.sub(" ", text)).strip(_EDGE).translate(_DASHES)


@lru_cache(maxsize=2048)
def corrected(text: str) -> str:
    """Words that are no Vietnamese syllables, or carry no accents at all, spelled as the bank spells their phrase.

    A phrase is laid only where at least one of its words is ruined; what the bank does not know stays as read.
    """
    text = tidy(text)
    bare = fold(text)
    if len(bare) != len(text):
        return text
    return with_bars(_settled(_relaid(text, bare) if _is_suspect(text) else text))


def _relaid(text: str, bare: str) -> str:
    """The text with phrases of the bank laid over its ruined words."""
    done = [False] * len(text)
    found: list[tuple[int, int, str]] = []
    for _, start, end, phrase in sorted(_candidates(text, bare)):
        if not any(done[start:end]):
            done[start:end] = [True] * (end - start)
            found.append((start, end, phrase))
    return _laid(text, sorted(found))


def _candidates(text: str, bare: str) -> Iterator[tuple[tuple[int, int], int, int, str]]:
    """Every place a phrase may be laid, the best first in order: more words, then the closer likeness."""
    soft = bare.replace(" ", SOFT) + SOFT
    for pattern, phrase, anchor in _bank():
        if anchor in bare:
            for match in pattern.finditer(soft):
                start, end = match.span()
                if likeness := likely(text[start:end], phrase):
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


def _is_suspect(text: str) -> bool:
    words = [word for word in _WORD.findall(text) if not word.isdigit()]
    ruined = sum(not is_syllable(word.lower()) and not word.isupper() for word in words)
    accented = sum(fold(word) != word.lower() for word in words)
    return bool(words) and (ruined * 10 > len(words) or accented * 5 < len(words))


@lru_cache(maxsize=1)
def _settling() -> tuple[re.Pattern[str], dict[str, str]]:
    """The phrases that are known by all their letters but the marks of one word: of three words, or abbreviated."""
    long = [
        phrase for phrase in (*BODIES, *OFFICES, *PHRASES)
        if len(phrase.split()) >= _LEAST_WORDS or any(word.isupper() for word in phrase.split()[1:])
    ]  # fmt: skip
    known = {fold(phrase): phrase for phrase in long}
    ordered = sorted(known, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(one) for one in ordered)})(?!\w)"), known


def _settled(text: str) -> str:
    """The text with such phrases spelled right where one word carries other marks: "đọt thi đua", "HĐND phương"."""
    pattern, known = _settling()
    pieces, last = [], 0
    for match in pattern.finditer(fold(text)):
        pieces += [text[last : match.start()], _one_word(text[slice(*match.span())], known[match.group()])]
        last = match.end()
    return "".join([*pieces, text[last:]])


def _one_word(read: str, phrase: str) -> str:
    words, wanted = read.split(" "), phrase.split(" ")
    wrong = [at for at, word in enumerate(words) if word.lower() != wanted[at].lower()]
    if len(wrong) != 1 or words[wrong[0]].isupper():
        return read
    words[wrong[0]] = _cased(wanted[wrong[0]].lower(), words[wrong[0]])
    return " ".join(words)
