"""What an engine for images makes of marks and gaps: specks and rules that it took for words, waves for dashes, words
run together.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from thidua.core.documents.pages.word import Word
from thidua.core.vietnamese.fold import fold
from thidua.core.vietnamese.syllable import is_syllable

# Percent: a mark that is no letter and that the engine doubts more than so is a speck.
_SURE = 60
_NO_MARK = re.compile(r"""[^\w\s.,;:!?…'"“”‘’()\[\]<>/&%+*=•§|¦–—-]+|_+""")
_WAVE = re.compile(r"[~¬—–]+-?|-[~¬_]+")
# "~10" of a list of penalties; "NÑQ", which is one N read twice.
_MARKED = re.compile(r"^[~¬](?=\d)")
_TWICE = re.compile(r"NÑ|ÑN|Ñ")
_GLUED_MARK = re.compile(r"([IVX]{1,4}\.)((?=[^\W\d_]{2})\w.*)")
# Letters that are not parted: quátrình is quá and trình.
_ONE_SOUND = frozenset({"ch", "gh", "kh", "ng", "nh", "ph", "th", "tr"})
_LETTER = r"[^\W\d_]"
_LEAST, _LONGEST = 2, 7


def mended(run: Sequence[Word]) -> tuple[Word, ...]:
    """An engine's line without specks, with dashes for what was read as waves, its words apart."""
    kept = [replace(word, text=_marked(word.text)) for word in run]
    return tuple(
        part for at, word in enumerate(kept) if not _is_speck(word, at, len(kept)) for part in _apart(word, at)
    )


def _marked(text: str) -> str:
    if _WAVE.fullmatch(text):
        return "-"
    text = _TWICE.sub("N", _MARKED.sub("-", text.strip("_|¦") or text))
    is_letter = text.startswith("1") and fold(text) != text.lower() and is_syllable("t" + text[1:].lower())
    return f"T{text[1:]}" if is_letter else text


def _is_speck(word: Word, at: int, count: int) -> bool:
    """A drawn rule, what is no mark of writing, or a mark that the engine doubts; the first may be that of a list."""
    if any(char.isalnum() for char in word.text):
        return False
    return bool(_NO_MARK.fullmatch(word.text)) or ((word.confidence or 0) < _SURE and (at > 0 or count == 1))


def _apart(word: Word, at: int) -> Iterator[Word]:
    """The words of "I.MỤC" at the beginning of a line, and of "ANTHỬ", which is no syllable but two."""
    if at == 0 and (glued := _GLUED_MARK.fullmatch(word.text)):
        yield from _cut(word, glued.groups())
    else:
        yield from _cut(word, _syllables(word.text))


def _syllables(text: str) -> tuple[str, ...]:
    """The syllables that were run together, each as long as can be; the text itself where it is not made of such.

    Without a mark of Vietnamese it may be a name from elsewhere: THACO. Of two letters each, it was misread.
    """
    if not re.fullmatch(rf"{_LETTER}{{4,21}}", text) or fold(text) == text.lower() or is_syllable(text.lower()):
        return (text,)
    parts = _split(text)
    return parts if max(map(len, parts), default=0) > _LEAST else (text,)


def _split(text: str) -> tuple[str, ...]:
    for length in range(min(len(text), _LONGEST), _LEAST - 1, -1):
        if is_syllable(text[:length].lower()):
            if length == len(text):
                return (text,)
            if text[length - 1 : length + 1].lower() not in _ONE_SOUND and (rest := _split(text[length:])):
                return (text[:length], *rest)
    return ()


def _cut(word: Word, parts: Sequence[str]) -> Iterator[Word]:
    """The word in parts, each as wide as its share of the letters."""
    whole, wide = sum(map(len, parts)), word.right - word.left
    done = 0
    for part in parts:
        left = word.left + wide * done // whole
        done += len(part)
        yield replace(word, text=part, left=left, right=word.left + wide * done // whole)
