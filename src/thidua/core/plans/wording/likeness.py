"""How like a phrase of the bank is to words that were read, and whether the words may be the phrase at all."""

from difflib import SequenceMatcher

from thidua.core.plans.wording.bank import PLACES
from thidua.core.vietnamese.fold import fold
from thidua.core.vietnamese.syllable import is_syllable

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
_LIKE, _LIKE_PLACE = 72, 82


def likely(read: str, phrase: str) -> int:
    """How like the phrase is to what was read, 0 where it is not likely: a word that is a good syllable stays."""
    bare, wanted = fold(read), fold(phrase)
    likeness = int(SequenceMatcher(None, bare, wanted, autojunk=False).ratio() * 100)
    if len(phrase.split()) == 1 and bare != wanted and is_syllable(read.lower()):
        return 0
    if any(one in _SOUND and one != other for one, other in zip(bare.split(), wanted.split(), strict=False)):
        return 0
    return likeness if likeness >= (_LIKE_PLACE if phrase in PLACES else _LIKE) else 0
