"""Whether words may be the name of a person."""

import re

from thidua.core.plans.wording.families import BORNE, FAMILIES
from thidua.core.plans.wording.tolerant import one_of
from thidua.core.vietnamese.fold import fold
from thidua.core.vietnamese.syllable import is_syllable

_NO_NAME = re.compile(
    one_of("nơi nhận", "ủy ban", "ban", "khối", "văn phòng", "sở", "phòng", "trưởng", "chủ tịch", "lưu")
)

# Given names that are hardly ever borne without their accents, for a word of which a figure shows that it was ruined.
_NAMES = (
    "Hải", "Hằng", "Hồng", "Hùng", "Hương", "Hưng", "Dũng", "Đức", "Thắng", "Thành", "Tuấn", "Tú", "Tùng", "Trường",
    "Sơn", "Phương", "Phúc", "Quân", "Hà", "Hạnh", "Hiếu", "Hòa", "Huệ", "Lâm", "Long", "Lợi", "Mạnh", "Mỹ", "Nghĩa",
    "Ngọc", "Thảo", "Thủy", "Tiến", "Toàn", "Trí", "Yến", "Bình", "Cường", "Đạt", "Giang",
)  # fmt: skip
_LARGE = re.compile(r"(?:[A-ZĐÀ-Ỹ]{1,7}\s){1,4}[A-ZĐÀ-Ỹ]{1,7}")
# Ranks and degrees before a name: "Thiếu tướng", "PGS.TS.", "BSCKII."
_RANK = r"(?:đại|thượng|trung|thiếu)\s(?:tướng|tá|úy|uý)"
_DEGREE = (
    r"(?:GS|PGS|TSKH|TS|ThS|Th\.S|T\.S|CN|KS|LS|DS|NGƯT|NGND|TTND|TTƯT|BS(?:\.?\s?(?:CKI{1,2}|CK\s?[12]|NT))?|CKI{1,2})"
)
_TITLES = re.compile(rf"^(?:(?:{_RANK}|{_DEGREE}(?:[.,\s]|$)\.?)\s*)+", re.IGNORECASE)
_FAMILY = {fold(name): name for name in FAMILIES}
_MIDDLE = {"van": "Văn", "thi": "Thị"}
_FULL = 3
_GIVEN = {fold(name): name for name in _NAMES}
# A machine reads H as IT and a as 4.
_LETTERS = str.maketrans({"4": "a", "0": "o", "1": "l"})


def is_persons(name: str) -> bool:
    """Whether it may be a person: no word of it in capitals, and none that begins a body or an office."""
    return not _NO_NAME.match(name.lower()) and not any(len(word) > 1 and word.isupper() for word in name.split())


def is_large_name(text: str) -> bool:
    """Whether a row set in capitals is the name of a person: its first word is a family's."""
    return bool(_LARGE.fullmatch(text)) and text.split(maxsplit=1)[0] in BORNE and not _NO_NAME.match(text.lower())


def without_titles(text: str) -> str:
    """The name without the rank or the degrees before it."""
    return _TITLES.sub("", text)


def spelled(name: str) -> str:
    """The name, where a figure stands in a word with the letter it was read for if that makes a syllable."""
    return " ".join(_word(word) for word in name.split())


def restored(name: str) -> str:
    """The name as it was restored from ruined text, with family and middle names that are borne."""
    words = name.split()
    if len(words) < _FULL:
        return name
    family, middle, *given = words
    return " ".join((_FAMILY.get(fold(family), family), _MIDDLE.get(fold(middle), middle), *given))


def _word(word: str) -> str:
    if not any(char.isdigit() for char in word):
        return word
    guess = ("H" + word[2:] if word.startswith("IT") else word).translate(_LETTERS)
    return _GIVEN.get(fold(guess), guess) if is_syllable(guess.lower()) else word
