"""Which words of a name set in capitals are written large: as the text itself writes them in its sentences."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[^\W_]+")
_STARTS = frozenset('.:!?"“”()*+-–|;')
_ROMAN = re.compile(r"[ivx]{1,6}")
# A roman numeral counts something: only behind one of these is "vi" not a word.
_COUNTED = frozenset({"thứ", "khóa", "khoá", "kỳ", "quý", "đợt"})


class Casing:
    """How often each word stands large beside its neighbours in the sentences of a text."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Lines in capitals say nothing, nor does the first word of a sentence or a line."""
        self._large: Counter[tuple[str, ...]] = Counter()
        self._small: Counter[tuple[str, ...]] = Counter()
        words = [word for line in lines for word in _words(line)]
        for at, (word, is_first) in enumerate(words):
            if is_first or (word.isupper() and len(word) > 1):
                continue
            near = [words[place][0].lower() if 0 <= place < len(words) else "" for place in range(at - 1, at + 2)]
            counts = self._large if word[:1].isupper() else self._small
            for key in _keys(*near):
                counts[key] += 1

    def recased(self, name: str) -> str:
        """The name with each word as large as its most like neighbourhood in the text has it; else as it stands."""
        found = list(_WORD.finditer(name))
        lowered = [match.group().lower() for match in found]
        pieces, last = [], 0
        for at, match in enumerate(found):
            before, after = (lowered[at - 1] if at else ""), (lowered[at + 1] if at + 1 < len(lowered) else "")
            pieces += [name[last : match.start()], self._word(match.group(), before, after, is_first=not at)]
            last = match.end()
        return "".join([*pieces, name[last:]])

    def _word(self, word: str, before: str, after: str, *, is_first: bool) -> str:
        if _ROMAN.fullmatch(word) and before in _COUNTED:
            return word.upper()
        if is_first or (not word.islower() and not word.istitle()):
            return word
        for key in _keys(before, word.lower(), after):
            large, small = self._large[key], self._small[key]
            if large != small:
                return word[:1].upper() + word[1:] if large > small else word.lower()
        return word


def _keys(before: str, word: str, after: str) -> tuple[tuple[str, ...], ...]:
    """The neighbourhoods a word is looked up by, the most telling first."""
    return ((before, word, after), (before, word, "<"), (">", word, after))


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """Each word of a row that is not set in capitals, and whether it begins a sentence or follows a mark."""
    found = list(_WORD.finditer(text))
    if sum(match.group().isupper() for match in found) * 2 > len(found):
        return
    for match in found:
        lead = text[: match.start()].rstrip()
        yield match.group(), not lead or lead[-1] in _STARTS
