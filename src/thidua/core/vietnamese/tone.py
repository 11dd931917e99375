"""One spelling for each word: composed letters, the tone written as in hòa and thủy."""

import re
import unicodedata
from functools import lru_cache

from thidua.core.vietnamese.letters import with_tone, without_tones
from thidua.core.vietnamese.syllable import LETTER_FORMS, tone_places

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 7


def normalised(text: str) -> str:
    """The text in NFC with the tone of every syllable on its customary vowel (hoà → hòa, thuỷ → thủy, qúy → quý).

    Words that are no Vietnamese syllable are left as they are. Lengths do not change beyond NFC.
    """
    return _WORD.sub(lambda match: _settled(match.group()), unicodedata.normalize("NFC", text))


def _settled(word: str) -> str:
    return word if word.isascii() or len(word) > _LONGEST else _placed(word)


@lru_cache(maxsize=16384)
def _placed(word: str) -> str:
    letters, tones = without_tones(word)
    lowered = letters.lower()
    if len(tones) != 1 or lowered not in LETTER_FORMS:
        return word
    place = tone_places(lowered)[0]
    return letters[:place] + with_tone(letters[place], tones[0][1]) + letters[place + 1 :]
