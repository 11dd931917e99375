"""Whether a text, or a line of it, is ruined: only then is anything restored."""

from collections.abc import Sequence

from thidua.core.vietnamese.letters import TONED
from thidua.core.vietnamese.quality import Verdict, quality

# Letters that no page reader without Vietnamese ever gives: those outside Latin-1.
_ONLY_VIETNAMESE = frozenset("ăđơưĂĐƠƯ") | {char for char in TONED if not char.encode("latin-1", "ignore")}
_ACCENTED = _ONLY_VIETNAMESE | set(TONED) | set("âêôÂÊÔ")
# In clean Vietnamese seven words in ten carry a mark that only Vietnamese has; one in five settles it.
_ONE_IN = 5
_WORDS_ENOUGH = 8


def is_ruined(lines: Sequence[str]) -> bool:
    """Whether the text as a whole lost its letters: too few valid syllables, or hardly an accent on many words."""
    text = "\n".join(lines)
    if quality(text).verdict is Verdict.DAMAGED:
        return not _has_its_letters(text)
    words = [word for word in text.split() if word.isalpha()]
    accented = sum(not _ACCENTED.isdisjoint(word) for word in words)
    return len(words) >= _WORDS_ENOUGH and accented * _ONE_IN < len(words)


def is_clean(line: str) -> bool:
    """Whether a line of a ruined text was spared, so that it must be left alone."""
    return _has_its_letters(line)


def _has_its_letters(text: str) -> bool:
    words = [word for word in text.split() if any(char.isalpha() for char in word)]
    return bool(words) and sum(not _ONLY_VIETNAMESE.isdisjoint(word) for word in words) * _ONE_IN >= len(words)
