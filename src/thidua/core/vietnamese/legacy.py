"""The Vietnamese encodings of the years before Unicode, as tables from Latin-1 code points to letters.

TCVN3 ("ABC", the .Vn fonts): TCVN 5712:1993, one code a letter. VNI: a plain letter followed by a code for its marks.
Texts of both also come copied into Unicode files, each code standing as the Windows-1252 character of the same number.
"""

import re
import unicodedata

# Codes A1 to FE in rows of sixteen. Below A0 both encodings leave the Windows-1252 punctuation in place.
_TCVN3_ROWS = (
    "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ",
    "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ",
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ",
    "éẹềểễếệìỉỄẾỒĩíịò",
    "Ổỏõóọồổỗốộờởỡớợù",
    "ỖủũúụừửữứựỳỷỹýỵỐ",
)
_FIRST = 0xA0
_TCVN3: dict[int, str] = {_FIRST + place: char for place, char in enumerate("".join(_TCVN3_ROWS))}

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT, _CIRCUMFLEX, _BREVE = (
    "\u0300",
    "\u0301",
    "\u0309",
    "\u0303",
    "\u0323",
    "\u0302",
    "\u0306",
)
_VNI_MARKS = {
    "ø": _GRAVE, "ù": _ACUTE, "û": _HOOK, "õ": _TILDE, "ï": _DOT,
    "â": _CIRCUMFLEX, "à": _CIRCUMFLEX + _GRAVE, "á": _CIRCUMFLEX + _ACUTE, "å": _CIRCUMFLEX + _HOOK,
    "ã": _CIRCUMFLEX + _TILDE, "ä": _CIRCUMFLEX + _DOT,
    "ê": _BREVE, "è": _BREVE + _GRAVE, "é": _BREVE + _ACUTE, "ú": _BREVE + _HOOK,
    "ü": _BREVE + _TILDE, "ë": _BREVE + _DOT,
}  # fmt: skip
_VNI_LETTERS = {"ñ": "đ", "ö": "ư", "ô": "ơ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_BASES = "aeiouyöô"


def _vni_pairs() -> dict[str, str]:
    pairs: dict[str, str] = {}
    for base in _VNI_BASES:
        letter = _VNI_LETTERS.get(base, base)
        for code, marks in _VNI_MARKS.items():
            composed = unicodedata.normalize("NFC", letter + marks)
            if len(composed) == 1:
                large = composed.upper()
                pairs |= {base + code: composed, base.upper() + code.upper(): large, base.upper() + code: large}
    return pairs


_VNI_PAIRS = _vni_pairs()
_VNI_ALL = _VNI_PAIRS | _VNI_LETTERS | {code.upper(): letter.upper() for code, letter in _VNI_LETTERS.items()}
_VNI = re.compile("|".join(sorted(map(re.escape, _VNI_ALL), key=len, reverse=True)))


def from_tcvn3(latin: str) -> str:
    """TCVN3 codes, given as the characters of the same number, as Vietnamese (NFC)."""
    return unicodedata.normalize("NFC", latin.translate(_TCVN3))


def from_vni(latin: str) -> str:
    """VNI codes, given as the characters of the same number, as Vietnamese (NFC)."""
    return unicodedata.normalize("NFC", _VNI.sub(lambda match: _VNI_ALL[match.group()], latin))


# What Windows-1252 puts on 80 to 9F (curly quotes, dashes, €); five codes stand for nothing and stay as they are.
_PUNCTUATION: dict[int, str] = {
    code: char for code in range(0x80, _FIRST) if (char := bytes([code]).decode("cp1252", "ignore"))
}
_KEPT = frozenset(_PUNCTUATION.values())
_LAST = 0xFF


def from_bytes(content: bytes) -> str:
    """Bytes as the characters of their numbers, with the Windows-1252 punctuation below A0."""
    return content.decode("latin-1").translate(_PUNCTUATION)


def as_codes(text: str) -> str | None:
    """The text if each of its characters can be a code of one byte; None where one cannot."""
    return text if all(ord(char) <= _LAST or char in _KEPT for char in text) else None
